/** What a text knows only through somebody, held against a claim that leaves them out. */
import type { ProposedClaim } from '../extractor.js';
import type { Candidate } from '../rules/candidates.js';
import type { Through } from '../rules/known-through.js';

/** By entity, the ids of those through whom alone it is known. */
export function reportersOf(known: ReadonlyMap<Candidate, Through>): Map<string, string[]> {
  return new Map(
    [...known].map(([{ id }, { said }]) => [id, [...new Set(said.flatMap(({ source }) => source?.id ?? []))]]),
  );
}

export function throughDoubts(
  { subject, object, type, chain }: ProposedClaim,
  through: ReadonlyMap<string, readonly string[]>,
): string[] {
  const speakers = new Set(chain.flatMap(({ agent }) => agent ?? []));
  const doubts = [subject, object, ...speakers].flatMap((id) => {
    const missing =
      (id === undefined ? undefined : through.get(id))?.filter((reporter) => !speakers.has(reporter)) ?? [];
    // that the reporter reports on it is the document's own word
    const isReport = type === 'reports-on' && object === id && missing.includes(subject);
    return missing.length > 0 && !isReport ? [`the text knows ${id} only through ${missing.join(' and ')}`] : [];
  });
  return [...new Set(doubts)];
}
