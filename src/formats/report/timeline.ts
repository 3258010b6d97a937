/** The part of a report that puts relations in the order of time. */
import type { Answer } from '../../engine/queries/index.js';
import type { RelationSummary } from '../../model/relation.js';
import type { Block } from './blocks.js';
import type { Writer } from './writer.js';

/** Relations that are listed; of more only the number is told. */
const MOST = 60;

/** Nothing where no relation has a date. */
export function timelineBlocks(
  { events, total, undated }: Answer<'timeline'>,
  relations: readonly RelationSummary[],
  writer: Writer,
): Block[] {
  const { words } = writer;
  if (total === 0) return [];
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const dated = events.slice(0, MOST).flatMap(({ relation: id, date, until }) => {
    const relation = byId.get(id);
    const when = until === undefined || until === date ? date : `${date} – ${until}`;
    return relation ? [[{ text: when }, writer.statement(relation)]] : [];
  });
  return [
    { kind: 'heading', level: 2, text: words.timeline, part: 'timeline' },
    { kind: 'table', head: [words.date, words.relation], rows: dated },
    ...(total > dated.length || undated.length > 0
      ? [{ kind: 'paragraph', spans: [{ text: words.timelineLeft(total - dated.length, undated.length) }] } as const]
      : []),
  ];
}
