/** What most of the picture hangs on; a press on one takes it away on the map. */
import { inLanguage } from '../../src/model/language.js';
import { toggle } from '../state/state.js';
import { Awaiting } from './awaiting.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function Keystones() {
  const { state, filter, words, go } = useStore();
  const { language } = state.value;
  const answer = useAnswer('keystones', { filter: filter.value, limit: 15 });
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  return (
    <section class="keystones">
      <p class="faint">{words.value.keystonesNote}</p>
      <ol>
        {answer.keystones.map(({ kind, id, words: effects, score }) => (
          <li key={`${kind} ${id}`}>
            <p>
              <b>{words.value.keystoneKind[kind]}</b> <span class="number">{score.toFixed(1)}</span>
            </p>
            <p>{inLanguage(effects, language)}</p>
            {kind !== 'claim' && (
              <button
                type="button"
                class="chip"
                onClick={() => go((now) => toggle(now, kind === 'speaker' ? 'notSaidBy' : 'notDocument', [id], true))}
              >
                {words.value.without}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
