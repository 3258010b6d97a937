/** Documents in: paste, choose or drop them, put right what was guessed, save; each by itself. */
import { DATE_SOURCES } from '../../src/model/document.js';
import { DOCUMENT_SUFFIXES, documentKinds } from '../../src/model/document-kinds.js';
import { inLanguage } from '../../src/model/language.js';
import { Icon } from '../panels/icon.js';
import { AskingFields } from './asking-fields.js';
import {
  askingOf,
  cancel,
  change,
  drop,
  type Incoming,
  pastedOf,
  queueOf,
  recognise,
  retry,
  save,
  saveAll,
  takeFiles,
  takePasted,
} from './intake.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

export function AddDocuments({ onClose }: { onClose: () => void }) {
  const { store, words, dossier, language } = useDesk();
  const pasted = pastedOf(store);
  const text = pasted.value;
  const queue = queueOf(store).value.filter((item) => item.dossier === dossier);
  const ready = queue.filter(({ state }) => state === 'ready').length;
  const proposed = queue.reduce((sum, item) => sum + (item.state === 'done' ? item.added.claims : 0), 0);
  const asking = askingOf(store);
  const read = (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return;
    takePasted(store, dossier, text, words.pasted);
    pasted.value = '';
  };
  return (
    <Modal title={words.addDocuments} wide onClose={onClose}>
      <form class="desk-form" onSubmit={read}>
        <label>
          {words.pasteLabel}
          <textarea
            rows={queue.length > 0 ? 3 : 8}
            value={text}
            onInput={(event) => {
              pasted.value = event.currentTarget.value;
            }}
          />
        </label>
        <div class="decide">
          <button type="submit" class="action primary" disabled={text.trim() === ''}>
            {words.read}
          </button>
          <label class="action file">
            <Icon name="file-text" /> {words.chooseFiles}
            <input
              type="file"
              multiple
              accept={DOCUMENT_SUFFIXES}
              onChange={(event) => {
                takeFiles(store, dossier, [...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          {ready > 1 && (
            <button type="button" class="action" onClick={() => void saveAll(store)}>
              {words.saveAll(ready)}
            </button>
          )}
          {proposed > 0 && (
            <button
              type="button"
              class="action"
              onClick={() => {
                onClose();
                store.go((now) => ({ ...now, view: 'review' }));
              }}
            >
              {words.review}: {words.claimsFound(proposed)}
            </button>
          )}
        </div>
        <AskingFields
          asking={asking.value}
          onPut={(next) => {
            asking.value = next;
          }}
        />
        <p class="faint">{words.dropHere(documentKinds(language))}</p>
      </form>
      <ol class="incoming" aria-label={words.queue} aria-live="polite">
        {queue.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ol>
    </Modal>
  );
}

function Item({ item }: { item: Incoming }) {
  const { store, words, language } = useDesk();
  const { key, name, state } = item;
  const title = 'document' in item && item.document ? item.document.title : name;
  return (
    <li data-state={state}>
      <p class="what">
        <strong>{title}</strong>{' '}
        <span class="badge" data-state={state}>
          {words.state[state]}
        </span>
        {(state === 'reading' || state === 'saving') && <progress aria-label={words.state[state]} />}
      </p>
      {item.state === 'failed' && <p role="alert">{item.why}</p>}
      {item.state === 'done' && (
        <p class="faint">
          {item.added.known
            ? words.alreadyThere
            : item.added.unread
              ? words.unread
              : words.claimsFound(item.added.claims) + words.claimsUnsure(item.added.unsure)}
        </p>
      )}
      {item.state === 'ready' && (
        <form
          class="desk-form draft"
          onSubmit={(event) => {
            event.preventDefault();
            void save(store, key);
          }}
        >
          <Field item={item} field="title" label={words.title} required />
          <Field item={item} field="publisher" label={words.publisher} />
          <Field item={item} field="date" label={words.date} hint={words.dateHint} />
          <Field item={item} field="language" label={words.documentLanguage} required />
          <p class="faint">
            {[
              words.guessed,
              item.document.dateFrom && words.dateFrom(inLanguage(DATE_SOURCES[item.document.dateFrom], language)),
              words.characters(item.document.text.length),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          {(item.document.notes ?? []).map((note) => (
            <p key={note} class="faint" lang="en">
              {note}
            </p>
          ))}
          <details>
            <summary>{item.document.text.slice(0, 80).trim()}…</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
            <section class="text preview" tabIndex={0} aria-label={title} lang={item.document.language}>
              {item.document.text.slice(0, 4000)}
            </section>
          </details>
          <div class="decide">
            <button type="submit" class="action primary">
              {words.save}
            </button>
            <button type="button" class="action" onClick={() => drop(store, key)}>
              {words.dismiss}
            </button>
          </div>
        </form>
      )}
      {(state === 'reading' || state === 'saving') && (
        <button type="button" class="action" onClick={() => cancel(store, key)}>
          {words.cancel}
        </button>
      )}
      {(state === 'failed' || state === 'cancelled') && (
        <div class="decide">
          {item.state === 'failed' && item.isScan && (
            <button type="button" class="action primary" onClick={() => recognise(store, key)}>
              {words.recognise}
            </button>
          )}
          <button type="button" class="action" onClick={() => retry(store, key)}>
            {words.retry}
          </button>
          <button type="button" class="action" onClick={() => drop(store, key)}>
            {words.dismiss}
          </button>
        </div>
      )}
    </li>
  );
}

interface FieldProps {
  item: Extract<Incoming, { state: 'ready' | 'saving' }>;
  field: 'title' | 'publisher' | 'date' | 'language';
  label: string;
  hint?: string;
  required?: boolean;
}

function Field({ item, field, label, hint, required = false }: FieldProps) {
  const { store } = useDesk();
  return (
    <label>
      {label}
      <input
        value={item.document[field] ?? ''}
        required={required}
        {...(hint !== undefined && { placeholder: hint })}
        onInput={(event) => change(store, item.key, { [field]: event.currentTarget.value })}
      />
    </label>
  );
}
