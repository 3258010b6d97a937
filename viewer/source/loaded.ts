/** A dossier read from text, in the worker of the page or, where workers are refused, on the page's own thread. */
import type { Engine } from '../../src/engine/engine.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { readJson } from '../../src/formats/json.js';
import { Dossier } from '../../src/model/dossier.js';
import { withoutDerived } from '../../src/model/relation.js';
import type { Metadata } from './source.js';

/** `file`: the JSON format, with texts. `api`: what the server answers as a dossier, without them. */
export interface DossierText {
  form: 'file' | 'api';
  text: string;
}

/** @throws ClaimgraphError, ZodError or SyntaxError where the text is no dossier */
export function load({ form, text }: DossierText): { metadata: Metadata; engine: Engine } {
  const dossier = form === 'file' ? readJson(text) : asDossier(JSON.parse(text));
  return { metadata: metadataOf(dossier), engine: memoryEngine(dossier) };
}

/**
 * What the API answers as a dossier: relations come with what is derived from their claims, which the engine derives
 * itself under every filter, and documents come without their texts.
 */
function asDossier(answer: unknown): Dossier {
  const given = answer as { documents: object[]; relations: Record<string, unknown>[] };
  // marks stand in a text: without it there are none
  const documents = given.documents.map((metadata) => ({ ...metadata, marks: undefined, text: '' }));
  return Dossier.parse({ ...given, documents, relations: given.relations.map(withoutDerived) });
}

function metadataOf({ documents, entities, relations, speakers: _, ...rest }: Dossier): Metadata {
  return { ...rest, documents: documents.length, entities: entities.length, relations: relations.length };
}
