/**
 * Edits tried on a dossier in memory: what they change, and what takes them back. The dossier itself stays as it is.
 */
import type { z } from 'zod';
import { type Claim, ClaimEntry } from '../model/claim.js';
import { Document } from '../model/document.js';
import { type Dossier, DossierMetadata } from '../model/dossier.js';
import { Entity } from '../model/entity.js';
import { itemAt, lastOf } from '../model/item-at.js';
import { EntityType, type Ontology, OntologyIndex, RelationType } from '../model/ontology.js';
import { type Places, SavedLayout } from '../model/places.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { type Relation, RelationEntry } from '../model/relation.js';
import { SavedView, type StoriesFile, Story } from '../model/story.js';
import {
  type DossierEdit,
  isStoryPart,
  isTypePart,
  plainEdits,
  type StoryPart,
  type TypePart,
  withFields,
} from './edit.js';
import { documentName, type SourcedDocument } from './front-matter.js';
import { claimIds, relationIds } from './relations.js';
import type { State } from './state.js';
import { savedIn } from './stories.js';
import type { Change } from './table.js';
import { withType } from './types.js';
import { validate } from './validate.js';
import { type Changes, type Ends, endsKey, type Head, namedIn, type View } from './view.js';

export class Draft implements View, Changes {
  readonly base: State;
  readonly entities = new Map<string, Change<Entity>>();
  readonly relations = new Map<string, Change<Relation>>();
  readonly documents = new Map<string, SourcedDocument | undefined>();
  places: Places | undefined;
  stories: StoriesFile | undefined;
  types: Ontology | undefined;
  head: Head | undefined;
  /** the edits with every id written out, as the journal holds them */
  readonly edits: DossierEdit[];
  /** edits that take these back */
  readonly back: DossierEdit[] = [];
  /** claims that moved, by id: the relation that holds each now */
  readonly #claims = new Map<string, string | undefined>();
  #ontology: OntologyIndex | undefined;

  /** @throws ClaimgraphError where something named is not there, or an item does not fit its schema */
  constructor(base: State, edits: readonly DossierEdit[]) {
    this.base = base;
    this.edits = [];
    this.add(edits);
  }

  /** Applies further edits after those before. @throws ClaimgraphError as above */
  add(edits: readonly DossierEdit[]): void {
    this.back.reverse();
    for (const edit of plainEdits(edits)) this.edits.push(this.#apply(edit));
    this.back.reverse();
  }

  get id(): string {
    return this.base.id;
  }

  get ontology(): OntologyIndex {
    if (!this.types) return this.base.ontology;
    this.#ontology ??= new OntologyIndex(this.types);
    return this.#ontology;
  }

  entity(id: string): Entity | undefined {
    const change = this.entities.get(id);
    return change ? change.item : this.base.entity(id);
  }

  document(id: string): SourcedDocument | undefined {
    return this.documents.has(id) ? this.documents.get(id) : this.base.document(id);
  }

  documentIds(): Iterable<string> {
    const ids = new Set([...this.base.documentIds(), ...this.documents.keys()]);
    return [...ids].filter((id) => this.document(id));
  }

  /** The dossier as it would be. */
  whole(): Dossier {
    const { dossier } = this.base;
    const changed = <T extends { id: string }>(items: readonly T[], changes: ReadonlyMap<string, Change<T>>): T[] => {
      const known = new Set(items.map(({ id }) => id));
      const kept = items.flatMap((item) => (changes.has(item.id) ? (changes.get(item.id)?.item ?? []) : item));
      return [...kept, ...[...changes].flatMap(([id, { item }]) => (known.has(id) ? [] : (item ?? [])))];
    };
    return {
      ...dossier,
      ...this.head,
      ontology: this.types ?? dossier.ontology,
      documents: [...this.documentIds()].flatMap((id) => this.document(id)?.value ?? []),
      entities: changed(dossier.entities, this.entities),
      relations: changed(dossier.relations, this.relations),
      ...savedIn(this.saved),
    };
  }

  relation(id: string): Relation | undefined {
    const change = this.relations.get(id);
    return change ? change.item : this.base.relation(id);
  }

  claim(id: string): { relation: Relation; claim: Claim } | undefined {
    if (!this.#claims.has(id)) {
      const known = this.base.claim(id);
      if (!known || !this.relations.has(known.relation.id)) return known;
    }
    const relation = this.relation(this.#claims.get(id) ?? this.base.claim(id)?.relation.id ?? '');
    const claim = relation?.claims.find((one) => one.id === id);
    return relation && claim && { relation, claim };
  }

  naming(id: string): Relation[] {
    return this.#merged(this.base.naming(id), (relation) => namedIn(relation).has(id));
  }

  withEnds(ends: Ends): Relation[] {
    const key = endsKey(ends);
    return this.#merged(this.base.withEnds(ends), (relation) => endsKey(relation) === key);
  }

  #merged(known: readonly Relation[], holds: (relation: Relation) => boolean): Relation[] {
    const changed = [...this.relations.values()].flatMap(({ item }) => (item && holds(item) ? [item] : []));
    return [...known.filter(({ id }) => !this.relations.has(id)), ...changed];
  }

  /** @returns the edit with every id written out */
  #apply(edit: DossierEdit): DossierEdit {
    if ('remove' in edit) {
      if (isTypePart(edit.remove)) this.#changeType(edit.remove, edit.id, undefined);
      else if (isStoryPart(edit.remove)) this.#changeSaved(edit.remove, edit.id, undefined);
      else this.#remove(edit.remove, edit.id);
    } else if ('set' in edit) {
      if (edit.set === 'dossier') this.#setHead(edit.fields);
      else if (edit.set === 'document') this.#setDocument(edit.id, edit.fields);
      else this.#set(edit.set, edit.id, edit.fields);
    } else if (edit.put === 'entityType') this.#putType(edit.put, EntityType, edit.type);
    else if (edit.put === 'relationType') this.#putType(edit.put, RelationType, edit.type);
    else if (edit.put === 'view')
      this.#changeSaved('view', edit.view.id, parsed(SavedView, edit.view, `view "${edit.view.id}"`));
    else if (edit.put === 'story')
      this.#changeSaved('story', edit.story.id, parsed(Story, edit.story, `story "${edit.story.id}"`));
    else if (edit.put === 'entity') this.#putEntity(edit.entity, edit.asLine);
    else if (edit.put === 'document') return { ...edit, document: this.#putDocument(edit.document) };
    else if (edit.put === 'places') return { ...edit, places: this.#putPlaces(edit.places) };
    else if (edit.put === 'claim') return { ...edit, claim: this.#putClaim(edit.relation, edit.claim) };
    else return { ...edit, relation: this.#putRelation(edit.relation, edit.asLine) };
    return edit;
  }

  #remove(what: 'entity' | 'relation' | 'claim' | 'document', id: string): void {
    if (what === 'entity') {
      const entity = this.entity(id) ?? missing(what, id);
      this.back.push({ put: 'entity', entity, ...this.#where('entity', id) });
      this.entities.set(id, { item: undefined, asLine: false, isMoved: true });
    } else if (what === 'relation') {
      const relation = this.relation(id) ?? missing(what, id);
      this.back.push({ put: 'relation', relation, ...this.#where('relation', id) });
      for (const claim of relation.claims) this.#claims.set(claim.id, undefined);
      this.relations.set(id, { item: undefined, asLine: false, isMoved: true });
    } else if (what === 'claim') {
      const { relation, claim } = this.claim(id) ?? missing(what, id);
      this.back.push({ put: 'claim', relation: relation.id, claim });
      this.#claims.set(id, undefined);
      this.#change({ ...relation, claims: relation.claims.filter((one) => one !== claim) });
    } else {
      const document = this.#ownDocument(id);
      this.back.push({ put: 'document', document: document.value });
      this.documents.set(id, undefined);
    }
  }

  #set(what: 'entity' | 'relation' | 'claim', id: string, fields: Readonly<Record<string, unknown>>): void {
    if (what === 'entity') {
      const old = this.entity(id) ?? missing(what, id);
      this.back.push({ set: what, id, fields: valuesOf(old, fields) });
      this.#changeEntity(parsed(Entity, withFields(old, fields), `entity "${id}"`));
    } else if (what === 'relation') {
      const old = this.relation(id) ?? missing(what, id);
      this.back.push({ set: what, id, fields: valuesOf(old, fields) });
      const { claims, ...rest } = old;
      const entry = parsed(RelationEntry, withFields(rest, fields), `relation "${id}"`);
      this.#change({ ...entry, id, claims });
    } else {
      const { relation, claim } = this.claim(id) ?? missing(what, id);
      this.back.push({ set: what, id, fields: valuesOf(claim, fields) });
      const next = this.#claimOf(relation.id, { ...withFields(claim, fields), id }, claim);
      this.#change({ ...relation, claims: relation.claims.map((one) => (one === claim ? next : one)) });
    }
  }

  #putEntity(given: z.input<typeof Entity>, asLine = false): void {
    const entity = parsed(Entity, given, `entity "${given.id}"`);
    const old = this.entity(entity.id);
    this.back.push(
      old ? { put: 'entity', entity: old, ...this.#where('entity', old.id) } : { remove: 'entity', id: entity.id },
    );
    this.#changeEntity(entity, asLine);
  }

  #putRelation(given: z.input<typeof RelationEntry>, asLine = false): z.input<typeof RelationEntry> {
    const id = given.id ?? itemAt(relationIds([given]), 0);
    const { claims: entries, ...entry } = parsed(RelationEntry, { ...given, id }, `relation "${id}"`);
    const old = this.relation(id);
    this.back.push(
      old ? { put: 'relation', relation: old, ...this.#where('relation', id) } : { remove: 'relation', id },
    );
    for (const claim of old?.claims ?? []) this.#claims.set(claim.id, undefined);
    const ids = claimIds(id, entries);
    const taken = new Set<string>();
    for (const one of ids) {
      if (taken.has(one)) refuse({ code: 'duplicate-id', message: `the claim id "${one}" is there twice in "${id}"` });
      taken.add(one);
    }
    const claims = entries.map((claim, i) => this.#claimOf(id, { ...claim, id: itemAt(ids, i) }));
    this.#change({ ...entry, id, claims }, asLine);
    return { ...given, id, claims: (given.claims ?? []).map((claim, i) => ({ ...claim, id: ids[i] })) };
  }

  #putClaim(relation: string, given: z.input<typeof ClaimEntry>): z.input<typeof ClaimEntry> {
    const holder = this.relation(relation) ?? missing('relation', relation);
    const ids = holder.claims.map(({ id }) => id);
    const id = given.id ?? lastOf(claimIds(relation, [...holder.claims, { document: given.document }]));
    const old = holder.claims.find((one) => one.id === id);
    this.back.push(old ? { put: 'claim', relation, claim: old } : { remove: 'claim', id });
    const claim = this.#claimOf(relation, { ...given, id }, old);
    const claims = ids.includes(id)
      ? holder.claims.map((one) => (one === old ? claim : one))
      : [...holder.claims, claim];
    this.#change({ ...holder, claims });
    return { ...given, id };
  }

  #putDocument(given: z.input<typeof Document>): z.input<typeof Document> {
    const document = parsed(Document, given, `document "${given.id}"`);
    if (this.document(document.id)) {
      const file = this.document(document.id)?.place();
      refuse({ code: 'document-exists', message: 'a document of this name is already there', place: file });
    }
    const place = { file: documentName(document.id) };
    const placeInText = (offset: number) => ({
      ...place,
      line: document.text.slice(0, offset).split('\n').length,
      column: 1,
    });
    this.back.push({ remove: 'document', id: document.id });
    this.documents.set(document.id, { value: document, place: () => place, placeInText });
    return given;
  }

  /** A document whose file is named as those that a program adds. @throws ClaimgraphError */
  #ownDocument(id: string): SourcedDocument {
    const document = this.document(id) ?? missing('document', id);
    if (document.place().file.endsWith(documentName(id))) return document;
    refuse({ code: 'other-file', message: `the document "${id}" is in a file of another name` });
  }

  #setDocument(id: string, fields: Readonly<Record<string, unknown>>): void {
    const old = this.#ownDocument(id);
    if ('id' in fields || 'text' in fields) {
      refuse({ code: 'fixed-field', message: 'the id and the text of a document cannot change' });
    }
    this.back.push({ set: 'document', id, fields: valuesOf(old.value, fields) });
    this.documents.set(id, { ...old, value: parsed(Document, withFields(old.value, fields), `document "${id}"`) });
  }

  #setHead(fields: Readonly<Record<string, unknown>>): void {
    const old = this.head ?? this.base.head;
    if ('id' in fields || 'ontology' in fields) {
      refuse({ code: 'fixed-field', message: 'the id and the base ontology of a dossier cannot change' });
    }
    this.back.push({ set: 'dossier', fields: valuesOf(old, fields) });
    const { id: _, ontology: __, ...next } = parsed(DossierMetadata, withFields(old, fields), 'the dossier');
    this.head = next;
  }

  #putType(
    part: TypePart,
    schema: typeof EntityType | typeof RelationType,
    given: z.input<typeof EntityType> | z.input<typeof RelationType>,
  ): void {
    const type = parsed<z.ZodType<EntityType | RelationType>>(schema, given, `type "${given.id}"`);
    this.#changeType(part, type.id, type);
  }

  #changeType(part: TypePart, id: string, type: EntityType | RelationType | undefined): void {
    const { ontology, back } = withType(this.types ?? this.base.types, this.id, part, id, type);
    this.back.push(back);
    this.types = ontology;
    this.#ontology = undefined;
  }

  get saved(): StoriesFile {
    return this.stories ?? this.base.saved;
  }

  savedView(id: string): SavedView | undefined {
    return this.saved.views.find((view) => view.id === id);
  }

  story(id: string): Story | undefined {
    return this.saved.stories.find((story) => story.id === id);
  }

  /** A view or story put in its place or at the end, or removed (undefined). */
  #changeSaved(part: StoryPart, id: string, item: SavedView | Story | undefined): void {
    const list = part === 'view' ? 'views' : 'stories';
    const items: readonly (SavedView | Story)[] = this.saved[list];
    const old = part === 'view' ? this.savedView(id) : this.story(id);
    if (!item && !old) missing(part, id);
    const kept = old
      ? items.flatMap((one) => (one.id === id ? (item ?? []) : one))
      : [...items, ...(item ? [item] : [])];
    this.stories = { ...this.saved, [list]: kept };
    this.back.push((old ? { put: part, [part]: old } : { remove: part, id }) as DossierEdit);
  }

  #putPlaces(given: Places): Places {
    const places = Object.fromEntries(
      Object.entries(parsed(SavedLayout, { places: given }, 'the layout').places).map(([id, { x, y }]) => [
        id,
        { x: hundredths(x), y: hundredths(y) },
      ]),
    );
    // a place that was saved for what is no longer an entity could not be put back
    const old = Object.entries(this.places ?? this.base.places ?? {});
    const known = old.filter(([id]) => this.base.entity(id) ?? this.entity(id));
    this.back.push({ put: 'places', places: Object.fromEntries(known) });
    this.places = places;
    return places;
  }

  /** A claim of which all but its evidence is checked; offsets of an unchanged quote stay. */
  #claimOf(relation: string, given: z.input<typeof ClaimEntry> & { id: string }, old?: Claim): Claim {
    const holder = this.claim(given.id)?.relation.id;
    if (holder !== undefined && holder !== relation) {
      refuse({ code: 'duplicate-id', message: `the claim id "${given.id}" is already taken in "${holder}"` });
    }
    const entry = parsed(ClaimEntry, given, `claim "${given.id}"`);
    this.#claims.set(given.id, relation);
    const isSame =
      old && entry.document === old.document && JSON.stringify(entry.evidence) === JSON.stringify(old.evidence);
    // evidence without its offsets gets them from inspect(), which reads the document
    return { ...entry, id: given.id, evidence: isSame ? old.evidence : (entry.evidence as Claim['evidence']) };
  }

  #changeEntity(item: Entity, asLine = false): void {
    const { isMoved = false, item: before, asLine: line } = this.entities.get(item.id) ?? {};
    this.entities.set(item.id, { item, asLine: before ? (line ?? asLine) : asLine, isMoved });
  }

  #change(item: Relation, asLine = false): void {
    const { isMoved = false, item: before, asLine: line } = this.relations.get(item.id) ?? {};
    this.relations.set(item.id, { item, asLine: before ? (line ?? asLine) : asLine, isMoved });
  }

  /** Where an item is now, for putting it back. */
  #where(part: 'entity' | 'relation', id: string): { asLine?: boolean } {
    const change = (part === 'entity' ? this.entities : this.relations).get(id);
    return this.base.isLine(part, id, change?.asLine) ? { asLine: true } : {};
  }
}

function missing(what: string, id: string): never {
  throw new ClaimgraphError([{ code: `unknown-${what}`, message: `there is no ${what} "${id}"` }]);
}

function refuse(problem: Problem): never {
  throw new ClaimgraphError([problem]);
}

/** @throws ClaimgraphError that names what does not fit, as the check of a file does */
function parsed<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const problems: Problem[] = [];
  const data = validate(schema, { value, place: () => ({ file: '' }) }, ({ place: _, ...problem }) =>
    problems.push({ ...problem, message: `${what}: ${problem.message}` }),
  );
  if (problems.length > 0) throw new ClaimgraphError(problems);
  return data as z.output<S>;
}

/** The values that some fields have now; null where there is none. */
function valuesOf(item: object, fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, (item as Record<string, unknown>)[key] ?? null]));
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
