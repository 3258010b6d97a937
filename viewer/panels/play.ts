/** Play: from one step of time to the next, until the last, or until another hand changes the time. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** From one step to the next, and at most so many steps. */
const STEP_MS = 1100;
const MOST_STEPS = 40;

/**
 * @param steps in order
 * @param at the step that the page shows; undefined where it shows all time
 * @param show goes to a step; the first one is pressed, the others follow by themselves
 */
export function usePlay(
  steps: readonly string[],
  at: string | undefined,
  show: (step: string, isFirst: boolean) => void,
): { playing: boolean; stop(): void; play(): void } {
  const [playing, setPlaying] = useState(false);
  /** how far play has come; where the page shows another time, another hand has changed it */
  const played = useRef<string | undefined>(undefined);
  const stride = Math.max(1, Math.ceil(steps.length / MOST_STEPS));
  const last = steps.at(-1);
  const key = steps.join(' ');
  useEffect(() => {
    if (!playing) return undefined;
    if (at !== played.current) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => {
      const next = steps[Math.min(steps.indexOf(at ?? '') + stride, steps.length - 1)];
      if (next === undefined) return;
      played.current = next;
      show(next, false);
      if (next === last) setPlaying(false);
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, at, key]);
  return {
    playing,
    stop: () => setPlaying(false),
    play: () => {
      const first = at === undefined || at === last || !steps.includes(at) ? steps[0] : at;
      if (!playing && first !== undefined) {
        played.current = first;
        show(first, true);
      }
      setPlaying(!playing);
    },
  };
}
