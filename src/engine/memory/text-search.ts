/** Words in texts: what is written in another case, or in Chinese of the other script, is the same. */
import type { Entity } from '../../model/entity.js';
import type { DossierIndex } from './dossier-index.js';

/** Places in one document that are counted; nobody reads more. */
const MOST_PLACES = 1_000;

/** UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What is looked for: a text in its searched form, and whether it must end with a word. */
export interface Term {
  text: string;
  whole: boolean;
}

const TEXTS = new WeakMap<DossierIndex, Promise<ReadonlyMap<string, string>>>();

/** The texts as they are searched, of the same length as they are stored; made when they are first looked into. */
export function searched(index: DossierIndex): Promise<ReadonlyMap<string, string>> {
  const known =
    TEXTS.get(index) ??
    preparation().then((prepare) => new Map(index.dossier.documents.map(({ id, text }) => [id, prepare(text)])));
  TEXTS.set(index, known);
  return known;
}

/** Small letters, simplified characters, white space as spaces; no place moves. */
export async function preparation(): Promise<(text: string) => string> {
  // large, and only needed here; a page that cannot load it finds what is written in the same script
  const { simplified } = await import('../../text/script.js').catch(() => ({ simplified: (text: string) => text }));
  return (text) => {
    const plain = text.replace(/\s/g, ' ').replace(/[’‘]/g, "'");
    const small = plain.toLowerCase();
    return simplified(
      small.length === plain.length ? small : plain.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    );
  };
}

/** Words, and words in quotes as one. */
export function termsOf(text: string): Term[] {
  return [...text.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/g)].flatMap(([, phrase, word]) => {
    const found = (phrase ?? word ?? '').trim().replace(/ +/g, ' ');
    return found === '' ? [] : [{ text: found, whole: phrase !== undefined }];
  });
}

export function namesOf({ names, aliases }: Entity): string[] {
  return [...new Set([...Object.values(names), ...Object.values(aliases).flat()])];
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** Whether a word goes on over a place; characters of Chinese are words of their own. */
function goesOn(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return LETTER.test(before) && LETTER.test(after) && !HAN.test(before) && !HAN.test(after);
}

export function placesOf(text: string, { text: term, whole }: Term): Span[] {
  if (term === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(term); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    if (!goesOn(text, at) && !(whole && goesOn(text, end))) found.push({ start: at, end });
  }
  return found;
}

/** In order; of places that overlap, the longest that begins first. */
export function apart(places: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}
