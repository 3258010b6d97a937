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
import type { Chosen } from './state.js';

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
}

/** Up to this many relations a dispute is named on its line even when nothing is chosen. */
const NAME_DISPUTES = 80;

/** Relations with a literal have no line: choosing one points at its entity. Order follows the dossier. */
export function picture(input: PictureInput): ViewGraph {
  const { dossier, ontology, positions, language } = input;
  const lines = dossier.relations.flatMap((relation) => (relation.object === undefined ? [] : [toLine(relation)]));
  const focus = focusOf(input.chosen, dossier.relations, input.steps);
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
    const inFocus = focus?.relations.has(line.id) ?? false;
    const isNear = near?.relations.has(line.id) ?? false;
    return [
      {
        id: line.id,
        source: line.source,
        target: line.target,
        standing: line.standing,
        width: line.width,
        label: lineLabel(type ? inLanguage(type.label, language) : line.type, line.standing, language),
        showLabel:
          inFocus || isNear || (focus === undefined && line.standing === 'disputed' && lines.length <= NAME_DISPUTES),
        dimmed: focus !== undefined && !inFocus && !isNear,
        chosen: input.chosen?.kind === 'relation' && input.chosen.id === line.id,
        symmetric: type?.symmetric ?? false,
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
    chosen.kind === 'relation' ? id === chosen.id : subject === chosen.id || object === chosen.id,
  );
  const entities = new Set(
    touching.flatMap(({ subject, object }) => (object === undefined ? [subject] : [subject, object])),
  );
  if (chosen.kind === 'entity') entities.add(chosen.id);
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
