/** JSON Schemas of the files of a dossier, made of the zod schemas, so that an editor completes and checks them. */
import { z } from 'zod';
import { DocumentMetadata } from '../model/document.js';
import { DossierMetadata } from '../model/dossier.js';
import { Entity } from '../model/entity.js';
import { newsOntology } from '../model/news/index.js';
import { OntologyEntry } from '../model/ontology.js';
import { RelationEntry } from '../model/relation.js';
import { StoriesFile } from '../model/story.js';

export type JsonSchema = Record<string, unknown>;

/** The files a schema is made for, by the names of the schemas. */
const SCHEMA_NAMES = ['dossier', 'ontology', 'entities', 'relations', 'document', 'stories'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/**
 * JSON Schemas (draft 7, which editors know best) of `dossier.yaml`, `ontology.yaml`, `entities.yaml`,
 * `relations.yaml` and the front matter of a document. Types of the news ontology are offered for completion; a
 * dossier may add others.
 */
export function jsonSchemas(): Record<SchemaName, JsonSchema> {
  const { entityTypes, relationTypes } = newsOntology;
  return {
    dossier: schemaOf(DossierMetadata, 'dossier.yaml: what a dossier is'),
    ontology: schemaOf(OntologyEntry, 'ontology.yaml: types that a dossier adds or changes'),
    entities: listOf(Entity, 'entities.yaml: who and what the relations are about', entityTypes),
    relations: listOf(RelationEntry, 'relations.yaml: relations with their claims', relationTypes),
    stories: schemaOf(StoriesFile, 'stories.yaml: saved views, and stories that lead through them'),
    document: schemaOf(DocumentMetadata, 'The front matter of documents/*.md'),
  };
}

function schemaOf(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return { $schema, title, ...rest };
}

/** A list of items whose `type` is one of the known types or another id. */
function listOf(schema: z.ZodType, title: string, types: readonly { id: string }[]): JsonSchema {
  const { $schema, title: _, ...items } = schemaOf(schema, title);
  const properties = items.properties as Record<string, JsonSchema>;
  const { description, ...id } = properties.type ?? {};
  properties.type = {
    ...(description !== undefined && { description }),
    anyOf: [{ enum: types.map((type) => type.id) }, id],
  };
  return { $schema, title, type: ['array', 'null'], items };
}
