/**
 * Building: from the dossier in memory to what answers questions, beside graphology's import with everything that the
 * dossier says of its entities and relations; and the snapshot alone, which cannot be changed, beside an import of ends
 * and types, which can.
 */
import { MultiDirectedGraph } from 'graphology';
import { packSnapshot } from '../../../dist/graph/packed.js';
import { buildSnapshot } from '../../../dist/graph/snapshot.js';
import { memoryEngine } from '../../../dist/index.js';
import { race, row } from '../race.js';

export async function* buildWork({ dossier, ends, size, python, rounds }) {
  const whole = dossier();
  await python.load(ends(size));
  const data = {
    nodes: whole.entities.map(({ id, type }) => ({ key: id, attributes: { type } })),
    edges: whole.relations.map(({ id, subject, object, type }) => ({
      key: id,
      source: subject,
      target: object,
      attributes: { type },
    })),
  };
  yield row(
    'an engine over the dossier, all claims included',
    await race(
      {
        ours: () => memoryEngine(whole),
        'graphology import': () => new MultiDirectedGraph().import(wholeData(whole)),
      },
      { rounds },
    ),
  );
  const times = await race(
    {
      ours: () => buildSnapshot(whole),
      'graphology import': () => new MultiDirectedGraph().import(data),
      ...python.runners('build', ['igraph']),
    },
    { rounds },
  );
  yield row('the snapshot alone: ids, duplicates, ends, types', times);
  const snapshot = buildSnapshot(whole);
  yield row(
    'derive standing and roots of all claims',
    await race({ ours: () => buildSnapshot(whole).weights }, { rounds: 3 }),
  );
  const pieces = packSnapshot(snapshot);
  const bytes = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  const elements = snapshot.order + snapshot.size;
  yield {
    work: 'memory, ids, standings and roots included',
    note: `ours ${(bytes / elements).toFixed(1)} bytes an element   graphology ${(heapOf(() => new MultiDirectedGraph().import(data)) / elements).toFixed(0)}`,
    bytesAnElement: bytes / elements,
  };
}

/** As graphology takes it; the objects of the dossier themselves are the attributes. */
function wholeData({ entities, relations }) {
  return {
    nodes: entities.map((entity) => ({ key: entity.id, attributes: entity })),
    edges: relations.map((relation) => ({
      key: relation.id,
      source: relation.subject,
      target: relation.object,
      attributes: relation,
    })),
  };
}

/** Bytes that something keeps alive, by the heap before and after. */
function heapOf(make) {
  const collect = globalThis.gc ?? (() => {});
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  collect();
  const after = process.memoryUsage().heapUsed;
  return kept ? after - before : 0;
}
