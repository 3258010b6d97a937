/** Asks for the picture of a large dossier whenever what is wanted is another, and keeps the last answer until then. */
import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Engine } from '../../src/engine/engine.js';
import type { Filter } from '../../src/model/filter.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { type Answered, askFor, type Wanted, wordsOf } from './drawn.js';

export interface Asking {
  /** whether an answer is awaited */
  readonly asking: ReadonlySignal<boolean>;
  /** why the picture is not what was asked for */
  readonly refused: ReadonlySignal<string>;
}

/**
 * @param wanted what is wanted, and of what, as one text that begins with a `Wanted`; empty where nothing is
 * @param answered is given the answers
 * @param settled is told when there is a picture, or why there is none since nobody answers
 */
export function createAsking(
  engine: ReadonlySignal<Engine | undefined>,
  wanted: ReadonlySignal<string>,
  answered: Signal<Answered>,
  settled: (failed?: string) => void,
): Asking {
  const asking = signal(false);
  const refused = signal('');
  /** what the picture was last asked for */
  let last = '';
  const isDrawn = (relation: string, filter: Filter): boolean => {
    if (last === '' || JSON.stringify(wantIn(last).filter) !== JSON.stringify(filter)) return false;
    const { entities = [], relations = [] } = answered.peek().part ?? {};
    const found = relations.find(({ id }) => id === relation);
    const ids = new Set(entities.map(({ id }) => id));
    return found !== undefined && ids.has(found.subject) && ids.has(found.object ?? found.subject);
  };
  effect(() => {
    const [answers, key] = [engine.value, wanted.value];
    if (!answers || key === '') {
      last = '';
      asking.value = false;
      refused.value = '';
      return;
    }
    const want = wantIn(key);
    // a relation that is drawn already is looked at where it is
    if (key === last || (want.chosen?.kind === 'relation' && isDrawn(want.chosen.id, want.filter))) return;
    last = key;
    asking.value = true;
    const settle = (change: () => void) => {
      if (last !== key || engine.peek() !== answers) return;
      batch(() => {
        asking.value = false;
        change();
      });
    };
    askFor(answers, want).then(
      (found) =>
        settle(() => {
          answered.value = found;
          refused.value = found.refused ?? '';
          settled();
        }),
      (error) => {
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

function wantIn(key: string): Wanted {
  const [want] = JSON.parse(key) as [Wanted];
  return want;
}
