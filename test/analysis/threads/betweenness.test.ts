/** Betweenness in threads: what one thread finds, to the last bit, however many share the work. */
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/analysis/metrics/random.js';
import { neighboursOf } from '../../../src/graph/neighbours.js';
import { snapshotOf } from '../metrics/graphs.js';

// threads run what was built: Node itself reads no TypeScript
const built = (file: string) => import(new URL(`../../../dist/analysis/${file}`, import.meta.url).href);
const { betweenness }: typeof import('../../../src/analysis/metrics/betweenness.js') =
  await built('metrics/betweenness.js');
const { betweennessInThreads }: typeof import('../../../src/analysis/threads/betweenness.js') =
  await built('threads/betweenness.js');
const { nodeThreads }: typeof import('../../../src/analysis/threads/index.js') = await built('threads/index.js');

const random = randomFrom(1);
const anyone = () => `n${100 + Math.floor(random() * 300)}`;
const graph = neighboursOf(snapshotOf(Array.from({ length: 900 }, () => `${anyone()}>${anyone()}`).join(' ')));

describe('betweenness in threads', () => {
  it.each([1, 2, 3])('on %i', async (threads) => {
    const expected = betweenness(graph);
    expect(Math.max(...expected.values)).toBeGreaterThan(0);
    expect(await betweennessInThreads(graph, { threads })).toEqual(expected);
    const sampled = { sample: 20, seed: 3, normalised: false };
    expect(await betweennessInThreads(graph, { ...sampled, threads })).toEqual(betweenness(graph, sampled));
  });

  it('has nothing to say of no entities', async () => {
    expect((await betweennessInThreads(neighboursOf(snapshotOf('')))).values).toHaveLength(0);
  });

  it('serves several who ask at once', async () => {
    const large = neighboursOf(
      snapshotOf(
        Array.from({ length: 9000 }, (_, i) => `n${10000 + (i % 4500)}>n${10000 + ((i * 7) % 4500)}`).join(' '),
      ),
    );
    const threads = nodeThreads();
    const [one, other] = await Promise.all([threads.betweenness(large, {}), threads.betweenness(graph, {})]);
    expect(one).toEqual(betweenness(large));
    expect(other).toEqual(betweenness(graph));
  });
});
