/** Whose place depends on claims that may not hold, and on which. */
import type { Filter } from '../../src/model/filter.js';
import { inLanguage } from '../../src/model/language.js';
import type { Standing } from '../../src/model/standing.js';
import { changeFilter, choose } from '../state/state.js';
import { Awaiting } from './awaiting.js';
import { RelationRow } from './relation-row.js';
import { StandingBadge } from './standing.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function Sensitivity() {
  const { state, filter, words, go, name: names } = useStore();
  const { language } = state.value;
  const answer = useAnswer('sensitivity', { filter: filter.value, limit: 6 });
  const nameOf = names.value;
  const scenarioName = ({ notSaidBy, notStanding, notAct }: Filter, name: string) => {
    if (notSaidBy) return words.value.scenario.speaker(notSaidBy.map(nameOf).join(', '));
    if (notStanding) return words.value.scenario.contested;
    return notAct ? words.value.scenario.allegations : name;
  };
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  return (
    <section class="sensitivity">
      <p class="faint">{words.value.sensitivityNote}</p>
      {answer.scenarios.map(({ name, filter: scenario, relationsLost, standingsChanged, changes }) => (
        <details key={name} open={relationsLost.length + standingsChanged.length > 0}>
          <summary>
            {scenarioName(scenario, name)} <span class="number">{words.value.gone(relationsLost.length)}</span>
          </summary>
          <button type="button" class="chip" onClick={() => go((now) => changeFilter(now, scenario))}>
            {words.value.showOnMap}
          </button>
          {standingsChanged.length > 0 && (
            <ul class="rows">
              {standingsChanged.flatMap(({ relation: id, after }) => {
                const relation = answer.relations.find((one) => one.id === id);
                return relation ? (
                  <li key={id}>
                    <RelationRow relation={relation} />{' '}
                    <span class="turned">
                      → <StandingBadge standing={after as Standing} />
                    </span>
                  </li>
                ) : (
                  []
                );
              })}
            </ul>
          )}
          {changes.some(moves) && (
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.value.entityTypes}</th>
                  <th scope="col">PageRank</th>
                  <th scope="col">{words.value.rank}</th>
                </tr>
              </thead>
              <tbody>
                {changes.filter(moves).map(({ entity, before, after, difference }) => (
                  <tr key={entity.id}>
                    <td>
                      <button
                        type="button"
                        class="link"
                        onClick={() => go((now) => choose(now, { kind: 'entity', id: entity.id }))}
                      >
                        {inLanguage(entity.names, language)}
                      </button>
                    </td>
                    <td>{`${difference >= 0 ? '+' : '−'}${Math.abs(difference).toFixed(4)}`}</td>
                    <td>{`${before.rank} → ${after?.rank ?? words.value.vanished}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </details>
      ))}
    </section>
  );
}

/** Less than this is rounding. */
const LEAST_CHANGE = 1e-6;

function moves({ difference, after }: { difference: number; after?: unknown }): boolean {
  return after === undefined || Math.abs(difference) > LEAST_CHANGE;
}
