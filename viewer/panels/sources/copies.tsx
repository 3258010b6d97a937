/** Documents that may be copies of others, with the passages that they share side by side, for somebody to decide on. */
import type { Answer } from '../../../src/engine/queries/index.js';
import { inLanguage } from '../../../src/model/language.js';
import { Awaiting } from '../awaiting.js';
import { useAnswer } from '../use-answer.js';
import { useStore } from '../use-store.js';

export function Copies() {
  const { words } = useStore();
  const answer = useAnswer('copies', { limit: 50 });
  if (!answer) return null;
  if ('failed' in answer) return <Awaiting answer={answer} />;
  if (answer.copies.length === 0) return null;
  return (
    <>
      <h3>
        {words.value.copies} <span class="number">{answer.total}</span>
      </h3>
      <p class="faint">{words.value.copiesNote}</p>
      {answer.copies.map((copy) => (
        <Copy key={`${copy.copy.id} ${copy.original?.id ?? copy.service}`} found={copy} />
      ))}
    </>
  );
}

type Found = Answer<'copies'>['copies'][number];

function Copy({ found }: { found: Found }) {
  const { state, words, deciding } = useStore();
  const { language } = state.value;
  const { copy, original, service, reasons, passages } = found;
  const of = original ? { of: original.id } : { service: service ?? '' };
  const title = (one: Found['copy']) => [one.title, one.publisher, one.date].filter(Boolean).join(', ');
  return (
    <article class="copy" data-copy={copy.id}>
      <p>
        <strong lang={copy.language}>{title(copy)}</strong>{' '}
        {words.value.copyOf(original ? title(original) : (service ?? ''))}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.en}>{inLanguage(reason, language)}</li>
        ))}
      </ul>
      {original && passages.length > 0 && (
        <table class="passages">
          <thead>
            <tr>
              <th scope="col">{copy.publisher ?? copy.title}</th>
              <th scope="col">{original.publisher ?? original.title}</th>
            </tr>
          </thead>
          <tbody>
            {passages.slice(0, 6).map((passage) => (
              <tr key={`${passage.copy.start} ${passage.original.start}`}>
                <td lang={copy.language}>{passage.copy.quote}</td>
                <td lang={original.language}>{passage.original.quote}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {deciding.possible && (
        <p class="actions">
          <button
            type="button"
            class="action primary"
            disabled={deciding.busy.value}
            onClick={() => void deciding.decide({ kind: 'copy', document: copy.id, ...of })}
          >
            {words.value.copyAccept}
          </button>
          <button
            type="button"
            class="action"
            disabled={deciding.busy.value}
            onClick={() => void deciding.decide({ kind: 'notCopy', document: copy.id, ...of })}
          >
            {words.value.copyRefuse}
          </button>
        </p>
      )}
    </article>
  );
}
