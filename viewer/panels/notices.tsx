/** What the page must say at once: parts of a link that could not be used, and a dossier that has changed on disk. */
import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import type { Merged } from '../source/desk.js';
import { choose } from '../state/state.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

export function Notices() {
  return (
    <div class="notices">
      <PartOnly />
      <UnusedInLink />
      <Stale />
      <Undone />
    </div>
  );
}

/** A page that holds a part says so, always: its standings are not those of the whole. */
function PartOnly() {
  const { source, words, state } = useStore();
  if (!source.part) return null;
  return (
    <p class="notice" role="note">
      {words.value.partOnly(inLanguage(source.part, state.value.language))}
    </p>
  );
}

function UnusedInLink() {
  const { unused, words } = useStore();
  if (unused.value.length === 0) return null;
  const isUnused = (test: (name: string) => boolean) => unused.value.some(({ name }) => test(name));
  return (
    <div class="notice" role="alert">
      <p>
        {words.value.unusedInLink}{' '}
        {unused.value.map(({ name, value }, i) => (
          <Fragment key={`${name} ${value}`}>
            {i > 0 && words.value.reviewJoin}
            <code>{`${name}=${shortened(value)}`}</code>
          </Fragment>
        ))}
      </p>
      {unused.value.map((one) => (
        <BecameOf key={`${one.name} ${one.value}`} {...one} />
      ))}
      {isUnused((name) => name.startsWith('f.')) && <p>{words.value.unusedFilter}</p>}
      {isUnused((name) => name === 'camera') && <p>{words.value.unusedCamera}</p>}
      <button type="button" class="close" aria-label={words.value.close} onClick={() => (unused.value = [])}>
        <Icon name="x" />
      </button>
    </div>
  );
}

/** Parts of an address that name an entity or a relation. */
const NAMES_ENTITY = new Set(['entity', 'open', 'from', 'to', 'f.entity', 'f.notEntity', 'f.saidBy', 'f.notSaidBy']);

/** What was merged into another is no dead end: the notice leads on to that one. */
function BecameOf({ name, value }: { name: string; value: string }) {
  const { source, state, words, go, name: nameOf, metadata } = useStore();
  const [merged, setMerged] = useState<Merged>();
  const kind = name === 'relation' ? name : NAMES_ENTITY.has(name) ? 'entity' : undefined;
  const { language } = state.value;
  const dossier = metadata.value?.id;
  useEffect(() => {
    if (kind === undefined || dossier === undefined) return;
    void source.desk?.mergedAway(dossier, kind, value).then(setMerged, () => undefined);
  }, [kind, value, dossier]);
  if (!kind || !merged) return null;
  const { into, at, by } = merged;
  const day = new Date(at).toLocaleDateString(language, { dateStyle: 'medium' });
  return (
    <p>
      {words.value.mergedInto(value, nameOf.value(into), day, by)}{' '}
      <button type="button" class="action" onClick={() => go((now) => choose(now, { kind, id: into }))}>
        {words.value.openMerged}
      </button>
    </p>
  );
}

/** What came of taking back a change by key, until something else is done. */
function Undone() {
  const { undoing, deciding, words, go } = useStore();
  const told = undoing.told.value;
  if (told === '') return null;
  return (
    <div class="notice" role="status">
      <p>
        {told === 'refused' ? deciding.failed.value || words.value.undoRefused : words.value.undoTold[told]}{' '}
        <button
          type="button"
          class="action"
          onClick={() => go((now) => ({ ...choose(now, undefined), view: 'history' }))}
        >
          {words.value.views.history}
        </button>
      </p>
      <button type="button" class="close" aria-label={words.value.close} onClick={() => (undoing.told.value = '')}>
        <Icon name="x" />
      </button>
    </div>
  );
}

/** Problems of a broken dossier that are listed; the rest is counted. */
const MOST_PROBLEMS = 5;

function Stale() {
  const { freshness, words, state, reload } = useStore();
  const broken = freshness.broken.value;
  if (!broken && !freshness.changed.value) return null;
  const at = broken && new Date(broken.loadedAt).toLocaleTimeString(state.value.language);
  return (
    <div class="notice" role="alert">
      <p>
        {at === undefined ? words.value.staleChanged : words.value.staleBroken(at)}{' '}
        <button type="button" class="action" onClick={() => void reload().catch(() => undefined)}>
          {words.value.reload}
        </button>
      </p>
      {broken && (
        <ul>
          {broken.problems.slice(0, MOST_PROBLEMS).map(({ detail, hint, file, line, column }) => (
            <li key={`${file} ${line} ${detail}`}>
              {file && <code>{[file, line, column].filter((part) => part !== undefined).join(':')}</code>}
              <span lang="en">{hint ? `${detail}. ${hint}` : detail}</span>
            </li>
          ))}
          {broken.problems.length > MOST_PROBLEMS && (
            <li>{words.value.more(broken.problems.length - MOST_PROBLEMS)}</li>
          )}
        </ul>
      )}
    </div>
  );
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
