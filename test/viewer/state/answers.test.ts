/** One cache: each query is asked once, and given up when nobody waits for it any more. */
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import { ClaimgraphError } from '../../../src/model/problem.js';
import { createAnswers } from '../../../viewer/state/answers.js';

/** An engine of which each answer is given by hand. */
function byHand() {
  const asked: { query: unknown; signal: AbortSignal; answer(value: object): void; refuse(): void }[] = [];
  const search = (query: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise((answer, fail) => {
      const refuse = () => fail(new ClaimgraphError([{ code: 'no-answer', message: 'nobody answers' }]));
      signal.addEventListener('abort', () => fail(signal.reason));
      asked.push({ query, signal, answer, refuse });
    });
  return { asked, engine: { search } as unknown as Engine };
}

describe('answers', () => {
  it('are asked for once, and known at once afterwards', async () => {
    const { asked, engine } = byHand();
    const told: object[] = [];
    const answers = createAnswers(engine, (answer) => told.push(answer));
    const both = [answers.ask('search', { text: 'a' }), answers.ask('search', { text: 'a' })];
    const answer = { hits: [], types: {}, total: 0 };
    asked[0]?.answer(answer);
    expect(await Promise.all(both)).toEqual([answer, answer]);
    expect(asked.length).toBe(1);
    expect(told).toEqual([answer]);
    expect(answers.known('search', { text: 'a' })).toBe(answer);
    expect(answers.known('search', { text: 'b' })).toBeUndefined();
  });

  it('are given up only when the last one who waits has gone', async () => {
    const { asked, engine } = byHand();
    const answers = createAnswers(engine);
    const [first, second] = [new AbortController(), new AbortController()];
    const waiting = [first, second].map(({ signal }) =>
      answers.ask('search', { text: 'a' }, signal).catch((error: Error) => error.name),
    );
    first.abort();
    expect(asked[0]?.signal.aborted).toBe(false);
    second.abort();
    expect(asked[0]?.signal.aborted).toBe(true);
    expect(await Promise.all(waiting)).toEqual(['AbortError', 'AbortError']);
    void answers.ask('search', { text: 'a' });
    expect(asked.length).toBe(2);
  });

  it('that were refused are asked for again', async () => {
    const { asked, engine } = byHand();
    const answers = createAnswers(engine);
    const refused = answers.ask('search', { text: 'a' });
    asked[0]?.refuse();
    await expect(refused).rejects.toThrow(ClaimgraphError);
    void answers.ask('search', { text: 'a' });
    expect(asked.length).toBe(2);
  });
});
