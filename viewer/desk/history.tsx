/** Everything that happened to the dossier, last first, with undo and redo of what still can be. */
import { useEffect, useState } from 'preact/hooks';
import { changeWord } from '../../src/model/change-words.js';
import { Awaiting } from '../panels/awaiting.js';
import { EntitySearch } from '../panels/entity-search.js';
import { Icon } from '../panels/icon.js';
import type { Change } from '../source/desk.js';
import { choose } from '../state/state.js';
import { useDesk } from './use-desk.js';
import { whenWords } from './when.js';

export function History() {
  const { store, source, words, dossier } = useDesk();
  const [about, setAbout] = useState<string>();
  const [changes, setChanges] = useState<Change[]>();
  const [next, setNext] = useState<number>();
  const [failed, setFailed] = useState('');
  const { answers, deciding } = store;
  const read = (before?: number) =>
    source.history(dossier, { ...(about !== undefined && { about }), ...(before !== undefined && { before }) }).then(
      (page) => {
        setChanges((had) => (before === undefined ? page.changes : [...(had ?? []), ...page.changes]));
        setNext(page.next);
        setFailed('');
      },
      (error) => setFailed(error instanceof Error ? error.message : String(error)),
    );
  const state = answers.value;
  useEffect(() => {
    void read();
  }, [state, about, dossier]);
  if (failed) return <Awaiting answer={{ failed }} />;
  if (!changes) return <Awaiting />;
  return (
    <section class="history" aria-label={words.history}>
      <div class="search">
        <Icon name="search" />
        <EntitySearch id="history-about" label={words.history} value={about} onTake={setAbout} />
      </div>
      {about !== undefined && (
        <button type="button" class="chip" onClick={() => setAbout(undefined)}>
          {words.historyAll}
        </button>
      )}
      {deciding.failed.value && <p role="alert">{deciding.failed.value}</p>}
      {changes.length === 0 && <p class="notice">{words.historyNone}</p>}
      <ol class="changes-made">
        {changes.map((change) => (
          <Row key={change.n} change={change} />
        ))}
      </ol>
      {next !== undefined && (
        <button type="button" class="action" onClick={() => void read(next)}>
          {words.more}
        </button>
      )}
    </section>
  );
}

/** Most of what a change was about that is named. */
const MOST_NAMED = 4;

function Row({ change: { n, kind, about, by, at, undone } }: { change: Change }) {
  const { store, words, language } = useDesk();
  const { deciding, name, go, desk } = store;
  const isTaking = kind === 'undo' || kind === 'redo';
  return (
    <li class={undone ? 'undone' : undefined}>
      <p>
        <strong>{by ?? words.somebody}</strong> {changeWord(kind, language)}{' '}
        <span class="faint">{whenWords(at, language)}</span> {undone && <span class="badge">{words.undone}</span>}
      </p>
      <p class="faint">
        {about.slice(0, MOST_NAMED).map((id) => {
          const called = name.value(id);
          return called === id ? (
            <span key={id}>{(id.split('@')[0] ?? id).replaceAll('--', ' · ')} </span>
          ) : (
            <button
              key={id}
              type="button"
              class="link"
              onClick={() => go((now) => choose(now, { kind: 'entity', id }))}
            >
              {called}{' '}
            </button>
          );
        })}
        {about.length > MOST_NAMED && ` +${about.length - MOST_NAMED}`}
      </p>
      {desk.writes.value && !isTaking && (
        <button
          type="button"
          class="chip"
          disabled={deciding.busy.value}
          onClick={() => void deciding.decide({ kind: undone ? 'redo' : 'undo', n })}
        >
          {undone ? words.redo : words.undo}
        </button>
      )}
    </li>
  );
}
