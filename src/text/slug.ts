/** Ids of new entities and documents: made of the name in Latin letters, and distinct from all that are taken. */

/** Latin letters that Unicode does not decompose, as they are commonly written without their marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  ŧ: 't',
  ĸ: 'q',
};

const MOST_LETTERS = 80;

/**
 * A name in Latin letters as an id: `Müller AG` gives `muller-ag`, `Łódź` gives `lodz`. Compatibility decomposition
 * (NFKD) without its marks; at most 80 characters. Undefined where a letter is of another script, or none is left.
 */
export function latinSlug(name: string): string | undefined {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\0-~]/g, (letter) => PLAIN[letter] ?? letter);
  return /[^\0-~]/.test(plain) && /[^a-z0-9\P{L}]|[^a-z0-9\P{N}]/u.test(plain) ? undefined : idLetters(plain);
}

/** The letters and digits of a text, with a hyphen for all between them; undefined where there are none. */
export function idLetters(text: string): string | undefined {
  const hyphened = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return hyphened.slice(0, MOST_LETTERS).replace(/-$/, '') || undefined;
}

/** The id, or the id with a number from 2 on where it is taken: a free number, found in logarithmic time. */
export function freeId(id: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  if (!taken.has(id)) return id;
  const isTaken = (n: number) => taken.has(`${id}-${n}`);
  let above = 2;
  while (isTaken(above)) above *= 2;
  let below = above === 2 ? 1 : above / 2;
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (isTaken(middle)) below = middle;
    else above = middle;
  }
  return `${id}-${above}`;
}
