/** Answers `sources` and `source`: what each publisher and speaker has claimed, and what came of it. */
import { firstDate, lastDate, type SourceRecord, sourceRecords, type Testimony } from '../../analysis/source-record.js';
import { daySpan } from '../../model/date.js';
import type { Localised } from '../../model/language.js';
import { sourceName } from '../../model/source-words.js';
import { stance } from '../../model/standing.js';
import { type SourceSummary, sourceQuery, sourcesQuery } from '../queries/sources.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { unknown } from './known.js';
import { partOf } from './pages.js';
import { bothLanguages, byCodeUnits, countStandings, entitiesIn, entityRef, nameIn, wording } from './refs.js';
import type { View } from './view.js';

/** By view: each page of the list asks for all of them. */
const RECORDS = new WeakMap<View, Map<string, SourceRecord>>();

function recordsOf(index: DossierIndex, view: View): Map<string, SourceRecord> {
  const known = RECORDS.get(view);
  if (known) return known;
  const records = sourceRecords(view.relations(), view.sources, (id) => index.documents.get(id)?.date);
  // who publishes and claims nothing is a source as well
  for (const id of view.narrowed().documents.map((document) => document.id)) {
    const source = view.sources.publisher(id);
    if (!records.has(source)) records.set(source, { source, testimonies: [], unnamed: [], passedOn: 0 });
  }
  RECORDS.set(view, records);
  return records;
}

function answerSources(
  index: DossierIndex,
  query: QueryOf<typeof sourcesQuery>,
  view: View,
): AnswerOf<typeof sourcesQuery> {
  const publishes = published(index, view);
  const all = [...recordsOf(index, view).values()].sort(
    (a, b) => b.testimonies.length - a.testimonies.length || b.passedOn - a.passedOn || byCodeUnits(a.source, b.source),
  );
  const { items, page } = partOf(all, query);
  const kept = new Set(view.relations().map(({ id }) => id));
  const circles = view.sources.circles.filter(({ relation }) => kept.has(relation));
  return {
    sources: items.map((record) => summaryOf(index, view, record, publishes)),
    circles: circles.map(({ relation, sources }) => ({
      ...{ relation, sources },
      words: bothLanguages((language) => circleWords(index, view, sources, language)),
    })),
    ...page,
  };
}

function circleWords(index: DossierIndex, view: View, sources: readonly string[], language: string): string {
  const names = sources.map((source) => sourceName(source, view.sources, nameIn(index, language)));
  return language === 'zh'
    ? `${names.join('、')}互相引用，算一个来源`
    : `${names.join(', ')} cite each other: one source`;
}

/** @throws ClaimgraphError where there is no such source */
function answerSource(
  index: DossierIndex,
  { id, ...paging }: QueryOf<typeof sourceQuery>,
  view: View,
): AnswerOf<typeof sourceQuery> {
  const records = recordsOf(index, view);
  const record =
    records.get(id) ?? (index.entities.has(id) ? { source: id, testimonies: [], unnamed: [], passedOn: 0 } : undefined);
  if (!record) throw unknown('source', id, 'id', records.keys());
  const inOrder = [...record.testimonies].sort(
    (a, b) => dayOf(index, a) - dayOf(index, b) || byCodeUnits(a.claim.id, b.claim.id),
  );
  const { items, page } = partOf(inOrder, paging);
  return {
    source: summaryOf(index, view, record, published(index, view)),
    claims: items.map((one) => testimonyOf(index, view, one)),
    relations: [...new Map(items.map(({ relation }) => [relation.id, relation])).values()].sort((a, b) =>
      byCodeUnits(a.id, b.id),
    ),
    entities: entitiesIn(
      index,
      items.map(({ relation }) => relation),
    ),
    ...page,
  };
}

function dayOf({ documents }: DossierIndex, { claim }: Testimony): number {
  const date = documents.get(claim.document)?.date;
  return (date === undefined ? undefined : daySpan(date))?.first ?? Number.MAX_SAFE_INTEGER;
}

/** How many documents each source published. */
function published({ documents }: DossierIndex, view: View): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of documents.keys()) {
    const source = view.sources.publisher(id);
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}

function summaryOf(
  index: DossierIndex,
  view: View,
  { source, testimonies, unnamed, passedOn }: SourceRecord,
  publishes: ReadonlyMap<string, number>,
): SourceSummary {
  const relations = new Map(testimonies.map(({ relation }) => [relation.id, relation]));
  const dates = testimonies.map(({ claim }) => index.documents.get(claim.document)?.date);
  const [first, last] = [firstDate(dates), lastDate(dates)];
  const many = (holds: (one: Testimony) => boolean) => testimonies.filter(holds).length;
  return {
    source,
    name: nameOf(index, view, source),
    publishes: publishes.get(source) ?? 0,
    claims: testimonies.length,
    relations: relations.size,
    passedOn,
    confirmed: many(({ confirmedBy }) => confirmedBy.length > 0),
    denied: many(({ deniedBy }) => deniedBy.length > 0),
    retracted: many(({ isRetracted }) => isRetracted),
    standings: countStandings(relations.values()),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    unnamed: unnamed.flatMap((id) => entityRef(index, id) ?? []),
    gradings: index.entities.get(source)?.gradings ?? [],
  };
}

function testimonyOf(
  index: DossierIndex,
  view: View,
  { relation, claim, through, confirmedBy, confirmedOn, deniedBy, deniedOn, isRetracted, retractedOn }: Testimony,
): AnswerOf<typeof sourceQuery>['claims'][number] {
  const names = (sources: readonly string[]) => sources.map((source) => nameOf(index, view, source));
  const date = index.documents.get(claim.document)?.date;
  return {
    ...wording(index, relation.id, claim),
    standing: relation.standing,
    stance: stance(claim),
    ...(date !== undefined && { date }),
    through: names(through),
    confirmedBy: names(confirmedBy),
    ...(confirmedOn !== undefined && { confirmedOn }),
    deniedBy: names(deniedBy),
    ...(deniedOn !== undefined && { deniedOn }),
    retracted: isRetracted,
    ...(retractedOn !== undefined && { retractedOn }),
  };
}

function nameOf(index: DossierIndex, view: View, source: string): Localised {
  return bothLanguages((language) => sourceName(source, view.sources, nameIn(index, language)));
}

export const sources = answered(sourcesQuery, answerSources);
export const source = answered(sourceQuery, answerSource);
