/**
 * Where somebody is of by the words that describe them: "the German carmaker Volkswagen", "Joan Didion, an American
 * writer", "Siemens is a German company", "Chinese Huawei". Cues "O S" of the ontology, laid on adjectives of
 * nationality and on names of places that stand before a noun.
 */
import type { Parse, Token } from '../../language/parse.js';
import type { Candidates } from '../rules/candidates.js';
import { type Holder, holdersOf } from './arguments.js';
import type { BareFrame } from './frames.js';
import type { EnglishText, Pair } from './pair.js';
import type { Named, NamedWords } from './places.js';

const DESCRIBES = /^(?:amod|compound|nmod)$/;
/** Nouns whose adjective tells what they work on, whom they serve or what they are like, and not where they are from. */
const OTHERWISE = new Set(
  `teacher professor lecturer tutor student translator interpreter scholar expert specialist correspondent agent spy asset
  informant puppet proxy ally partner critic fan supporter sympathiser sympathizer restaurant cuisine dish language
  literature history studies studio edition version translation embassy consulate ambassador envoy visa invasion war`.split(
    /\s+/,
  ),
);

export function describedIn(
  parse: Parse,
  tokens: readonly Token[],
  named: NamedWords,
  { frames, candidates }: EnglishText,
): Pair[] {
  const fitting = frames.bare.filter(({ between, reversed }) => between === '' && reversed);
  if (fitting.length === 0) return [];
  return tokens.flatMap((token): Pair[] => {
    const far = placeAt(token, named, candidates);
    const noun = far && describedNoun(parse, token);
    if (!far || !noun || OTHERWISE.has(noun.lemma.toLowerCase())) return [];
    return describedBy(parse, token, noun, named).flatMap(({ near, how, at }) => {
      const all = fitting.filter((frame) => near.member !== far.member && fits(frame, near, far, candidates));
      // of a country somebody is a citizen; elsewhere they live
      const exact = all.filter(({ type }) => type.range.includes(far.member.type));
      return (exact.length > 0 ? exact : all).map(
        (frame): Pair => ({ frame, near, far, reversed: false, how, at, words: [noun, token, at] }),
      );
    });
  });
}

/** A place or a party that describes the noun behind it. */
function placeAt(token: Token, named: NamedWords, candidates: Candidates): Named | undefined {
  if (!DESCRIBES.test(token.dep)) return undefined;
  const own = named.headedBy(token);
  return own && own.kind !== 'reference' && (own.kind === 'nationality' || candidates.isOf(own.member, 'place'))
    ? { ...own, token, distance: 0 }
    : undefined;
}

/** The noun behind an adjective; of "Jane Roe (D-Ohio)" the name before the brackets. */
function describedNoun(parse: Parse, token: Token): Token | undefined {
  const head = parse.headOf(token);
  const isLetter = parse.tokens[token.index + 1]?.text === '-';
  return isLetter && head?.dep === 'appos' ? parse.headOf(head) : head;
}

type Described = { near: Named; how: Pair['how']; at: Token };

/** Whom a noun describes, or the name itself that the adjective stands before. */
function describedBy(parse: Parse, adjective: Token, noun: Token, named: NamedWords): Described[] {
  const own = named.headedBy(noun);
  if (own?.kind === 'name') {
    return [{ near: { ...own, token: noun, distance: 0 }, how: 'bare', at: noun }];
  }
  if (noun.pos !== 'NOUN' && noun.pos !== 'PROPN') return [];
  return holdersOf(parse, noun)
    .filter(({ how }) => how !== 'installed' && how !== 'serving')
    .flatMap((holder): Described[] => {
      if (holder.how === 'title' && adjective.index > holder.token.index) return [];
      const near = named.all([holder.token]).filter(({ kind }) => kind === 'name' || isSubject(holder));
      return near.map((one) => ({ near: one, how: holder.how, at: holder.verb ?? noun }));
    });
}

/** "It is a German company": whoever it stands for. */
function isSubject({ how }: Holder): boolean {
  return how === 'copula';
}

function fits({ type }: BareFrame, near: Named, far: Named, candidates: Candidates): boolean {
  // what may be anywhere is told by its place only where it is one itself
  const domain = type.domain.length > 0 ? type.domain : ['place'];
  return candidates.isOf(near.member, ...domain) && candidates.isOf(far.member, ...type.range);
}
