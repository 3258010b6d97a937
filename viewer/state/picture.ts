/** What is on the map: from a narrowed dossier, places, and what is chosen or under the pointer, to nodes and lines. */
import { nameLines } from '../../src/analysis/drawing/name-lines.js';
import type { Dossier } from '../../src/model/dossier.js';
import { inLanguage } from '../../src/model/language.js';
import { lineWidth } from '../../src/model/looks.js';
import type { OntologyIndex } from '../../src/model/ontology.js';
import type { Relation } from '../../src/model/relation.js';
import { independentRoots, type Standing, standing } from '../../src/model/standing.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import type { ViewEdge, ViewGraph, ViewNode } from '../renderer/renderer.js';
import { type Chosen, pairOf } from './state.js';

export interface PictureInput {
  /** as the filter leaves it */
  dossier: Dossier;
  ontology: OntologyIndex;
  positions: ReadonlyMap<string, { x: number; y: number }>;
  radius: (id: string) => number;
  /** data URL of an icon by its name */
  icon?: (name: string) => string;
  language: string;
  chosen?: Chosen | undefined;
  /** steps around a chosen entity that stay bright */
  steps?: number;
  hovered?: Chosen | undefined;
  /** relations that stay bright where nothing is chosen; none of them here, all do */
  lit?: ReadonlySet<string> | undefined;
  /** relations whose standing the filter changed */
  turned?: ReadonlySet<string>;
}

/** Up to this many relations a dispute is named on its line even when nothing is chosen. */
const NAME_DISPUTES = 80;

/** Relations with a literal have no line: choosing one points at its entity. Order follows the dossier. */
export function picture(input: PictureInput): ViewGraph {
  const { dossier, ontology, positions, language } = input;
  const all = dossier.relations.flatMap((relation) => (relation.object === undefined ? [] : [toLine(relation)]));
  const lines = bundled(all, input.chosen);
  const focus = focusOf(input.chosen, dossier.relations, input.steps) ?? among(input.lit, dossier.relations);
  const near = focusOf(input.hovered, dossier.relations);
  const types = ontology.relationTypes;
  const nodes = dossier.entities.flatMap((entity): ViewNode[] => {
    const place = positions.get(entity.id);
    if (!place) return [];
    const { colour, icon } = ontology.style(entity.type);
    const isNear = near?.entities.has(entity.id) ?? false;
    return [
      {
        id: entity.id,
        ...place,
        size: input.radius(entity.id),
        colour,
        ...(input.icon && { icon: input.icon(icon) }),
        label: nameLines(inLanguage(entity.names, language)).join('\n'),
        dimmed: focus !== undefined && !focus.entities.has(entity.id) && !isNear,
        chosen: input.chosen?.kind === 'entity' && input.chosen.id === entity.id,
        forceLabel: focus?.entities.has(entity.id) === true || isNear,
      },
    ];
  });
  const drawn = new Set(nodes.map(({ id }) => id));
  const edges = lines.flatMap((line): ViewEdge[] => {
    if (!drawn.has(line.source) || !drawn.has(line.target)) return [];
    const type = types.get(line.type);
    const inFocus = line.ids.some((id) => focus?.relations.has(id));
    const isNear = line.ids.some((id) => near?.relations.has(id));
    return [
      {
        id: line.id,
        source: line.source,
        target: line.target,
        standing: line.standing,
        width: line.width,
        label: lineLabel(
          line.count > 1 ? `${line.count} ×` : type ? inLanguage(type.label, language) : line.type,
          line.standing,
          language,
        ),
        showLabel:
          inFocus ||
          isNear ||
          (line.count > 1 && focus === undefined) ||
          (focus === undefined && line.standing === 'disputed' && lines.length <= NAME_DISPUTES),
        dimmed: focus !== undefined && !inFocus && !isNear,
        chosen: input.chosen?.kind === 'relation' && input.chosen.id === line.id,
        ...(line.ids.some((id) => input.turned?.has(id)) && { turned: true }),
        symmetric: line.count === 1 && (type?.symmetric ?? false),
      },
    ];
  });
  return { nodes, edges };
}

/** No line names a relation without its standing, unless a document states it: `supports · disputed`. */
function lineLabel(label: string, standing: Standing, language: string): string {
  return standing === 'stated' ? label : `${label} · ${inLanguage(STANDING_WORDS[standing].label, language)}`;
}

interface Line {
  id: string;
  type: string;
  source: string;
  target: string;
  standing: Standing;
  width: number;
  /** how many relations it stands for, and which */
  count: number;
  ids: readonly string[];
}

/** More lines than this between two entities are bundled: those of one standing and direction into one. */
const MOST_PARALLEL = 5;
/** The id of a bundle begins so; then come its two entities. */
const BUNDLE = 'pair:';

/** The pair that a line's id stands for, or undefined where it is a single relation. */
export function pairOfLine(id: string): string | undefined {
  return id.startsWith(BUNDLE) ? id.slice(BUNDLE.length).split(':')[0] : undefined;
}

/** Relations of different standing never share a line; what is chosen keeps its own. */
function bundled(lines: readonly Line[], chosen: Chosen | undefined): Line[] {
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
      const key = alone ? line.id : `${BUNDLE}${pair}:${line.standing}:${line.source}`;
      bundles.set(key, [...(bundles.get(key) ?? []), line]);
    }
    return [...bundles].flatMap(([id, [first, ...others]]) => {
      if (!first || others.length === 0) return first ?? [];
      const width = Math.max(first.width, ...others.map((line) => line.width));
      return { ...first, id, width, count: others.length + 1, ids: [first, ...others].map((line) => line.id) };
    });
  });
}

function toLine({ id, type, subject, object, claims }: Relation): Line {
  const derived = standing(claims);
  return {
    id,
    type,
    source: subject,
    target: object ?? subject,
    standing: derived,
    width: lineWidth(derived, independentRoots(claims)),
    count: 1,
    ids: [id],
  };
}

/** What belongs to a choice: a relation with its ends, or an entity with its relations and their other ends. */
function focusOf(
  chosen: Chosen | undefined,
  relations: readonly Relation[],
  steps = 1,
): { entities: ReadonlySet<string>; relations: ReadonlySet<string> } | undefined {
  if (!chosen) return undefined;
  const touching = relations.filter(({ id, subject, object }) =>
    chosen.kind === 'relation'
      ? id === chosen.id
      : chosen.kind === 'pair'
        ? isBetween(chosen.id, subject, object)
        : subject === chosen.id || object === chosen.id,
  );
  const entities = new Set(
    touching.flatMap(({ subject, object }) => (object === undefined ? [subject] : [subject, object])),
  );
  if (chosen.kind === 'entity') entities.add(chosen.id);
  if (chosen.kind === 'pair') for (const id of pairOf(chosen.id)) entities.add(id);
  const near = new Set(touching);
  for (let step = 1; step < steps && chosen.kind === 'entity'; step++) {
    const before = new Set(entities);
    for (const relation of relations) {
      const { subject, object } = relation;
      if (object === undefined || !(before.has(subject) || before.has(object))) continue;
      near.add(relation);
      entities.add(subject).add(object);
    }
  }
  return { entities, relations: new Set([...near].map(({ id }) => id)) };
}

/** Some relations with their ends; undefined where none of them is here. */
function among(ids: ReadonlySet<string> | undefined, relations: readonly Relation[]) {
  const lit = ids ? relations.filter(({ id }) => ids.has(id)) : [];
  if (lit.length === 0) return undefined;
  const entities = new Set(
    lit.flatMap(({ subject, object }) => (object === undefined ? [subject] : [subject, object])),
  );
  return { entities, relations: new Set(lit.map(({ id }) => id)) };
}

/** Whether a relation leads from one entity of a pair to the other. */
export function isBetween(pair: string, subject: string, object: string | undefined): boolean {
  const [a, b] = pairOf(pair);
  return (subject === a && object === b) || (subject === b && object === a);
}
