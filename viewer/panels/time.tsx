/** When relations held, or were claimed: bars by month, a range, play through them, and the undated apart. */
import type { Filter } from '../../src/model/filter.js';
import { changeFilter, type State } from '../state/state.js';
import { Icon } from './icon.js';
import { usePlay } from './play.js';
import { Turns } from './turns.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

/** So many turns are listed; a day of each is a step of Play. */
const MOST_TURNS = 200;

export function Time() {
  const { months, state, words, go, note } = useStore();
  const { filter, dates } = state.value;
  const [from, until] = dates ? [filter.claimedFrom, filter.claimedUntil] : [filter.from, filter.until];
  const { months: counted, undated } = months.value;
  const bars = counted.map(({ id, count }): [string, number] => [id, count]);
  const first = bars[0]?.[0];
  const upTo = until?.slice(0, 7);
  const range = (from: string | undefined, until: string | undefined) =>
    dates ? { claimedFrom: from, claimedUntil: until } : { from, until };
  const { asOf } = filter;
  // what was claimed is played day by day as it was known; what held, month by month
  const days = useAnswer('timeline', dates && { by: 'claimed', bucket: 'day', limit: 1, filter: withoutDays(filter) });
  const turned = useAnswer(
    'timeline',
    dates && { by: 'turned', bucket: 'day', limit: MOST_TURNS, filter: withoutDays(filter) },
  );
  const turns = turned && !('failed' in turned) ? turned : undefined;
  const known = [days, turns].flatMap((answer) => (answer && !('failed' in answer) ? answer.buckets : []));
  const steps = dates ? [...new Set(known.map(({ start }) => start))].sort() : bars.map(([month]) => month);
  const { playing, stop, play } = usePlay(steps, dates ? asOf : upTo, (step, isFirst) => {
    const next = (now: State) =>
      changeFilter(now, dates ? { asOf: step, claimedFrom: undefined, claimedUntil: undefined } : range(first, step));
    // the first step can be taken back; those that follow are none in the browser's history
    if (isFirst) go(next);
    else note(next);
  });
  const chips = (
    <div class="chips">
      {([undefined, 'claimed'] as const).map((which) => (
        <button
          key={which}
          type="button"
          class="chip"
          aria-pressed={dates === which}
          onClick={() => {
            stop();
            go(({ dates: _, ...now }) => (which ? { ...now, dates: which } : now));
          }}
        >
          {which ? words.value.claimedWhen : words.value.heldWhen}
        </button>
      ))}
    </div>
  );
  if (bars.length === 0 && undated === 0) return null;
  const most = Math.max(...bars.map(([, count]) => count));
  const within = (month: string) => (!from || month >= from.slice(0, 7)) && (!until || month <= until.slice(0, 7));
  const dated = from !== undefined || until !== undefined;
  const set = (from: string | undefined, until: string | undefined) =>
    go((now) => {
      const next = changeFilter(now, range(from, until));
      const { from: a, until: b, claimedFrom: c, claimedUntil: d } = next.filter;
      return (a ?? b ?? c ?? d) ? next : changeFilter(next, { undated: undefined });
    });
  return (
    <fieldset class="facet time">
      <legend>{words.value.held}</legend>
      {chips}
      <div class="bars">
        {bars.map(([month, count]) => (
          <button
            key={month}
            type="button"
            class={within(month) ? 'bar' : 'bar out'}
            title={`${month}: ${count}`}
            aria-label={`${month}: ${count}`}
            aria-pressed={from === month && until === month}
            onClick={() => (from === month && until === month ? set(undefined, undefined) : set(month, month))}
          >
            <span style={{ height: `${Math.round(8 + (28 * count) / most)}px` }} />
            {month}
          </button>
        ))}
      </div>
      {steps.length > 1 && (
        <div class="play">
          <button type="button" class="action" aria-pressed={playing} onClick={play}>
            <Icon name={playing ? 'pause' : 'play'} size={14} /> {playing ? words.value.pause : words.value.play}
          </button>
          <span role="status">
            {playing ? (dates ? words.value.knownTo(asOf ?? '') : words.value.playedTo(upTo ?? '')) : ''}
          </span>
        </div>
      )}
      {dates && (
        <p class="known">
          <label>
            {words.value.knownOn}{' '}
            <input
              type="date"
              value={asOf ?? ''}
              onChange={(event) => go((now) => changeFilter(now, { asOf: event.currentTarget.value || undefined }))}
            />
          </label>{' '}
          {asOf !== undefined && (
            <button
              type="button"
              class="chip"
              onClick={() => {
                stop();
                go((now) => changeFilter(now, { asOf: undefined }));
              }}
            >
              {words.value.knownToday}
            </button>
          )}
        </p>
      )}
      {turns && <Turns events={turns.events} onChoose={stop} />}
      <div class="range">
        <label>
          <span>{words.value.timeFrom}</span>
          <input
            type="month"
            value={from?.slice(0, 7) ?? ''}
            onChange={(event) => set(event.currentTarget.value || undefined, until)}
          />
        </label>
        <label>
          <span>{words.value.timeUntil}</span>
          <input
            type="month"
            value={upTo ?? ''}
            onChange={(event) => set(from, event.currentTarget.value || undefined)}
          />
        </label>
      </div>
      <label class="row">
        <input
          type="checkbox"
          checked={!dated || filter.undated === true}
          disabled={!dated}
          onChange={() => go((now) => changeFilter(now, { undated: now.filter.undated ? undefined : true }))}
        />
        <span class="name">{words.value.undated}</span>
        <span class="number">{undated}</span>
      </label>
    </fieldset>
  );
}

function withoutDays({ asOf: _, claimedFrom: __, claimedUntil: ___, ...filter }: Filter): Filter {
  return filter;
}
