/** Names of speakers as documents give them: in a cite line, before a colon, in the head of a letter. */

/** The name in "— Jane Roe, a former accountant" or "Jane Roe (Acme)"; undefined where it holds none. */
export function speakerOf(line: string): string | undefined {
  const plain = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[—–―-]{1,3}|by\s+|von\s+|par\s+)\s*/i, '')
    .replace(/^["“]|["”]$/g, '');
  const name = plain.split(/[,(|:;，（：；]| [—–-] | in | on /)[0]?.trim() ?? '';
  return isName(name) ? name : undefined;
}

/** One to five words with capitals, or a few Chinese characters. */
export function isName(name: string): boolean {
  if (/^[\p{Script=Han}·]{2,12}$/u.test(name)) return true;
  const words = name.split(' ');
  if (name.length < 2 || words.length > 5 || /[!?…;"“”]|\d{3}/.test(name)) return false;
  return (
    words.every((word) => /^(?:\p{Lu}|[Dd]e$|[Vv]on$|[Vv]an$|der$|bin$|al-|of$|the$|and$|la$|del$|di$)/u.test(word)) &&
    /^\p{Lu}/u.test(name)
  );
}
