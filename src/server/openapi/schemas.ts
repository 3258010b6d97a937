/** The schemas of questions, answers and dossiers, as components that references lead to. */
import { z } from 'zod';
import { CALLS, type CallId } from '../../engine/calls/index.js';
import { DossierFile } from '../../formats/json.js';
import { Document, DocumentMatter } from '../../model/document.js';
import { Dossier, DossierMatter } from '../../model/dossier.js';
import { Id } from '../../model/id.js';
import { Ontology } from '../../model/ontology.js';
import { RelationSummary } from '../../model/relation.js';
import type { Json } from './json.js';

/** A dossier as the API gives it: documents without their texts, relations with what is derived from their claims. */
export const DossierAnswer = Dossier.extend({
  documents: z.array(DocumentMatter.extend({ id: Id })),
  relations: z.array(RelationSummary),
});

const count = z.int().min(0);

/** A dossier without what is large in it. */
export const MatterAnswer = DossierMatter.extend({
  id: Id,
  ontology: Ontology,
  documents: count,
  entities: count,
  relations: count,
});

export function componentSchemas(): Json {
  const calls = (Object.keys(CALLS) as CallId[]).flatMap((id): [string, unknown][] => [
    [`${id}Query`, schemaOf(CALLS[id].query, 'input')],
    [`${id}Answer`, schemaOf(CALLS[id].answer, 'output')],
  ]);
  return Object.fromEntries([...calls, ...dossierSchemas()].flatMap(([name, schema]) => withDefinitions(name, schema)));
}

export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', reused: 'inline' });
  return rest;
}

/** A schema and its own definitions, which become components beside it: references lead from the document's root. */
function withDefinitions(name: string, schema: unknown): [string, unknown][] {
  const { $defs = {}, ...rest } = schema as { $defs?: Record<string, unknown> };
  const nameOf = (definition: string) => `${name}-${definition.replace(/^_+/, '')}`;
  const pointed = (part: unknown) =>
    JSON.parse(
      JSON.stringify(part).replace(/"#\/\$defs\/([^"/]+)"/g, (_, to) => `"#/components/schemas/${nameOf(to)}"`),
    );
  return [
    [name, pointed(rest)],
    ...Object.entries($defs).map(([own, definition]): [string, unknown] => [nameOf(own), pointed(definition)]),
  ];
}

function dossierSchemas(): [string, unknown][] {
  const count = { type: 'integer', minimum: 0 };
  const { title, description } = DossierMatter.shape;
  const head = {
    type: 'object',
    required: ['id', 'title', 'documents', 'entities', 'relations'],
    properties: {
      id: { type: 'string' },
      title: schemaOf(title, 'output'),
      description: schemaOf(description, 'output'),
      documents: count,
      entities: count,
      relations: count,
    },
  };
  return [
    [
      'DossierList',
      { type: 'object', required: ['dossiers'], properties: { dossiers: { type: 'array', items: head } } },
    ],
    ['Dossier', schemaOf(DossierAnswer, 'output')],
    ['DossierFile', schemaOf(DossierFile, 'input')],
    ['Matter', schemaOf(MatterAnswer, 'output')],
    ['Document', schemaOf(Document, 'output')],
  ];
}
