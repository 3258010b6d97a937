/**
 * The picture of a large dossier where nothing is chosen: communities as discs, those that are unfolded as their
 * members. What lies between two of them is drawn once for each standing, so that no line hides an allegation.
 */
import type { StandingCounts } from '../../src/engine/call.js';
import { inLanguage } from '../../src/model/language.js';
import { lineWidth } from '../../src/model/looks.js';
import { CONTESTED, Standing } from '../../src/model/standing.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import type { ViewEdge, ViewGraph, ViewNode } from '../renderer/renderer.js';
import { WORDS } from '../words/words.js';
import type { Groups, Overview } from './drawn.js';
import { type PictureInput, picture } from './picture.js';
import { choose, type InterfaceLanguage, type State, unfold } from './state.js';

export interface OverviewInput extends PictureInput {
  overview: Overview;
  language: InterfaceLanguage;
  /** the disc or the line of a community under the pointer */
  over?: string | undefined;
  /** of discs, smaller on narrow screens; 1 */
  scale?: number;
}

/** px: the area of a disc grows with the entities it stands for. */
const RADIUS = { least: 12, most: 34 };
/**
 * Lines between two at most; links for each community, beyond which a few large ones would be a hairball of their own;
 * and, of members that are unfolded, lines outward.
 */
const MOST = { parallel: 3, each: 1.2, outward: 30 };
/** So many of the strongest links have their counts beside them, where the pointer is on none. */
const NAMED = 12;

const NODE = 'community:';
const LINE = 'link:';

export function communityNode(id: string): string {
  return NODE + id;
}

/** The community that a disc stands for; undefined where it is an entity. */
export function communityOfNode(id: string): string | undefined {
  return id.startsWith(NODE) ? id.slice(NODE.length) : undefined;
}

/** The communities at the ends of a line that counts relations; undefined where it is a relation. */
export function communitiesOfLine(id: string): string[] | undefined {
  if (!id.startsWith(LINE)) return undefined;
  return id
    .slice(LINE.length)
    .split(' ')
    .slice(0, 2)
    .flatMap((end) => communityOfNode(end) ?? []);
}

/** Those that stand as one disc. */
export function foldedOf({ groups, part }: Overview): Groups['communities'] {
  const unfolded = new Set(part?.communities.map(({ id }) => id));
  return groups.communities.filter(({ id }) => !unfolded.has(id));
}

/** Radius in px of the disc of a community. */
export function communityRadius({ communities }: Groups, scale = 1): (id: string) => number {
  const sizes = new Map(communities.map(({ id, entities }) => [id, entities]));
  const most = Math.max(1, ...sizes.values());
  return (id) => scale * (RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt((sizes.get(id) ?? 1) / most));
}

/** The links that are drawn: of each community its strongest, and then the strongest of all. */
export function linksDrawn({ links }: Groups): Groups['links'] {
  const met = new Set<string>();
  const first = links.filter(({ source, target }) => {
    const isFirst = !met.has(source) || !met.has(target);
    met.add(source).add(target);
    return isFirst;
  });
  const others = links.filter((link) => !first.includes(link));
  return [...first, ...others.slice(0, Math.max(0, Math.ceil(MOST.each * met.size) - first.length))];
}

/** What a press on a community means: its members, or itself where it has none but one. */
export function entered(state: State, { groups }: Overview, id: string): State {
  const alone = groups.communities.some((one) => one.id === id && one.entities === 1);
  return alone ? choose(state, { kind: 'entity', id }) : unfold(choose(state, undefined), [id], true);
}

export function overviewPicture(input: OverviewInput): ViewGraph {
  const { overview, ontology, positions, language, over } = input;
  const { groups, part } = overview;
  const members = picture(input);
  const words = WORDS[language];
  const radius = communityRadius(groups, input.scale);
  const folded = foldedOf(overview);
  const focus = over === undefined ? undefined : (communitiesOfLine(over)?.map(communityNode) ?? [over]);
  const pointedAt = input.hovered?.kind === 'entity' ? [input.hovered.id] : focus;
  const nodes = folded.flatMap(({ id, entities, top: [first] }): ViewNode[] => {
    const place = positions.get(communityNode(id));
    if (!place || !first) return [];
    const { colour, icon } = ontology.style(first.type);
    return [
      {
        id: communityNode(id),
        ...place,
        size: radius(id),
        colour,
        // one that stands alone has nothing to unfold
        ...(input.icon && { icon: input.icon(entities > 1 ? 'plus' : icon) }),
        label: words.communityOf(inLanguage(first.names, language), entities - 1),
        dimmed: input.chosen !== undefined,
        chosen: false,
        forceLabel: focus?.includes(communityNode(id)) ?? false,
      },
    ];
  });
  const drawn = new Set([...nodes, ...members.nodes].map(({ id }) => id));
  const outward = (part?.outward ?? []).map(({ entity, community, relations }) => ({
    source: entity,
    target: communityNode(community),
    relations,
  }));
  const isDrawn = ({ source, target }: { source: string; target: string }) => drawn.has(source) && drawn.has(target);
  const between = linksDrawn(groups)
    .map(({ source, target, relations }) => ({
      source: communityNode(source),
      target: communityNode(target),
      relations,
    }))
    .filter(isDrawn);
  const links = [...between, ...outward.filter(isDrawn).slice(0, MOST.outward)];
  const edges = links.flatMap(({ source, target, relations }, i) =>
    strongest(relations).map(([standing, count]): ViewEdge => {
      const isNear = pointedAt?.some((id) => id === source || id === target) ?? false;
      return {
        id: `${LINE}${source} ${target} ${standing}`,
        source,
        target,
        standing,
        width: lineWidth(standing, 1 + Math.log2(count) / 2),
        // the line itself shows the standing; where the pointer is there is room for its name as well
        label: isNear ? words.linkCount(count, inLanguage(STANDING_WORDS[standing].label, language)) : String(count),
        showLabel: isNear || (focus === undefined && !part && i < NAMED),
        // what is unfolded is looked at: what leads out of it, or lies between the others, must not cross it
        dimmed: !isNear && (part !== undefined || input.chosen !== undefined || focus !== undefined),
        chosen: false,
        symmetric: true,
      };
    }),
  );
  return { nodes: [...nodes, ...members.nodes], edges: [...edges, ...members.edges] };
}

/** The standings with most relations; where any is contested, one of them at least is among these. */
function strongest(relations: StandingCounts): [Standing, number][] {
  const all = Standing.options
    .flatMap((standing): [Standing, number][] => (relations[standing] ? [[standing, relations[standing]]] : []))
    .sort(([, a], [, b]) => b - a);
  const first = all.slice(0, MOST.parallel);
  const contested = all.find(([standing]) => CONTESTED.includes(standing));
  if (!contested || first.some(([standing]) => CONTESTED.includes(standing))) return first;
  return [...first.slice(0, -1), contested];
}
