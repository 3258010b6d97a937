/** Passages that say of themselves that they correct: "Correction:", "Editor's note", 更正, 编者按. */
import type { Document } from '../../model/document.js';
import type { ProposedClaim } from '../extractor.js';
import { covers, type Place } from '../rules/reading.js';
import { HEADING as CHINESE } from './chinese-words.js';
import { CORRECTED, HEADING as ENGLISH } from './english-words.js';

/** Where a text corrects: a paragraph with such a heading, and what follows a heading on a line of its own. */
export function noticesIn({ title, text }: Pick<Document, 'title' | 'text'>): Place[] {
  if (isHeading(title) || isHeading(`${title}:`)) return [{ start: 0, end: text.length }];
  const found: Place[] = [];
  let goesOn = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const isStart = isHeading(line) || CORRECTED.test(line);
    if (isStart || goesOn) found.push({ start: index, end: index + line.length });
    goesOn = isStart && line.length <= MOST_HEADING;
  }
  return found;
}

/** A line no longer than this is a heading alone. */
const MOST_HEADING = 30;

function isHeading(line: string): boolean {
  const start = line.slice(0, 100);
  return ENGLISH.test(start) || CHINESE.test(start);
}

/** The claims; what a notice says is not so, it takes back too: whoever published it had said so. */
export function withTakenBack(claims: readonly ProposedClaim[], notices: readonly Place[]): ProposedClaim[] {
  if (notices.length === 0) return [...claims];
  return claims.flatMap((claim) => {
    const { chain, polarity, modality, evidence, proposal } = claim;
    const isCorrection = chain.length === 0 && polarity === 'negative' && modality === 'actual';
    if (!isCorrection || !notices.some((notice) => covers(notice, evidence))) return [claim];
    const reasons = [...(proposal.reasons ?? []), 'a correction says that it is not so'];
    return [
      claim,
      { ...claim, chain: [{ act: 'retracts' }], polarity: 'positive', proposal: { ...proposal, reasons } },
    ];
  });
}
