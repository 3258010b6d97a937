/** Corrections that say what is right: "a correction by Reuters said that …", "in its retraction, Reuters said that …". */
import type { Parse, Token } from '../../language/parse.js';
import type { Act } from '../../model/claim.js';
import type { Candidate, Candidates } from '../rules/candidates.js';
import { type Attribution, covers, type Naming } from '../rules/reading.js';
import { isNone, isTakingBack, ownerOf } from './english-nouns.js';
import { contextOf, subjectOf, takerOf } from './english-taker.js';
import { ISSUE, OWN_TO_CORRECT } from './english-words.js';

/**
 * The attributions, those that a correction makes marked as such and with whose correction it is: what it says is not
 * so was said before. O(tokens).
 */
export function correctingInEnglish(
  parse: Parse,
  namings: readonly Naming[],
  attributions: readonly Attribution[],
  candidates: Candidates,
): Attribution[] {
  const context = contextOf(parse, namings, attributions, candidates);
  const corrected = new Map<Attribution, Attribution>();
  for (const sentence of parse.sentences) {
    for (const noun of parse.tokensOf(sentence)) {
      if (!isTakingBack(noun) || isNone(parse, noun)) continue;
      const owner = whoseIs(parse, noun);
      const verbs = verbsOf(parse, noun);
      const named = owner && takerOf(context, owner, true).source?.member;
      for (const one of context.spokenAt(sentence)) {
        if (!SAYS.has(one.act) || one.pointsBack || !isMadeBy(one, noun, verbs)) continue;
        // "in its retraction, Reuters said": whoever speaks
        const source = named ?? (owner && owner.pos !== 'PRON' ? undefined : one.source);
        if (!source || (one.source && one.source !== source && !isPaper(candidates, one.source))) continue;
        const isOwn = OWN_TO_CORRECT.has(noun.lemma.toLowerCase()) || candidates.isOf(source, 'media-outlet');
        corrected.set(one, { ...one, source, act: 'states', ...(isOwn && { corrects: true }) });
      }
    }
  }
  return attributions.map((one) => corrected.get(one) ?? one);
}

const SAYS: ReadonlySet<Act> = new Set<Act>(['states', 'reports', 'confirms']);

/** Whether an attribution is made by one of the verbs of a correction, or by the noun itself. */
function isMadeBy({ at, cueAt = at }: Attribution, noun: Token, verbs: readonly Token[]): boolean {
  return verbs.length === 0 ? covers(at, noun) : verbs.some((verb) => covers(cueAt, verb));
}

/** The correction itself, as a text that speaks. */
function isPaper(candidates: Candidates, member: Candidate): boolean {
  return candidates.isOf(member, 'document');
}

/** Whose correction it is: of the noun, or of who issues it. */
function whoseIs(parse: Parse, noun: Token): Token | undefined {
  const owner = ownerOf(parse, noun);
  const head = parse.headOf(noun);
  return owner ?? (head && isIssued(noun, head) ? subjectOf(parse, head) : undefined);
}

function isIssued({ dep }: Token, head: Token): boolean {
  return dep === 'dobj' && ISSUE.has(head.lemma.toLowerCase());
}

/** The verbs that may say what a correction says; none under "according to". */
function verbsOf(parse: Parse, noun: Token): Token[] {
  const head = parse.headOf(noun);
  const own = parse.childrenOf(noun).filter(({ dep }) => dep === 'acl' || dep === 'relcl');
  if (!head) return own;
  const isPart = noun.dep === 'pobj' && /^(?:in|with)$/.test(head.norm);
  const verb = isPart ? parse.headOf(head) : isIssued(noun, head) || /^nsubj/.test(noun.dep) ? head : undefined;
  if (!verb) return own;
  const below = parse.childrenOf(verb).filter(({ dep }) => /^(?:advcl|conj|xcomp)$/.test(dep));
  return [...own, verb, ...below];
}
