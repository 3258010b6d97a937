/**
 * A dossier as a graph between formats, for every writer that knows graphs alone: what is in the picture, with the
 * standing in each label and in a column, and the accepted claims beside it.
 *
 * Claims that those who made them have taken back are left out: read elsewhere without the retraction, they would stand
 * again.
 */
import { namesOf } from '../../analysis/explain.js';
import type { Dossier } from '../../model/dossier.js';
import { inLanguage } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { version } from '../../model/version.js';
import { WEIGHT_WORDS, weightOf } from '../../model/weight.js';
import { savedPlaces } from '../../scene/layout/layout.js';
import { STANDING_LOOKS } from '../../scene/signs.js';
import type { WriteOptions } from '../format.js';
import { entityLabel, relationLabel } from '../labels.js';
import { type Cells, type Column, edgeCells, edgeColumns, nodeCells, nodeColumns, tabular } from '../tabular.js';
import type { Attribute, Graph, GraphClaim, GraphEdge, GraphNode, Value } from './graph.js';

/** What a dossier holds and no graph does, one phrase each, beside how to tell that a dossier has it. */
export const BEYOND_GRAPHS = [
  'the texts of the documents and the offsets of quotes',
  'the ontology (only types and their labels)',
  'claims that were rejected or await review (only their number)',
  'notes, all assessments but the last, and who proposed a claim',
  'edges for literal values (they become properties of their node)',
] as const;

/** Columns that a graph has places of its own for. */
const PLACED: ReadonlySet<string> = new Set(['type', 'from', 'until']);

export interface GraphOptions extends WriteOptions {
  /** whether those who only speak are nodes as well; left out, claims name them in words */
  speakers?: boolean;
}

export function graphOfDossier(dossier: Dossier, options: GraphOptions = {}): Graph {
  const context = tabular(dossier, options);
  const { language, ontology, entities, edges } = context;
  const places = options.positions ?? savedPlaces(dossier);
  const ofNodes = nodeColumns(context).filter(([id]) => !PLACED.has(id));
  const ofEdges = edgeColumns().filter(([id]) => !PLACED.has(id));
  const all = options.speakers ? [...entities, ...dossier.speakers] : entities;
  const isNode = new Set(all.map(({ id }) => id));
  const name = namesOf(dossier, language);
  const { title, description } = dossier;
  const about = description ? `${inLanguage(description, language)} ` : '';
  return {
    metadata: {
      title: inLanguage(title, language),
      description: `${about}(${inLanguage(WEIGHT_WORDS, language)})`,
      creator: `claimgraph ${version}`,
      ...(options.date !== undefined && { date: options.date }),
    },
    nodeAttributes: ofNodes.map(attributeOf),
    edgeAttributes: ofEdges.map(attributeOf),
    nodes: all.map((entity): GraphNode => {
      const at = places.get(entity.id);
      const colour = ontology.style(entity.type).colour;
      return {
        id: entity.id,
        label: entityLabel(entity, language),
        type: entity.type,
        values: valuesOf(nodeCells(entity, context), ofNodes),
        look: { colour, ...(at && { x: at.x, y: at.y }) },
      };
    }),
    edges: edges.map((relation): GraphEdge => {
      const { id, subject, object = '', type, from, until, standing } = relation;
      const spell = { ...(from !== undefined && { start: from }), ...(until !== undefined && { end: until }) };
      const claims = claimsOf(relation, (agent) => (isNode.has(agent) ? agent : name(agent)));
      return {
        ...{ id, source: subject, target: object, type, direction: 'directed', weight: weightOf(relation) },
        label: relationLabel(relation, language, ontology),
        values: valuesOf(edgeCells(relation, context), ofEdges),
        look: { colour: STANDING_LOOKS[standing].light, shape: STANDING_LOOKS[standing].line },
        ...(from === undefined && until === undefined ? {} : { spells: [spell] }),
        ...(claims.length > 0 && { claims }),
      };
    }),
    warnings: [],
  };
}

function attributeOf([name, type]: Column): Attribute {
  return { name, type: type === 'string' ? 'text' : type === 'double' ? 'number' : type };
}

function valuesOf(cells: Cells, columns: readonly Column[]): (Value | undefined)[] {
  return columns.map(([id]) => {
    const value = Object.hasOwn(cells, id) ? cells[id] : undefined;
    return value === '' ? undefined : value;
  });
}

function claimsOf({ claims, withdrawn = [] }: RelationSummary, agentOf: (id: string) => string): GraphClaim[] {
  return claims
    .filter(({ id, review }) => review !== 'rejected' && !withdrawn.includes(id))
    .map(({ id, chain, polarity, modality, review, document, evidence }) => ({
      id,
      chain: chain.map(({ agent, act }) => (agent === undefined ? { act } : { agent: agentOf(agent), act })),
      ...{ polarity, modality, review, document, quote: evidence.quote },
    }));
}
