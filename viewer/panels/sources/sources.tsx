/** Sources on the stand: every publisher and speaker with what became of their word, and documents that may be copies. */
import { inLanguage } from '../../../src/model/language.js';
import { Awaiting } from '../awaiting.js';
import { useAnswer } from '../use-answer.js';
import { useStore } from '../use-store.js';
import { Copies } from './copies.js';
import { Grade } from './grade.js';
import { SourcePage } from './source-page.js';

const MOST = 200;

export function SourcesPanel() {
  const { state } = useStore();
  const { source } = state.value;
  return source === undefined ? <List /> : <SourcePage key={source} id={source} />;
}

function List() {
  const { state, filter, words, go } = useStore();
  const { language } = state.value;
  const answer = useAnswer('sources', { filter: filter.value, limit: MOST });
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  const { sources, circles, total } = answer;
  return (
    <section class="sources">
      <p class="faint">{words.value.sourcesNote}</p>
      <ul class="rows">
        {sources.map(({ source, name, gradings, claims, confirmed, denied, retracted, passedOn }) => (
          <li key={source}>
            <button
              type="button"
              class="source-row"
              data-source={source}
              onClick={() => go((now) => ({ ...now, source }))}
            >
              <span>
                <strong>{inLanguage(name, language)}</strong> <Grade of={gradings.at(-1)} />
              </span>
              <span class="faint">
                {[
                  ...(claims > 0 ? [words.value.sourceFigures(claims, confirmed, denied, retracted)] : []),
                  ...(passedOn > 0 ? [words.value.sourcePassedOn(passedOn)] : []),
                ].join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {total > sources.length && <p class="faint">{words.value.partOfAll(sources.length, total)}</p>}
      {circles.length > 0 && (
        <>
          <h3>{words.value.circles}</h3>
          <ul>
            {circles.map(({ relation, words: circle }) => (
              <li key={relation}>{inLanguage(circle, language)}</li>
            ))}
          </ul>
        </>
      )}
      <Copies />
    </section>
  );
}
