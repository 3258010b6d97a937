/** What the documents agree on, contradict and leave out, with the wording of each. */
import { Fragment } from 'preact';
import type { Agreement } from '../../src/engine/queries/compare.js';
import { Awaiting } from './awaiting.js';
import { RelationRow } from './relation-row.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

const ORDER: readonly Agreement[] = ['contradict', 'differ', 'partial', 'agree'];

export function Compare() {
  const { facets, filter, words } = useStore();
  const document = (facets.value?.documents ?? []).map(({ id }) => id).slice(0, 20);
  const answer = useAnswer('compare', document.length < 2 ? undefined : { document, filter: filter.value, limit: 500 });
  if (document.length < 2) return <p class="faint">{words.value.oneDocument}</p>;
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  const title = new Map(answer.documents.map(({ id, title: text }) => [id, text]));
  return (
    <section class="compare">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.value.document}</th>
            <th scope="col">{words.value.relationsOf}</th>
            <th scope="col">{words.value.onlyHere}</th>
            <th scope="col">{words.value.leftOut}</th>
          </tr>
        </thead>
        <tbody>
          {answer.documents.map(({ id, title: text, language, relations, only, leavesOut }) => (
            <tr key={id}>
              <td lang={language}>{text}</td>
              <td>{relations}</td>
              <td>{only.length}</td>
              <td>{leavesOut.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {ORDER.map((agreement) => {
        const rows = answer.relations.filter((one) => one.agreement === agreement);
        if (rows.length === 0) return null;
        return (
          <details key={agreement} open={agreement !== 'agree'}>
            <summary>
              {words.value.agreement[agreement]} <span class="number">{rows.length}</span>
            </summary>
            <ul class="rows">
              {rows.map(({ relation, said, silent }) => (
                <li key={relation.id}>
                  <RelationRow relation={relation} />
                  {agreement !== 'agree' && (
                    <ul class="said">
                      {said.map(({ document: id, wordings }) => (
                        <li key={id}>
                          <span class="faint">{title.get(id)}: </span>
                          {wordings.map(({ claim, quote, language }, i) => (
                            <Fragment key={claim}>
                              {i > 0 && ' '}
                              <q lang={language}>{quote}</q>
                            </Fragment>
                          ))}
                        </li>
                      ))}
                      {silent.length > 0 && (
                        <li class="faint">{words.value.silent(silent.map((id) => title.get(id) ?? id).join(', '))}</li>
                      )}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
