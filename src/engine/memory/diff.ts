/** Answers `diff`: what was said, taken back and decided between two days. */
import { namingOf } from '../../analysis/explain.js';
import { spanOf } from '../../model/date.js';
import type { Filter } from '../../model/filter.js';
import { inLanguage, type Localised } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { relationSentence } from '../../model/sentence.js';
import { VERDICT_WORDS } from '../../model/words.js';
import { diffQuery } from '../queries/diff.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownEntity } from './known.js';
import { partOf } from './pages.js';
import { bothLanguages, byCodeUnits, entitiesIn, nameIn, sidesOf } from './refs.js';
import { turnsOf } from './turns.js';
import type { View, Views } from './view.js';

type Diff = AnswerOf<typeof diffQuery>;

/** @throws ClaimgraphError where one of the entities is not there */
function answerDiff(index: DossierIndex, query: QueryOf<typeof diffQuery>, _: View, views: Views): Diff {
  const { from, to, entity } = query;
  for (const id of entity ?? []) knownEntity(index, id, 'entity');
  const about: Filter = { review: ['accepted'], ...(entity && entity.length > 0 && { entity }) };
  // what has no date was always known: it changes nothing
  const before = views.of({ ...about, asOf: from, undated: true });
  const after = views.of(to === undefined ? about : { ...about, asOf: to, undated: true });
  const [start, end] = [spanOf(from).last, to === undefined ? Number.POSITIVE_INFINITY : spanOf(to).last];
  const earlier = new Map(before.relations().map((relation) => [relation.id, relation]));
  const changed = after.relations().flatMap((relation) => {
    const old = earlier.get(relation.id);
    if (old && isSame(old, relation)) return [];
    const change = changeOf(index, relation, old, after, start);
    return [{ ...change, day: dayOf(change.turns.at(-1)?.date) }];
  });
  changed.sort((a, b) => a.day - b.day || byCodeUnits(a.relation.id, b.relation.id));
  const { items, page } = partOf(changed, query);
  return {
    changes: items.map(({ day: _, ...change }) => change),
    decisions: decisionsOn(index, views.of({ ...about, review: ['accepted', 'rejected', 'proposed'] }), start, end),
    entities: entitiesIn(
      index,
      items.map(({ relation }) => relation),
    ),
    ...page,
  };
}

function isSame(a: RelationSummary, b: RelationSummary): boolean {
  return (
    a.standing === b.standing &&
    a.independentRoots === b.independentRoots &&
    a.opposingRoots === b.opposingRoots &&
    a.claims.length === b.claims.length
  );
}

function changeOf(
  index: DossierIndex,
  relation: RelationSummary,
  old: RelationSummary | undefined,
  after: View,
  start: number,
): Diff['changes'][number] {
  const known = new Set(old?.claims.map(({ id }) => id));
  const takenBefore = new Set(old?.withdrawn);
  const { sides, withdrawn } = sidesOf(index, relation, after.sources);
  return {
    relation,
    ...(old && { before: old.standing }),
    turns: turnsOf(index, relation, after.sources).filter(({ date }) => date !== undefined && dayOf(date) > start),
    said: [...Object.values(sides).flat(), ...withdrawn.map(({ reason: _, ...words }) => words)].filter(
      ({ claim }) => !known.has(claim),
    ),
    withdrawn: withdrawn.filter(({ claim }) => !takenBefore.has(claim)),
  };
}

/** Reviews of claims, assessments and grades, which each say who and when. */
function decisionsOn(index: DossierIndex, view: View, start: number, end: number): Diff['decisions'] {
  const found: Diff['decisions'] = [];
  const isWithin = (at: string) => dayOf(at) > start && dayOf(at) <= end;
  const [en, zh] = [namingOf(index.dossier, 'en'), namingOf(index.dossier, 'zh')];
  const sentence = (relation: RelationSummary) =>
    bothLanguages((language) => relationSentence(relation, language === 'zh' ? zh : en));
  for (const relation of view.relations()) {
    for (const { id, review, reviewed } of relation.claims) {
      if (!reviewed || review === 'proposed' || !isWithin(reviewed.at)) continue;
      const words = decidedWords(reviewed.by, review, sentence(relation));
      found.push({ at: reviewed.at, by: reviewed.by, what: review, relation: relation.id, claim: id, words });
    }
    for (const { by, at, verification } of relation.assessments) {
      if (!isWithin(at)) continue;
      const verdict = VERDICT_WORDS[verification];
      const words = assessedWords(by, verdict, sentence(relation));
      found.push({ at, by, what: 'assessed', relation: relation.id, words });
    }
  }
  for (const { id, gradings = [] } of index.entities.values()) {
    for (const { by, at, reliability } of gradings) {
      if (!isWithin(at)) continue;
      const words = {
        en: `${by} graded ${nameIn(index, 'en')(id)} ${reliability}`,
        zh: `${by}将${nameIn(index, 'zh')(id)}评为 ${reliability}`,
      };
      found.push({ at, by, what: 'graded', source: id, words });
    }
  }
  return found.sort(
    (a, b) => byCodeUnits(a.at, b.at) || byCodeUnits(inLanguage(a.words, 'en'), inLanguage(b.words, 'en')),
  );
}

function decidedWords(by: string, review: 'accepted' | 'rejected', { en, zh }: Localised): Localised {
  return {
    en: `${by} ${review} a claim: ${en}`,
    zh: `${by}${review === 'accepted' ? '采纳' : '拒绝'}了一项主张：${zh}`,
  };
}

function assessedWords(by: string, verdict: Localised, { en, zh }: Localised): Localised {
  return {
    en: `${by} assessed as ${inLanguage(verdict, 'en')}: ${en}`,
    zh: `${by}评估为“${inLanguage(verdict, 'zh')}”：${zh}`,
  };
}

function dayOf(date: string | undefined): number {
  return date === undefined ? Number.NEGATIVE_INFINITY : spanOf(date).first;
}

export const diff = answered(diffQuery, answerDiff);
