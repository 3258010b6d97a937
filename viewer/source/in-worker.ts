/** The worker's side: holds one dossier and answers queries about it, or finds places, one after the other. */
import type { Engine } from '../../src/engine/engine.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { placesOf } from '../map/placing.js';
import { load } from './loaded.js';
import type { FromWorker, ToWorker } from './messages.js';

/** What of a worker's global scope is needed. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

export function answerInWorker(scope: WorkerScope): void {
  let engine: Engine | undefined;
  const answer = async (message: ToWorker): Promise<FromWorker> => {
    try {
      if (message.kind === 'load') {
        const loaded = load(message.dossier);
        engine = loaded.engine;
        return { kind: 'loaded', metadata: loaded.metadata };
      }
      if (message.kind === 'place') {
        let told = 0;
        const places = placesOf(message.placing, (share) => {
          const percent = Math.floor(100 * share);
          if (percent <= told) return;
          told = percent;
          scope.postMessage({ kind: 'placing', percent });
        });
        return { kind: 'places', places: [...places] };
      }
      if (!engine) throw new Error('the worker was asked before it had a dossier');
      const ask = engine[message.id] as (query: unknown) => Promise<unknown>;
      return { kind: 'answer', answer: await ask(message.query) };
    } catch (error) {
      if (error instanceof ClaimgraphError && message.kind === 'ask')
        return { kind: 'refused', problems: error.problems };
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
  scope.onmessage = ({ data }) => void answer(data).then((reply) => scope.postMessage(reply));
}
