/** The scene of entities and relations: from a narrowed dossier, places, and what is chosen or under the pointer. */
import { verdictOf } from '../model/assessment.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import type { OntologyIndex } from '../model/ontology.js';
import { isUnreviewed } from '../model/pictured.js';
import { derivedOf, type Relation } from '../model/relation.js';
import { sourcesOf } from '../model/source.js';
import type { Derived, Judge } from '../model/standing.js';
import { among, type Choice, type Focus, focusOf } from './focus.js';
import { BETWEEN } from './line-text.js';
import { nameLines } from './name-lines.js';
import type { Point, Scene, SceneEdge, SceneNode } from './scene.js';
import { lineWidth, type Sign, type Signed, signOf, signWords } from './signs.js';

export interface EntitiesInput {
  /** as the filter leaves it */
  dossier: Dossier;
  ontology: OntologyIndex;
  positions: ReadonlyMap<string, Point>;
  radius: (id: string) => number;
  language: string;
  chosen?: Choice | undefined;
  /** steps around a chosen entity that stay bright */
  steps?: number;
  hovered?: Choice | undefined;
  /** relations that stay bright where nothing is chosen; none of them here, all do */
  highlighted?: ReadonlySet<string> | undefined;
  /** relations whose standing the filter changed */
  turned?: ReadonlySet<string>;
  /** lines that are named where nothing is chosen: those in dispute, those not just stated, or all; `disputed` */
  named?: 'disputed' | 'unstated' | 'all';
}

/** Up to this many lines a dispute is named on its line even when nothing is chosen. */
const NAME_DISPUTES = 80;
/** From so many lines on they are thinner: what is behind them must be seen. */
const THIN = { lines: 400, share: 0.6, least: 1 };

/** Relations with a literal have no line: choosing one points at its entity. Order follows the dossier. */
export function entityScene(input: EntitiesInput): Scene {
  const { dossier, positions } = input;
  const sources = sourcesOf(dossier);
  const all = dossier.relations.flatMap((relation) =>
    relation.object === undefined ? [] : [toLine(relation, sources)],
  );
  const lines = thinned(bundled(all, input.chosen));
  const focus = focusOf(input.chosen, dossier.relations, input.steps) ?? among(input.highlighted, dossier.relations);
  const near = focusOf(input.hovered, dossier.relations);
  const nodes = dossier.entities.flatMap((entity): SceneNode[] => {
    const place = positions.get(entity.id);
    if (!place) return [];
    const isNear = near?.entities.has(entity.id) ?? false;
    return [
      {
        id: entity.id,
        x: place.x,
        y: place.y,
        size: input.radius(entity.id),
        ...input.ontology.style(entity.type),
        label: nameLines(inLanguage(entity.names, input.language)).join('\n'),
        ...(isUnreviewed(entity) && { unreviewed: true }),
        dimmed: focus !== undefined && !focus.entities.has(entity.id) && !isNear,
        chosen: input.chosen?.kind === 'entity' && input.chosen.id === entity.id,
        forceLabel: focus?.entities.has(entity.id) === true || isNear,
      },
    ];
  });
  const drawn = new Set(nodes.map(({ id }) => id));
  const edges = lines
    .filter(({ source, target }) => drawn.has(source) && drawn.has(target))
    .map((line) => edgeOf(line, { ...input, focus, near, many: lines.length > NAME_DISPUTES }));
  return { nodes, edges };
}

type EdgeInput = EntitiesInput & { focus: Focus | undefined; near: Focus | undefined; many: boolean };

function edgeOf(line: Line, { ontology, language, chosen, turned, focus, near, many, named }: EdgeInput): SceneEdge {
  const type = ontology.relationTypes.get(line.type);
  const inFocus = line.ids.some((id) => focus?.relations.has(id));
  const isNear = line.ids.some((id) => near?.relations.has(id));
  const keep = signWords(line, language).join(BETWEEN);
  const label = line.count > 1 ? `${line.count} ×` : type ? inLanguage(type.label, language) : line.type;
  const first = line.sign.words.first === true;
  const byItself = named === 'all' || (named === 'unstated' ? line.standing !== 'stated' : first && !many);
  return {
    id: line.id,
    source: line.source,
    target: line.target,
    standing: line.standing,
    sign: line.sign,
    width: line.width,
    // no line names a relation without what it is, unless a document states it: `supports · disputed`
    label: keep === '' ? label : label + BETWEEN + keep,
    keep,
    showLabel: inFocus || isNear || (focus === undefined && (line.count > 1 || byItself)),
    dimmed: focus !== undefined && !inFocus && !isNear,
    chosen: chosen?.kind === 'relation' && chosen.id === line.id,
    ...(line.ids.some((id) => turned?.has(id)) && { turned: true }),
    symmetric: line.count === 1 && (type?.symmetric ?? false),
  };
}

interface Line extends Signed {
  id: string;
  type: string;
  source: string;
  target: string;
  sign: Sign;
  width: number;
  /** how many relations it stands for, and which */
  count: number;
  ids: readonly string[];
}

/** More lines than this between two entities are bundled: those of one sign and direction into one. */
const MOST_PARALLEL = 5;
/** The id of a bundle begins so; then come its two entities. */
const BUNDLE = 'pair:';

/** The pair that a line's id stands for, or undefined where it is a single relation. */
export function pairOfLine(id: string): string | undefined {
  return id.startsWith(BUNDLE) ? id.slice(BUNDLE.length).split(':')[0] : undefined;
}

/** Relations of different signs never share a line; what is chosen keeps its own. */
function bundled(lines: readonly Line[], chosen: Choice | undefined): Line[] {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    const key = [line.source, line.target].sort().join(' ');
    const group = pairs.get(key);
    if (group) group.push(line);
    else pairs.set(key, [line]);
  }
  return [...pairs].flatMap(([pair, group]) => {
    if (group.length <= MOST_PARALLEL) return group;
    const bundles = new Map<string, Line[]>();
    for (const line of group) {
      const alone = chosen?.kind === 'relation' && chosen.id === line.id;
      const looks = [line.standing, line.verdict, line.unreviewed].filter(Boolean).join('-');
      const key = alone ? line.id : `${BUNDLE}${pair}:${looks}:${line.source}`;
      bundles.set(key, [...(bundles.get(key) ?? []), line]);
    }
    return [...bundles].flatMap(([id, [first, ...others]]) => {
      if (!first || others.length === 0) return first ?? [];
      const width = Math.max(first.width, ...others.map((line) => line.width));
      return { ...first, id, width, count: others.length + 1, ids: [first, ...others].map((line) => line.id) };
    });
  });
}

function thinned(lines: readonly Line[]): readonly Line[] {
  if (lines.length < THIN.lines) return lines;
  return lines.map((line) => ({ ...line, width: Math.max(THIN.least, line.width * THIN.share) }));
}

function toLine(relation: Relation, sources: Judge): Line {
  const { id, type, subject, object = subject } = relation;
  const { standing, independentRoots } = derived(relation, sources);
  const signed: Signed = {
    standing,
    verdict: verdictOf(relation.assessments),
    unreviewed: isUnreviewed(relation),
  };
  const sign = signOf(signed);
  const width = lineWidth(sign, independentRoots);
  return { ...signed, id, type, source: subject, target: object, sign, width, count: 1, ids: [id] };
}

/** What is derived of a relation is kept with it: a scene is made anew whenever the pointer moves. */
const DERIVED = new WeakMap<Judge, WeakMap<Relation, Derived>>();

function derived(relation: Relation, sources: Judge): Derived {
  const kept = DERIVED.get(sources) ?? new WeakMap<Relation, Derived>();
  DERIVED.set(sources, kept);
  const known = kept.get(relation) ?? derivedOf(relation, sources);
  kept.set(relation, known);
  return known;
}
