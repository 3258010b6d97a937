/**
 * The scene of a large dossier where nothing is chosen: communities as discs, those that are unfolded as their members.
 * What lies between two of them is drawn once for each standing, so that no line hides an allegation.
 */
import type { Answer } from '../engine/queries/index.js';
import type { StandingCounts } from '../engine/query.js';
import { valueFor } from '../model/item-at.js';
import { inLanguage } from '../model/language.js';
import type { OntologyIndex } from '../model/ontology.js';
import { CONTESTED, Standing } from '../model/standing.js';
import { STANDING_WORDS } from '../model/words.js';
import { type EntitiesInput, entityScene } from './entities.js';
import { BETWEEN } from './line-text.js';
import type { Scene, SceneEdge, SceneNode, Share } from './scene.js';
import { lineWidth, signOf } from './signs.js';

export type Groups = Answer<'communities'>;
export type Part = Answer<'subgraph'>;
type Community = Groups['communities'][number];

export interface Overview {
  groups: Groups;
  /** those of the whole dossier, by which they are placed; left out where no filter narrows it */
  ground?: Groups;
  /** the members of those that are unfolded */
  part?: Part;
}

export interface CommunitiesInput extends EntitiesInput {
  overview: Overview;
  /** the disc or the line of a community under the pointer */
  over?: string | undefined;
}

/** px: the area of a disc grows with the entities it stands for. */
const RADIUS = { least: 13, most: 36 };
/** The inside of a community's disc: no type, no standing. */
const NEUTRAL = '#4a5a70';
/** So many members give a community its name, of so many letters in all; beyond, fewer do. */
const NAMED_BY = { members: 3, letters: 44 };
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
export function communityRadius({ communities }: Groups): (id: string) => number {
  const sizes = new Map(communities.map(({ id, entities }) => [id, entities]));
  const most = Math.max(1, ...sizes.values());
  return (id) => RADIUS.least + (RADIUS.most - RADIUS.least) * Math.sqrt(valueFor(sizes, id) / most);
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

/** The most central members and how many more: `Alibaba, Qwen, DeepSeek +117`, each on a line of its own. */
export function communityLabel({ entities, top }: Pick<Community, 'entities' | 'top'>, language: string): string {
  const names: string[] = [];
  let letters = 0;
  for (const { names: texts } of top.slice(0, NAMED_BY.members)) {
    const name = inLanguage(texts, language);
    letters += name.length;
    if (names.length > 0 && letters > NAMED_BY.letters) break;
    names.push(name);
  }
  const more = entities - names.length;
  const last = names.pop() ?? '';
  return [
    ...names.map((name) => name + (language.startsWith('zh') ? '、' : ',')),
    more > 0 ? `${last} +${more}` : last,
  ].join('\n');
}

/** The types of its entities as shares of a disc's rim, the most frequent first; types of one colour are one share. */
function mixOf({ entities, types }: Community, ontology: OntologyIndex): Share[] {
  const counts = new Map<string, number>();
  for (const { type, entities: count } of types) {
    const { colour } = ontology.style(type);
    counts.set(colour, (counts.get(colour) ?? 0) + count);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([colour, count]) => ({ colour, share: count / entities }));
}

/** The scene; places are by the ids of entities and of `communityNode`. */
export function communityScene(input: CommunitiesInput): Scene {
  const { overview, over } = input;
  const members = entityScene(input);
  const focus = over === undefined ? undefined : (communitiesOfLine(over)?.map(communityNode) ?? [over]);
  const nodes = foldedOf(overview).flatMap((community) => discOf(community, input, focus) ?? []);
  const drawn = new Set([...nodes, ...members.nodes].map(({ id }) => id));
  const edges = linksOf(overview)
    .filter(({ source, target }) => drawn.has(source) && drawn.has(target))
    .flatMap((link, i) => edgesOf(link, i, input, focus));
  return { nodes: [...nodes, ...members.nodes], edges: [...edges, ...members.edges] };
}

function discOf(community: Community, input: CommunitiesInput, focus: readonly string[] | undefined) {
  const { id, entities, top } = community;
  const [node, [first]] = [communityNode(id), top];
  const place = input.positions.get(node);
  if (!place || !first) return undefined;
  const alone = entities === 1;
  return {
    id: node,
    ...place,
    size: communityRadius(input.overview.groups)(id),
    ...(alone
      ? // one that stands alone has nothing to unfold
        input.ontology.style(first.type)
      : { colour: NEUTRAL, icon: 'plus', mix: mixOf(community, input.ontology) }),
    label: communityLabel(community, input.language),
    dimmed: input.chosen !== undefined,
    chosen: false,
    forceLabel: focus?.includes(node) ?? false,
  } satisfies SceneNode;
}

interface Link {
  source: string;
  target: string;
  relations: StandingCounts;
}

/** Between communities the strongest, and of what is unfolded the strongest that lead out. */
function linksOf({ groups, part }: Overview): Link[] {
  const between = linksDrawn(groups).map(({ source, target, relations }) => ({
    source: communityNode(source),
    target: communityNode(target),
    relations,
  }));
  const outward = (part?.outward ?? []).map(({ entity, community, relations }) => ({
    source: entity,
    target: communityNode(community),
    relations,
  }));
  return [...between, ...outward.slice(0, MOST.outward)];
}

function edgesOf(
  { source, target, relations }: Link,
  i: number,
  { overview, chosen, hovered, language }: CommunitiesInput,
  focus: readonly string[] | undefined,
): SceneEdge[] {
  const pointedAt = hovered?.kind === 'entity' ? [hovered.id] : focus;
  const isNear = pointedAt?.some((id) => id === source || id === target) ?? false;
  return strongest(relations).map(([standing, count]) => {
    const sign = signOf({ standing });
    const keep = isNear ? inLanguage(STANDING_WORDS[standing].label, language) : '';
    return {
      id: `${LINE}${source} ${target} ${standing}`,
      source,
      target,
      standing,
      sign,
      width: lineWidth(sign, 1 + Math.log2(count) / 2),
      // the line itself shows the standing; where the pointer is there is room for its name as well
      label: isNear ? count + BETWEEN + keep : String(count),
      keep,
      showLabel: isNear || (focus === undefined && !overview.part && i < NAMED),
      // what is unfolded is looked at: what leads out of it, or lies between the others, must not cross it
      dimmed: !isNear && (overview.part !== undefined || chosen !== undefined || focus !== undefined),
      chosen: false,
      symmetric: true,
    };
  });
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
