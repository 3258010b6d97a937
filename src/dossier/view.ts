/** What a change may ask of a dossier in memory, and what it changes there. */
import type { Claim } from '../model/claim.js';
import type { DossierMetadata } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import type { Ontology, OntologyIndex } from '../model/ontology.js';
import type { Places } from '../model/places.js';
import type { Relation } from '../model/relation.js';
import type { SavedView, StoriesFile, Story } from '../model/story.js';
import type { SourcedDocument } from './front-matter.js';
import type { Change } from './table.js';

export type Ends = Pick<Relation, 'subject' | 'type' | 'object' | 'value'>;

/** What a change may ask of a dossier; a draft answers as if its edits were made already. */
export interface View {
  readonly ontology: OntologyIndex;
  /** of the dossier */
  readonly id: string;
  entity(id: string): Entity | undefined;
  document(id: string): SourcedDocument | undefined;
  documentIds(): Iterable<string>;
  relation(id: string): Relation | undefined;
  /** the claim of an id with the relation that holds it */
  claim(id: string): { relation: Relation; claim: Claim } | undefined;
  /** relations that name an entity or document: as an end, a speaker, or where the words are */
  naming(id: string): Relation[];
  savedView(id: string): SavedView | undefined;
  story(id: string): Story | undefined;
  /** saved views and stories */
  readonly saved: StoriesFile;
  /** relations of these ends and type, whatever their dates */
  withEnds(ends: Ends): Relation[];
}

/** What replaces what, by id. */
export interface Changes {
  entities: ReadonlyMap<string, Change<Entity>>;
  relations: ReadonlyMap<string, Change<Relation>>;
  documents: ReadonlyMap<string, SourcedDocument | undefined>;
  places: Places | undefined;
  /** views and stories; left out, as they were */
  stories: StoriesFile | undefined;
  /** with what the dossier adds to its base; left out, as it was */
  types: Ontology | undefined;
  /** fields of `dossier.yaml` */
  head: Head | undefined;
}

/** What a dossier is called and about. */
export type Head = Omit<DossierMetadata, 'id' | 'ontology'>;

/** Entities and documents that a relation cannot do without. */
export function namedIn({ subject, object, claims }: Relation): Set<string> {
  const named = new Set([subject]);
  if (object !== undefined) named.add(object);
  for (const { document, chain } of claims) {
    named.add(document);
    for (const { agent } of chain) if (agent !== undefined) named.add(agent);
  }
  return named;
}

export function endsKey({ subject, type, object, value }: Ends): string {
  return JSON.stringify([subject, type, object ?? null, value ?? null]);
}
