/** The words of a claim as they are shown: a firm quote of an allegation must not be all that a reader sees. */
import { ACTS } from '../model/acts.js';
import type { Claim } from '../model/claim.js';
import { sentenceAround } from '../text/sentence-around.js';

type Said = Pick<Claim, 'chain' | 'polarity' | 'modality' | 'evidence'>;

/** Whether a claim is less than a plain statement: alleged, denied, doubted, possible, called for, taken back. */
function isHedged({ chain, polarity, modality }: Said): boolean {
  if (polarity === 'negative' || modality !== 'actual') return true;
  return chain.some(({ act }) => !['asserts', 'confirms'].includes(ACTS[act].effect));
}

/**
 * The whole sentence of a claim that is less than a plain statement, where its quote is only a part of it: the words that
 * make it so may stand outside of the quote, as in "..., or so prosecutors would have us believe". Else undefined.
 * @param text of the document
 */
export function quoteContext(claim: Said, text: string | undefined): string | undefined {
  if (text === undefined || !isHedged(claim)) return undefined;
  const sentence = sentenceAround(text, claim.evidence);
  const quote = text.slice(claim.evidence.start, claim.evidence.end);
  const rest = sentence.replace(quote, '');
  return /[\p{L}\p{N}]/u.test(rest) ? sentence : undefined;
}
