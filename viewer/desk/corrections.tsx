/** Documents that say they correct or retract another one, with both passages, for somebody to decide on. */
import type { Answer } from '../../src/engine/queries/index.js';
import { useAnswer } from '../panels/use-answer.js';
import { useDesk } from './use-desk.js';

type Found = Answer<'corrections'>['corrections'][number];

/** @param document only what this one corrects; left out, all that nobody has decided on */
export function Corrections({ document }: { document?: string }) {
  const { words } = useDesk();
  const answer = useAnswer('corrections', { limit: 20, ...(document !== undefined && { document: [document] }) });
  if (!answer || 'failed' in answer) return null;
  const own = answer.corrections.filter((one) => document === undefined || one.document.id === document);
  if (own.length === 0) return null;
  return (
    <section class="corrections" aria-label={words.corrections}>
      <h3>
        {words.corrections} <span class="number">{document === undefined ? answer.total : own.length}</span>
      </h3>
      <p class="faint">{words.correctionsNote}</p>
      {own.map((one) => (
        <Correction key={`${one.document.id} ${one.of.id}`} found={one} />
      ))}
    </section>
  );
}

function Correction({ found }: { found: Found }) {
  const { store, words } = useDesk();
  const { document, of, whole, notice, passage } = found;
  const decide = (field: 'corrects' | 'retracts' | 'notCorrecting') => {
    // one more is refused beside those before
    const change = { [field]: [of.id, ...(field === 'notCorrecting' ? refused : [])] };
    void store.deciding.decide({ kind: 'changeDocument', document: document.id, change });
  };
  const read = useAnswer('document', { id: document.id }, { fresh: true });
  const refused = read && !('failed' in read) ? (read.document.notCorrecting ?? []) : [];
  const isReady = read !== undefined && !('failed' in read);
  return (
    <article class="copy" data-correction={document.id}>
      <p>
        <Title of={document} /> {whole ? words.mayRetract : words.mayCorrect} <Title of={of} />
      </p>
      {notice && passage && (
        <table class="passages">
          <thead>
            <tr>
              <th scope="col">{words.correctionSays}</th>
              <th scope="col">{words.correctedSaid}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td lang={document.language}>{notice.quote}</td>
              <td lang={of.language}>{passage.quote}</td>
            </tr>
          </tbody>
        </table>
      )}
      {store.desk.writes.value && (
        <p class="actions">
          {(whole ? (['retracts', 'corrects'] as const) : (['corrects', 'retracts'] as const)).map((field, i) => (
            <button
              key={field}
              type="button"
              class={i === 0 ? 'action primary' : 'action'}
              title={words.correctionHints[field]}
              disabled={store.deciding.busy.value}
              onClick={() => decide(field)}
            >
              {words.correctionAccept[field]}
            </button>
          ))}
          <button
            type="button"
            class="action"
            disabled={store.deciding.busy.value || !isReady}
            onClick={() => decide('notCorrecting')}
          >
            {words.correctionRefuse}
          </button>
        </p>
      )}
    </article>
  );
}

function Title({ of: { id, title, publisher, date, language } }: { of: Found['of'] }) {
  const { store } = useDesk();
  return (
    <button
      type="button"
      class="link"
      lang={language}
      onClick={() => store.go((now) => ({ ...now, view: 'documents', reading: id }))}
    >
      {[title, publisher, date].filter(Boolean).join(' · ')}
    </button>
  );
}
