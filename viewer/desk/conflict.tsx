/** Somebody else was first: what they did, what is there now, and the choice between both. */
import { changeWord } from '../../src/model/change-words.js';
import { inLanguage } from '../../src/model/language.js';
import type { Relation } from '../../src/model/relation.js';
import { REVIEW_WORDS } from '../../src/model/words.js';
import { relationWords } from '../panels/relation-row.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';
import { whenWords } from './when.js';

export function ConflictDialog() {
  const { store, words, language } = useDesk();
  const { deciding, name } = store;
  const found = deciding.conflict.value;
  if (!found) return null;
  const { decision, both } = found;
  const relations = both.now.relations as Relation[];
  const [claimed] = relations.flatMap((relation) =>
    relation.claims.flatMap(({ id, review }) =>
      'claim' in decision && decision.claim === id ? { relation, review } : [],
    ),
  );
  const close = () => {
    deciding.conflict.value = undefined;
  };
  return (
    <Modal title={words.conflictTitle} onClose={close}>
      <ul>
        {both.since.map(({ n, kind, by, at, about }) => (
          <li key={n}>
            {words.conflictNote(by ?? words.somebody, whenWords(at, language), changeWord(kind, language))}{' '}
            <span class="faint">{about.flatMap((id) => (name.value(id) === id ? [] : name.value(id))).join(', ')}</span>
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
        {relations.map((relation) => {
          const { subject, label, object } = relationWords(store, relation);
          const review = relation === claimed?.relation && inLanguage(REVIEW_WORDS[claimed.review], language);
          return (
            <li key={relation.id}>
              {[`${subject} ${label} ${object}`, relation.from, relation.until, review].filter(Boolean).join(' · ')}
            </li>
          );
        })}
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
            // made on what is there now, and not on what was seen
            const mine = 'seen' in decision && claimed ? { ...decision, seen: claimed.review } : decision;
            await deciding.decide(mine, { over: true });
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
