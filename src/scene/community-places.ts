/** Places for communities, and for the members of those that are unfolded where their community stood. */
import type { Dossier } from '../model/dossier.js';
import {
  communityLabel,
  communityNode,
  communityRadius,
  foldedOf,
  type Groups,
  linksDrawn,
  type Overview,
} from './communities.js';
import { boxOf, type NodeBox, type Placed } from './layout/box.js';
import { layout, type Point } from './layout/layout.js';
import { separate } from './layout/separate.js';
import { FRAME, placeEntities, roomOfLines } from './places.js';

/** px around what is unfolded. */
const MARGIN = 40;
/** Languages whose names find room. */
const LANGUAGES = ['en', 'zh'];

/**
 * The communities lie the same whichever are unfolded and whatever the filter; what is unfolded pushes the others
 * outward, each on its own ray, so that the map stays the one that was learned.
 */
export function placeCommunities({ groups, ground = groups, part }: Overview, dossier: Dossier, layoutId?: string) {
  const whole = joined(ground, groups);
  const size = communityRadius(whole);
  const rooms = new Map(
    whole.communities.map((one) => [
      one.id,
      roomOfLines(LANGUAGES.map((language) => communityLabel(one, language).split('\n'))),
    ]),
  );
  const room = (id: string) => rooms.get(id) ?? { width: 0, height: 0 };
  const places = layout(graphOf(whole), { radius: size, room, span: () => 90, frame: FRAME });
  const items: Item[] = foldedOf(part ? { groups, part } : { groups }).map(({ id }) => ({
    ...(places.get(id) ?? { x: 0, y: 0 }),
    id,
    box: boxOf(size(id), room(id), 'right', 16),
  }));
  const blocks = (part?.communities ?? []).map(({ id, members }): Item & { inner: Map<string, Point> } => {
    const inner = placeEntities(among(dossier, new Set(members)), layoutId);
    return { ...(places.get(id) ?? { x: 0, y: 0 }), id, box: boxAround([...inner.values()]), inner };
  });
  for (const block of blocks) for (const item of [...items, ...blocks]) if (item !== block) pushOut(item, block);
  const all: Placed[] = [...items, ...blocks].sort((a, b) => (a.id < b.id ? -1 : 1));
  separate(all, new Set(blocks.slice(0, 1).map(({ id }) => id)));
  const found = new Map(items.map(({ id, x, y }) => [communityNode(id), { x, y }]));
  for (const { inner, x, y } of blocks) {
    for (const [id, place] of inner) found.set(id, { x: x + place.x, y: y + place.y });
  }
  return found;
}

/** The communities of the whole dossier, and after them those that only a filter brings among the largest. */
function joined(ground: Groups, groups: Groups): Groups {
  const known = new Set(ground.communities.map(({ id }) => id));
  const others = groups.communities.filter(({ id }) => !known.has(id));
  if (others.length === 0) return ground;
  const links = groups.links.filter(({ source, target }) => !known.has(source) || !known.has(target));
  return { ...ground, communities: [...ground.communities, ...others], links: [...ground.links, ...links] };
}

/** Some entities with the relations among them. */
function among(dossier: Dossier, ids: ReadonlySet<string>): Dossier {
  return {
    ...dossier,
    entities: dossier.entities.filter(({ id }) => ids.has(id)),
    relations: dossier.relations.filter(
      ({ subject, object }) => ids.has(subject) && (object === undefined || ids.has(object)),
    ),
  };
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
