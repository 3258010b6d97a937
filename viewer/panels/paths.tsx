/** The shortest ways between two entities, with the standing of each hop. */
import { useEffect } from 'preact/hooks';
import type { Answer } from '../../src/engine/queries/index.js';
import type { Filter } from '../../src/model/filter.js';
import { Awaiting } from './awaiting.js';
import { EntityField } from './entity-search.js';
import { RelationRow } from './relation-row.js';
import { StandingBadge } from './standing.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function Paths() {
  const { state, filter, words, go } = useStore();
  const { from, to, firm = false } = state.value;
  return (
    <section class="paths">
      <div class="ends">
        {(['from', 'to'] as const).map((end) => (
          <EntityField
            key={end}
            id={`path-${end}`}
            label={end === 'from' ? words.value.pathFrom : words.value.pathTo}
            value={state.value[end]}
            onTake={(id) => go((now) => ({ ...now, [end]: id }))}
          />
        ))}
      </div>
      <label class="row">
        <input
          type="checkbox"
          checked={firm}
          onChange={() => go(({ firm: before, ...now }) => (before ? now : { ...now, firm: true }))}
        />
        {words.value.firmOnly}
      </label>
      {from && to && <Found from={from} to={to} firm={firm} filter={filter.value} />}
    </section>
  );
}

function Found({ from, to, firm, filter }: { from: string; to: string; firm: boolean; filter: Filter }) {
  const { words, highlighted } = useStore();
  const answer = useAnswer('paths', {
    from,
    to,
    maxLength: 6,
    limit: 8,
    filter,
    ...(firm && { without: ['alleged', 'disputed', 'denied', 'possible', 'proposed', 'unclaimed'] }),
  });
  useEffect(() => {
    if (!answer || 'failed' in answer) return undefined;
    const hops = answer.paths.flatMap(({ hops }) => hops);
    // what carries the path, not what runs beside it
    highlighted.value = new Set(hops.flatMap(({ relations }) => relations.slice(0, 1).map(({ id }) => id)));
    return () => {
      highlighted.value = undefined;
    };
  }, [answer, highlighted]);
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
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
          <ol class="hops">
            {hops.map((hop) => (
              <HopRows key={hop.to} hop={hop} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

type Hop = Answer<'paths'>['paths'][number]['hops'][number];

const ARROWS: Record<Hop['direction'], string> = { forward: '→', backward: '←', both: '↔' };

/** One hop: its ends, the relation that carries it, and the parallel ones beneath. */
function HopRows({ hop: { from, to, direction, relations } }: { hop: Hop }) {
  const { name, words } = useStore();
  const [carrier, ...parallel] = relations;
  return (
    <li>
      <p class="hop">{`${name.value(from)} ${ARROWS[direction]} ${name.value(to)}`}</p>
      {carrier && <RelationRow relation={carrier} />}
      {parallel.length > 0 && (
        <details class="parallel">
          <summary>{words.value.parallel(parallel.length)}</summary>
          <ul class="rows">
            {parallel.map((relation) => (
              <li key={relation.id}>
                <RelationRow relation={relation} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
