/** Where everything on the map lies, and when places are found anew: who is on it, the layout, the reader's own hand. */
import type { Dossier } from '../../src/model/dossier.js';
import { communityNode } from '../../src/scene/communities.js';
import type { AxisMark, Point } from '../../src/scene/layout/layout.js';
import { layoutById } from '../../src/scene/layouts.js';
import { takeApart } from '../../src/scene/places.js';
import { radii } from '../../src/scene/radii.js';
import type { Placing } from './placing.js';

type Places = ReadonlyMap<string, Point>;

/** What is to be placed. */
export interface Wanted extends Placing {
  /** where the reader has put entities */
  pins: Places;
  /** whether the live layout moves all of them */
  isLive: boolean;
}

/** What an update has changed. */
export interface Changed {
  /** others are on the map, or it is laid out in another way: it is to be shown whole */
  fresh: boolean;
  /** somebody was let go from the place that the reader gave it */
  released: boolean;
}

export class Arrangement {
  positions: Places = new Map();
  radius: (id: string) => number = () => 10;
  /** what left to right means, until the live layout takes everybody elsewhere */
  axis: readonly AxisMark[] = [];
  /** where all lie but for the reader's own hand: who is let go returns there */
  #unmoved: Places = this.positions;
  #ground: Dossier | undefined;
  #names = '';
  #layout: string | undefined;
  #saved = '';
  #pins: Places = new Map();

  /** Whether an update would find other inhabitants or another layout. */
  isFresh(wanted: Wanted): boolean {
    return this.#namesIn(wanted) !== this.#names || this.#layout !== wanted.layout;
  }

  /** What places must be found for before an update, as one text; undefined where they are known. */
  missing(wanted: Wanted): string | undefined {
    const saved = this.#savedIn(wanted);
    if (!this.isFresh(wanted) && saved === this.#saved) return undefined;
    return [wanted.layout ?? '', saved, this.#namesIn(wanted)].join('\n');
  }

  /** @param places those that were found, where some were missing */
  update(wanted: Wanted, places?: Places): Changed {
    const { ground, overview, layout, pins, isLive } = wanted;
    // a dossier that was read again, after a decision say, keeps its places as long as nobody came or went
    const names = this.#namesIn(wanted);
    const saved = this.#savedIn(wanted);
    const fresh = this.isFresh(wanted);
    const anew = fresh || saved !== this.#saved;
    const released = [...this.#pins.keys()].some((id) => !pins.has(id));
    const repinned = pins !== this.#pins;
    this.#ground = ground;
    this.#names = names;
    this.#layout = layout;
    this.#saved = saved;
    this.#pins = pins;
    if (anew) {
      if (!places) throw new Error('whoever is new on the map has no place yet');
      this.radius = radii(ground);
      this.positions = places;
      this.#unmoved = this.positions;
      this.axis = overview ? [] : (layoutById(layout ?? '')?.axis?.(ground, this.positions) ?? []);
    }
    if (!overview && (anew || repinned)) {
      const positions = new Map(released && !isLive ? this.#unmoved : this.positions);
      for (const [id, place] of pins) if (positions.has(id)) positions.set(id, place);
      this.positions = positions;
    }
    return { fresh, released };
  }

  /** Puts some elsewhere; those who are let go later still return to where they were. */
  move(places: Places): void {
    this.positions = new Map([...this.positions, ...places]);
  }

  /** Takes out the overlaps that the live layout leaves, since it knows nothing of names; nobody goes back from here. */
  rest(ground: Dossier, sizes: ReadonlyMap<string, number>): void {
    const radius = (id: string) => Math.max(this.radius(id), sizes.get(id) ?? 0);
    this.positions = takeApart(ground, this.positions, radius, new Set(sizes.keys()), this.#pins);
    this.#unmoved = this.positions;
  }

  #savedIn({ ground }: Wanted): string {
    return this.#ground === ground ? this.#saved : JSON.stringify(ground.places ?? {});
  }

  /** Who is on the map, as one text. */
  #namesIn({ ground, overview }: Wanted): string {
    if (this.#ground === ground && !overview) return this.#names;
    const ids = ground.entities.map(({ id }) => id);
    return [...(overview?.groups.communities.map(({ id }) => communityNode(id)) ?? []), ...ids].join(' ');
  }
}
