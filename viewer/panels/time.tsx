/** When relations held, or were claimed: bars by month, a range, play from month to month, and the undated apart. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { changeFilter } from '../state/state.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

/** From one step of play to the next, and at most so many steps. */
const STEP_MS = 1100;
const MOST_STEPS = 40;

export function Time() {
  const { months, state, words, go, note } = useStore();
  const { filter, dates } = state.value;
  const [from, until] = dates ? [filter.claimedFrom, filter.claimedUntil] : [filter.from, filter.until];
  const [playing, setPlaying] = useState(false);
  /** how far play has come; where the range ends elsewhere, another hand has changed it */
  const played = useRef<string | undefined>(undefined);
  const { months: counted, undated } = months.value;
  const bars = counted.map(({ id, count }): [string, number] => [id, count]);
  const [first, last] = [bars[0]?.[0], bars.at(-1)?.[0]];
  const upTo = until?.slice(0, 7);
  const range = (from: string | undefined, until: string | undefined) =>
    dates ? { claimedFrom: from, claimedUntil: until } : { from, until };
  const stride = Math.max(1, Math.ceil(bars.length / MOST_STEPS));
  useEffect(() => {
    if (!playing || first === undefined) return;
    if (upTo !== played.current) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => {
      const at = bars.findIndex(([month]) => month === upTo);
      const next = bars[Math.min(at + stride, bars.length - 1)]?.[0];
      played.current = next;
      // steps of play are no steps in the browser's history
      note((now) => changeFilter(now, range(first, next)));
      if (next === last) setPlaying(false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, upTo, counted]);
  const chips = (
    <div class="chips">
      {([undefined, 'claimed'] as const).map((which) => (
        <button
          key={which}
          type="button"
          class="chip"
          aria-pressed={dates === which}
          onClick={() => {
            setPlaying(false);
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
  const play = () => {
    if (!playing) {
      played.current = upTo === undefined || upTo === last ? first : upTo;
      // one step in all, so that it can be taken back
      go((now) => changeFilter(now, range(first, played.current)));
    }
    setPlaying(!playing);
  };
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
      {bars.length > 1 && (
        <div class="play">
          <button type="button" class="action" aria-pressed={playing} onClick={play}>
            <Icon name={playing ? 'pause' : 'play'} size={14} /> {playing ? words.value.pause : words.value.play}
          </button>
          <span role="status">{playing ? words.value.playedTo(upTo ?? '') : ''}</span>
        </div>
      )}
      <div class="range">
        <input
          type="month"
          aria-label={words.value.timeFrom}
          value={from?.slice(0, 7) ?? ''}
          onChange={(event) => set(event.currentTarget.value || undefined, until)}
        />
        –
        <input
          type="month"
          aria-label={words.value.timeUntil}
          value={upTo ?? ''}
          onChange={(event) => set(from, event.currentTarget.value || undefined)}
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
