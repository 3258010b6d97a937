/**
 * FollowTheMoney statements as CSV: one row a value, with the dataset that says so. The rows of one entity are gathered;
 * each dataset that says how the two ends of an edge are linked makes a claim of its own. A statement that is only
 * `external` (found elsewhere, not checked) makes no claim that counts: it is proposed.
 */

import { ClaimgraphError } from '../../model/problem.js';
import { csvRows } from '../csv/rows.js';
import { GraphBuilder } from '../interchange/builder.js';
import type { Graph, GraphClaim } from '../interchange/graph.js';
import { withinLimit } from '../interchange/limits.js';
import type { ReadOptions } from '../interchange/options.js';
import { type Source, textOf } from '../interchange/source.js';
import { EntityTaker } from './read.js';
import { edgeOf, isA } from './schema.js';

interface Gathered {
  schema: string;
  line: number;
  properties: Map<string, Set<string>>;
  datasets: Set<string>;
  /** datasets that say who is linked → whether one of them is sure */
  linking: Map<string, boolean>;
}

const NEEDED = ['prop', 'schema', 'value'] as const;

/** @throws ClaimgraphError where the columns of a statement are not there */
export async function readFtmStatements(source: Source, options: ReadOptions = {}): Promise<Graph> {
  const builder = new GraphBuilder(source.name, options);
  const { limits } = builder;
  const entities = new Map<string, Gathered>();
  let columns: ReadonlyMap<string, number> | undefined;
  let count = 0;
  for await (const rows of csvRows(textOf(source, limits), source.name, limits, options.delimiter)) {
    for (const { cells, line } of rows) {
      if (!columns) {
        columns = columnsOf(cells, source.name, line);
        continue;
      }
      withinLimit(limits, 'elements', ++count, source.name, line);
      const cell = (name: string) => cells[columns?.get(name) ?? -1] ?? '';
      gather(entities, cell, line);
    }
  }
  const taker = new EntityTaker(builder, options.references ?? false);
  for (const [id, { schema, line, properties, datasets, linking }] of entities) {
    const claims = [...linking].map(
      ([agent, sure]): GraphClaim => ({
        chain: [{ agent, act: 'states' }],
        ...(!sure && { review: 'proposed' }),
      }),
    );
    const texts = new Map([...properties].map(([name, values]) => [name, [...values]]));
    taker.take({ id, schema, properties: texts, datasets: [...datasets] }, line, claims);
  }
  return builder.finish();
}

function columnsOf(cells: readonly string[], file: string, line: number): ReadonlyMap<string, number> {
  const columns = new Map(cells.map((name, i) => [name.trim().toLowerCase(), i]));
  const missing = [
    ...NEEDED.filter((name) => !columns.has(name)),
    ...(columns.has('canonical_id') || columns.has('entity_id') ? [] : ['canonical_id']),
  ];
  if (missing.length === 0) return columns;
  const message = `this is no table of statements: it has no column ${missing.join(', ')}`;
  const hint = 'Statements have the columns canonical_id, prop, schema, value and dataset';
  throw new ClaimgraphError([{ code: 'not-ftm', message, place: { file, line }, hint }]);
}

function gather(entities: Map<string, Gathered>, cell: (name: string) => string, line: number): void {
  const id = cell('canonical_id') || cell('entity_id');
  const [prop, schema, value, dataset] = [cell('prop'), cell('schema'), cell('value'), cell('dataset')];
  if (id === '') return;
  const entity = entities.get(id) ?? {
    ...{ schema, line, properties: new Map<string, Set<string>>(), datasets: new Set<string>() },
    linking: new Map<string, boolean>(),
  };
  entities.set(id, entity);
  // the most special of the schemata that its statements name
  if (schema !== '' && isA(schema, entity.schema)) entity.schema = schema;
  if (dataset !== '') entity.datasets.add(dataset);
  if (prop === 'id' || value === '') return;
  const values = entity.properties.get(prop) ?? new Set();
  entity.properties.set(prop, values.add(value));
  const edge = edgeOf(schema);
  if (!edge || dataset === '' || (prop !== edge.source && prop !== edge.target)) return;
  const sure = !/^(t|true|1|yes)$/i.test(cell('external'));
  entity.linking.set(dataset, (entity.linking.get(dataset) ?? false) || sure);
}
