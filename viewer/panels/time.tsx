/** When relations held: bars by month, a range, play from the first month to the last, and the undated apart. */
import { useEffect, useState } from 'preact/hooks';
import { changeFilter } from '../state/state.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

/** From one step of play to the next, and at most so many steps. */
const STEP_MS = 1100;
const MOST_STEPS = 40;

export function Time() {
  const { months, state, words, go, note } = useStore();
  const { filter } = state.value;
  const [playing, setPlaying] = useState(false);
  const { months: counted, undated } = months.value;
  const bars = counted.map(({ id, count }): [string, number] => [id, count]);
  const [first, last] = [bars[0]?.[0], bars.at(-1)?.[0]];
  const until = filter.until?.slice(0, 7);
  const stride = Math.max(1, Math.ceil(bars.length / MOST_STEPS));
  useEffect(() => {
    if (!playing || first === undefined) return;
    const timer = setTimeout(() => {
      const at = bars.findIndex(([month]) => month === until);
      const next = bars[Math.min(at + stride, bars.length - 1)]?.[0];
      // steps of play are no steps in the browser's history
      note((now) => changeFilter(now, { from: first, until: next }));
      if (next === last) setPlaying(false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, until, counted]);
  if (bars.length === 0) return null;
  const most = Math.max(...bars.map(([, count]) => count));
  const within = (month: string) =>
    (!filter.from || month >= filter.from.slice(0, 7)) && (!filter.until || month <= filter.until.slice(0, 7));
  const dated = filter.from !== undefined || filter.until !== undefined;
  const set = (from: string | undefined, until: string | undefined) =>
    go((now) => changeFilter(now, { from, until, undated: from || until ? now.filter.undated : undefined }));
  const play = () => {
    if (!playing)
      note((now) => changeFilter(now, { from: first, until: until === undefined || until === last ? first : until }));
    setPlaying(!playing);
  };
  return (
    <fieldset class="facet time">
      <legend>{words.value.held}</legend>
      <div class="bars">
        {bars.map(([month, count]) => (
          <button
            key={month}
            type="button"
            class={within(month) ? 'bar' : 'bar out'}
            title={`${month}: ${count}`}
            aria-label={`${month}: ${count}`}
            aria-pressed={filter.from === month && filter.until === month}
            onClick={() =>
              filter.from === month && filter.until === month ? set(undefined, undefined) : set(month, month)
            }
          >
            <span style={{ height: `${Math.round(8 + (28 * count) / most)}px` }} />
            {month}
          </button>
        ))}
      </div>
      {bars.length > 1 && (
        <div class="play">
          <button type="button" class="action" aria-pressed={playing} onClick={play}>
            <Icon name={playing ? 'pause' : 'play'} size={14} /> {playing ? words.value.pause : words.value.play}
          </button>
          <span role="status">{playing ? words.value.playedTo(until ?? '') : ''}</span>
        </div>
      )}
      <div class="range">
        <input
          type="month"
          aria-label={words.value.timeFrom}
          value={filter.from?.slice(0, 7) ?? ''}
          onChange={(event) => set(event.currentTarget.value || undefined, filter.until)}
        />
        –
        <input
          type="month"
          aria-label={words.value.timeUntil}
          value={filter.until?.slice(0, 7) ?? ''}
          onChange={(event) => set(filter.from, event.currentTarget.value || undefined)}
        />
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
