/** Review: one proposal at a time beside its document, with keys for everything; each decision is saved at once. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Answer } from '../../../src/engine/queries/index.js';
import { openClaim } from '../../state/state.js';
import { Awaiting } from '../awaiting.js';
import { Lazy, LazyForm } from '../lazy.js';
import { useStore } from '../use-store.js';
import { Card } from './card.js';
import { keptDrafts } from './draft.js';
import { useQueue, type Waiting } from './use-queue.js';

export function Review() {
  const store = useStore();
  const { words, deciding, source, state } = store;
  const { answer, failed, waiting, current: next, move } = useQueue();
  const [form, setForm] = useState<'edit' | 'add' | 'merge' | undefined>(undefined);
  /** the proposal that a form is about: it stays though the queue goes on without it */
  const [held, setHeld] = useState<Waiting>();
  const current = held ?? next;
  const selected = deciding.selection.value;
  const open = (kind: 'edit' | 'merge') => {
    setHeld(current);
    setForm(kind);
  };
  const close = () => {
    setHeld(undefined);
    setForm(undefined);
  };
  useEffect(() => {
    if (held && state.value.claim !== held.claim.id) close();
  }, [state.value.claim]);
  // what was being corrected when the reviewer looked something up goes on
  useEffect(() => {
    if (next && !held && keptDrafts(store).has(next.claim.id)) open('edit');
  }, [next?.claim.id]);
  useEffect(() => {
    if (current && state.value.claim !== current.claim.id) store.note((now) => openClaim(now, current.claim.id));
  }, [current?.claim.id]);
  // with what is seen, not a frame later: a key that comes at once counts
  useLayoutEffect(
    () =>
      onReviewKeys({
        move,
        edit: () => open('edit'),
        merge: () => open('merge'),
        isOpen: form !== undefined,
        store,
        current: current?.claim,
      }),
    [store, current, move, form],
  );
  if (!answer) return <Awaiting {...(failed !== undefined && { answer: { failed } })} />;
  const counts = answer.progress;
  const total = counts.proposed + counts.accepted + counts.rejected;
  return (
    <section class="review" aria-label={words.value.views.review}>
      <label class="by">
        {words.value.reviewBy}
        <input
          value={deciding.by.value}
          autocomplete="name"
          maxLength={120}
          onInput={(event) => deciding.setBy(event.currentTarget.value)}
        />
      </label>
      <Progress of={answer.progress} />
      {source.desk && <Lazy part="ReviewTools" quiet />}
      {deciding.failed.value && <p role="alert">{deciding.failed.value}</p>}
      <p class="hidden" role="status">
        {deciding.done.value}
      </p>
      {!deciding.possible && <p class="notice">{words.value.reviewReadOnly}</p>}
      {selected && deciding.possible && form !== 'add' && (
        <p class="selected">
          <q lang={selected.language}>{shortened(selected.quote)}</q>{' '}
          <button type="button" class="action" onClick={() => setForm('add')}>
            {words.value.reviewAdd}
          </button>
        </p>
      )}
      {form === 'add' && selected ? (
        <LazyForm
          key="add"
          form="ClaimForm"
          props={{
            given: { ...selected },
            keep: 'add',
            onCancel: close,
            onSave: async ({ subject = '', type = '', quote = selected.quote, ...rest }) => {
              const claim = { ...rest, subject, type, quote, document: selected.document };
              const isSaved = await deciding.decide({ kind: 'add', claim });
              if (!isSaved) return false;
              deciding.selection.value = undefined;
              close();
              return true;
            },
          }}
        />
      ) : current ? (
        <>
          <Card waiting={current} answer={answer} />
          {form === 'merge' ? (
            <LazyForm
              form="MergeForm"
              props={{ first: current.newEntities[0] ?? current.relation.subject, onDone: close }}
            />
          ) : form === 'edit' ? (
            <LazyForm
              key={`edit ${current.claim.id}`}
              form="ClaimForm"
              props={{
                given: {
                  ...current.relation,
                  ...current.claim,
                  language: languageIn(answer, current.claim.document),
                  quote: current.claim.evidence.quote,
                  start: current.claim.evidence.start,
                },
                keep: current.claim.id,
                onCancel: close,
                onSave: async (change) => {
                  const { id: claim, review: seen } = current.claim;
                  const isSaved = await deciding.decide({ kind: 'edit', claim, seen, change });
                  if (isSaved) close();
                  return isSaved;
                },
              }}
            />
          ) : (
            <div class="decide">
              <KeyButton
                letter="A"
                label={words.value.reviewAccept}
                primary
                onPress={() =>
                  void deciding.decide({ kind: 'accept', claim: current.claim.id, seen: current.claim.review })
                }
              />
              <KeyButton letter="E" label={words.value.reviewEdit} onPress={() => open('edit')} />
              <KeyButton
                letter="R"
                label={words.value.reviewReject}
                onPress={() =>
                  void deciding.decide({ kind: 'reject', claim: current.claim.id, seen: current.claim.review })
                }
              />
              <KeyButton letter="M" label={words.value.reviewMerge} onPress={() => open('merge')} />
              <KeyButton letter="S" label={words.value.reviewSkip} always onPress={() => move(1)} />
              <KeyButton
                letter="U"
                label={words.value.reviewUndo}
                onPress={() => void deciding.decide({ kind: 'undo' })}
              />
            </div>
          )}
        </>
      ) : (
        <>
          <p class="notice">{words.value.reviewNone}</p>
          {total > 0 && (
            <KeyButton
              letter="U"
              label={words.value.reviewUndo}
              onPress={() => void deciding.decide({ kind: 'undo' })}
            />
          )}
        </>
      )}
      {waiting.length > 0 && <Waitings waiting={waiting} total={answer.total} at={current?.claim.id} />}
    </section>
  );
}

function languageIn({ documents }: Answer<'proposals'>, id: string): string {
  return documents.find((one) => one.id === id)?.language ?? 'en';
}

const MOST_LISTED = 200;

function Progress({ of: { proposed, accepted, rejected } }: { of: Answer<'proposals'>['progress'] }) {
  const { words } = useStore();
  const decided = accepted + rejected;
  return (
    <div class="progress">
      <progress value={decided} max={Math.max(1, decided + proposed)} aria-label={words.value.reviewProgress} />
      <span>{words.value.reviewCounts(proposed, accepted, rejected)}</span>
    </div>
  );
}

/** What is still to be decided, in its order. */
function Waitings({ waiting, total, at }: { waiting: readonly Waiting[]; total: number; at: string | undefined }) {
  const { words, go } = useStore();
  return (
    <details class="queue">
      <summary>{words.value.reviewWaiting(total)}</summary>
      <ol>
        {waiting.slice(0, MOST_LISTED).map(({ claim }) => (
          <li key={claim.id}>
            <button
              type="button"
              class="link"
              aria-current={claim.id === at ? 'true' : undefined}
              onClick={() => go((now) => openClaim(now, claim.id))}
            >
              {shortened(claim.evidence.quote)}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

function KeyButton({
  letter,
  label,
  onPress,
  primary = false,
  always = false,
}: {
  letter: string;
  label: string;
  onPress: () => void;
  primary?: boolean;
  always?: boolean;
}) {
  const { deciding } = useStore();
  return (
    <button
      type="button"
      class={primary ? 'action primary' : 'action'}
      disabled={!always && (!deciding.possible || deciding.busy.value)}
      aria-keyshortcuts={letter}
      onClick={onPress}
    >
      {label} <kbd>{letter}</kbd>
    </button>
  );
}

function shortened(text: string): string {
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}

interface Keys {
  move: (by: number) => void;
  edit: () => void;
  merge: () => void;
  /** a form is open, and has the keys */
  isOpen: boolean;
  store: ReturnType<typeof useStore>;
  current: { id: string; review: 'proposed' | 'accepted' | 'rejected' } | undefined;
}

/** Letters decide, J and K go on and back; nothing while something is typed. */
function onReviewKeys({ move, edit, merge, isOpen, store, current }: Keys): () => void {
  const { deciding } = store;
  const listen = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    if (
      isOpen ||
      target?.matches('input, select, textarea') ||
      target?.closest('dialog') ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const claim = current && { claim: current.id, seen: current.review };
    const actions: Record<string, (() => void) | undefined> = {
      a: claim && (() => void deciding.decide({ kind: 'accept', ...claim })),
      r: claim && (() => void deciding.decide({ kind: 'reject', ...claim })),
      e: claim && deciding.possible ? edit : undefined,
      m: claim && deciding.possible ? merge : undefined,
      s: () => move(1),
      j: () => move(1),
      k: () => move(-1),
      u: () => void deciding.decide({ kind: 'undo' }),
    };
    const action = actions[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
