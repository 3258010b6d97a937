/**
 * GEXF 1.3 (https://gexf.net, XSD of version 1.3), for Gephi, Gephi Lite, Retina and networkx.
 *
 * What it cannot carry: the texts of the documents, offsets of evidence, the ontology, notes, the history of
 * assessments, who proposed a claim, and rejected claims and those that await review (they are counted, not shown).
 * Relations with a literal value have no edge: they stand in `properties_en` and `properties_zh` of their node, each
 * with its standing. Dates as EDTF stay in `from` and `until`; `start` and `end` are their first and last day.
 *
 * Decisions, and why:
 * - The XSD has colour, position, size, thickness and shape in the namespace of GEXF itself, while readers look for the
 *   prefix `viz` (graphology) or for the local name (Gephi). So the prefix `viz` is bound to that very namespace.
 * - All edges are directed, since networkx refuses mixed graphs; `symmetric` says which read the same from both ends.
 * - `kind` is the relation type: Gephi merges parallel edges of one kind. Where a pair has several relations of one
 *   type, each after the first has its id in its kind, so that relations of different standing stay apart.
 * - `weight` is the number of independent roots. A relation that nobody supports (denied, possible, proposed) weighs
 *   0.1: Gephi drops edges of weight 0, and a full 1 would let a denial count as much as a fact.
 * - The label of an edge names its standing, save where it is stated and no assessment says otherwise:
 *   `supports [disputed]`.
 * - Lists are text, separated by ` | ` (see list.ts): networkx 2.8 does not know most list types, and graphology splits
 *   a list at every bar. `chains_*`, `stances`, `quotes` and `documents` go in step, one item an accepted claim.
 * - Characters that XML 1.0 forbids are written `_xHHHH_` (see xml.ts).
 */
import { namesOf } from '../analysis/explain.js';
import { type LayoutGraph, layout, type Point, savedPlaces } from '../analysis/layout.js';
import { type Claim, speakersOf } from '../model/claim.js';
import { daySpan, isoDay } from '../model/date.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { inLanguage, type Localised } from '../model/language.js';
import { STANDING_LOOKS } from '../model/looks.js';
import { OntologyIndex } from '../model/ontology.js';
import { type RelationSummary, summarise, type Value } from '../model/relation.js';
import { stance } from '../model/standing.js';
import { version } from '../model/version.js';
import { chainWords, MODALITY_WORDS, STANDING_WORDS } from '../model/words.js';
import { chunked } from './chunks.js';
import type { Format, WriteOptions } from './format.js';
import { joinList } from './list.js';
import { attribute, escapeText } from './xml.js';

export const gexf: Format = {
  id: 'gexf',
  label: { en: 'GEXF (Gephi)', zh: 'GEXF(Gephi)' },
  extension: 'gexf',
  mediaType: 'application/gexf+xml',
  cannotCarry: [
    'the texts of the documents and the offsets of quotes',
    'the ontology (only the type, its label and its colour)',
    'claims that were rejected or await review (only their number)',
    'notes, all assessments but the last, and who proposed a claim',
    'edges for literal values (they become properties of their node)',
  ],
  write: (dossier, options = {}) => chunked(pieces(dossier, options)),
};

/** Above this, positions are not computed while writing: the entities are laid on a spiral by id. */
const MOST_LAID_OUT = 3000;
/** Weight of a relation that nobody supports. */
const UNSUPPORTED = 0.1;
/** The languages that words of our own come in. */
const LANGUAGES = ['en', 'zh'];

/** GEXF has no marks: a dispute is a double line, and what is denied is drawn so that it does not look held. */
const SHAPES = { dispute: 'double', crossbar: 'dotted' } as const;

type Column = readonly [id: string, type: 'string' | 'integer' | 'boolean' | 'double'];
type Cells = Record<string, string | number | boolean | undefined>;

/** What is found once and asked for every node and edge. */
interface Context {
  dossier: Dossier;
  language: string;
  ontology: OntologyIndex;
  names: ReadonlyMap<string, (id: string) => string>;
  edges: RelationSummary[];
  properties: ReadonlyMap<string, RelationSummary[]>;
  degrees: ReadonlyMap<string, number>;
  positions: ReadonlyMap<string, Point>;
}

function* pieces(dossier: Dossier, options: WriteOptions): Generator<string> {
  const context = gather(dossier, options);
  const dynamic = context.edges.some((edge) => day(edge.from, 'first') ?? day(edge.until, 'last'));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">\n';
  yield* meta(dossier, context.language, options.date);
  const time = dynamic ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ' mode="static"';
  yield `<graph defaultedgetype="directed" idtype="string"${time}>\n`;
  const nodeColumns = columnsOfNodes(dossier);
  const edgeColumns = columnsOfEdges();
  yield* declare('node', nodeColumns);
  yield* declare('edge', edgeColumns);
  yield `<nodes count="${dossier.entities.length}">\n`;
  for (const entity of sorted(dossier.entities)) yield* node(entity, nodeColumns, context);
  yield `</nodes>\n<edges count="${context.edges.length}">\n`;
  const pairs = new Set<string>();
  for (const relation of context.edges) yield* edge(relation, edgeColumns, pairs, context);
  yield '</edges>\n</graph>\n</gexf>\n';
}

function gather(dossier: Dossier, { language = 'en', positions }: WriteOptions): Context {
  const edges: RelationSummary[] = [];
  const properties = new Map<string, RelationSummary[]>();
  const degrees = new Map<string, number>();
  for (const relation of sorted(dossier.relations)) {
    const { subject, object } = relation;
    if (object === undefined) {
      const group = properties.get(subject) ?? [];
      properties.set(subject, group);
      group.push(summarise(relation));
    } else {
      edges.push(summarise(relation));
      for (const end of [subject, object]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    }
  }
  return {
    dossier,
    language,
    ontology: new OntologyIndex(dossier.ontology),
    names: new Map(LANGUAGES.map((one) => [one, namesOf(dossier, one)])),
    edges,
    properties,
    degrees,
    positions: positions ?? place(dossier, edges, degrees, language),
  };
}

function place(
  dossier: Dossier,
  edges: readonly RelationSummary[],
  degrees: ReadonlyMap<string, number>,
  language: string,
): ReadonlyMap<string, Point> {
  const { entities } = dossier;
  if (entities.length > MOST_LAID_OUT) return spiral(sorted(entities).map(({ id }) => id));
  const names = new Map(entities.map(({ id, names }) => [id, inLanguage(names, language)]));
  const graph: LayoutGraph = {
    forEachNode: (visit) => {
      for (const { id } of entities) visit(id);
    },
    forEachEdge: (visit) => {
      for (const { id, subject, object } of edges) if (object !== undefined) visit(id, {}, subject, object);
    },
  };
  return layout(graph, {
    radius: (id) => size(degrees.get(id) ?? 0),
    room: (id) => ({ width: textWidth(names.get(id) ?? ''), height: 16 }),
    pinned: savedPlaces(dossier),
  });
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
  yield `<description>${escapeText(words.join(': '))}</description>\n</meta>\n`;
}

function columnsOfNodes({ entities }: Dossier): Column[] {
  const labels = new Set(LANGUAGES);
  const aliases = new Set<string>();
  const schemes = new Set<string>();
  for (const entity of entities) {
    for (const language of Object.keys(entity.names)) labels.add(language);
    for (const language of Object.keys(entity.aliases)) aliases.add(language);
    for (const scheme of Object.keys(entity.sameAs)) schemes.add(scheme);
  }
  const text = (prefix: string, keys: Iterable<string>) =>
    [...keys].sort().map((key): Column => [`${prefix}_${key}`, 'string']);
  return [
    ['type', 'string'],
    ...text('type', LANGUAGES),
    ...text('label', labels),
    ...text('aliases', aliases),
    ...text('description', LANGUAGES),
    ...text('sameAs', schemes),
    ...text('properties', LANGUAGES),
    ['degree', 'integer'],
  ];
}

function columnsOfEdges(): Column[] {
  return [
    ['type', 'string'],
    ['label_en', 'string'],
    ['label_zh', 'string'],
    ['symmetric', 'boolean'],
    ['standing', 'string'],
    ['independentRoots', 'integer'],
    ['opposingRoots', 'integer'],
    ['claims', 'integer'],
    ['claimsAwaitingReview', 'integer'],
    ['claimsRejected', 'integer'],
    ['speakers', 'string'],
    ['chains_en', 'string'],
    ['chains_zh', 'string'],
    ['stances', 'string'],
    ['quotes', 'string'],
    ['documents', 'string'],
    ['from', 'string'],
    ['until', 'string'],
    ['verification', 'string'],
    ['reliability', 'string'],
    ['credibility', 'integer'],
    ['confidence', 'double'],
    ['assessedBy', 'string'],
    ['assessedAt', 'string'],
  ];
}

function* declare(of: 'node' | 'edge', columns: readonly Column[]): Generator<string> {
  yield `<attributes class="${of}" mode="static">\n`;
  for (const [id, type] of columns) {
    yield `<attribute${attribute('id', id)}${attribute('title', id)}${attribute('type', type)}/>\n`;
  }
  yield '</attributes>\n';
}

function* node(entity: Entity, columns: readonly Column[], context: Context): Generator<string> {
  const { ontology, degrees, positions, properties, language } = context;
  const { id, type, names, aliases, description, sameAs } = entity;
  const degree = degrees.get(id) ?? 0;
  const typeLabel = ontology.entityTypes.get(type)?.label;
  const literals = properties.get(id) ?? [];
  const cells: Cells = {
    type,
    degree,
    ...keyed('label', names),
    ...keyed('aliases', Object.fromEntries(Object.entries(aliases).map(([key, list]) => [key, joinList(list)]))),
    ...keyed('sameAs', sameAs),
    ...inEach('type', (one) => typeLabel && inLanguage(typeLabel, one)),
    ...inEach('description', (one) => description && inLanguage(description, one)),
    ...inEach('properties', (one) => joinList(literals.map((literal) => propertyWords(literal, one, ontology)))),
  };
  yield `<node${attribute('id', id)}${attribute('label', inLanguage(names, language))}>\n`;
  yield* values(cells, columns);
  yield colour(ontology.style(type).colour);
  const at = positions.get(id);
  if (at) yield `<viz:position${attribute('x', at.x)}${attribute('y', at.y)} z="0"/>\n`;
  yield `<viz:size${attribute('value', size(degree))}/>\n</node>\n`;
}

function* edge(relation: RelationSummary, columns: readonly Column[], pairs: Set<string>, context: Context) {
  const { ontology, names, language } = context;
  const { id, type, subject, object = '', from, until, standing, independentRoots } = relation;
  const pair = `${subject} ${type} ${object}`;
  const kind = pairs.has(pair) ? `${type} ${id}` : type;
  pairs.add(pair);
  const accepted = relation.claims.filter((claim) => claim.review === 'accepted');
  const assessment = relation.assessments.at(-1);
  const cells: Cells = {
    type,
    ...inEach('label', (one) => relationLabel(relation, one, ontology)),
    symmetric: ontology.relationTypes.get(type)?.symmetric ?? false,
    standing,
    independentRoots,
    opposingRoots: relation.opposingRoots,
    claims: accepted.length,
    claimsAwaitingReview: relation.claims.filter((claim) => claim.review === 'proposed').length,
    claimsRejected: relation.claims.filter((claim) => claim.review === 'rejected').length,
    speakers: joinList([...new Set(accepted.flatMap(speakersOf))]),
    ...inEach('chains', (one) => joinList(accepted.map((claim) => claimWords(claim, one, names)))),
    stances: joinList(accepted.map(stance)),
    quotes: joinList(accepted.map((claim) => claim.evidence.quote)),
    documents: joinList(accepted.map((claim) => claim.document)),
    from,
    until,
    verification: assessment?.verification,
    reliability: assessment?.reliability,
    credibility: assessment?.credibility,
    confidence: assessment?.confidence,
    assessedBy: assessment?.by,
    assessedAt: assessment?.at,
  };
  const start = day(from, 'first');
  const end = day(until, 'last');
  const { light, line, mark } = STANDING_LOOKS[standing];
  yield `<edge${attribute('id', id)}${attribute('source', subject)}${attribute('target', object)} type="directed"`;
  yield `${attribute('label', relationLabel(relation, language, ontology))}${attribute('kind', kind)}`;
  yield attribute('weight', independentRoots > 0 ? independentRoots : UNSUPPORTED);
  yield `${start ? attribute('start', start) : ''}${end ? attribute('end', end) : ''}>\n`;
  yield* values(cells, columns);
  yield colour(light);
  yield `<viz:thickness${attribute('value', Math.min(5, 1 + independentRoots))}/>\n`;
  yield `<viz:shape value="${mark ? SHAPES[mark] : line}"/>\n</edge>\n`;
}

/** One piece a value, so that many long quotes never stand in one string. */
function* values(cells: Cells, columns: readonly Column[]): Generator<string> {
  yield '<attvalues>\n';
  for (const [id] of columns) {
    const value = Object.hasOwn(cells, id) ? cells[id] : undefined;
    if (value === undefined || value === '') continue;
    yield `<attvalue${attribute('for', id)}${attribute('value', value)}/>\n`;
  }
  yield '</attvalues>\n';
}

/** `supports [disputed]`; a stated relation stands without brackets, unless our own assessment speaks against it. */
function relationLabel(relation: RelationSummary, language: string, ontology: OntologyIndex): string {
  const type = ontology.relationTypes.get(relation.type);
  const label = type ? inLanguage(type.label, language) : relation.type;
  const verdict = verdictWords(relation, language);
  return relation.standing === 'stated' && verdict.length === 0
    ? label
    : `${label} [${[standingWord(relation, language), ...verdict].join(', ')}]`;
}

/** `price: free at first [stated]`: a literal always has its standing with it. */
function propertyWords(relation: RelationSummary, language: string, ontology: OntologyIndex): string {
  const type = ontology.relationTypes.get(relation.type);
  const label = type ? inLanguage(type.label, language) : relation.type;
  const words = [standingWord(relation, language), ...verdictWords(relation, language)].join(', ');
  return `${label}: ${valueWords(relation.value, language)} [${words}]`;
}

function standingWord({ standing }: RelationSummary, language: string): string {
  return inLanguage(STANDING_WORDS[standing].label, language);
}

/** Our own verdict, where it speaks against the relation. */
function verdictWords({ assessments }: RelationSummary, language: string): string[] {
  const verification = assessments.at(-1)?.verification;
  if (verification === undefined || verification === 'corroborated' || verification === 'unverified') return [];
  return [inLanguage(ASSESSED[verification], language)];
}

const ASSESSED: Record<'disputed' | 'refuted' | 'retracted', Localised> = {
  disputed: { en: 'assessed as disputed', zh: '评估:有争议' },
  refuted: { en: 'assessed as refuted', zh: '评估:已被驳斥' },
  retracted: { en: 'assessed as retracted', zh: '评估:已撤回' },
};

function claimWords(claim: Claim, language: string, names: Context['names']): string {
  const words = chainWords(claim, names.get(language) ?? ((id) => id), language);
  return claim.modality === 'actual' ? words : `${words} [${inLanguage(MODALITY_WORDS[claim.modality], language)}]`;
}

function valueWords(value: Value | undefined, language: string): string {
  return typeof value === 'object' ? inLanguage(value, language) : String(value ?? '');
}

function keyed(prefix: string, values: Readonly<Record<string, string>>): Cells {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}_${key}`, value]));
}

function inEach(prefix: string, words: (language: string) => string | undefined): Cells {
  return Object.fromEntries(LANGUAGES.map((language) => [`${prefix}_${language}`, words(language)]));
}

function colour(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `<viz:color r="${r}" g="${g}" b="${b}"/>\n`;
}

/** As xsd:date, which ends at the years 1 and 9999; undefined where the date is open or outside. */
function day(edtf: string | undefined, end: 'first' | 'last'): string | undefined {
  const span = edtf === undefined ? undefined : daySpan(edtf);
  const iso = span && isoDay(span[end]);
  return iso && /^\d{4}-/.test(iso) && !iso.startsWith('0000') ? iso : undefined;
}

function size(degree: number): number {
  return hundredths(8 + 4 * Math.sqrt(degree));
}

/** About 7 units a Latin letter at 13 px, 13 a Chinese one. */
function textWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 13 : 7), 0);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function sorted<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
