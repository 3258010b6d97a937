/** Removing something: first what goes with it, then whether to. */
import { useState } from 'preact/hooks';
import type { Decision } from '../../src/model/decision.js';
import type { Effects } from '../source/desk.js';
import { ConfirmChange } from './confirm-change.js';
import { RelationName } from './relation-name.js';
import { useDesk } from './use-desk.js';

export function RemoveButton({ name, decision, onDone }: { name: string; decision: Decision; onDone: () => void }) {
  const { store, source, words, dossier } = useDesk();
  const [effects, setEffects] = useState<Effects>();
  const [failed, setFailed] = useState('');
  const ask = async () => {
    setFailed('');
    try {
      setEffects(await source.preview(dossier, decision, store.deciding.by.value || '-'));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const remove = async () => {
    setEffects(undefined);
    if (await store.deciding.decide(decision)) onDone();
  };
  return (
    <>
      <button type="button" class="chip danger" onClick={() => void ask()}>
        {words.remove}
      </button>
      {failed && <p role="alert">{failed}</p>}
      {effects && (
        <ConfirmChange
          title={words.removeTitle(name)}
          problems={effects.problems}
          action={words.remove}
          onConfirm={() => void remove()}
          onClose={() => setEffects(undefined)}
        >
          <p>
            {effects.relations.removed.length + effects.claims.removed.length > 0
              ? words.hangsOn(effects.relations.removed.length, effects.claims.removed.length)
              : words.hangsNothing}
          </p>
          <ul class="hangs">
            {effects.relations.removed.slice(0, 20).map((id) => (
              <li key={id}>
                <RelationName id={id} />
              </li>
            ))}
          </ul>
        </ConfirmChange>
      )}
    </>
  );
}
