/** Answers `sensitivity`: a metric with and without some claims, and because of which relations it changes. */

import { namesOf } from '../../analysis/explain.js';
import { type Scenario, Sensitivity } from '../../analysis/sensitivity.js';
import { speakersOf } from '../../model/claim.js';
import type { Dossier } from '../../model/dossier.js';
import type { Filter } from '../../model/filter.js';
import { ClaimgraphError } from '../../model/problem.js';
import { summarise } from '../../model/relation.js';
import { checkFilterIds } from '../check-filter.js';
import { sensitivityQuery } from '../queries/sensitivity.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { BOUNDS } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownMetric, metricInfo, parametersOf } from './metrics.js';
import { entitiesIn, entityRef } from './refs.js';
import { metricGraph, type View } from './view.js';

/** @throws ClaimgraphError where the metric yields groups, or a scenario names what is not there */
function answerSensitivity(
  index: DossierIndex,
  query: QueryOf<typeof sensitivityQuery>,
  view: View,
): AnswerOf<typeof sensitivityQuery> {
  const metric = knownMetric(query.metric);
  if (metric.yields !== 'number') {
    const message = `"${metric.id}" yields groups, which have no rank`;
    throw new ClaimgraphError([
      { code: 'no-ranks', field: 'metric', message, hint: 'Choose a metric that yields numbers' },
    ]);
  }
  for (const { filter } of query.scenarios ?? []) checkFilterIds(index.dossier, filter);
  const dossier = view.narrowed();
  const parameters = parametersOf(metric, {});
  const compared = new Sensitivity(dossier, (snapshot) => metric.compute(metricGraph(snapshot), parameters).values);
  const scenarios = query.scenarios ?? usualScenarios(dossier, (filter) => compared.changes(filter));
  const found = scenarios.map((scenario) => compared.compare(scenario, query.limit));
  const lost = new Set(
    found.flatMap(({ relationsLost, standingsChanged }) => [
      ...relationsLost,
      ...standingsChanged.map(({ relation }) => relation),
    ]),
  );
  const relations = dossier.relations
    .filter(({ id }) => lost.has(id))
    .map((relation) => summarise(relation, view.sources));
  return {
    metric: metricInfo(metric),
    scenarios: found.map(({ changes, ...scenario }) => ({
      ...scenario,
      changes: changes.flatMap(({ entity: id, ...change }) => {
        const entity = entityRef(index, id);
        return entity ? [{ entity, ...change }] : [];
      }),
    })),
    relations,
    entities: entitiesIn(index, relations),
  };
}

/** Without what is only alleged or disputed, then without each speaker, the most heard first. */
function usualScenarios(dossier: Dossier, changesSomething: (filter: Filter) => boolean): Scenario[] {
  const name = namesOf(dossier, 'en');
  const heard = new Map<string, number>();
  for (const { claims } of dossier.relations) {
    for (const claim of claims) {
      for (const id of new Set(speakersOf(claim))) if (id !== claim.document) heard.set(id, (heard.get(id) ?? 0) + 1);
    }
  }
  const speakers = [...heard].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id);
  const unproven: Filter = { notStanding: ['alleged', 'disputed'] };
  const scenarios: Scenario[] = [
    { name: 'without the alleged and disputed', filter: unproven },
    { name: 'without allegations', filter: { notAct: ['alleges'] } },
    ...speakers.map((id) => ({ name: `without ${name(id)}`, filter: { notSaidBy: [id] } })),
  ];
  const kept: Scenario[] = [];
  for (const scenario of scenarios) {
    if (kept.length === BOUNDS.scenarios) break;
    if (changesSomething(scenario.filter)) kept.push(scenario);
  }
  return kept;
}

export const sensitivity = answered(sensitivityQuery, answerSensitivity);
