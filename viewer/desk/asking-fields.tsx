/** What is asked of an extractor: how sure a proposal must be, and whether relations without a type come too. */
import type { Asking } from '../source/desk.js';
import { useDesk } from './use-desk.js';

export function AskingFields({ asking, onPut }: { asking: Asking; onPut: (asking: Asking) => void }) {
  const { words } = useDesk();
  return (
    <>
      <label>
        {words.proposeFrom}
        <input
          type="number"
          min={0}
          max={100}
          value={asking.minConfidence ?? 0}
          onChange={(event) => {
            const least = Math.max(0, Math.min(100, Number(event.currentTarget.value) || 0));
            const { minConfidence: _, ...rest } = asking;
            onPut(least > 0 ? { ...rest, minConfidence: least } : rest);
          }}
        />
      </label>
      <label class="row">
        <input
          type="checkbox"
          checked={asking.open ?? false}
          onChange={(event) => onPut({ ...asking, open: event.currentTarget.checked })}
        />
        {words.proposeOpen}
      </label>
    </>
  );
}
