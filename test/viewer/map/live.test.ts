/** The live layout: forces round by round, and when it ends. */
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/scene/layout/layout.js';
import { layoutById } from '../../../src/scene/layouts.js';
import { takeApart } from '../../../src/scene/places.js';
import { type Body, createForces } from '../../../viewer/map/forces.js';
import { createLive, DEFAULTS } from '../../../viewer/map/live.js';
import { pageRounds } from '../../../viewer/map/rounds.js';
import { dossier } from '../dossier.js';

const start = layoutById('ring')?.place(dossier) ?? new Map<string, Point>();
const links = dossier.relations.flatMap(({ subject, object }) => (object ? [[subject, object] as const] : []));
const bodies = (fixed: readonly string[] = []): Body[] =>
  [...start].map(([id, place]) => ({ id, ...place, fixed: fixed.includes(id) }));
const reach = (places: ReadonlyMap<string, Point>) =>
  Math.max(...[...places.values()].map(({ x, y }) => Math.hypot(x, y)));
const distance = (places: ReadonlyMap<string, Point>, a: string, b: string) => {
  const [p, q] = [places.get(a), places.get(b)];
  return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN;
};

describe('forces', () => {
  it('draw together what is related, at about the size the drawing had', async () => {
    const forces = createForces(bodies(), links);
    expect(distance(forces.places(), 'alibaba', 'qwen')).toBeCloseTo(distance(start, 'alibaba', 'qwen'), 0);
    await pageRounds().run(forces, 300);
    const places = forces.places();
    const mean = (pairs: readonly (readonly [string, string])[], at: ReadonlyMap<string, Point>) =>
      pairs.reduce((sum, [a, b]) => sum + distance(at, a, b), 0) / pairs.length;
    expect(mean(links, places) / reach(places)).toBeLessThan(0.75 * (mean(links, start) / reach(start)));
    expect(reach(places) / reach(start)).toBeGreaterThan(0.5);
    expect(reach(places) / reach(start)).toBeLessThan(2.5);
  });

  it('leave what is held in its very place, also while rounds are done elsewhere', async () => {
    const forces = createForces(bodies(['tiktok']), links);
    const elsewhere = forces.nodes.slice();
    forces.hold('qwen', { x: 12.3, y: 45.6 });
    forces.take(elsewhere);
    await pageRounds().run(forces, 50);
    expect(forces.places().get('tiktok')).toEqual(start.get('tiktok'));
    expect(forces.places().get('qwen')).toEqual({ x: 12.3, y: 45.6 });
  });

  it('are the same every time, and defined for nobody and for one', async () => {
    const once = async (given: readonly Body[]) => {
      const forces = createForces(given, links);
      await pageRounds().run(forces, 20);
      return forces.places();
    };
    expect(await once(bodies())).toEqual(await once(bodies().reverse()));
    expect(await once([])).toEqual(new Map());
    const [alone] = (await once([{ id: 'a', x: 5, y: 6, fixed: false }])).values();
    expect([Number.isFinite(alone?.x), Number.isFinite(alone?.y)]).toEqual([true, true]);
  });
});

/** Frames as fast as they can be asked for, 16 ms apart on their own clock. */
function clock(still = false) {
  let now = 0;
  return {
    request(frame: (now: number) => void) {
      now += 16;
      setImmediate(() => frame(now));
      return 0;
    },
    cancel() {},
    still: () => still,
    now: () => now,
  };
}

/** Runs until it ends by itself; how often it moved, and where all are then. */
function run(still: boolean, meanwhile: (live: ReturnType<typeof createLive>, moves: number) => void = () => {}) {
  const frames = clock(still);
  return new Promise<{ moves: number; places: Map<string, Point>; ms: number; running: boolean }>((done) => {
    let moves = 0;
    const live = createLive(
      {
        move() {
          moves += 1;
          meanwhile(live, moves);
        },
        end: (places) => done({ moves, places, ms: frames.now(), running: live.running }),
      },
      frames,
      pageRounds,
    );
    live.start(bodies(['tiktok']), links);
  });
}

describe('the live layout', () => {
  it('moves all but what is pinned, and ends by itself', async () => {
    const { moves, places, ms, running } = await run(false);
    expect(moves).toBeGreaterThan(20);
    expect(ms).toBeLessThanOrEqual(DEFAULTS.longest + 50);
    expect(running).toBe(false);
    expect(places.get('tiktok')).toEqual(start.get('tiktok'));
    expect(
      distance(
        new Map([
          ['a', start.get('qwen') as Point],
          ['b', places.get('qwen') as Point],
        ]),
        'a',
        'b',
      ),
    ).toBeGreaterThan(5);
  });

  it('stops when it is told to, with where all are', async () => {
    const { moves, places } = await run(false, (live, count) => {
      if (count === 3) live.stop();
    });
    expect(moves).toBe(3);
    expect(places.size).toBe(start.size);
  });

  it('shows nothing but the end where the system asks for reduced motion', async () => {
    const { moves, places } = await run(true);
    expect(moves).toBe(0);
    expect(places.get('qwen')).not.toEqual(start.get('qwen'));
  });
});

describe('taking apart', () => {
  it('leaves no names upon each other, and what is pinned in its place', () => {
    const heap = new Map(dossier.entities.map(({ id }, i) => [id, { x: i % 5, y: i % 3 }]));
    const drawn = new Set(dossier.entities.slice(0, 20).map(({ id }) => id));
    const radius = () => 12;
    const places = takeApart(dossier, heap, radius, drawn, new Set(['alibaba']));
    expect(places.get('alibaba')).toEqual(heap.get('alibaba'));
    const list = [...places.values()];
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        // discs at least; names lie at their right
        expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThan(19);
      }
    }
    const alone = takeApart(
      dossier,
      new Map([...heap].filter(([id]) => drawn.has(id))),
      radius,
      drawn,
      new Set(['alibaba']),
    );
    for (const [id, place] of alone) expect(places.get(id)).toEqual(place);
  });
});
