/** A document read again: by what, how sure, and what that takes the place of. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asking, ReadAgainAnswer } from '../source/desk.js';
import { AskingFields } from './asking-fields.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

export function ReadAgain({ id, onClose }: { id: string; onClose: () => void }) {
  const { store, source, words, dossier } = useDesk();
  const [extractors, setExtractors] = useState<Awaited<ReturnType<typeof source.extractors>>>([]);
  const [extractor, setExtractor] = useState('');
  const [asking, setAsking] = useState<Asking>({});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const [done, setDone] = useState<ReadAgainAnswer>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    source.extractors().then(setExtractors, () => undefined);
    return () => running.current?.abort();
  }, [source]);
  const read = async (event: Event) => {
    event.preventDefault();
    const by = await store.deciding.named();
    if (by === undefined) return;
    const stop = new AbortController();
    running.current = stop;
    setBusy(true);
    setFailed('');
    try {
      setDone(await source.readAgain(dossier, id, { ...asking, by, ...(extractor && { extractor }) }, stop.signal));
      await store.reload();
    } catch (error) {
      if (!stop.signal.aborted) setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const review = () => {
    onClose();
    store.deciding.document.value = id;
    store.go(({ reading: _, ...now }) => ({ ...now, view: 'review' }));
  };
  return (
    <Modal title={words.readAgain} onClose={onClose}>
      <form class="desk-form" onSubmit={read}>
        <p class="faint">{words.readAgainNote}</p>
        {extractors.length > 1 && (
          <label>
            {words.readWith}
            <select value={extractor} onChange={(event) => setExtractor(event.currentTarget.value)}>
              {extractors.map((one, i) => (
                <option key={one.id} value={i === 0 ? '' : one.id}>
                  {one.kind === 'rules' ? words.ownRules : words.languageModel(one.id)}
                </option>
              ))}
            </select>
          </label>
        )}
        <AskingFields asking={asking} onPut={setAsking} />
        {busy && (
          <p role="status">
            <progress aria-label={words.readingAgain} /> {words.readingAgain}
          </p>
        )}
        {failed && <p role="alert">{failed}</p>}
        {done && <p role="status">{words.readAgainDone(done.claims, done.replaced, done.kept)}</p>}
        <div class="decide">
          {done ? (
            <button type="button" class="action primary" onClick={review}>
              {words.review}
            </button>
          ) : (
            <button type="submit" class="action primary" disabled={busy}>
              {words.readAgainDo}
            </button>
          )}
          <button type="button" class="action" onClick={onClose}>
            {done ? words.close : words.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
