/** Each layout gives every entity a place of its own, the same every time. */
import { describe, expect, it } from 'vitest';
import { leiden } from '../../src/analysis/metrics/leiden.js';
import { openDossier } from '../../src/dossier/index.js';
import { neighboursOf } from '../../src/graph/neighbours.js';
import { buildSnapshot } from '../../src/graph/snapshot.js';
import { LAYOUTS, layoutById } from '../../src/scene/layouts.js';

const dossier = await openDossier('graph-data/qwen');
const options = { radius: () => 12, room: () => ({ width: 90, height: 18 }) };

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('the layout %s', (_, layout) => {
  it('places everybody apart, and the same again', () => {
    const places = layout.place(dossier, options);
    expect([...places.keys()].sort()).toEqual(dossier.entities.map(({ id }) => id).sort());
    const list = [...places.values()];
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20);
    }
    expect(layout.place(dossier, options)).toEqual(places);
  });

  it('is defined for no entity and for one', () => {
    expect(layout.place({ ...dossier, entities: [], relations: [] })).toEqual(new Map());
    const alone = layout.place({ ...dossier, entities: dossier.entities.slice(0, 1), relations: [] });
    expect([...alone.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

it('by community, members lie nearer to each other than to strangers', () => {
  const places = layoutById('community')?.place(dossier, options) ?? new Map();
  const snapshot = buildSnapshot(dossier);
  const { community } = leiden(neighboursOf(snapshot));
  const far = (same: boolean) => {
    const distances = snapshot.ids.flatMap((a, i) =>
      snapshot.ids.slice(i + 1).flatMap((b, j) => {
        if ((community[i] === community[i + 1 + j]) !== same) return [];
        const [p, q] = [places.get(a), places.get(b)];
        return [Math.hypot(p.x - q.x, p.y - q.y)];
      }),
    );
    return distances.reduce((sum, one) => sum + one, 0) / distances.length;
  };
  expect(far(true)).toBeLessThan(0.6 * far(false));
});
