/** A server whose limit long work exceeds: others are answered meanwhile. It keeps both cores busy for seconds. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../src/server/index.js';
import { largeFolder } from '../dossier/large-folder.js';

describe('a server with a limit that long work exceeds', () => {
  let server: RunningServer;
  beforeAll(async () => {
    const folder = await largeFolder({ entities: 10_000, relations: 40_000 });
    server = await serve({ folder, log: () => {}, limits: { workMs: 4_000 } });
  }, 60_000);
  afterAll(() => server.close());
  const get = (path: string) => fetch(new URL(`api/dossiers/chips${path}`, server.url));

  it('answers others meanwhile, and then says why it gave up', async () => {
    let isOver = false;
    const drawing = get('/export.svg').finally(() => {
      isOver = true;
    });
    let answered = 0;
    while (!isOver) {
      expect((await get(`/entity?id=e${answered % 1000}`)).status).toBe(200);
      answered += 1;
    }
    expect(answered).toBeGreaterThan(3);
    const answer = await drawing;
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const { errors } = await answer.json();
    expect(errors[0]).toMatchObject({ code: 'time-limit', hint: expect.stringContaining('filter') });
    // the thread was ended, and the next one works; on a busy machine the limit may be short for it as well
    await expect.poll(async () => (await get('/export.json?entity=e1')).status, { timeout: 45_000 }).toBe(200);
  });
});
