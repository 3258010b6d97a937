/** A graph from another tool: chosen, shown as what it would come to, put right, imported. */
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../panels/icon.js';
import type { ImportAnswer, ImportOptions } from '../source/desk.js';
import { ImportTypes } from './import-types.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

/** Tables whose columns may have to be named. */
const TABLE = /\.(csv|tsv|txt|xlsx)(\.gz)?$/i;
const NOTHING_SAID: ImportOptions = { publisher: '', date: '', review: 'proposed', map: {}, columns: {} };
const COLUMNS = ['source', 'target', 'type'] as const;

export function ImportGraph({ onClose }: { onClose: () => void }) {
  const { store, source, words, dossier } = useDesk();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [options, setOptions] = useState<ImportOptions>(NOTHING_SAID);
  const [answer, setAnswer] = useState<ImportAnswer>();
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController>(undefined);

  /** Only the last request counts: what was asked before it is given up. */
  const send = async (given: readonly File[], query: ImportOptions, by: string, preview: boolean) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setBusy(true);
    setFailed('');
    try {
      const found = await source.importFiles(dossier, given, { ...query, by, preview }, own.signal);
      if (own.signal.aborted) return false;
      setAnswer(found);
      return true;
    } catch (error) {
      if (own.signal.aborted) return false;
      setAnswer(undefined);
      setFailed(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      if (running.current === own) setBusy(false);
    }
  };
  const look = (given: readonly File[], query: ImportOptions) =>
    given.length > 0 && send(given, query, store.deciding.by.value.trim() || '-', true);
  const change = (more: Partial<ImportOptions>) => {
    const next = { ...options, ...more };
    setOptions(next);
    void look(files, next);
  };
  const take = (given: readonly File[]) => {
    if (given.length === 0) return;
    setFiles(given);
    void look(given, options);
  };
  const close = () => {
    running.current?.abort();
    onClose();
  };
  const run = async () => {
    const by = await store.deciding.named();
    if (by === undefined || !(await send(files, options, by, false))) return;
    await store.reload();
    close();
    if (options.review === 'proposed') store.go((now) => ({ ...now, view: 'review' }));
  };
  const isTable = files.some(({ name }) => TABLE.test(name));
  const isWhole = answer !== undefined && answer.document === undefined;
  const isNothing =
    answer === undefined || answer.known !== undefined || answer.documents + answer.entities + answer.claims === 0;
  return (
    <Modal title={words.importGraph} wide onClose={close}>
      <div class="desk-form">
        <p class="faint">{words.importNote}</p>
        <div class="decide">
          <label class="action file">
            <Icon name="file-text" /> {words.importChoose}
            <input
              type="file"
              multiple
              onChange={(event) => {
                take([...(event.currentTarget.files ?? [])]);
                event.currentTarget.value = '';
              }}
            />
          </label>
          <span class="faint">{files.map(({ name }) => name).join(', ')}</span>
        </div>
        {answer && (
          <>
            <p role="status">
              {answer.known !== undefined
                ? words.importKnown
                : isNothing
                  ? words.importNothing
                  : words.importComesTo(answer.entities, answer.relations, answer.claims)}
              {isWhole && !isNothing && ` ${words.importWhole(answer.documents)}`}
              {answer.since && ` ${words.importSince(answer.since.added.length, answer.since.gone.length)}`}
            </p>
            {Object.keys(answer.unfit ?? {}).length > 0 && (
              <p class="notice">{words.importUnfit(Object.keys(answer.unfit ?? {}).join(', '))}</p>
            )}
            <UnsureWords words={answer.unsure ?? {}} />
            <ImportTypes unmapped={answer.unmapped ?? {}} map={options.map} onChange={(map) => change({ map })} />
            {answer.warnings.length > 0 && (
              <details>
                <summary>{words.importWarnings(answer.warnings.length)}</summary>
                <ul lang="en">
                  {answer.warnings.map(({ detail, hint }, i) => (
                    <li key={`${i} ${detail}`}>
                      {detail} {hint}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
        {failed && <p role="alert">{failed}</p>}
        {isTable && (
          <details class="import-columns" open={failed !== '' || Object.keys(options.columns).length > 0}>
            <summary>{words.importColumns}</summary>
            <div class="beside">
              {COLUMNS.map((role) => (
                <Text
                  key={role}
                  label={{ source: words.importSource, target: words.importTarget, type: words.importType }[role]}
                  value={options.columns[role] ?? ''}
                  onChange={(column) => change({ columns: withValue(options.columns, role, column) })}
                />
              ))}
            </div>
          </details>
        )}
        {files.length > 0 && !isWhole && (
          <div class="beside">
            <Text
              label={words.importPublisher}
              value={options.publisher}
              onChange={(publisher) => change({ publisher })}
            />
            <Text label={words.date} hint="2025-11-03" value={options.date} onChange={(date) => change({ date })} />
            <label>
              {words.importReview}
              <select
                value={options.review}
                onChange={(event) => change({ review: event.currentTarget.value as ImportOptions['review'] })}
              >
                <option value="proposed">{words.importProposed}</option>
                <option value="accepted">{words.importAccepted}</option>
              </select>
            </label>
          </div>
        )}
        {busy && (
          <p role="status">
            <progress aria-label={words.importReading} /> {words.importReading}
          </p>
        )}
        <div class="decide">
          <button type="button" class="action primary" disabled={busy || isNothing} onClick={() => void run()}>
            {words.importDo}
          </button>
          <button type="button" class="action" onClick={close}>
            {words.cancel}
          </button>
        </div>
      </div>
    </Modal>
  );
}

/** The words of the file that keep claims from being facts, the most frequent first. */
function UnsureWords({ words: counts }: { words: Readonly<Record<string, number>> }) {
  const { words } = useDesk();
  const all = Object.entries(counts).sort(([, a], [, b]) => b - a);
  if (all.length === 0) return null;
  return (
    <details class="notice">
      <summary>{words.importUnsure(all.length)}</summary>
      <ul>
        {all.map(([word, count]) => (
          <li key={word}>
            {word} <span class="faint">({count})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function withValue(record: Readonly<Record<string, string>>, key: string, value: string): Record<string, string> {
  const { [key]: _, ...rest } = record;
  return value.trim() === '' ? rest : { ...rest, [key]: value.trim() };
}

/** A text that counts when it is left, or at Enter: each change is a question to the server. */
function Text({
  label,
  value,
  hint,
  onChange,
}: {
  label: string;
  value: string;
  hint?: string;
  onChange: (text: string) => void;
}) {
  /** what is being typed, which an answer that arrives meanwhile must not overwrite */
  const [typed, setTyped] = useState<string>();
  return (
    <label>
      {label}
      <input
        value={typed ?? value}
        placeholder={hint}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => {
          setTyped(undefined);
          onChange(event.currentTarget.value);
        }}
      />
    </label>
  );
}
