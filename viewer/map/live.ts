/** The live layout: ForceAtlas2 while the reader watches, until all has settled, the time is up, or it is told to stop. */
import type { Point } from '../../src/scene/layout/layout.js';
import { type Body, createForces, type Forces } from './forces.js';
import { type Frames, PAGE } from './frames.js';
import { type Rounds, workerRounds } from './rounds.js';

export const DEFAULTS = {
  /** ms after which it ends, settled or not */
  longest: 20_000,
  /** rounds a second, whatever the frame rate, and the most at a time */
  pace: 180,
  most: 40,
  /** settled: bodies go less than this share of the drawing's reach in a round, so many rounds long */
  rest: 1.2e-4,
  restful: 45,
  /** rounds at a time where nobody watches them, and in all */
  unseen: 50,
  mostUnseen: 1500,
} as const;

export interface Live {
  readonly running: boolean;
  start(bodies: readonly Body[], links: readonly (readonly [string, string])[]): void;
  /** Keeps one where the reader has put it; the others go on around it. */
  hold(id: string, place: Point): void;
  /** Ends with where all are at this moment. */
  stop(): void;
  /** Ends without telling anybody. */
  drop(): void;
}

export interface LiveEvents {
  /** all have moved */
  move(places: Map<string, Point>): void;
  /** it is over, and these are the places that it has come to */
  end(places: Map<string, Point>): void;
}

export function createLive(events: LiveEvents, frames: Frames = PAGE, makeRounds: () => Rounds = workerRounds): Live {
  let run: { forces: Forces; rounds: Rounds } | undefined;

  const end = (): void => {
    const last = run;
    drop();
    if (last) events.end(last.forces.places());
  };
  const drop = (): void => {
    run?.rounds.stop();
    run = undefined;
  };
  const watch = async (mine: NonNullable<typeof run>): Promise<void> => {
    const began = await frame(frames);
    let before = began;
    let calm = 0;
    while (run === mine && !frames.still()) {
      const now = await frame(frames);
      const rounds = Math.max(1, Math.min(DEFAULTS.most, Math.round(((now - before) / 1000) * DEFAULTS.pace)));
      before = now;
      await mine.rounds.run(mine.forces, rounds);
      if (run !== mine) return;
      calm = mine.forces.moved() / rounds < DEFAULTS.rest ? calm + rounds : 0;
      if (calm >= DEFAULTS.restful || now - began > DEFAULTS.longest) return;
      events.move(mine.forces.places());
    }
  };
  /** Without a picture of each step: only where it all ends is shown. */
  const compute = async (mine: NonNullable<typeof run>): Promise<void> => {
    for (let done = 0; run === mine && done < DEFAULTS.mostUnseen; done += DEFAULTS.unseen) {
      await mine.rounds.run(mine.forces, DEFAULTS.unseen);
      if (mine.forces.moved() / DEFAULTS.unseen < DEFAULTS.rest) return;
    }
  };

  return {
    get running() {
      return run !== undefined;
    },
    start(bodies, links) {
      drop();
      const mine = { forces: createForces(bodies, links), rounds: makeRounds() };
      run = mine;
      void (async () => {
        await watch(mine);
        if (frames.still()) await compute(mine);
        if (run === mine) end();
      })();
    },
    hold: (id, place) => run?.forces.hold(id, place),
    stop: end,
    drop,
  };
}

function frame(frames: Frames): Promise<number> {
  if (frames.still()) return Promise.resolve(0);
  return new Promise((done) => frames.request(done));
}
