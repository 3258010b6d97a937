/** Review: one proposal at a time beside its document, with keys for everything; each decision is saved at once. */
import { useEffect, useState } from 'preact/hooks';
import { progress } from '../../../src/analysis/queue.js';
import { openClaim } from '../../state/state.js';
import { useStore } from '../use-store.js';
import { Card } from './card.js';
import { ClaimForm } from './form.js';
import { MergeForm } from './merge.js';
import { useQueue } from './use-queue.js';

export function Review() {
  const store = useStore();
  const { words, dossier, deciding, state, go } = store;
  const { waiting, current, move } = useQueue();
  const [form, setForm] = useState<'edit' | 'add' | 'merge' | undefined>(undefined);
  const selected = deciding.selection.value;
  useEffect(() => setForm(undefined), [current?.claim.id]);
  useEffect(() => void deciding.count(), [dossier.value?.id]);
  useEffect(() => {
    if (current && state.value.claim !== current.claim.id) store.note((now) => openClaim(now, current.claim.id));
  }, [current?.claim.id]);
  useEffect(
    () =>
      onReviewKeys({
        move,
        edit: () => setForm('edit'),
        merge: () => setForm('merge'),
        store,
        current: current?.claim,
      }),
    [store, current, move],
  );
  if (!dossier.value) return null;
  const counts = deciding.counts.value ?? progress(dossier.value);
  const total = counts.proposed + counts.accepted + counts.rejected;
  return (
    <section class="review" aria-label={words.value.views.review}>
      <label class="by">
        {words.value.reviewBy}
        <input
          value={deciding.by.value}
          autocomplete="name"
          onInput={(event) => deciding.setBy(event.currentTarget.value)}
        />
      </label>
      <div class="progress">
        <progress
          value={counts.accepted + counts.rejected}
          max={Math.max(1, total)}
          aria-label={words.value.reviewProgress}
        />
        <span>{words.value.reviewCounts(counts.proposed, counts.accepted, counts.rejected)}</span>
      </div>
      {deciding.failed.value && <p role="alert">{deciding.failed.value}</p>}
      <p class="hidden" role="status">
        {deciding.done.value}
      </p>
      {store.remote.value && <p class="notice">{words.value.reviewPart}</p>}
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
        <ClaimForm
          key={`add ${selected.start}`}
          given={{ document: selected.document, quote: selected.quote, start: selected.start }}
          onSave={async (claim) => {
            const { subject, type, ...rest } = claim;
            if (
              await deciding.decide({
                kind: 'add',
                claim: {
                  ...rest,
                  subject: subject ?? '',
                  type: type ?? '',
                  document: selected.document,
                  quote: rest.quote ?? selected.quote,
                },
              })
            ) {
              deciding.selection.value = undefined;
              setForm(undefined);
            }
          }}
          onCancel={() => setForm(undefined)}
        />
      ) : current ? (
        <>
          <Card waiting={current} />
          {form === 'merge' ? (
            <MergeForm first={current.newEntities[0] ?? current.relation.subject} onDone={() => setForm(undefined)} />
          ) : form === 'edit' ? (
            <ClaimForm
              key={`edit ${current.claim.id}`}
              given={{ ...current.relation, ...current.claim, quote: current.claim.evidence.quote }}
              onSave={async (change) => {
                if (
                  await deciding.decide({ kind: 'edit', claim: current.claim.id, seen: current.claim.review, change })
                )
                  setForm(undefined);
              }}
              onCancel={() => setForm(undefined)}
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
              <KeyButton letter="E" label={words.value.reviewEdit} onPress={() => setForm('edit')} />
              <KeyButton
                letter="R"
                label={words.value.reviewReject}
                onPress={() =>
                  void deciding.decide({ kind: 'reject', claim: current.claim.id, seen: current.claim.review })
                }
              />
              <KeyButton letter="M" label={words.value.reviewMerge} onPress={() => setForm('merge')} />
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
      {waiting.length > 0 && (
        <details class="queue">
          <summary>{words.value.reviewWaiting(waiting.length)}</summary>
          <ol>
            {waiting.slice(0, MOST_LISTED).map(({ claim }) => (
              <li key={claim.id}>
                <button
                  type="button"
                  class="link"
                  aria-current={claim.id === current?.claim.id ? 'true' : undefined}
                  onClick={() => go((now) => openClaim(now, claim.id))}
                >
                  {shortened(claim.evidence.quote)}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

const MOST_LISTED = 200;

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
  store: ReturnType<typeof useStore>;
  current: { id: string; review: 'proposed' | 'accepted' | 'rejected' } | undefined;
}

/** Letters decide, J and K go on and back; nothing while something is typed. */
function onReviewKeys({ move, edit, merge, store, current }: Keys): () => void {
  const { deciding } = store;
  const listen = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    if (target?.matches('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
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
