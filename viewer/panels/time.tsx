/** When relations held: bars by month, a range, and what has no date as a box of its own. */
import { daySpan, isoDay } from '../../src/model/date.js';
import { changeFilter } from '../state/state.js';
import { useStore } from './use-store.js';

export function Time() {
  const { dossier, state, words, go } = useStore();
  const { filter } = state.value;
  const months = new Map<string, number>();
  let undated = 0;
  for (const { from, until } of dossier.value?.relations ?? []) {
    const day = daySpan(from ?? until ?? '')?.first;
    const month = day === undefined ? undefined : isoDay(day)?.slice(0, -3);
    if (month === undefined) undated += 1;
    else months.set(month, (months.get(month) ?? 0) + 1);
  }
  if (months.size === 0) return null;
  const bars = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  const most = Math.max(...months.values());
  const within = (month: string) =>
    (!filter.from || month >= filter.from.slice(0, 7)) && (!filter.until || month <= filter.until.slice(0, 7));
  const dated = filter.from !== undefined || filter.until !== undefined;
  const set = (from: string | undefined, until: string | undefined) =>
    go((now) => changeFilter(now, { from, until, undated: from || until ? now.filter.undated : undefined }));
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
