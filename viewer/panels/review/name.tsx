/** Asks once who decides: a decision without a name cannot be answered for. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStore } from '../use-store.js';

export function NameDialog() {
  const { deciding, words } = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState('');
  const isAsking = deciding.nameless.value;
  /** whether the dialog that is open waits for its answer: its `close` comes later than it closes, perhaps after the next has opened */
  const isOpen = useRef(false);
  // before the next key: what is typed right after the question belongs to its answer
  useLayoutEffect(() => {
    isOpen.current = isAsking;
    if (isAsking) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsking]);
  const withdraw = () => {
    if (!isOpen.current) return;
    isOpen.current = false;
    deciding.giveName(undefined);
  };
  return (
    <dialog
      ref={dialog}
      class="who"
      aria-labelledby="who-title"
      // before it is closed, so that a key pressed right after Escape asks again
      onCancel={withdraw}
      // a browser may close it without asking
      onClose={() => !dialog.current?.open && withdraw()}
    >
      {isAsking && (
        <form
          class="claim-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') deciding.giveName(name);
          }}
        >
          <h2 id="who-title">{words.value.reviewWho}</h2>
          <p>{words.value.reviewWhoNote}</p>
          <label>
            {words.value.reviewYourName}
            <input
              value={name}
              autocomplete="name"
              required
              maxLength={120}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <div class="decide">
            <button type="submit" class="action primary" disabled={name.trim() === ''}>
              {words.value.reviewNameSave}
            </button>
            <button type="button" class="action" onClick={() => deciding.giveName(undefined)}>
              {words.value.reviewCancel}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}
