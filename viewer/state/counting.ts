/** Counts for a dossier that stays with its source: what the legend shows, and how much the filter takes away. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Answer } from '../../src/engine/calls/index.js';
import type { Engine } from '../../src/engine/engine.js';
import type { Filter } from '../../src/model/filter.js';

export interface Counting {
  readonly counts: ReadonlySignal<Answer<'facets'> | undefined>;
  /** relations without a filter */
  readonly unfiltered: ReadonlySignal<number>;
}

/** @param revision another number where the dossier may have changed */
export function createCounting(
  engine: ReadonlySignal<Engine | undefined>,
  filter: ReadonlySignal<Filter>,
  revision: ReadonlySignal<number>,
): Counting {
  const counts = signal<Answer<'facets'> | undefined>(undefined);
  const unfiltered = signal(0);
  let before: Engine | undefined;
  effect(() => {
    const [answers, under] = [engine.value, filter.value];
    void revision.value;
    if (answers !== before) {
      before = answers;
      counts.value = undefined;
      unfiltered.value = 0;
    }
    if (!answers) return;
    const isFiltered = Object.keys(under).length > 0;
    // counts are a help: where they fail, the map and the panel say why
    const ask = (asked: Filter, keep: (found: Answer<'facets'>) => void) =>
      answers.facets({ filter: asked }).then(
        (found) => engine.peek() === answers && keep(found),
        () => undefined,
      );
    void ask(under, (found) => {
      if (filter.peek() === under) counts.value = found;
      if (!isFiltered) unfiltered.value = found.relations;
    });
    if (isFiltered && unfiltered.peek() === 0) void ask({}, ({ relations }) => (unfiltered.value = relations));
  });
  return { counts, unfiltered };
}
