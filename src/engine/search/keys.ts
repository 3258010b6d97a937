/** How names are compared: without case, accents and punctuation; words for scripts with spaces, characters for Chinese. */

/** Most names are of these letters alone, and need no more than lower case. */
const PLAIN = /^[\0-\x7f]*$/;

/** Letters and digits in lower case without accents, runs of anything else as one space. */
export function nameKey(text: string): string {
  if (PLAIN.test(text)) {
    const key = text.toLowerCase();
    return /^[a-z0-9]*$/.test(key) ? key : key.replace(/[^a-z0-9]+/g, ' ').trim();
  }
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a key is made of: words, and runs of Chinese characters. */
export interface KeyParts {
  words: string[];
  runs: string[];
}

export function partsOf(key: string): KeyParts {
  if (PLAIN.test(key)) return { words: key === '' ? [] : key.split(' '), runs: [] };
  const parts: KeyParts = { words: [], runs: [] };
  for (const [part] of key.matchAll(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu)) {
    (/^\p{Script=Han}/u.test(part) ? parts.runs : parts.words).push(part);
  }
  return parts;
}

/** The characters of a run one by one, and each two that follow each other. */
export function gramsOf(run: string): string[] {
  const letters = [...run];
  return letters.flatMap((letter, i) => (i + 1 < letters.length ? [letter, letter + letters[i + 1]] : [letter]));
}
