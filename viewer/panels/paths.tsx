/** The shortest ways between two entities, with the standing of each hop. */
import { useEffect } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { RelationRow } from './relation-row.js';
import { StandingBadge } from './standing.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function Paths() {
  const { state, narrowed, words, go, remote, name } = useStore();
  const { language, from, to, filter, firm = false } = state.value;
  const entities = [...(narrowed.value?.entities ?? [])].sort((a, b) =>
    inLanguage(a.names, language).localeCompare(inLanguage(b.names, language), language),
  );
  const choice = (key: 'from' | 'to', label: string) => (
    <label>
      {label}
      <select
        value={state.value[key] ?? ''}
        onChange={(event) => go((now) => ({ ...now, [key]: event.currentTarget.value }))}
      >
        <option value="">…</option>
        {[state.value[key]].map(
          (id) =>
            id !== undefined &&
            !entities.some((entity) => entity.id === id) && (
              <option key={id} value={id}>
                {name.value(id)}
              </option>
            ),
        )}
        {entities.map(({ id, names }) => (
          <option key={id} value={id}>
            {inLanguage(names, language)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="paths">
      {remote.value && <p class="faint">{words.value.pathsPart}</p>}
      <div class="ends">
        {choice('from', words.value.pathFrom)}
        {choice('to', words.value.pathTo)}
      </div>
      <label class="row">
        <input
          type="checkbox"
          checked={firm}
          onChange={() => go(({ firm: before, ...now }) => (before ? now : { ...now, firm: true }))}
        />
        {words.value.firmOnly}
      </label>
      {from && to && <Found from={from} to={to} firm={firm} filter={JSON.stringify(filter)} />}
    </section>
  );
}

function Found({ from, to, firm, filter }: { from: string; to: string; firm: boolean; filter: string }) {
  const { words, lit } = useStore();
  const answer = useAnswer('paths', {
    from,
    to,
    maxLength: 6,
    limit: 8,
    filter: JSON.parse(filter),
    ...(firm && { without: ['alleged', 'disputed', 'denied', 'possible', 'proposed', 'unclaimed'] }),
  });
  useEffect(() => {
    if (!answer || 'failed' in answer) return undefined;
    const hops = answer.paths.flatMap(({ hops }) => hops);
    lit.value = new Set(hops.flatMap(({ relations }) => relations.map(({ id }) => id)));
    return () => {
      lit.value = undefined;
    };
  }, [answer, lit]);
  if (!answer) return null;
  if ('failed' in answer) return <p role="alert">{answer.failed}</p>;
  if (answer.paths.length === 0) return <p>{words.value.noPath}</p>;
  return (
    <ol class="found">
      {answer.paths.map(({ hops, weakest, length }) => (
        <li key={hops.map(({ to: next }) => next).join(' ')}>
          <p>
            {words.value.hops(length)}
            {weakest && (
              <>
                {' · '}
                {words.value.weakest} <StandingBadge standing={weakest} />
              </>
            )}
          </p>
          <ul class="rows">
            {hops.flatMap(({ relations }) =>
              relations.map((relation) => (
                <li key={relation.id}>
                  <RelationRow relation={relation} />
                </li>
              )),
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}
