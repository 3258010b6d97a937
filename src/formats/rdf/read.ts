/**
 * RDF as a graph. A statement whose object is a thing is an edge; one whose object is a text or number is a value of its
 * subject; `rdf:type` is the type. Names of attributes and types are shortened by well-known prefixes (`foaf:name`), with
 * the language or datatype behind them (`foaf:name@de`, `x^^xsd:date`) and the named graph (` in …`). `rdfs:label@en`,
 * `skos:altLabel@en` and `schema:description@en` are the columns `label_en`, `aliases_en` and `description_en`.
 *
 * A reified statement (`rdf:subject`, `rdf:predicate`, `rdf:object`) is one edge with all that is said of it; its claims
 * (see claim-blocks.ts) are those of the edge. Whom a named graph is attributed to (PROV, PAV, Dublin Core; nanopublications)
 * claims every edge in it.
 */
import { Act, Modality, Polarity, Review } from '../../model/claim.js';
import { GraphBuilder } from '../interchange/builder.js';
import type { Attribute, Graph, GraphClaim, GraphNode, Spell, Value } from '../interchange/graph.js';
import type { ReadOptions } from '../interchange/options.js';
import type { Source } from '../interchange/source.js';
import { DOSSIER, LABELS, nameOfSaid, OWN_PLACED, PLACED, RELATION_COLUMNS } from './columns.js';
import { Dataset, type Said, type Subject } from './dataset.js';
import { nameIn } from './names.js';
import { quadsOf, type Syntax } from './parse.js';
import { compact, expanded, type Literal, PREFIXES, type Term } from './terms.js';
import { listIn, numberIn, settle, typeOf } from './values.js';

export function readRdf(syntax: Syntax): (source: Source, options?: ReadOptions) => Promise<Graph> {
  return async (source, options = {}) => {
    const builder = new GraphBuilder(source.name, { ...options, implied: true });
    return graphFrom(await datasetOf(source, syntax, builder), builder);
  };
}

async function datasetOf(source: Source, syntax: Syntax, builder: GraphBuilder): Promise<Dataset> {
  const dataset = new Dataset();
  for await (const { quads, line } of quadsOf(source, syntax, builder.limits))
    for (const quad of quads) dataset.add(quad, line);
  return dataset;
}

/** What only serves to say who claims what, and is no node. */
const SERVING = [
  'cg:Claim',
  'cg:Document',
  'cg:Dossier',
  'cg:Assessment',
  'cg:Identifier',
  'cg:Spell',
  'prov:Attribution',
  'schema:Rating',
  'np:Nanopublication',
  'rdf:Property',
].map(expanded);
const TYPE = expanded('rdf:type');
const REIFIED = ['rdf:subject', 'rdf:predicate', 'rdf:object'].map(expanded);

function graphFrom(dataset: Dataset, builder: GraphBuilder): Graph {
  const reader = new RdfReader(dataset, builder);
  for (const subject of dataset.subjects.values()) reader.take(subject);
  return reader.finish();
}

class RdfReader {
  readonly #dataset: Dataset;
  readonly #builder: GraphBuilder;
  readonly #attributed = new Map<string, GraphClaim[]>();
  readonly #own: boolean;
  /** values that come more than once make their attribute a list */
  readonly #lists = { node: new Set<number>(), edge: new Set<number>() };
  /** statements that an edge with claims stands for */
  readonly #reified = new Set<string>();

  constructor(dataset: Dataset, builder: GraphBuilder) {
    this.#dataset = dataset;
    this.#builder = builder;
    this.#own = [...dataset.subjects.values()].some(({ said }) =>
      said.some(({ object }) => object.value.startsWith(PREFIXES.cg)),
    );
    for (const { resource } of dataset.subjects.values())
      if (this.#isReified(resource.value)) this.#reified.add(this.#tripleOf(resource.value));
  }

  take(subject: Subject): void {
    const id = this.#nameOf(subject.resource.value);
    if (this.#isReified(subject.resource.value)) {
      this.#statement(subject);
      return;
    }
    if (this.#own && this.#serves(subject)) return;
    if (this.#own && this.#literalRelation(subject)) return;
    const values: (Value | undefined)[] = [];
    let type: string | undefined;
    let many = 0;
    const node = this.#builder.node(id) ?? this.#builder.addNode({ id, values }, subject.line);
    const types = subject.said.filter(({ predicate, object }) => predicate === TYPE && object.kind !== 'literal');
    const own = subject.resource.value.startsWith(DOSSIER) ? subject.resource.value : node.id;
    for (const said of subject.said) {
      const { predicate, object, graph } = said;
      if (predicate === TYPE && object.kind !== 'literal') {
        type ??= this.#typeName(object.value);
        many++;
        if (types.length > 1 || graph) this.#value('node', node.values, nameOfSaid(said), compact(object.value), 'uri');
        continue;
      }
      if (this.#placed(node, own, said)) continue;
      if (object.kind === 'literal') this.#literal('node', node.values, said, object);
      else if (this.#own && predicate === expanded('schema:identifier')) this.#identifier(object, node.values);
      else this.#edge(subject, said);
    }
    if (many > 0 && type !== undefined && type !== 'cg:Node') node.type = type;
    const label = this.#labelOf(subject);
    if (label !== undefined) node.label = label;
  }

  /** A relation of a dossier whose object is a text or number: one of the `properties` of its subject, with its standing. */
  #literalRelation({ resource: { value: address }, line }: Subject): boolean {
    if (!this.#dataset.isA(address, 'cg:Relation')) return false;
    const [from, type, to] = REIFIED.map((predicate) => this.#dataset.text(address, predicate));
    if (from === undefined || type === undefined || to === undefined) return false;
    const id = this.#nameOf(from);
    const node = this.#builder.node(id) ?? this.#builder.addNode({ id, values: [] }, line);
    const standing = this.#dataset.text(address, 'cg:standing') ?? 'unclaimed';
    this.#value('node', node.values, 'properties', `${this.#relationName(type)}: ${to} [${standing}]`);
    return true;
  }

  /** What a node has a place of its own for. */
  #placed(node: GraphNode, subject: string, { predicate, object }: Said): boolean {
    const name = compact(predicate);
    if (name === 'cg:parent') node.parents = [...(node.parents ?? []), this.#nameOf(object.value)];
    else if (name === 'cg:spell') node.spells = [...(node.spells ?? []), this.#spell(object.value)];
    else return name === 'cg:label' || (node.id !== subject && OWN_PLACED.has(name));
    return true;
  }

  finish(): Graph {
    const graph = this.#builder.finish();
    settle(graph.nodeAttributes, graph.nodes, this.#lists.node);
    settle(graph.edgeAttributes, graph.edges, this.#lists.edge);
    return graph;
  }

  #serves({ said }: Subject): boolean {
    return (
      said.some(({ predicate, object }) => predicate === TYPE && SERVING.includes(object.value)) ||
      said.every(({ predicate }) => /^http:\/\/www\.nanopub\.org/.test(predicate)) ||
      said.every(
        ({ predicate }) =>
          predicate === expanded('prov:wasDerivedFrom') || predicate === expanded('prov:wasAttributedTo'),
      )
    );
  }

  #edge(subject: Subject, { predicate, object, graph }: Said): void {
    const source = this.#nameOf(subject.resource.value);
    const target = this.#nameOf(object.value);
    if (this.#reified.has(key(subject.resource.value, predicate, object.value))) return;
    const values: (Value | undefined)[] = [];
    if (graph) values[this.#builder.attribute('edge', 'graph', { type: 'uri' })] = graph.value;
    const claims = graph && this.#claimsOfGraph(graph.value);
    this.#builder.addEdge(
      {
        ...{ source, target, type: this.#relationName(predicate), direction: 'directed' as const, values },
        ...(claims && claims.length > 0 && { claims }),
      },
      subject.line,
    );
  }

  /** The agents that a named graph is attributed to. */
  #claimsOfGraph(graph: string): GraphClaim[] {
    const known = this.#attributed.get(graph);
    if (known) return known;
    const documents = ['prov:hadPrimarySource', 'prov:wasDerivedFrom', 'dcterms:source'].flatMap((name) =>
      this.#dataset.all(graph, name),
    );
    const agents = ['prov:wasAttributedTo', 'pav:authoredBy', 'dcterms:creator'].flatMap((name) =>
      this.#dataset.all(graph, name),
    );
    const document = documents[0]?.value;
    const claims = agents.map(
      ({ value }): GraphClaim => ({
        chain: [{ agent: this.#nameOf(value), act: 'states' }],
        ...(document !== undefined && { document }),
      }),
    );
    this.#attributed.set(graph, claims);
    return claims;
  }

  #isReified(subject: string): boolean {
    const [from, type, to] = REIFIED.map((predicate) => this.#dataset.one(subject, predicate));
    return from !== undefined && type !== undefined && to !== undefined && to.kind !== 'literal';
  }

  #tripleOf(subject: string): string {
    const [from = '', type = '', to = ''] = REIFIED.map((predicate) => this.#dataset.text(subject, predicate));
    return key(from, type, to);
  }

  #statement(subject: Subject): void {
    const address = subject.resource.value;
    const [source = '', type = '', target = ''] = REIFIED.map((predicate) => this.#dataset.text(address, predicate));
    const id =
      nameIn('edge', address) ??
      this.#dataset.text(address, 'cg:id') ??
      (subject.resource.kind === 'blank' ? undefined : address);
    const values: (Value | undefined)[] = [];
    for (const said of subject.said) this.#columns(values, said);
    const at = (name: string) => this.#dataset.all(address, name).map(({ value }) => value);
    const claims = at('cg:claim').map((one) => this.#claim(one));
    const held = this.#spell(address);
    const spells = [...at('cg:spell').map((one) => this.#spell(one)), ...(Object.keys(held).length > 0 ? [held] : [])];
    // what was taken back would stand again without the words that took it back
    const withdrawn = listIn(this.#dataset.text(address, 'cg:withdrawn') ?? '[]') ?? [];
    const said = [...claims.filter(({ id }) => !withdrawn.includes(id ?? '')), ...this.#attributionsOf(address)];
    const [label, direction, weight] = (['cg:label', 'cg:direction', 'cg:weight'] as const).map((name) => at(name)[0]);
    this.#builder.addEdge(
      {
        ...(id !== undefined && { id }),
        ...{ source: this.#nameOf(source), target: this.#nameOf(target) },
        ...(at('cg:untyped').length === 0 && { type: this.#relationName(type) }),
        ...(label !== undefined && { label }),
        ...(weight !== undefined && Number.isFinite(Number(weight)) && { weight: Number(weight) }),
        direction: direction === 'mutual' || direction === 'undirected' ? direction : 'directed',
        values,
        ...(spells.length > 0 && { spells }),
        ...(said.length > 0 && { claims: said }),
      },
      subject.line,
    );
  }

  /** What is said of a statement beside what an edge has a place of its own for. */
  #columns(values: (Value | undefined)[], { predicate, object }: Said): void {
    const name = compact(predicate);
    if (PLACED.has(name)) return;
    const column = RELATION_COLUMNS[name];
    if (column !== undefined) this.#value('edge', values, column, object.value);
    else if (object.kind === 'literal') this.#literal('edge', values, { predicate, object }, object);
    else this.#value('edge', values, name, object.value, 'uri');
  }

  /** Whom others say that a statement is from. */
  #attributionsOf(address: string): GraphClaim[] {
    if (this.#dataset.one(address, 'cg:claim')) return [];
    const source = ['prov:wasQuotedFrom', 'prov:hadPrimarySource', 'prov:wasDerivedFrom']
      .map((name) => this.#dataset.text(address, name))
      .find((one) => one !== undefined);
    return this.#dataset.all(address, 'prov:wasAttributedTo').map(({ value }) => ({
      chain: [{ agent: this.#nameOf(value), act: 'states' as const }],
      ...(source !== undefined && { document: source }),
    }));
  }

  #claim(address: string): GraphClaim {
    const text = (name: string) => this.#dataset.text(address, name);
    const [polarity, modality, review] = [
      Polarity.safeParse(text('cg:polarity')),
      Modality.safeParse(text('cg:modality')),
      Review.safeParse(text('cg:review')),
    ];
    const [id, quote, document] = [text('cg:id'), text('prov:value'), text('prov:wasQuotedFrom')];
    const steps = this.#dataset
      .all(address, 'prov:qualifiedAttribution')
      .map(({ value }) => ({
        position: Number(this.#dataset.text(value, 'cg:position') ?? 0),
        agent: this.#dataset.text(value, 'prov:agent'),
        act: Act.safeParse(nameIn('act', this.#dataset.text(value, 'prov:hadRole') ?? '')),
      }))
      .sort((a, b) => a.position - b.position);
    if (steps.some(({ act }) => !act.success))
      this.#builder.warn(
        'unknown-act',
        `a step of the claim ${address} names no act that is known; it is read as an allegation`,
      );
    return {
      ...(id !== undefined && { id }),
      chain: steps.map(({ agent, act }) => ({
        ...(agent !== undefined && { agent: this.#nameOf(agent) }),
        act: act.success ? act.data : ('alleges' as const),
      })),
      ...(polarity.success && { polarity: polarity.data }),
      ...(modality.success && { modality: modality.data }),
      ...(review.success && { review: review.data }),
      ...(document !== undefined && { document: this.#dataset.text(document, 'cg:id') ?? document }),
      ...(quote !== undefined && { quote }),
    };
  }

  #spell(address: string): Spell {
    const [start, end] = [this.#dataset.text(address, 'cg:from'), this.#dataset.text(address, 'cg:until')];
    return {
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      ...(this.#dataset.one(address, 'cg:fromOpen') && { startOpen: true }),
      ...(this.#dataset.one(address, 'cg:untilOpen') && { endOpen: true }),
    };
  }

  /** A scheme and an id, as `sameAs_SCHEME`. */
  #identifier(object: Term, values: (Value | undefined)[]): void {
    const [scheme, id] = [
      this.#dataset.text(object.value, 'schema:propertyID'),
      this.#dataset.text(object.value, 'schema:value'),
    ];
    if (scheme !== undefined && id !== undefined) this.#value('node', values, `sameAs_${scheme}`, id);
  }

  #literal(of: 'node' | 'edge', values: (Value | undefined)[], said: Said, { value, datatype }: Literal): void {
    const own = nameIn('attribute', said.predicate);
    if (own !== undefined && datatype === expanded('rdf:JSON')) {
      const list = listIn(value);
      if (list) {
        values[this.#builder.attribute(of, own, { type: 'text', list: true })] = list;
        return;
      }
    }
    const type = typeOf(datatype);
    const scalar =
      type === 'number' || type === 'integer'
        ? numberIn(value)
        : type === 'boolean'
          ? { true: true, false: false }[value]
          : value;
    this.#value(of, values, own ?? nameOfSaid(said), scalar ?? value, type);
  }

  #value(
    of: 'node' | 'edge',
    values: (Value | undefined)[],
    name: string,
    value: string | number | boolean,
    type: Attribute['type'] = 'text',
  ): void {
    const index = this.#builder.attribute(of, name, { type });
    const before = values[index];
    if (before === undefined) values[index] = value;
    else {
      this.#lists[of].add(index);
      values[index] = [...(typeof before === 'object' ? before : [before]), value];
    }
  }

  #nameOf(address: string): string {
    // a part of a dossier says its own id
    const own = address.startsWith(DOSSIER) ? this.#dataset.text(address, 'cg:id') : undefined;
    return own ?? nameIn('node', address) ?? address;
  }

  #typeName(address: string): string {
    return nameIn('type', address) ?? compact(address);
  }

  #relationName(address: string): string {
    return nameIn('relation', address) ?? compact(address);
  }

  /** What people call it: English first, then without a language, then any. */
  #labelOf({ resource }: Subject): string | undefined {
    const own = this.#dataset.text(resource.value, 'cg:label');
    if (own !== undefined) return own;
    for (const name of LABELS) {
      const found = this.#dataset
        .all(resource.value, name)
        .filter((term): term is Literal => term.kind === 'literal' && term.value !== '');
      const best =
        found.find(({ language }) => language !== undefined && /^en\b/i.test(language)) ??
        found.find(({ language }) => language === undefined) ??
        found[0];
      if (best) return best.value;
    }
    return undefined;
  }
}

function key(...triple: string[]): string {
  return triple.join(' ');
}
