/**
 * The graph of a dossier as other tools take it: nodes and lines with columns of plain values, the same in every format.
 *
 * Lists are text, separated by ` | ` (see list.ts). `chains_*`, `stances`, `quotes` and `documents` go in step, one item
 * an accepted claim. Relations with a literal value are no lines: they stand in `properties_*` of their node, each with
 * its standing.
 */
import { namesOf } from '../analysis/explain.js';
import { chainWords, documentVoices } from '../model/chain-words.js';
import { type Claim, speakersOf } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { inLanguage } from '../model/language.js';
import { OntologyIndex } from '../model/ontology.js';
import { isUnreviewed } from '../model/pictured.js';
import { type RelationSummary, summarise } from '../model/relation.js';
import { sourcesOf } from '../model/source.js';
import { type Stance, stance } from '../model/standing.js';
import { MODALITY_WORDS, STANDING_WORDS } from '../model/words.js';
import type { WriteOptions } from './format.js';
import { propertyWords, relationLabel } from './labels.js';
import { joinList } from './list.js';

/** The languages that words of our own come in. */
const LANGUAGES = ['en', 'zh'];

export type Column = readonly [id: string, type: 'string' | 'integer' | 'boolean' | 'double'];
export type Cells = Record<string, string | number | boolean | undefined>;

/** What is found once and asked for every node and line. Everything is sorted by id. */
export interface Tabular {
  language: string;
  ontology: OntologyIndex;
  names: ReadonlyMap<string, (id: string) => string>;
  /** by language: what a document is called that speaks itself */
  voices: ReadonlyMap<string, (document: string) => string>;
  entities: Entity[];
  edges: RelationSummary[];
  /** by subject: relations with a literal value */
  properties: ReadonlyMap<string, RelationSummary[]>;
  degrees: ReadonlyMap<string, number>;
  /** Of each line: its type, and its id as well after the first of one type between two ends. */
  kinds: ReadonlyMap<string, string>;
  /** the claims of a relation before the picture left some out */
  claimsOf(relation: RelationSummary): readonly Claim[];
}

export function tabular(dossier: Dossier, { language = 'en', whole }: WriteOptions): Tabular {
  const sources = sourcesOf(dossier);
  const edges: RelationSummary[] = [];
  const properties = new Map<string, RelationSummary[]>();
  const degrees = new Map<string, number>();
  const kinds = new Map<string, string>();
  const pairs = new Set<string>();
  for (const relation of byId(dossier.relations)) {
    const { id, subject, type, object } = relation;
    if (object === undefined) {
      const group = properties.get(subject) ?? [];
      properties.set(subject, group);
      group.push(summarise(relation, sources));
      continue;
    }
    edges.push(summarise(relation, sources));
    for (const end of [subject, object]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    const pair = `${subject} ${type} ${object}`;
    kinds.set(id, pairs.has(pair) ? `${type} ${id}` : type);
    pairs.add(pair);
  }
  const held = new Map(whole?.relations.map(({ id, claims }) => [id, claims]));
  return {
    language,
    ontology: new OntologyIndex(dossier.ontology),
    names: new Map(LANGUAGES.map((one) => [one, namesOf(dossier, one)])),
    voices: new Map(LANGUAGES.map((one) => [one, documentVoices(dossier.documents, one)])),
    entities: byId(dossier.entities),
    ...{ edges, properties, degrees, kinds },
    claimsOf: ({ id, claims }) => held.get(id) ?? claims,
  };
}

export function nodeColumns({ entities }: Tabular): Column[] {
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
    ['unreviewed', 'boolean'],
  ];
}

export function nodeCells(entity: Entity, { ontology, degrees, properties }: Tabular): Cells {
  const { id, type, names, aliases, description, sameAs } = entity;
  const typeLabel = ontology.entityTypes.get(type)?.label;
  const literals = properties.get(id) ?? [];
  return {
    type,
    degree: degrees.get(id) ?? 0,
    unreviewed: isUnreviewed(entity),
    ...keyed('label', names),
    ...keyed('aliases', Object.fromEntries(Object.entries(aliases).map(([key, list]) => [key, joinList(list)]))),
    ...keyed('sameAs', sameAs),
    ...inEach('type', (one) => typeLabel && inLanguage(typeLabel, one)),
    ...inEach('description', (one) => description && inLanguage(description, one)),
    ...inEach('properties', (one) => joinList(literals.map((literal) => propertyWords(literal, one, ontology)))),
  };
}

export function edgeColumns(): Column[] {
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
    ['unreviewed', 'boolean'],
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

export function edgeCells(relation: RelationSummary, context: Tabular): Cells {
  const { ontology } = context;
  const { type, from, until, standing, independentRoots, opposingRoots } = relation;
  const accepted = relation.claims.filter(({ review }) => review === 'accepted');
  const all = context.claimsOf(relation);
  const assessment = relation.assessments.at(-1);
  return {
    type,
    ...inEach('label', (one) => relationLabel(relation, one, ontology)),
    symmetric: ontology.relationTypes.get(type)?.symmetric ?? false,
    ...{ standing, independentRoots, opposingRoots },
    claims: accepted.length,
    claimsAwaitingReview: all.filter(({ review }) => review === 'proposed').length,
    claimsRejected: all.filter(({ review }) => review === 'rejected').length,
    unreviewed: isUnreviewed(relation),
    speakers: joinList([...new Set(accepted.flatMap(speakersOf))]),
    ...inEach('chains', (one) => joinList(accepted.map((claim) => claimWords(claim, one, context)))),
    stances: joinList(accepted.map((claim) => stanceOf(claim, relation))),
    // each with who says it and what it comes to: a quote that is read alone sounds like a fact
    quotes: joinList(accepted.map((claim) => quoteWords(claim, relation, context))),
    documents: joinList(accepted.map((claim) => claim.document)),
    ...{ from, until },
    verification: assessment?.verification,
    reliability: assessment?.reliability,
    credibility: assessment?.credibility,
    confidence: assessment?.confidence,
    assessedBy: assessment?.by,
    assessedAt: assessment?.at,
  };
}

/** Those of the values that are there, in the order of the columns. */
export function* present(cells: Cells, columns: readonly Column[]): Generator<[string, string | number | boolean]> {
  for (const [id] of columns) {
    const value = Object.hasOwn(cells, id) ? cells[id] : undefined;
    if (value !== undefined && value !== '') yield [id, value];
  }
}

/** What a claim does to its relation, or `withdrawn`: then it does nothing, whatever it says. */
export function stanceOf(claim: Claim, { withdrawn }: Pick<RelationSummary, 'withdrawn'>): Stance | 'withdrawn' {
  return withdrawn?.includes(claim.id) ? 'withdrawn' : stance(claim);
}

/** @example White House memo alleges [disputed]: “helps the Chinese military” */
function quoteWords(claim: Claim, relation: RelationSummary, context: Tabular): string {
  const standing = inLanguage(STANDING_WORDS[relation.standing].label, context.language);
  const taken = stanceOf(claim, relation) === 'withdrawn' && relation.standing !== 'retracted';
  const marks = [standing, ...(taken ? [inLanguage(STANDING_WORDS.retracted.label, context.language)] : [])];
  return `${claimWords(claim, context.language, context)} [${marks.join(', ')}]: “${claim.evidence.quote}”`;
}

function claimWords(claim: Claim, language: string, { names, voices }: Tabular): string {
  const own = (id: string) => id;
  const words = chainWords(claim, { name: names.get(language) ?? own, voice: voices.get(language) ?? own }, language);
  return claim.modality === 'actual' ? words : `${words} [${inLanguage(MODALITY_WORDS[claim.modality], language)}]`;
}

function keyed(prefix: string, values: Readonly<Record<string, string>>): Cells {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}_${key}`, value]));
}

function inEach(prefix: string, words: (language: string) => string | undefined): Cells {
  return Object.fromEntries(LANGUAGES.map((language) => [`${prefix}_${language}`, words(language)]));
}

export function byId<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
