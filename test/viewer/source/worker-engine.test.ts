/** The engine behind a worker answers as the one in memory does, gives up what nobody wants, and falls back to the page. */
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../../src/formats/export.js';
import { ClaimgraphError } from '../../../src/model/problem.js';
import { answerInWorker, type WorkerScope } from '../../../viewer/source/in-worker.js';
import type { FromWorker, ToWorker } from '../../../viewer/source/messages.js';
import { SourceFailed } from '../../../viewer/source/source.js';
import { openInWorker, type Thread } from '../../../viewer/source/worker-engine.js';
import { text } from '../../formats/gather.js';
import { dossier } from '../dossier.js';

const file = { form: 'file', text: await text(exportDossier(dossier, 'json', {})) } as const;

/** A worker on the same thread; messages are copied as between threads. */
function thread(asked: ToWorker[] = []): Thread {
  const scope: WorkerScope = { onmessage: null, postMessage: (message) => send(message) };
  answerInWorker(scope);
  const page: Thread = {
    onmessage: null,
    onerror: null,
    postMessage(message) {
      asked.push(message);
      const data = structuredClone(message);
      setTimeout(() => scope.onmessage?.({ data } as MessageEvent<ToWorker>));
    },
    terminate() {},
  };
  const send = (message: FromWorker) => {
    const data = structuredClone(message);
    setTimeout(() => page.onmessage?.({ data } as MessageEvent<FromWorker>));
  };
  return page;
}

describe('an engine in a worker', () => {
  it('answers, finds typos, and refuses with the same problems', async () => {
    const { engine, metadata } = await openInWorker(file, () => thread());
    expect(metadata).toMatchObject({ id: 'qwen', documents: 2, entities: 32, relations: 46 });
    expect((await engine.search({ text: 'alibabba' })).hits[0]?.entity.id).toBe('alibaba');
    expect((await engine.document({ id: 'brief-en' })).document.text).toBe(dossier.documents[0]?.text);
    const refused = await engine.entity({ id: 'nobody' }).catch((error) => error);
    expect(refused).toBeInstanceOf(ClaimgraphError);
    expect(refused.problems[0].code).toBe('unknown-entity');
  });

  it('never works on what nobody waits for any more', async () => {
    const asked: ToWorker[] = [];
    const { engine } = await openInWorker(file, () => thread(asked));
    const controller = new AbortController();
    const first = engine.stats({});
    const stale = engine.search({ text: 'ali' }, { signal: controller.signal }).catch((error: Error) => error.name);
    const last = engine.search({ text: 'alibaba' });
    controller.abort();
    await Promise.all([first, last]);
    expect(await stale).toBe('AbortError');
    expect(asked.map((message) => (message.kind === 'ask' ? message.query : message.kind))).toEqual([
      'load',
      {},
      { text: 'alibaba' },
    ]);
  });

  it('works on the thread of the page where workers are refused or break', async () => {
    const refusing = await openInWorker(file, () => {
      throw new Error('workers are refused');
    });
    expect((await refusing.engine.stats({})).relations).toBe(46);
    const broken = await openInWorker(file, () => {
      const page = thread();
      page.postMessage = () => setTimeout(() => page.onerror?.({ message: 'refused' } as ErrorEvent));
      return page;
    });
    expect((await broken.engine.stats({})).relations).toBe(46);
  });

  it('says when the text is no dossier', async () => {
    await expect(openInWorker({ form: 'file', text: '{}' }, () => thread())).rejects.toThrow(SourceFailed);
  });
});
