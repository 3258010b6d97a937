/** Places for communities, and for the members of those that are unfolded where their community stood. */
import { radii } from '../../src/analysis/drawing/radii.js';
import { boxOf, type NodeBox, type Placed } from '../../src/analysis/layout/box.js';
import { separate } from '../../src/analysis/layout/separate.js';
import { layout, type Point } from '../../src/analysis/layout.js';
import type { Dossier } from '../../src/model/dossier.js';
import { inLanguage } from '../../src/model/language.js';
import type { Groups, Overview } from '../state/drawn.js';
import { communityNode, communityRadius, foldedOf, linksDrawn } from '../state/overview.js';
import { INTERFACE_LANGUAGES } from '../state/state.js';
import { LABEL, NARROW, placeEntities } from './positions.js';

export interface OverviewPlaces {
  places: Map<string, Point>;
  /** radius of a member */
  radius: (id: string) => number;
}

/** px that "+120" takes beside a name. */
const COUNT_ROOM = 44;
/** px around what is unfolded. */
const MARGIN = 40;

/**
 * The communities lie the same whichever are unfolded; what is unfolded pushes the others outward, each on its own ray,
 * so that the map stays the one that was learned.
 */
export function placeOverview(
  { groups, part }: Overview,
  dossier: Dossier,
  measure: (text: string) => number,
  frame: { width: number; height: number },
  scale: number,
  layoutId?: string,
): OverviewPlaces {
  const size = communityRadius(groups, scale);
  const names = new Map(groups.communities.map(({ id, top }) => [id, top[0]?.names ?? { en: id }]));
  const room = (id: string) => (frame.width < NARROW ? { width: 0, height: 0 } : roomOf(id));
  const roomOf = (id: string) => ({
    width: Math.max(...INTERFACE_LANGUAGES.map((one) => measure(inLanguage(names.get(id) ?? {}, one)))) + COUNT_ROOM,
    height: LABEL.height + 4,
  });
  const ground = layout(graphOf(groups), { radius: size, room, span: () => 90, frame });
  const radius = radii(dossier, scale);
  const items: Item[] = foldedOf(part ? { groups, part } : { groups }).map(({ id }) => ({
    ...(ground.get(id) ?? { x: 0, y: 0 }),
    id,
    box: boxOf(size(id), room(id), 'right', 16),
  }));
  const blocks = (part?.communities ?? []).map(({ id, members }): Item & { inner: Map<string, Point> } => {
    const inside = new Set(members);
    const own: Dossier = {
      ...dossier,
      entities: dossier.entities.filter((entity) => inside.has(entity.id)),
      relations: dossier.relations.filter(
        ({ subject, object }) => inside.has(subject) && (object === undefined || inside.has(object)),
      ),
    };
    const inner = placeEntities(own, radius, measure, frame, layoutId);
    return { ...(ground.get(id) ?? { x: 0, y: 0 }), id, box: boxAround([...inner.values()]), inner };
  });
  for (const block of blocks) for (const item of [...items, ...blocks]) if (item !== block) pushOut(item, block);
  const all: Placed[] = [...items, ...blocks].sort((a, b) => (a.id < b.id ? -1 : 1));
  separate(all, new Set(blocks.slice(0, 1).map(({ id }) => id)));
  const places = new Map(items.map(({ id, x, y }) => [communityNode(id), { x, y }]));
  for (const { inner, x, y } of blocks) {
    for (const [id, place] of inner) places.set(id, { x: x + place.x, y: y + place.y });
  }
  return { places, radius };
}

interface Item extends Placed {
  id: string;
  x: number;
  y: number;
  box: NodeBox;
}

function graphOf(groups: Groups) {
  const links = linksDrawn(groups);
  return {
    forEachNode: (visit: (id: string) => void) => {
      for (const { id } of groups.communities) visit(id);
    },
    forEachEdge: (visit: (id: string, attributes: object, source: string, target: string) => void) => {
      for (const { source, target } of links) visit(`${source} ${target}`, {}, source, target);
    },
  };
}

function boxAround(places: readonly Point[]): NodeBox {
  const reach = (values: readonly number[], pick: (...all: number[]) => number) =>
    values.reduce((a, b) => pick(a, b), 0);
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return {
    left: reach(xs, Math.min) - MARGIN,
    right: reach(xs, Math.max) + MARGIN * 3,
    bottom: reach(ys, Math.min) - MARGIN,
    top: reach(ys, Math.max) + MARGIN,
  };
}

/** Moves an item away from a block, as far as the block reaches in that direction. */
function pushOut(item: Item, block: Item): void {
  const [dx, dy] = [item.x - block.x, item.y - block.y];
  const distance = Math.hypot(dx, dy);
  const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance];
  const { left, right, bottom, top } = block.box;
  const across = ux === 0 ? Number.POSITIVE_INFINITY : (ux > 0 ? right : left) / ux;
  const along = uy === 0 ? Number.POSITIVE_INFINITY : (uy > 0 ? top : bottom) / uy;
  const reach = Math.min(across, along);
  item.x += ux * reach;
  item.y += uy * reach;
}
