/** A client that leaves before its answer is there is no fault of the server, and is not logged as one. */
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { serve } from '../../src/index.js';

const QWEN = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url));

it.each(['export.svg', 'candidates', 'metrics?algorithm=betweenness'])(
  'says nothing of clients that leave while %s is made',
  async (what) => {
    const complaints: unknown[] = [];
    const logged = vi.spyOn(console, 'error').mockImplementation((...told) => complaints.push(...told));
    const server = await serve({ folder: QWEN, log: () => undefined });
    try {
      let left = 0;
      for (const ms of [1, 2, 4, 8, 16, 32, 64]) {
        const leaving = AbortSignal.timeout(ms);
        const asked = fetch(`${server.url}api/dossiers/qwen/${what}`, { signal: leaving }).then((answer) =>
          answer.text(),
        );
        left += await asked.then(
          () => 0,
          () => 1,
        );
      }
      expect(left).toBeGreaterThan(0);
      // the server still answers, after all that was given up
      expect((await fetch(`${server.url}api/dossiers/qwen/status`)).status).toBe(200);
    } finally {
      await server.close();
      logged.mockRestore();
    }
    expect(complaints).toEqual([]);
  },
);
