/** Narrowing the queue of proposals, and accepting many at once after what that would change has been said. */
import { useState } from 'preact/hooks';
import type { Decision } from '../../src/model/decision.js';
import { inLanguage } from '../../src/model/language.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import { useQueue } from '../panels/review/use-queue.js';
import type { Effects } from '../source/desk.js';
import { ConfirmChange } from './confirm-change.js';
import { useDesk } from './use-desk.js';

export function ReviewTools() {
  const { store, words, language } = useDesk();
  const { deciding, ontology } = store;
  const { answer, waiting } = useQueue();
  if (!answer || answer.progress.proposed === 0) return null;
  const only = deciding.only.value;
  const put = (change: Partial<typeof only>) => {
    const next = { ...only, ...change };
    deciding.only.value = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
  };
  const types = new Map(
    [...(ontology.value?.relationTypes.values() ?? [])].map(({ id, label }) => [id, inLanguage(label, language)]),
  );
  return (
    <details class="review-tools" open={Object.keys(only).length > 0}>
      <summary>{words.narrow}</summary>
      <div class="desk-form">
        <label>
          {words.documents}
          <select
            value={only.document ?? ''}
            onChange={(event) => put({ document: event.currentTarget.value || undefined })}
          >
            <option value="">{words.allDocuments}</option>
            {answer.documents.map(({ id, title, waiting: left }) => (
              <option key={id} value={id}>
                {title} ({left})
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.relationType}
          <select
            value={only.type?.[0] ?? ''}
            onChange={(event) => put({ type: event.currentTarget.value ? [event.currentTarget.value] : undefined })}
          >
            <option value="">{words.any}</option>
            {[...types].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.leastConfidence}
          <input
            type="number"
            min={0}
            max={100}
            value={only.minConfidence ?? 0}
            onChange={(event) => put({ minConfidence: Number(event.currentTarget.value) || undefined })}
          />
        </label>
        <label class="row">
          <input
            type="checkbox"
            checked={only.allegedFirst ?? false}
            onChange={(event) => put({ allegedFirst: event.currentTarget.checked || undefined })}
          />
          {words.allegedFirst}
        </label>
        <label class="row">
          <input
            type="checkbox"
            checked={only.surestFirst ?? false}
            onChange={(event) => put({ surestFirst: event.currentTarget.checked || undefined })}
          />
          {words.surestFirst}
        </label>
        {deciding.possible && waiting.length > 1 && <AcceptMany claims={waiting.map(({ claim }) => claim.id)} />}
      </div>
    </details>
  );
}

function AcceptMany({ claims }: { claims: readonly string[] }) {
  const { store, source, words, dossier, language } = useDesk();
  const { deciding } = store;
  const [effects, setEffects] = useState<Effects>();
  const [failed, setFailed] = useState('');
  const decision: Decision = {
    kind: 'batch',
    decisions: claims.map((claim) => ({ kind: 'accept', claim, seen: 'proposed' })),
  };
  const ask = () =>
    source.preview(dossier, decision, deciding.by.value || '-').then(setEffects, (error) => setFailed(error.message));
  const close = () => setEffects(undefined);
  const turned = effects?.standings.filter(({ from }) => from !== undefined && from !== 'unclaimed').length ?? 0;
  const fresh = (effects?.standings.length ?? 0) - turned;
  const counts = new Map<string, number>();
  for (const { to } of effects?.standings ?? []) if (to) counts.set(to, (counts.get(to) ?? 0) + 1);
  return (
    <>
      <button type="button" class="action" disabled={deciding.busy.value} onClick={() => void ask()}>
        {words.acceptMany(claims.length)}
      </button>
      {failed && <p role="alert">{failed}</p>}
      {effects && (
        <ConfirmChange
          title={words.acceptManyWould(claims.length)}
          problems={effects.problems}
          action={words.confirm}
          onConfirm={() => {
            close();
            void deciding.decide(decision);
          }}
          onClose={close}
        >
          <p>{words.wouldAdd(fresh)}</p>
          {turned > 0 && <p>{words.wouldTurn(turned)}</p>}
          <ul>
            {[...counts].map(([standing, count]) => (
              <li key={standing}>
                {inLanguage(STANDING_WORDS[standing as keyof typeof STANDING_WORDS].label, language)}: {count}
              </li>
            ))}
          </ul>
        </ConfirmChange>
      )}
    </>
  );
}
