/**
 * A checked dossier in memory, with an index for each question that a decision asks, so that the next decision costs
 * the same however many claims there are.
 */
import type { Claim, Review } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { type Ontology, OntologyIndex } from '../model/ontology.js';
import type { Places } from '../model/places.js';
import type { Relation } from '../model/relation.js';
import type { SavedView, StoriesFile, Story } from '../model/story.js';
import { DOCUMENTS, type SourcedDocument } from './front-matter.js';
import type { Sources } from './read.js';
import { savedIn } from './stories.js';
import { Table } from './table.js';
import { type Changes, type Ends, endsKey, type Head, namedIn, type View } from './view.js';

export class State implements View {
  #ontology: OntologyIndex;
  #head: Omit<Dossier, 'documents' | 'entities' | 'relations' | 'places' | 'views' | 'stories'>;
  readonly #documents: Map<string, SourcedDocument>;
  readonly #entities: Table<Entity>;
  readonly #relations: Table<Relation>;
  #places: Places | undefined;
  #saved: StoriesFile;
  /** by claim, the relation that holds it */
  readonly #claims = new Map<string, string>();
  readonly #naming = new Index();
  readonly #ends = new Index();
  readonly #counts: Record<Review, number> = { proposed: 0, accepted: 0, rejected: 0 };
  #whole: Dossier | undefined;

  constructor(dossier: Dossier, { documents, yaml }: Sources) {
    const { documents: _, entities, relations, places, views = [], stories = [], ...head } = dossier;
    this.#head = head;
    this.#ontology = new OntologyIndex(dossier.ontology);
    this.#documents = new Map(documents.map((document) => [document.value.id, document]));
    this.#entities = new Table(entities, yaml.entities);
    this.#relations = new Table(relations, yaml.relations);
    for (const relation of relations) this.#add(relation);
    this.#places = places;
    this.#saved = { views, stories };
    this.#whole = dossier;
  }

  /** The dossier as one value; the same one until something changes. O(n) after a change. */
  get dossier(): Dossier {
    this.#whole ??= {
      ...this.#head,
      documents: [...this.#documents.values()].sort(byFile).map(({ value }) => value),
      entities: this.#entities.values(),
      relations: this.#relations.values(),
      ...this.#placesOfEntities(),
      ...savedIn(this.#saved),
    };
    return this.#whole;
  }

  get ontology(): OntologyIndex {
    return this.#ontology;
  }

  /** The types as they are, with those of the base. */
  get types(): Ontology {
    return this.#head.ontology;
  }

  get id(): string {
    return this.#head.id;
  }

  get head(): Head {
    const { id: _, ontology: __, speakers: ___, ...head } = this.#head;
    return head;
  }

  /** Places of entities that are gone are left out, as in reading. */
  #placesOfEntities(): Pick<Dossier, 'places'> {
    const known = Object.entries(this.#places ?? {}).filter(([id]) => this.#entities.get(id));
    return known.length > 0 ? { places: Object.fromEntries(known) } : {};
  }

  /** How many claims there are of each review state. */
  get progress(): Readonly<Record<Review, number>> {
    return this.#counts;
  }

  get places(): Places | undefined {
    return this.#places;
  }

  get saved(): StoriesFile {
    return this.#saved;
  }

  savedView(id: string): SavedView | undefined {
    return this.#saved.views.find((view) => view.id === id);
  }

  story(id: string): Story | undefined {
    return this.#saved.stories.find((story) => story.id === id);
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  document(id: string): SourcedDocument | undefined {
    return this.#documents.get(id);
  }

  documents(): Iterable<SourcedDocument> {
    return this.#documents.values();
  }

  get documentCount(): number {
    return this.#documents.size;
  }

  relation(id: string): Relation | undefined {
    return this.#relations.get(id);
  }

  claim(id: string): { relation: Relation; claim: Claim } | undefined {
    const relation = this.#relations.get(this.#claims.get(id) ?? '');
    const claim = relation?.claims.find((one) => one.id === id);
    return relation && claim && { relation, claim };
  }

  naming(id: string): Relation[] {
    return this.#all(this.#naming.get(id));
  }

  withEnds(ends: Ends): Relation[] {
    return this.#all(this.#ends.get(endsKey(ends)));
  }

  entityIds(): Iterable<string> {
    return this.#entities.keys();
  }

  relationIds(): Iterable<string> {
    return this.#relations.keys();
  }

  documentIds(): Iterable<string> {
    return this.#documents.keys();
  }

  /** Whether an item is, or if it is new will be, in the JSON Lines and not in the YAML file. */
  isLine(part: 'entity' | 'relation', id: string, asLine = false): boolean {
    return (part === 'entity' ? this.#entities : this.#relations).isLine(id, asLine);
  }

  /** Makes a draft of this state the state. */
  commit(draft: Changes): void {
    for (const [id, change] of draft.entities) this.#entities.put(id, change);
    for (const [id, change] of draft.relations) {
      const old = this.#relations.get(id);
      if (old) this.#drop(old);
      this.#relations.put(id, change);
    }
    // a claim may have moved from one relation to another
    for (const { item } of draft.relations.values()) if (item) this.#add(item);
    for (const [id, document] of draft.documents) {
      if (document) this.#documents.set(id, document);
      else this.#documents.delete(id);
    }
    if (draft.places) this.#places = draft.places;
    if (draft.stories) this.#saved = draft.stories;
    if (draft.head) this.#head = { ...draft.head, id: this.#head.id, ontology: this.types, speakers: [] };
    if (draft.types) {
      this.#head = { ...this.#head, ontology: draft.types };
      this.#ontology = new OntologyIndex(draft.types);
    }
    this.#whole = undefined;
  }

  #all(ids: Iterable<string>): Relation[] {
    return [...ids].flatMap((id) => this.#relations.get(id) ?? []);
  }

  #add(relation: Relation): void {
    this.#ends.add(endsKey(relation), relation.id);
    for (const id of namedIn(relation)) this.#naming.add(id, relation.id);
    for (const { id, review } of relation.claims) {
      this.#claims.set(id, relation.id);
      this.#counts[review]++;
    }
  }

  #drop(relation: Relation): void {
    this.#ends.delete(endsKey(relation), relation.id);
    for (const id of namedIn(relation)) this.#naming.delete(id, relation.id);
    for (const { id, review } of relation.claims) {
      this.#claims.delete(id);
      this.#counts[review]--;
    }
  }
}

/** By file name, as the folder lists them. */
function byFile(a: SourcedDocument, b: SourcedDocument): number {
  const [left, right] = [a, b].map((document) => fileOf(document)) as [string, string];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** From the dossier's folder on: a document that was added since has no other place. */
function fileOf(document: SourcedDocument): string {
  const { file } = document.place();
  return file.slice(file.lastIndexOf(DOCUMENTS));
}

/** Ids by key. */
class Index {
  readonly #ids = new Map<string, Set<string>>();

  get(key: string): ReadonlySet<string> {
    return this.#ids.get(key) ?? new Set();
  }

  add(key: string, id: string): void {
    const ids = this.#ids.get(key);
    if (ids) ids.add(id);
    else this.#ids.set(key, new Set([id]));
  }

  delete(key: string, id: string): void {
    const ids = this.#ids.get(key);
    ids?.delete(id);
    if (ids?.size === 0) this.#ids.delete(key);
  }
}
