/** A graph from a file as changes of a dossier: entities, relations, and one claim or more for each edge. */
import type { DossierEdit } from '../../dossier/index.js';
import { slugOf } from '../../extract/rules/ids.js';
import { OVER_TIME } from '../../formats/gexf.js';
import type { Graph, GraphClaim, GraphEdge, GraphNode, Spell } from '../../formats/interchange/graph.js';
import { saidBy } from '../../formats/interchange/said.js';
import { claimsOf } from '../../formats/interchange/voice.js';
import { splitList } from '../../formats/list.js';
import type { ClaimEntry, Review } from '../../model/claim.js';
import { EdtfDate } from '../../model/date.js';
import type { Document } from '../../model/document.js';
import type { Dossier } from '../../model/dossier.js';
import type { Entity } from '../../model/entity.js';
import { deriveClaimId, deriveRelationId, Id } from '../../model/id.js';
import { Language } from '../../model/language.js';
import { OntologyIndex } from '../../model/ontology.js';
import { freeId } from '../../text/slug.js';
import { type Doubt, Doubts, weakened } from './doubt.js';
import { oneLine, render } from './rendering.js';
import { GENERAL, TypeMap, UNTYPED } from './types.js';

/** The imported file as a document, without the text that is made of it. */
export interface ImportedFile extends Omit<Document, 'id' | 'text'> {
  /** its name, from which ids are made and by which a newer version is known */
  name: string;
}

export interface ImportPlan {
  edits: DossierEdit[];
  document: string;
  entities: number;
  relations: number;
  claims: number;
  /** foreign types that have none in the ontology, with how often they came; `*` for entities without a type */
  unmapped: Record<string, number>;
  /** types of relations that have one in the ontology, which takes no ends of such types, with how often they came */
  unfit: Record<string, number>;
  /** words that are not known to leave a relation as firm as it is, with how many claims they weakened; the first of them */
  unsure: Record<string, number>;
  /** what differs from the version that was imported before, by relation ids */
  since?: { document: string; added: string[]; gone: string[] };
}

/** Columns in which files without types of edges say what an edge is. */
const TYPE_COLUMNS = ['relation', 'relationship', 'predicate', 'kind', '关系类型', '关系'];

type Fresh = {
  id: string;
  subject: string;
  type: string;
  object: string;
  from?: string;
  until?: string;
  claims: ClaimEntry[];
};

export interface PlanOptions {
  /** foreign type → type of the ontology; with a `-` before a relation type, subject and object change places */
  table?: Readonly<Record<string, string>>;
  /** columns of edges whose words the user vouches for: only those that are known to weaken still do */
  vouch?: readonly string[];
  /** whether claims count at once, or await review; `accepted` */
  review?: Review;
}

export function planImport(
  dossier: Dossier,
  graph: Graph,
  file: ImportedFile,
  { table = {}, vouch = [], review = 'accepted' }: PlanOptions = {},
): ImportPlan {
  return new Importer(dossier, graph, file, { table, vouch, review }).plan();
}

class Importer {
  readonly #dossier: Dossier;
  readonly #graph: Graph;
  readonly #file: ImportedFile;
  readonly #review: Review;
  readonly #ontology: OntologyIndex;
  readonly #types: TypeMap;
  readonly #doubts: Doubts;
  readonly #taken: Set<string>;
  readonly #entities = new Map<string, Entity>();
  readonly #byForeign = new Map<string, Entity>();
  readonly #byName = new Map<string, Entity>();
  readonly #newEntities: Entity[] = [];
  readonly #unmapped: Record<string, number> = Object.create(null);
  readonly #unfit: Record<string, number> = Object.create(null);
  readonly #unsure = new Map<string, number>();
  /** under which this file's ids are kept, so that a newer version finds them again */
  readonly #scheme: string;

  constructor(dossier: Dossier, graph: Graph, file: ImportedFile, { table, vouch, review }: Required<PlanOptions>) {
    this.#dossier = dossier;
    this.#graph = graph;
    this.#file = file;
    this.#review = review;
    this.#ontology = new OntologyIndex(dossier.ontology);
    this.#types = new TypeMap(this.#ontology, table);
    this.#doubts = new Doubts(graph, this.#ontology, this.#types, { words: Object.keys(table), columns: vouch });
    this.#scheme = slugOf(file.publisher ?? baseName(file.name)) || 'import';
    this.#taken = new Set([...dossier.entities, ...dossier.documents].map(({ id }) => id));
    for (const entity of dossier.entities) {
      this.#entities.set(entity.id, entity);
      const foreign = entity.sameAs[this.#scheme];
      if (foreign !== undefined) this.#byForeign.set(foreign, entity);
      for (const name of namesOf(entity)) if (!this.#byName.has(name)) this.#byName.set(name, entity);
    }
  }

  plan(): ImportPlan {
    const document = this.#newId(baseName(this.#file.name), 'import');
    const { text, lines } = render(this.#graph);
    const ends = new Map(this.#graph.nodes.map((node) => [node.id, this.#entityOf(node)]));
    const known = new Map(this.#dossier.relations.map((relation) => [keyOf(relation), relation.id]));
    const ids = new Set(this.#dossier.relations.map(({ id }) => id));
    const fresh = new Map<string, Fresh>();
    const added = new Map<string, ClaimEntry[]>();
    this.#graph.edges.forEach((edge, i) => {
      const [subject, object] = [ends.get(edge.source), ends.get(edge.target)];
      const line = lines[i];
      if (!subject || !object || !line) throw new Error('every edge has its ends and its line');
      const doubt = this.#doubts.of(edge, this.#said(edge));
      for (const spell of this.#spells(edge)) {
        const said = this.#relation(edge, subject, object, spell);
        const key = keyOf(said.ends);
        let relation = known.get(key);
        if (relation === undefined) {
          relation = freeId(deriveRelationId(said.ends, true).slice(0, MOST_LETTERS), ids);
          ids.add(relation);
          known.set(key, relation);
          fresh.set(relation, { id: relation, ...said.ends, claims: [] });
        }
        const claims = fresh.get(relation)?.claims ?? added.get(relation) ?? [];
        if (!fresh.has(relation)) added.set(relation, claims);
        for (const given of claimsOf(edge, this.#said(edge), true)) {
          const claim = doubt ? weakened(given, doubt) : given;
          if (doubt && claim !== given) this.#countUnsure(doubt);
          claims.push({
            id: deriveClaimId(relation, document, claims.length + 1),
            ...this.#claim(claim, document, claim === given ? said.note : noteOf(doubt, said.note)),
            evidence: line,
          } as ClaimEntry);
        }
      }
    });
    const since = this.#since(new Set([...fresh.keys(), ...added.keys()]));
    const { name: _, ...metadata } = this.#file;
    const edits: DossierEdit[] = [
      { put: 'document', document: { ...metadata, id: document, text } },
      ...this.#newEntities.map((entity): DossierEdit => ({ put: 'entity', entity, asLine: true })),
      ...[...fresh.values()].map((relation): DossierEdit => ({ put: 'relation', relation, asLine: true })),
      ...[...added].flatMap(([relation, claims]) =>
        claims.map((claim): DossierEdit => ({ put: 'claim', relation, claim })),
      ),
    ];
    const claims = [...fresh.values()].reduce((sum, { claims }) => sum + claims.length, 0);
    return {
      ...{ edits, document, entities: this.#newEntities.length, relations: fresh.size },
      claims: [...added.values()].reduce((sum, list) => sum + list.length, claims),
      ...{ unmapped: { ...this.#unmapped }, unfit: { ...this.#unfit }, unsure: Object.fromEntries(this.#unsure) },
      ...(since && { since }),
    };
  }

  /** When an edge held. Files of our own say so in columns: their time is also when something was claimed. */
  #spells(edge: GraphEdge): readonly Spell[] {
    if (!this.#graph.edgeAttributes.some(({ name }) => name === OVER_TIME)) return edge.spells ?? [{}];
    const said = this.#said(edge);
    const [start, end] = [said.get('from'), said.get('until')];
    return [{ ...(start !== undefined && { start }), ...(end !== undefined && { end }) }];
  }

  /** The type, ends and dates of a relation, and a note where the file says more than the ontology can. */
  #relation(edge: GraphEdge, subject: Entity, object: Entity, spell: Spell) {
    const said = this.#said(edge);
    const foreign =
      said.get('relation_type') ??
      said.get('type') ??
      edge.type ??
      TYPE_COLUMNS.map((name) => said.get(name)).find((type) => type !== undefined) ??
      edge.label?.replace(/ \[[^[\]]*\]$/, '');
    const mapped =
      this.#types.relation(foreign) ??
      (foreign === undefined ? undefined : this.#types.relation(this.#doubts.label(foreign).core));
    const [from, to] = mapped?.turned ? [object, subject] : [subject, object];
    const fits = mapped !== undefined && this.#fits(mapped.type, from, to, edge.direction !== 'directed');
    if (!fits && foreign !== undefined) count(mapped ? this.#unfit : this.#unmapped, foreign);
    const [start, end] = [edtf(spell.start), edtf(spell.end)];
    const inOrder = start === undefined || end === undefined || start <= end;
    return {
      ends: {
        subject: (fits ? from : subject).id,
        type: fits ? mapped.type : GENERAL.relation,
        object: (fits ? to : object).id,
        ...(inOrder && start !== undefined && { from: start }),
        ...(inOrder && end !== undefined && { until: end }),
      },
      note:
        fits || foreign === undefined ? undefined : { en: `The file says: ${foreign}`, zh: `文件中写作：${foreign}` },
    };
  }

  #countUnsure({ words }: Doubt): void {
    for (const word of words) {
      const before = this.#unsure.get(word);
      if (before !== undefined || this.#unsure.size < MOST_UNSURE) this.#unsure.set(word, (before ?? 0) + 1);
    }
  }

  /** An edge without a direction says nothing of who does what to whom. */
  #fits(type: string, subject: Entity, object: Entity, undirected: boolean): boolean {
    const rule = this.#ontology.relationTypes.get(type);
    if (!rule || rule.value !== undefined || (undirected && !rule.symmetric)) return false;
    const of = (entity: Entity, types: readonly string[]) =>
      types.length === 0 || this.#ontology.isEntityOf(entity.type, types);
    return (
      (of(subject, rule.domain) && of(object, rule.range)) ||
      (rule.symmetric && of(object, rule.domain) && of(subject, rule.range))
    );
  }

  #claim(
    { chain, polarity, modality, review }: GraphClaim,
    document: string,
    note: { en: string; zh: string } | undefined,
  ) {
    return {
      document,
      chain: chain.map(({ agent, act }) => (agent === undefined ? { act } : { agent: this.#speaker(agent).id, act })),
      ...(polarity && { polarity }),
      ...(modality && { modality }),
      review: review ?? this.#review,
      ...(note && { note }),
    };
  }

  /** Somebody who speaks: a node of the file, or an entity of that name; else a new one. */
  #speaker(agent: string): Entity {
    const node = this.#nodes().get(agent);
    if (node) return this.#entityOf(node);
    return this.#byName.get(agent) ?? this.#entityOf({ id: agent, label: agent, values: [] });
  }

  #nodeIndex: ReadonlyMap<string, GraphNode> | undefined;

  #nodes(): ReadonlyMap<string, GraphNode> {
    this.#nodeIndex ??= new Map(this.#graph.nodes.map((node) => [node.id, node]));
    return this.#nodeIndex;
  }

  #entityOf(node: GraphNode): Entity {
    const known = this.#byForeign.get(node.id);
    if (known) return known;
    const said = saidBy(this.#graph.nodeAttributes, node);
    const names = localised('label_', said) ?? named(node.label?.trim() || node.id);
    const own = this.#entities.get(node.id);
    const same = own && namesOf(own).some((name) => Object.values(names).includes(name)) ? own : this.#bySameAs(said);
    if (same) {
      this.#byForeign.set(node.id, same);
      return same;
    }
    const foreign = node.type ?? said.get('type') ?? said.get('kind') ?? said.get('category');
    const type = this.#types.entity(foreign);
    if (type === undefined) count(this.#unmapped, foreign ?? UNTYPED);
    const aliases = [...said].flatMap(([key, value]) => {
      const language = key.startsWith('aliases_') ? key.slice(8) : '';
      return Language.safeParse(language).success ? [[language, splitList(value).filter(Boolean)] as const] : [];
    });
    const description =
      localised('description_', said) ??
      (said.get('description') ? named(said.get('description') as string) : undefined);
    const entity: Entity = {
      id: this.#newId(READABLE.test(node.id) ? node.id : (Object.values(names)[0] ?? node.id), 'entity'),
      type: type !== undefined && this.#ontology.entityTypes.has(type) ? type : GENERAL.entity,
      names,
      aliases: Object.fromEntries(aliases),
      ...(description && { description }),
      sameAs: { ...identifiers(said), [this.#scheme]: node.id },
      ...(this.#review === 'proposed' && { review: 'proposed' as const }),
    };
    this.#entities.set(entity.id, entity);
    this.#byForeign.set(node.id, entity);
    this.#newEntities.push(entity);
    return entity;
  }

  /** Who has the same Wikidata item, LEI or the like is the same. */
  #bySameAs(said: ReadonlyMap<string, string>): Entity | undefined {
    const ids = Object.entries(identifiers(said));
    return ids.length === 0
      ? undefined
      : [...this.#entities.values()].find(({ sameAs }) => ids.some(([scheme, id]) => sameAs[scheme] === id));
  }

  #said(edge: GraphEdge): ReadonlyMap<string, string> {
    return saidBy(this.#graph.edgeAttributes, edge);
  }

  #newId(wanted: string, otherwise: string): string {
    const base = Id.safeParse(wanted).success && !/[A-Z]/.test(wanted) ? wanted : slugOf(wanted) || otherwise;
    const id = freeId(base.slice(0, MOST_LETTERS), this.#taken);
    this.#taken.add(id);
    return id;
  }

  /** What the latest earlier version of the file said otherwise. */
  #since(now: ReadonlySet<string>): ImportPlan['since'] {
    const { publisher, source } = this.#file;
    const before = this.#dossier.documents.findLast(
      (one) => one.source === source && one.publisher === publisher && one.hash !== undefined,
    );
    if (!before) return undefined;
    const then = new Set(
      this.#dossier.relations
        .filter(({ claims }) => claims.some(({ document }) => document === before.id))
        .map(({ id }) => id),
    );
    return {
      document: before.id,
      added: [...now].filter((id) => !then.has(id)),
      gone: [...then].filter((id) => !now.has(id)),
    };
  }
}

/** An id of the file that reads as a word or two, such as `acme-inc`, stays. */
/** of an id before a number is added to tell it apart; an id takes 200 */
const MOST_LETTERS = 180;

const READABLE = /^[a-z]+(-[a-z0-9]+){0,6}$/;

/** Names per language, as claimgraph's own tables have them in columns. */
function localised(prefix: string, said: ReadonlyMap<string, string>): Record<string, string> | undefined {
  const texts = [...said].filter(
    ([key]) => key.startsWith(prefix) && Language.safeParse(key.slice(prefix.length)).success,
  );
  return texts.length === 0
    ? undefined
    : Object.fromEntries(texts.map(([key, value]) => [key.slice(prefix.length), value]));
}

function named(text: string): Record<string, string> {
  return { [/\p{Script=Han}/u.test(text) ? 'zh' : 'en']: text };
}

function namesOf({ names, aliases }: Entity): string[] {
  return [...Object.values(names), ...Object.values(aliases).flat()];
}

function identifiers(said: ReadonlyMap<string, string>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of said) {
    const scheme = key.startsWith('sameAs_')
      ? key.slice(7)
      : ['wikidata', 'lei', 'isin', 'ticker'].includes(key)
        ? key
        : '';
    if (scheme === 'wikidata') {
      const item = /Q[1-9]\d*$/.exec(value)?.[0];
      if (item !== undefined) found.wikidata = item;
    } else if (scheme !== '') found[scheme] = value;
  }
  return found;
}

/** A time of the file as EDTF: a moment by its day; undefined where it is no date. */
function edtf(time: string | undefined): string | undefined {
  const text = time?.trim();
  if (text === undefined || text === '') return undefined;
  const day = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(text)?.[1] ?? text.replace(/^(\d{4})\.0+$/, '$1');
  return EdtfDate.safeParse(day).success ? day : undefined;
}

function keyOf({
  subject,
  type,
  object,
  from,
  until,
}: {
  subject: string;
  type: string;
  object?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
}): string {
  return JSON.stringify([subject, type, object, from, until]);
}

/** Words of a note that are shown. */
const MOST_WORDS = 8;
/** Words that are counted by themselves. */
const MOST_UNSURE = 200;

/** Why a claim is no plain statement, in the words of the file. */
function noteOf(doubt: Doubt | undefined, said: { en: string; zh: string } | undefined) {
  if (!doubt) return said;
  const words = doubt.words.slice(0, MOST_WORDS).map((word) => oneLine(word));
  return {
    en: `${said ? `${said.en}. ` : ''}Not taken as a fact because of: ${words.join(', ')}`,
    zh: `${said ? `${said.zh}。` : ''}因以下字词，不作为事实：${words.join('、')}`,
  };
}

function count(counts: Record<string, number>, type: string): void {
  counts[type] = (counts[type] ?? 0) + 1;
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/(\.(nodes|edges))?\.[A-Za-z0-9]{1,8}(\.gz)?$/, '');
}
