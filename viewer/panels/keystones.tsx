/** What most of the picture hangs on; a press on one takes it away on the map. */
import { inLanguage } from '../../src/model/language.js';
import { toggle } from '../state/state.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function Keystones() {
  const { state, words, go } = useStore();
  const { filter, language } = state.value;
  const answer = useAnswer('keystones', { filter, limit: 15 });
  if (!answer) return null;
  if ('failed' in answer) return <p role="alert">{answer.failed}</p>;
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
