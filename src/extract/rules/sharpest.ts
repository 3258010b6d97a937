/** Of several relation types that the same words give the same ends, the one that says most. */
import { itemAt } from '../../model/item-at.js';
import type { OntologyIndex } from '../../model/ontology.js';
import { nearby } from './by-place.js';
import type { Finding } from './reading.js';

/**
 * Keeps of findings whose cues overlap and whose ends are the same the sharpest: the longest cue, then the surer one,
 * then the type that asks more of its ends, then the one further down the tree of types. Order is that of the text.
 */
export function sharpest(findings: readonly Finding[], ontology: OntologyIndex): Finding[] {
  const rank = (one: Finding): number[] => {
    const type = ontology.relationTypes.get(one.type);
    const asks = (type?.domain.length ? 1 : 0) + (type?.range.length ? 1 : 0);
    return [one.cue.length, one.confidence, asks, type?.parent === undefined ? 0 : 1];
  };
  const beats = (a: Finding, b: Finding): boolean => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, i) => value !== right[i]);
    return at < 0 ? a.type < b.type : itemAt(left, at) > itemAt(right, at);
  };
  const around = nearby(findings, ({ at }) => at);
  return findings
    .filter((one) => !around(one.at).some((other) => other !== one && rivals(one, other) && beats(other, one)))
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
}

function rivals(a: Finding, b: Finding): boolean {
  if (a.object === undefined || b.object === undefined)
    return a.type === b.type && a.subject === b.subject && overlap(a, b);
  const same = (a.subject === b.subject && a.object === b.object) || (a.subject === b.object && a.object === b.subject);
  return same && overlap(a, b);
}

function overlap(a: Finding, b: Finding): boolean {
  return a.at.start < b.at.end && b.at.start < a.at.end;
}
