/** A dossier from a server: how much of it has come is told, and a large one stays where it is. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { summarise, withoutDerived } from '../../../src/model/relation.js';
import { sourcesOf } from '../../../src/model/source.js';
import { httpSource } from '../../../viewer/source/http.js';
import { type Progress, SENT_WHOLE } from '../../../viewer/source/source.js';
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
  documents: dossier.documents.map(({ text: _, ...metadata }) => metadata),
  relations: dossier.relations.map((relation) => summarise(relation, sourcesOf(dossier))),
};

async function toldOf(headers: Record<string, string>): Promise<Progress[]> {
  vi.stubGlobal('fetch', async () => inPieces(whole, headers));
  const told: Progress[] = [];
  const { engine, metadata } = await httpSource('http://localhost/').open({ id: 'qwen' }, (come) => told.push(come));
  expect(metadata.relations).toBe(dossier.relations.length);
  const { relations } = await engine.subgraph({ whole: true, limit: 400 });
  const byId = [...dossier.relations].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(relations.map(withoutDerived)).toEqual(byId);
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

  it('may stay there: only its metadata comes', async () => {
    const { documents, entities, relations, speakers: _, ...metadata } = dossier;
    const counts = { documents: documents.length, entities: entities.length, relations: relations.length };
    vi.stubGlobal('fetch', async () => inPieces({ ...metadata, ...counts }, {}));
    const opened = await httpSource('http://localhost/').open({ id: 'qwen', relations: SENT_WHOLE + 1 });
    expect(opened.metadata).toEqual({ ...metadata, ...counts });
  });
});
