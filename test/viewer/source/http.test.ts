/** A dossier from a server: how much of it has come is told, and a large one stays where it is. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { summarise } from '../../../src/model/relation.js';
import { httpSource } from '../../../viewer/source/http.js';
import type { Progress } from '../../../viewer/source/source.js';
import { dossier } from '../dossier.js';

afterEach(() => vi.unstubAllGlobals());

/** An answer that comes in two pieces. */
function inPieces(body: object, headers: Record<string, string>): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const pieces = [bytes.slice(0, 100), bytes.slice(100)];
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  return new Response(stream, { headers: { 'content-length': String(bytes.length), ...headers } });
}

const whole = {
  ...dossier,
  documents: dossier.documents.map(({ text: _, ...matter }) => matter),
  relations: dossier.relations.map(summarise),
};

async function toldOf(headers: Record<string, string>): Promise<Progress[]> {
  vi.stubGlobal('fetch', async () => inPieces(whole, headers));
  const told: Progress[] = [];
  const opened = await httpSource('http://localhost/').open('qwen', (progress) => told.push(progress));
  expect(opened.relations).toEqual(dossier.relations);
  return told;
}

describe('a dossier from a server', () => {
  it('tells what has come of how much', async () => {
    const [first, last] = await toldOf({});
    expect(first?.bytes).toBe(100);
    expect(last?.bytes).toBe(last?.total);
  });

  it('does not take the length of what is compressed for that of the answer', async () => {
    const told = await toldOf({ 'content-encoding': 'br' });
    expect(told.map(({ total }) => total)).toEqual([undefined, undefined]);
  });

  it('may stay there: only its matter comes', async () => {
    const { documents, entities, relations, speakers: _, ...matter } = dossier;
    const counts = { documents: documents.length, entities: entities.length, relations: relations.length };
    vi.stubGlobal('fetch', async () => inPieces({ ...matter, ...counts }, {}));
    expect(await httpSource('http://localhost/').matter?.('qwen')).toEqual({ ...matter, ...counts });
  });
});
