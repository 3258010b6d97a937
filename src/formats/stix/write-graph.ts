/**
 * Any graph as a STIX 2.1 bundle, one object a line.
 *
 * STIX has no claims: a relationship is the word of its author. So only what is stated gets its own `relationship_type`;
 * all else is `related-to`, whose `description` names type and standing (`owns [alleged]`) and each claim in words, and
 * whose `confidence` is low where STIX would call it so. Denials, doubts and confirmations are opinions by their speakers.
 * Relationships that came from STIX keep their type unless somebody only alleges, disputes or denies them.
 *
 * People are identities of individuals, organisations of organizations, events incidents; what STIX has no type for is an
 * identity of the class `unknown`. Type, values and claims of ours are in a property extension, which our reader takes
 * back. `created` and `modified`, which STIX asks for, are the date of the graph, or the year 1970. Lost: as in
 * FollowTheMoney (see ftm/write-graph.ts).
 */
import { valueFor } from '../../model/item-at.js';
import { newsOntology } from '../../model/news/index.js';
import { OntologyIndex } from '../../model/ontology.js';
import { claimWords } from '../interchange/claim-words.js';
import type { Attribute, Graph, GraphClaim, GraphEdge, GraphNode } from '../interchange/graph.js';
import type { Own } from '../interchange/own.js';
import { saidBy } from '../interchange/said.js';
import { standingOfEdge } from '../interchange/voice.js';
import { AUTHOR, EXTENSION, HELD_AS_JSON, ID, stixId } from './own.js';

export function* stixPieces(graph: Graph): Generator<string> {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(graph.metadata.date ?? '')?.[0] ?? '1970-01-01';
  const now = `${day}T00:00:00.000Z`;
  const dated = { spec_version: '2.1', created: now, modified: now };
  yield `{"type":"bundle","id":"${stixId('bundle', JSON.stringify([graph.metadata, graph.nodes.length, graph.edges.length]))}","objects":[\n`;
  yield line({ type: 'identity', id: AUTHOR, ...dated, name: 'claimgraph', identity_class: 'system' });
  yield `,${line({
    ...{ type: 'extension-definition', id: EXTENSION, ...dated, created_by_ref: AUTHOR, name: 'claimgraph' },
    description: 'Types, values and claims of a graph of claims',
    ...{
      schema: 'https://json-schema.org/draft/2020-12/schema',
      version: '1.0.0',
      extension_types: ['property-extension'],
    },
  })}`;
  const ids = new Map(graph.nodes.map((node) => [node.id, idOfNode(node)]));
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label || id]));
  for (const node of graph.nodes)
    yield `,${line(nodeObject(node, graph.nodeAttributes, valueFor(ids, node.id), dated))}`;
  let count = 0;
  for (const edge of graph.edges) {
    for (const object of edgeObjects(edge, ++count, graph.edgeAttributes, { ids, names, dated }))
      yield `,${line(object)}`;
  }
  yield ']}\n';
}

function line(object: object): string {
  const text = JSON.stringify(object);
  return `${/\\ud[89a-f]/.test(text) ? JSON.stringify(object, (_, value) => (typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value)) : text}\n`;
}

const ONTOLOGY = new OntologyIndex(newsOntology);

/** The type of STIX for a type of ours, and the class of an identity. */
function kindOf(type: string | undefined): { type: string; identityClass?: string } {
  const of = (general: string) => type !== undefined && ONTOLOGY.isEntityOf(type, [general]);
  if (of('person') || type === 'individual') return { type: 'identity', identityClass: 'individual' };
  if (of('organisation') || type === 'organization') return { type: 'identity', identityClass: 'organization' };
  if (of('group')) return { type: 'identity', identityClass: 'class' };
  if (of('campaign')) return { type: 'campaign' };
  return of('event') ? { type: 'incident' } : { type: 'identity', identityClass: 'unknown' };
}

/** Whether a node came from STIX: it has an id of STIX and says when it was made. */
function isForeign({ id }: Pick<GraphNode, 'id'>): boolean {
  return ID.test(id);
}

function idOfNode(node: GraphNode): string {
  return isForeign(node) ? node.id : stixId(kindOf(node.type).type, node.id);
}

function nodeObject(node: GraphNode, attributes: readonly Attribute[], id: string, dated: object): object {
  if (isForeign(node)) {
    const values = foreignValues(attributes, node);
    const type = id.slice(0, id.indexOf('--'));
    const observable = !('created' in values) && !('modified' in values);
    return { type, spec_version: '2.1', id, ...(observable || 'created' in values ? {} : dated), ...values };
  }
  const { type, identityClass } = kindOf(node.type);
  const said = saidBy(attributes, node);
  const description = said.get('description_en') ?? said.get('description');
  const own: Own & { id: string } = {
    id: node.id,
    ...(node.label !== undefined && { label: node.label }),
    ...(node.type !== undefined && { type: node.type }),
    values: valuesByName(attributes, node),
    ...(node.parents && { parents: node.parents }),
    ...(node.spells && { spells: node.spells }),
  };
  return {
    ...{ type, id, ...dated, name: node.label?.trim() || node.id || '?' },
    ...(identityClass !== undefined && { identity_class: identityClass }),
    ...(description?.trim() && { description }),
    extensions: extension(own),
  };
}

interface Context {
  ids: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  dated: object;
}

/** The relationship, then the opinions on it. */
function* edgeObjects(
  edge: GraphEdge,
  count: number,
  attributes: readonly Attribute[],
  { ids, names, dated }: Context,
): Generator<object> {
  const said = saidBy(attributes, edge);
  const standing = standingOfEdge(edge, said);
  const claims = edge.claims ?? [];
  const [source, target] = [valueFor(ids, edge.source), valueFor(ids, edge.target)];
  const foreign = edge.id !== undefined && ID.test(edge.id.replace(/#\d+$/, ''));
  const fine = standing === 'stated' || (foreign && (standing === 'reported' || claims.every(isForeignClaim)));
  if (foreign && fine && edge.label === undefined && edge.direction === 'directed') {
    yield foreignEdge(edge, attributes, source, target);
    yield* opinions(claims.filter(isOpinion), edge.id ?? '', ids, dated);
    return;
  }
  const id = stixId('relationship', foreign ? (edge.id ?? '') : `${edge.id ?? count} ${count}`);
  const words = said.get('label_en') ?? edge.label ?? edge.type ?? '';
  const type = fine && edge.type !== undefined && /^[a-z][a-z0-9-]*$/.test(edge.type) ? edge.type : 'related-to';
  const shown = fine || words.includes('[') ? words : `${words} [${standing}]`;
  const speakers = new Set(
    claims
      .filter(({ chain }) => !chain.some(({ act }) => act === 'denies'))
      .flatMap(({ chain }) => (chain[0]?.agent === undefined ? [''] : [chain[0].agent])),
  );
  const [only = ''] = speakers.size === 1 ? speakers : [];
  const author = ids.get(only);
  const description = [shown, ...claims.map((claim) => claimWords(claim, (name) => names.get(name) ?? name))]
    .join('\n')
    .trim();
  const own: Own & { id?: string } = {
    ...(edge.id !== undefined && { id: edge.id }),
    ...(edge.id === undefined && { nameless: true }),
    ...(edge.label !== undefined && { label: edge.label }),
    ...(edge.type !== undefined && { type: edge.type }),
    ...(edge.weight !== undefined && { weight: edge.weight }),
    direction: edge.direction,
    values: valuesByName(attributes, edge),
    ...(edge.spells && { spells: edge.spells }),
    ...(edge.claims && { claims: edge.claims }),
  };
  yield {
    ...{ type: 'relationship', id, ...dated, relationship_type: type, source_ref: source, target_ref: target },
    ...(description !== '' && { description }),
    ...(!fine && { confidence: CONFIDENCE[standing] ?? 0 }),
    ...(author?.startsWith('identity--') && { created_by_ref: author }),
    extensions: extension(own),
  };
  // the quote alone would sound like a fact; who says it stands before it
  const inWords = (claim: GraphClaim) => claimWords(claim, (agent) => names.get(agent) ?? agent);
  yield* opinions(claims.filter(isOpinion), id, ids, dated, inWords);
}

/** How sure STIX may be of what is less than stated, 0 to 100; from 30 on it is called medium. */
const CONFIDENCE: Readonly<Record<string, number>> = { reported: 50, alleged: 25, disputed: 15, possible: 15 };

function foreignEdge(edge: GraphEdge, attributes: readonly Attribute[], source: string, target: string): object {
  const id = (edge.id ?? '').replace(/#\d+$/, '');
  const { start, end } = edge.spells?.[0] ?? {};
  const values = foreignValues(attributes, edge);
  const sighting = id.startsWith('sighting--');
  return {
    ...{ type: sighting ? 'sighting' : 'relationship', spec_version: '2.1', id },
    ...(sighting
      ? { sighting_of_ref: target, where_sighted_refs: [source] }
      : { relationship_type: edge.type ?? 'related-to', source_ref: source, target_ref: target }),
    ...(start !== undefined && { [sighting ? 'first_seen' : 'start_time']: start }),
    ...(end !== undefined && { [sighting ? 'last_seen' : 'stop_time']: end }),
    ...values,
  };
}

function isForeignClaim(claim: GraphClaim): boolean {
  return isOpinion(claim) || claim.chain.every(({ act }) => act === 'states' || act === 'retracts');
}

/** What others think of it: one speaker who confirms, denies or doubts. */
function isOpinion({ chain }: GraphClaim): boolean {
  return chain.length === 1 && ACTS[chain[0]?.act ?? ''] !== undefined;
}

const ACTS: Readonly<Record<string, string>> = { confirms: 'agree', denies: 'disagree', questions: 'neutral' };

function* opinions(
  claims: readonly GraphClaim[],
  about: string,
  ids: Context['ids'],
  dated: object,
  explain: (claim: GraphClaim) => string | undefined = ({ quote }) => quote,
): Generator<object> {
  for (const [i, claim] of claims.entries()) {
    const [step] = claim.chain;
    if (!step || (claim.review ?? 'accepted') !== 'accepted') continue;
    const author = step.agent === undefined ? undefined : ids.get(step.agent);
    // who says that it is not so, and denies that, agrees
    const opinion =
      claim.polarity === 'negative' && step.act !== 'questions'
        ? step.act === 'denies'
          ? 'agree'
          : 'disagree'
        : (ACTS[step.act] ?? 'neutral');
    yield {
      ...{
        type: 'opinion',
        id: stixId('opinion', claim.id !== undefined && ID.test(claim.id) ? claim.id : `${about} ${i}`),
        ...dated,
      },
      ...{ opinion, object_refs: [about] },
      ...(author?.startsWith('identity--')
        ? { created_by_ref: author }
        : step.agent !== undefined && { authors: [step.agent] }),
      ...(claim.quote !== undefined && { explanation: explain(claim) }),
    };
  }
}

function extension(own: Own & { id?: string }): object {
  return { [EXTENSION]: { extension_type: 'property-extension', graph: own } };
}

function foreignValues(
  attributes: readonly Attribute[],
  { values }: Pick<GraphNode, 'values'>,
): Record<string, unknown> {
  const found: Record<string, unknown> = Object.create(null);
  attributes.forEach(({ name }, i) => {
    const value = values[i];
    if (value === undefined) return;
    if (!name.endsWith(HELD_AS_JSON)) found[name] = value;
    else {
      try {
        found[name.slice(0, -HELD_AS_JSON.length)] = JSON.parse(String(value));
      } catch {
        found[name] = value;
      }
    }
  });
  return found;
}

function valuesByName(attributes: readonly Attribute[], { values }: Pick<GraphNode, 'values'>) {
  const found: NonNullable<Own['values']> = Object.create(null);
  attributes.forEach(({ name }, i) => {
    const value = values[i];
    if (value !== undefined) found[name] = typeof value === 'object' ? [...value] : value;
  });
  return found;
}
