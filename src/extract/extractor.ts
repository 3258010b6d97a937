/** What every extractor is given and what it gives: proposals, each with the exact words it rests on. */
import type { Evidence, Modality, Polarity, Proposal, Step } from '../model/claim.js';
import type { Document } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import type { OntologyIndex, RelationType } from '../model/ontology.js';
import type { Value } from '../model/relation.js';

/** What is known before a document is read. */
export interface Knowledge {
  ontology: OntologyIndex;
  /** entities of the dossier; a proposal names them by their ids */
  entities: readonly Entity[];
  /** whether relations that no type has words for are proposed too, under open types */
  open?: boolean;
}

/** Words of the document that name an entity or stand for it; UTF-16 code units, end exclusive. */
export interface Mention {
  entity: string;
  start: number;
  end: number;
}

/** A claim as an extractor proposes it, with the relation that it is about. */
export interface ProposedClaim {
  subject: string;
  type: string;
  /** an entity; or `value`, a literal */
  object?: string;
  value?: Value;
  /** when the relation held, EDTF */
  from?: string;
  until?: string;
  /** outermost speaker first; empty for the document's own voice */
  chain: Step[];
  polarity: Polarity;
  modality: Modality;
  /** `quote` is the slice of the document's text from `start` to `end` */
  evidence: Evidence;
  proposal: Proposal;
}

/** What was proposed and did not hold: said, counted, and never stored. */
export interface Dropped {
  reason: 'quote-not-found' | 'unknown-type' | 'wrong-ends' | 'unknown-entity' | 'malformed' | 'refused' | 'cut-off';
  detail: string;
}

export interface Extraction {
  /** entities that the document names and nobody knew, sorted by id */
  entities: Entity[];
  /** in the order of the text */
  mentions: Mention[];
  /** in the order of the text */
  claims: ProposedClaim[];
  dropped: Dropped[];
  /** open types that claims are of and the ontology lacks, each after the type that it stands under */
  types?: RelationType[];
}

/** Reads a document and proposes; it writes nothing and decides nothing. */
export interface Extractor {
  /** such as `rules` or `model:qwen3`; stands in each proposal */
  readonly id: string;
  /** whether it proposes from texts in a language (BCP 47); left out, from any */
  reads?(language: string): boolean;
  extract(document: Document, knowledge: Knowledge): Promise<Extraction>;
}
