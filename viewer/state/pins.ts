/** Entities that a reader has put in a place of their own: kept whatever the filter or the layout, and by the browser. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface Place {
  x: number;
  y: number;
}

export interface Pins {
  /** in layout units, by entity; of the dossier that is open */
  readonly places: ReadonlySignal<ReadonlyMap<string, Place>>;
  pin(id: string, place: Place): void;
  /** lets one go, or all */
  release(id?: string): void;
  /** as they were at another step, which is no step of its own */
  restore(places: ReadonlyMap<string, Place>): void;
  /** as somebody else had them; the browser does not keep these until the reader moves one */
  borrow(places: ReadonlyMap<string, Place>): void;
  /** takes up what was pinned in a dossier before */
  open(dossier: string): void;
}

/** @param changed is told of every step: an entity was put in its place, or let go */
export function createPins(changed: () => void = () => {}): Pins {
  const places = signal<ReadonlyMap<string, Place>>(new Map());
  let dossier = '';
  const change = (next: ReadonlyMap<string, Place>) => {
    places.value = next;
    remember(dossier, next);
  };
  return {
    places,
    pin(id, place) {
      change(new Map(places.value).set(id, place));
      changed();
    },
    release(id) {
      change(new Map(id === undefined ? [] : [...places.value].filter(([one]) => one !== id)));
      changed();
    },
    restore: change,
    borrow(borrowed) {
      places.value = borrowed;
    },
    open(id) {
      dossier = id;
      places.value = remembered(id);
    },
  };
}

const keyOf = (dossier: string) => `claimgraph-pins-${dossier}`;

/** A browser may forbid storage; pins then last as long as the page. */
function remember(dossier: string, places: ReadonlyMap<string, Place>): void {
  try {
    if (places.size === 0) localStorage.removeItem(keyOf(dossier));
    else localStorage.setItem(keyOf(dossier), JSON.stringify([...places]));
  } catch {
    // said above
  }
}

function remembered(dossier: string): ReadonlyMap<string, Place> {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(keyOf(dossier)) ?? '[]');
    return new Map(Array.isArray(list) ? (list as [string, Place][]).filter(isPlaced) : []);
  } catch {
    return new Map();
  }
}

function isPlaced(one: unknown): one is [string, Place] {
  if (!Array.isArray(one) || typeof one[0] !== 'string') return false;
  const { x, y } = (one[1] ?? {}) as Partial<Place>;
  return Number.isFinite(x) && Number.isFinite(y);
}
