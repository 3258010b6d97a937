/** Asks for what a picture is drawn from whenever another is wanted, and keeps the last answer until the new one is here. */
import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Filter } from '../../src/model/filter.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import type { Answers } from './answers.js';
import { type Answered, askFor, type Wanted, wordsOf } from './shown.js';

export interface Asking {
  /** whether an answer is awaited */
  readonly asking: ReadonlySignal<boolean>;
  /** why the picture is not what was asked for */
  readonly refused: ReadonlySignal<string>;
}

/**
 * @param wanted what is wanted as JSON; empty where that is not yet known, which leaves everything as it is
 * @param answered is given the answers
 * @param settled is told when there is a picture, or why there is none since nobody answers
 */
export function createAsking(
  answers: ReadonlySignal<Answers | undefined>,
  wanted: ReadonlySignal<string>,
  answered: Signal<Answered>,
  settled: (failed?: string) => void,
): Asking {
  const asking = signal(false);
  const refused = signal('');
  /** what the picture was last asked for, and of whom */
  let last: { key: string; of: Answers } | undefined;
  let given = new AbortController();
  const isDrawn = (relation: string, filter: Filter): boolean => {
    if (!last || JSON.stringify((JSON.parse(last.key) as Wanted).filter) !== JSON.stringify(filter)) return false;
    const { entities = [], relations = [] } = answered.peek().part ?? {};
    const found = relations.find(({ id }) => id === relation);
    const ids = new Set(entities.map(({ id }) => id));
    return found !== undefined && ids.has(found.subject) && ids.has(found.object ?? found.subject);
  };
  effect(() => {
    const [of, key] = [answers.value, wanted.value];
    if (!of || key === '') return;
    const want = JSON.parse(key) as Wanted;
    if (last?.of === of) {
      // a relation that is drawn already is looked at where it is
      if (key === last.key || (want.chosen?.kind === 'relation' && isDrawn(want.chosen.id, want.filter))) return;
    }
    last = { key, of };
    given.abort();
    given = new AbortController();
    const { signal: until } = given;
    asking.value = true;
    const settle = (change: () => void) => {
      if (until.aborted) return;
      batch(() => {
        asking.value = false;
        change();
      });
    };
    askFor(of, want, until).then(
      (found) =>
        settle(() => {
          answered.value = found;
          refused.value = found.refused ?? '';
          settled();
        }),
      (error) => {
        if (until.aborted) return;
        if (!(error instanceof ClaimgraphError)) throw error;
        settle(() => {
          refused.value = wordsOf(error);
          settled(error.problems.some(({ code }) => code === 'no-answer') ? refused.value : undefined);
        });
      },
    );
  });
  return { asking, refused };
}
