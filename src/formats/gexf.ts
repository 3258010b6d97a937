/**
 * GEXF 1.3 (https://gexf.net, XSD of version 1.3), for Gephi, Gephi Lite, Retina and networkx.
 *
 * What it cannot carry: the texts of the documents, offsets of evidence, the ontology, notes, the history of
 * assessments, who proposed a claim, and rejected claims and those that await review (they are counted, not shown).
 * Relations with a literal value have no edge: they stand in `properties_en` and `properties_zh` of their node, each
 * with its standing. Dates as EDTF stay in `from` and `until`.
 *
 * Decisions, and why:
 * - The XSD has colour, position, size, thickness and shape in the namespace of GEXF itself, while readers look for the
 *   prefix `viz` (graphology) or for the local name (Gephi). So the prefix `viz` is bound to that very namespace.
 * - All edges are directed, since networkx refuses mixed graphs; `symmetric` says which read the same from both ends.
 * - `kind` is the relation type: Gephi merges parallel edges of one kind. Where a pair has several relations of one
 *   type, each after the first has its id in its kind, so that relations of different standing stay apart.
 * - `weight` never rewards dispute (see model/weight.ts, and the description inside the file): weighted metrics of other
 *   tools count it. The plain counts are `independentRoots`, `opposingRoots` and `claims`.
 * - The label of an edge names its standing, save where it is stated and no assessment says otherwise:
 *   `supports [disputed]`.
 * - Time: an edge is there as long as its relation held, where that is known; else from the day of the first document that
 *   claims or questions it, without an end. `standing_over_time` is what it stood as on each day, as its documents and retractions were known; the
 *   plain `standing` is that of the end. Nodes are there all the time: a timeline would else empty the graph.
 * - Lists are text (see tabular.ts): networkx 2.8 does not know most list types, and graphology splits a list at every
 *   bar.
 * - Characters that XML 1.0 forbids are written `_xHHHH_` (see xml.ts).
 */
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { inLanguage } from '../model/language.js';
import type { RelationSummary } from '../model/relation.js';
import { version } from '../model/version.js';
import { WEIGHT_WORDS, weightOf } from '../model/weight.js';
import type { Point } from '../scene/layout/layout.js';
import { placeEntities } from '../scene/places.js';
import { type Mark, STANDING_LOOKS } from '../scene/signs.js';
import { chunked } from './chunks.js';
import type { TextFormat, WriteOptions } from './format.js';
import { type Bounds, type Times, timesOf } from './gexf-times.js';
import { entityLabel, relationLabel } from './labels.js';
import {
  type Cells,
  type Column,
  edgeCells,
  edgeColumns,
  nodeCells,
  nodeColumns,
  present,
  type Tabular,
  tabular,
} from './tabular.js';
import { attribute, escapeText } from './xml.js';

export const gexf: TextFormat = {
  id: 'gexf',
  label: { en: 'GEXF (Gephi)', zh: 'GEXF(Gephi)' },
  kind: 'graph',
  extensions: ['gexf'],
  mediaType: 'application/gexf+xml',
  exports: {
    holds: 'picture',
    cannotCarry: [
      'the texts of the documents and the offsets of quotes',
      'the ontology (only the type, its label and its colour)',
      'claims that were rejected or await review (only their number)',
      'notes, all assessments but the last, and who proposed a claim',
      'edges for literal values (they become properties of their node)',
    ],
    place,
    write: (dossier, options = {}) => chunked(pieces(dossier, options)),
  },
};

/** Above this, no layout is computed: the entities are laid on a spiral by id. */
const MOST_LAID_OUT = 3000;
/** GEXF has no marks: a dispute is a double line, and what is denied is drawn so that it does not look held. */
const SHAPES: Partial<Record<Mark, string>> = { dispute: 'double', crossbar: 'dotted' };

/** The standing of an edge, day by day. */
export const OVER_TIME = 'standing_over_time';

type Positions = ReadonlyMap<string, Point>;

function* pieces(dossier: Dossier, options: WriteOptions): Generator<string> {
  const context = tabular(dossier, options);
  const { entities, edges, language } = context;
  const positions = options.positions ?? place(dossier);
  const times = timesOf(dossier, edges);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">\n';
  yield* meta(dossier, language, options.date);
  const time = times.range ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ' mode="static"';
  yield `<graph defaultedgetype="directed" idtype="string"${time}>\n`;
  const [ofNodes, ofEdges] = [nodeColumns(context), edgeColumns()];
  yield* declare('node', ofNodes);
  // graphology knows the last list alone, Gephi takes the first that names an attribute
  if (times.range) yield* declare('edge', [[OVER_TIME, 'string']], 'dynamic');
  yield* declare('edge', times.range ? [...ofEdges, [OVER_TIME, 'string']] : ofEdges);
  yield `<nodes count="${entities.length}">\n`;
  for (const entity of entities) yield* node(entity, ofNodes, context, positions, times.range);
  yield `</nodes>\n<edges count="${edges.length}">\n`;
  for (const relation of edges) yield* edge(relation, ofEdges, context, times);
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** As on the map. */
function place(ground: Dossier): Positions {
  if (ground.entities.length <= MOST_LAID_OUT) return placeEntities(ground);
  return spiral(ground.entities.map(({ id }) => id).sort());
}

/** Evenly over a disc (Vogel 1979). */
function spiral(ids: readonly string[]): Map<string, Point> {
  return new Map(
    ids.map((id, i) => {
      const [radius, angle] = [30 * Math.sqrt(i), i * Math.PI * (3 - Math.sqrt(5))];
      return [id, { x: hundredths(radius * Math.cos(angle)), y: hundredths(radius * Math.sin(angle)) }];
    }),
  );
}

function* meta({ title, description, id }: Dossier, language: string, date?: string): Generator<string> {
  yield `<meta${date === undefined ? '' : attribute('lastmodifieddate', date)}>\n`;
  yield `<creator>claimgraph ${version}</creator>\n`;
  yield `<keywords>${escapeText(id)}</keywords>\n`;
  const words = [title, ...(description ? [description] : [])].map((texts) => inLanguage(texts, language));
  const about = `${words.join(': ')} (${inLanguage(WEIGHT_WORDS, language)})`;
  yield `<description>${escapeText(about)}</description>\n</meta>\n`;
}

function* declare(of: 'node' | 'edge', columns: readonly Column[], mode = 'static'): Generator<string> {
  yield `<attributes class="${of}" mode="${mode}">\n`;
  for (const [id, type] of columns) {
    yield `<attribute${attribute('id', id)}${attribute('title', id)}${attribute('type', type)}/>\n`;
  }
  yield '</attributes>\n';
}

function* node(
  entity: Entity,
  columns: readonly Column[],
  context: Tabular,
  positions: Positions,
  range: Bounds = {},
): Generator<string> {
  const { id, type } = entity;
  yield `<node${attribute('id', id)}${attribute('label', entityLabel(entity, context.language))}${bounds(range)}>\n`;
  yield* values(nodeCells(entity, context), columns);
  yield colour(context.ontology.style(type).colour);
  const at = positions.get(id);
  if (at) yield `<viz:position${attribute('x', at.x)}${attribute('y', at.y)} z="0"/>\n`;
  yield `<viz:size${attribute('value', size(context.degrees.get(id) ?? 0))}/>\n</node>\n`;
}

function* edge(
  relation: RelationSummary,
  columns: readonly Column[],
  context: Tabular,
  times: Times,
): Generator<string> {
  const { id, type, subject, object = '', standing } = relation;
  const weight = weightOf(relation);
  const { light, line, mark } = STANDING_LOOKS[standing];
  yield `<edge${attribute('id', id)}${attribute('source', subject)}${attribute('target', object)} type="directed"`;
  yield attribute('label', relationLabel(relation, context.language, context.ontology));
  yield `${attribute('kind', context.kinds.get(id) ?? type)}${attribute('weight', weight)}`;
  yield `${bounds(times.edge(relation))}>\n`;
  yield* values(edgeCells(relation, context), columns, times.standings.get(id));
  yield colour(light);
  yield `<viz:thickness${attribute('value', Math.min(5, 1 + weight))}/>\n`;
  yield `<viz:shape value="${(mark && SHAPES[mark]) ?? line}"/>\n</edge>\n`;
}

/** One piece a value, so that many long quotes never stand in one string. */
function* values(
  cells: Cells,
  columns: readonly Column[],
  standings: readonly (Bounds & { standing: string })[] = [],
): Generator<string> {
  yield '<attvalues>\n';
  for (const [id, value] of present(cells, columns)) {
    yield `<attvalue${attribute('for', id)}${attribute('value', value)}/>\n`;
  }
  for (const { standing, ...spell } of standings) {
    yield `<attvalue${attribute('for', OVER_TIME)}${attribute('value', standing)}${bounds(spell)}/>\n`;
  }
  yield '</attvalues>\n';
}

function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>\n`;
}

function bounds({ start, end }: Bounds): string {
  return `${start ? attribute('start', start) : ''}${end ? attribute('end', end) : ''}`;
}

function size(degree: number): number {
  return hundredths(8 + 4 * Math.sqrt(degree));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
