/** What can be done with the entity that is chosen, and where documents mention it. */
import { useState } from 'preact/hooks';
import { EntityField } from '../panels/entity-search.js';
import { useAnswer } from '../panels/use-answer.js';
import { choose } from '../state/state.js';
import { RemoveButton } from './remove.js';
import { Snippets } from './snippets.js';
import { SplitForm } from './split-form.js';
import { useDesk } from './use-desk.js';

export function EntityTools() {
  const { store } = useDesk();
  const { chosen } = store.state.value;
  return chosen?.kind === 'entity' && store.desk.writes.value ? <Tools key={chosen.id} id={chosen.id} /> : null;
}

/** The documents that name the chosen entity, those that claim nothing of it as well. */
export function Mentions() {
  const { store } = useDesk();
  const { chosen } = store.state.value;
  return chosen?.kind === 'entity' ? <MentionsOf key={chosen.id} id={chosen.id} /> : null;
}

function Tools({ id }: { id: string }) {
  const { store, words } = useDesk();
  const { desk, deciding, go, name } = store;
  const [merging, setMerging] = useState(false);
  const [splitting, setSplitting] = useState(false);
  return (
    <div class="tools-of">
      <p class="actions">
        <button type="button" class="chip" onClick={() => desk.open({ kind: 'entity', id })}>
          {words.edit}
        </button>
        <button type="button" class="chip" onClick={() => desk.open({ kind: 'relation', subject: id })}>
          {words.newRelation}
        </button>
        <button type="button" class="chip" aria-expanded={merging} onClick={() => setMerging(!merging)}>
          {words.merge}
        </button>
        <button type="button" class="chip" onClick={() => setSplitting(true)}>
          {words.splitEntity}
        </button>
        <RemoveButton
          name={name.value(id)}
          decision={{ kind: 'removeEntity', entity: id, whole: true }}
          onDone={() => go((now) => choose(now, undefined))}
        />
      </p>
      {splitting && <SplitForm id={id} onClose={() => setSplitting(false)} />}
      {merging && (
        <EntityField
          id="merge-into"
          label={words.mergeTitle}
          onTake={async (into) => {
            setMerging(false);
            if (into === id || !(await deciding.decide({ kind: 'merge', entity: id, into }))) return;
            go((now) => choose(now, { kind: 'entity', id: into }));
          }}
        />
      )}
      {deciding.failed.value && <p role="alert">{deciding.failed.value}</p>}
    </div>
  );
}

function MentionsOf({ id }: { id: string }) {
  const { store, words } = useDesk();
  const answer = useAnswer('documents', { entity: id, limit: 20 }, { fresh: true });
  if (!answer || 'failed' in answer) return null;
  return (
    <details class="mentions">
      <summary>
        {words.mentions} <span class="number">{answer.total}</span>
      </summary>
      {answer.total === 0 && <p class="faint">{words.noMentions}</p>}
      <ul class="found">
        {answer.documents.map(({ document, matches, claims, snippets }) => (
          <li key={document.id}>
            <button
              type="button"
              class="link"
              lang={document.language}
              onClick={() =>
                store.go((now) => ({ ...choose(now, undefined), view: 'documents', reading: document.id }))
              }
            >
              {document.title}
            </button>
            <p class="faint">
              {[document.date, words.matches(matches), words.claims(claims)].filter(Boolean).join(' · ')}
            </p>
            <Snippets snippets={snippets.slice(0, 2)} language={document.language} />
          </li>
        ))}
      </ul>
    </details>
  );
}
