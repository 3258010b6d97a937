/** The layouts that a map can be drawn in. A new one is one entry below; the viewer's menu follows. */

import { leiden } from '../analysis/metrics/leiden.js';
import { buildGraph } from '../graph/build.js';
import { neighboursOf } from '../graph/neighbours.js';
import { buildSnapshot } from '../graph/snapshot.js';
import type { Dossier } from '../model/dossier.js';
import type { Localised } from '../model/language.js';
import { placeByTime, timeAxis } from './layout/by-time.js';
import {
  type AxisMark,
  LAYOUT_DEFAULTS,
  type LayoutOptions,
  layout,
  type Point,
  savedPlaces,
} from './layout/layout.js';

export interface MapLayout {
  id: string;
  label: Localised;
  /** Places for all entities, in layout units; the same dossier and options always give the same. */
  place(dossier: Dossier, options?: LayoutOptions): Map<string, Point>;
  /** What the way from left to right means, for a layout in which it means something. */
  axis?(dossier: Dossier, places: ReadonlyMap<string, Point>): AxisMark[];
}

/** Between two discs on a ring, as a share of the room that their names take. */
const RING_ROOM = 0.55;

export const LAYOUTS: readonly MapLayout[] = [
  {
    id: 'force',
    label: { en: 'by relations (ForceAtlas2)', zh: '按关系（ForceAtlas2）' },
    place: (dossier, options) => layout(buildGraph(dossier), { ...options, pinned: savedPlaces(dossier) }),
  },
  {
    id: 'community',
    label: { en: 'by community (Leiden)', zh: '按社群（Leiden）' },
    // without the relations between them, communities are components, and each gets a part of the map
    place(dossier, options) {
      const snapshot = buildSnapshot(dossier);
      const { community } = leiden(neighboursOf(snapshot));
      const groups = new Map(snapshot.ids.map((id, i) => [id, community[i] as number]));
      const relations = dossier.relations.filter(
        ({ subject, object }) => object === undefined || groups.get(subject) === groups.get(object),
      );
      return layout(buildGraph({ ...dossier, relations }), options);
    },
  },
  {
    id: 'ring',
    label: { en: 'on a ring, by type', zh: '环形，按类型' },
    place({ entities }, { radius = () => 10, room = () => ({ width: 0, height: 0 }) } = {}) {
      const order = [...entities].sort((a, b) =>
        a.type === b.type ? (a.id < b.id ? -1 : 1) : a.type < b.type ? -1 : 1,
      );
      const sizes = order.map(({ id }) => 2 * radius(id) + Math.max(room(id).height, room(id).width * RING_ROOM));
      const around = sizes.reduce((sum, size) => sum + size, 0);
      const reach = Math.max(120, around / (2 * Math.PI));
      let passed = 0;
      return new Map(
        order.map(({ id }, i) => {
          const size = sizes[i] as number;
          const angle = Math.PI / 2 - (2 * Math.PI * (passed + size / 2)) / Math.max(around, 1);
          passed += size;
          return [id, { x: reach * Math.cos(angle), y: reach * Math.sin(angle) }];
        }),
      );
    },
  },
  {
    id: 'time',
    label: { en: 'by time', zh: '按时间' },
    place: (dossier, options) => placeByTime(dossier, { ...LAYOUT_DEFAULTS, ...options }),
    axis: timeAxis,
  },
];

export function layoutById(id: string): MapLayout | undefined {
  return LAYOUTS.find((one) => one.id === id);
}
