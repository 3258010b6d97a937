/** Somebody else was first: what they did, what is there now, and the choice between both. */
import { inLanguage } from '../../src/model/language.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';
import { whenWords } from './when.js';

export function ConflictDialog() {
  const { store, words, language } = useDesk();
  const { deciding, name } = store;
  const found = deciding.conflict.value;
  if (!found) return null;
  const { decision, both } = found;
  const close = () => {
    deciding.conflict.value = undefined;
  };
  return (
    <Modal title={words.conflictTitle} onClose={close}>
      <ul>
        {both.since.map(({ n, kind, by, at, about }) => (
          <li key={n}>
            {words.conflictNote(by ?? words.somebody, whenWords(at, language), words.kinds[kind] ?? kind)}{' '}
            <span class="faint">{about.map((id) => name.value(id)).join(', ')}</span>
          </li>
        ))}
      </ul>
      {both.now.entities.length + both.now.relations.length + both.now.documents.length > 0 && (
        <p>{words.conflictNow}</p>
      )}
      <ul>
        {(both.now.entities as { id: string; names: Record<string, string> }[]).map(({ id, names }) => (
          <li key={id}>{[...new Set(Object.values(names))].join(' · ') || inLanguage(names, language)}</li>
        ))}
        {(both.now.relations as { id: string; from?: string; until?: string }[]).map(({ id, from, until }) => (
          <li key={id}>{[name.value(id), from, until].filter(Boolean).join(' · ')}</li>
        ))}
        {(both.now.documents as { id: string; title: string }[]).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <div class="decide">
        <button
          type="button"
          class="action"
          onClick={async () => {
            close();
            await deciding.decide(decision, { over: true });
          }}
        >
          {words.conflictMine}
        </button>
        <button type="button" class="action primary" onClick={close}>
          {words.conflictTheirs}
        </button>
      </div>
    </Modal>
  );
}
