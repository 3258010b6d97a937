/** Finds places in a worker, one picture at a time: what is no longer wanted is given up. */
import type { Point } from '../../src/scene/layout/layout.js';
import { startOwnScript } from '../source/own-script.js';
import type { Thread } from '../source/worker-engine.js';
import { type Placing, placesOf } from './placing.js';

export interface Placer {
  /**
   * Calls back once with the places; never where it was stopped, or asked for others, before.
   * @param progress told of the percent that are done
   */
  place(placing: Placing, found: (places: Map<string, Point>) => void, progress?: (percent: number) => void): void;
  stop(): void;
}

/** @param start starts the worker; where it throws, or the worker breaks, places are found on the page */
export function createPlacer(start: () => Thread = startOwnScript): Placer {
  let thread: Thread | undefined;
  let isBusy = false;
  const stop = (): void => {
    if (!isBusy) return;
    isBusy = false;
    thread?.terminate();
    thread = undefined;
  };
  return {
    place(placing, found, progress) {
      stop();
      const onPage = (): void => {
        thread?.terminate();
        thread = undefined;
        isBusy = false;
        found(placesOf(placing));
      };
      try {
        thread ??= start();
      } catch {
        onPage();
        return;
      }
      isBusy = true;
      thread.onmessage = ({ data }) => {
        if (data.kind === 'placing') return progress?.(data.percent);
        if (data.kind !== 'places') return onPage();
        isBusy = false;
        found(new Map(data.places));
      };
      thread.onerror = (event) => {
        event.preventDefault();
        onPage();
      };
      thread.postMessage({ kind: 'place', placing });
    },
    stop,
  };
}
