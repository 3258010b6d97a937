/** The API described as OpenAPI 3.1, made of the schemas that questions and answers are held against. */
import { z } from 'zod';
import { CALLS, type CallId } from '../engine/calls/index.js';
import { callParameters, type Parameter } from '../engine/parameters.js';
import { FORMATS } from '../formats/registry.js';
import { Claim } from '../model/claim.js';
import { Document, DocumentMatter } from '../model/document.js';
import { Dossier, DossierMatter } from '../model/dossier.js';
import { FILTER_FIELDS } from '../model/filter-query.js';
import { Id } from '../model/id.js';
import { Ontology } from '../model/ontology.js';
import { SavedLayout } from '../model/places.js';
import { RelationSummary } from '../model/relation.js';
import { version } from '../model/version.js';
import { LIMITS } from './limits.js';
import { DecisionRequest } from './review.js';

type Json = Record<string, unknown>;

const JSON_TYPE = 'application/json';

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

/** The whole document; the same on every call. */
export function openApi(): Json {
  const schemas = componentSchemas();
  return {
    openapi: '3.1.0',
    info: {
      title: 'claimgraph',
      version,
      description: `Dossiers of claims: who says what, through whom, in which words, and who denies it. A filter drops claims first, derives standings again, and then chooses relations. Limits: ${LIMITS.bodyBytes} bytes a question, ${LIMITS.addressLength} characters an address.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'dossiers', description: 'Dossiers, their documents and exports' },
      { name: 'questions', description: 'Questions about one dossier' },
      { name: 'review', description: 'Proposed claims and the decisions on them' },
    ],
    paths: { ...dossierPaths(), ...questionPaths(), ...reviewPaths(), ...layoutPaths(), ...reconcilePaths() },
    components: { schemas, responses: { Problem: problemResponse() } },
  };
}

const dossierParameter = {
  name: 'dossier',
  in: 'path',
  required: true,
  description: "The dossier's id.",
  schema: { type: 'string' },
};

function dossierPaths(): Json {
  const filters = FILTER_FIELDS.map(({ name, kind, description, choices }) =>
    parameterObject({
      name,
      kind: kind === 'list' ? 'text' : kind,
      list: kind === 'list',
      description,
      required: false,
      ...(choices && { choices }),
    }),
  );
  const get = (operationId: string, summary: string, parameters: unknown[], content: Json): Json => ({
    get: {
      operationId,
      summary,
      tags: ['dossiers'],
      parameters,
      responses: { 200: { description: summary, content }, ...PROBLEMS },
    },
  });
  return {
    '/api/dossiers': get('listDossiers', 'The dossiers of this server.', [], {
      [JSON_TYPE]: { schema: { $ref: '#/components/schemas/DossierList' } },
    }),
    '/api/dossiers/{dossier}': get(
      'getDossier',
      'A dossier, or what a filter leaves of it.',
      [dossierParameter, ...filters],
      {
        [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Dossier' } },
      },
    ),
    '/api/dossiers/{dossier}/matter': get(
      'getMatter',
      'What a dossier is about, its ontology, and how much it holds, without the rest.',
      [dossierParameter],
      { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Matter' } } },
    ),
    '/api/dossiers/{dossier}/documents/{document}': get(
      'getDocument',
      'A document with its text.',
      [dossierParameter, { ...dossierParameter, name: 'document', description: "The document's id." }],
      { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Document' } } },
    ),
    ...Object.fromEntries(
      FORMATS.map(({ id, extension, mediaType, label }) => [
        `/api/dossiers/{dossier}/export.${extension}`,
        get(`export-${id}`, `The dossier as ${label.en ?? id}.`, [dossierParameter, ...filters], {
          [mediaType]: { schema: { type: 'string' } },
        }),
      ]),
    ),
  };
}

function questionPaths(): Json {
  const paths: Json = {};
  for (const id of Object.keys(CALLS) as CallId[]) {
    const { summary } = CALLS[id];
    const responses = {
      200: {
        description: 'The answer.',
        content: { [JSON_TYPE]: { schema: { $ref: `#/components/schemas/${id}Answer` } } },
      },
      ...PROBLEMS,
    };
    const parameters = [dossierParameter, ...callParameters(id).map(parameterObject)];
    paths[`/api/dossiers/{dossier}/${id}`] = {
      get: { operationId: id, summary, tags: ['questions'], parameters, responses },
    };
    paths[`/api/dossiers/{dossier}/query/${id}`] = {
      post: {
        operationId: `query-${id}`,
        summary,
        tags: ['questions'],
        parameters: [dossierParameter],
        requestBody: {
          required: true,
          content: { [JSON_TYPE]: { schema: { $ref: `#/components/schemas/${id}Query` } } },
        },
        responses,
      },
    };
  }
  return paths;
}

function reviewPaths(): Json {
  const text = { type: 'string' };
  const count = { type: 'integer', minimum: 0 };
  const counts = {
    type: 'object',
    required: ['proposed', 'accepted', 'rejected'],
    properties: { proposed: count, accepted: count, rejected: count },
  };
  const made = {
    type: 'object',
    required: ['n', 'kind', 'about', 'by', 'at'],
    properties: {
      n: { type: 'integer', minimum: 1 },
      kind: text,
      about: { type: 'array', items: text },
      by: text,
      at: text,
      undoes: { type: 'integer' },
    },
  };
  const waiting = {
    type: 'object',
    required: ['relation', 'claim', 'newEntities'],
    properties: {
      relation: { type: 'object' },
      claim: schemaOf(Claim, 'output'),
      newEntities: { type: 'array', items: text },
    },
  };
  const answer = (description: string, properties: Json): Json => ({
    description,
    content: { [JSON_TYPE]: { schema: { type: 'object', required: Object.keys(properties), properties } } },
  });
  const conflict = { $ref: '#/components/responses/Problem' };
  return {
    '/api/dossiers/{dossier}/review': {
      get: {
        operationId: 'review',
        summary: 'Proposed claims that await review, by document and place.',
        tags: ['review'],
        parameters: [
          dossierParameter,
          { name: 'document', in: 'query', description: 'Only from this document.', schema: text },
          {
            name: 'minConfidence',
            in: 'query',
            description: 'Of at least this confidence, 0 to 100.',
            schema: { type: 'number', minimum: 0, maximum: 100 },
          },
        ],
        responses: {
          200: answer('What awaits review.', { progress: counts, waiting: { type: 'array', items: waiting } }),
          ...PROBLEMS,
        },
      },
    },
    '/api/dossiers/{dossier}/decisions': {
      get: {
        operationId: 'decisions',
        summary: 'All decisions so far, oldest first.',
        tags: ['review'],
        parameters: [dossierParameter],
        responses: { 200: answer('The decisions.', { decisions: { type: 'array', items: made } }), ...PROBLEMS },
      },
      post: {
        operationId: 'decide',
        summary:
          'Accept, reject, correct or add a claim; merge entities; undo. Beyond loopback it takes a bearer token.',
        tags: ['review'],
        parameters: [dossierParameter],
        requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaOf(DecisionRequest, 'input') } } },
        responses: {
          201: answer('The decision as it was saved.', { decision: made, progress: counts }),
          ...PROBLEMS,
          401: conflict,
          403: conflict,
          409: conflict,
        },
      },
    },
  };
}

function layoutPaths(): Json {
  const content = { [JSON_TYPE]: { schema: schemaOf(SavedLayout, 'output') } };
  const about = { tags: ['dossiers'], parameters: [dossierParameter] };
  const refused = { $ref: '#/components/responses/Problem' };
  return {
    '/api/dossiers/{dossier}/layout': {
      get: {
        operationId: 'getLayout',
        summary: 'Where entities lie on the map, as it was saved with the dossier.',
        ...about,
        responses: { 200: { description: 'The places by entity.', content }, ...PROBLEMS },
      },
      put: {
        operationId: 'saveLayout',
        summary:
          'Save where entities lie, in place of what was saved before; no places forget it. Beyond loopback it takes a bearer token.',
        ...about,
        requestBody: { required: true, content },
        responses: {
          200: { description: 'The places as they were saved.', content },
          ...PROBLEMS,
          401: refused,
          403: refused,
        },
      },
    },
  };
}

function reconcilePaths(): Json {
  const responses = {
    200: {
      description: 'The service, or candidates for names.',
      content: { [JSON_TYPE]: { schema: { type: 'object' } } },
    },
    ...PROBLEMS,
  };
  const parameters = [
    dossierParameter,
    {
      name: 'queries',
      in: 'query',
      description: 'A JSON object of queries, as OpenRefine sends it.',
      schema: { type: 'string' },
    },
  ];
  const summary = 'Match names against the dossier (W3C reconciliation API 0.2).';
  return {
    '/api/dossiers/{dossier}/reconcile': {
      get: { operationId: 'reconcile', summary, tags: ['dossiers'], parameters, responses },
    },
  };
}

function parameterObject({ name, kind, list, description, required, choices, fallback, prefix }: Parameter): Json {
  const type = kind === 'text' ? 'string' : kind;
  const item = { type, ...(choices && { enum: choices }) };
  if (prefix) {
    const field = name.replace('.*', '');
    return {
      name: field,
      in: 'query',
      description: `${description} Written ${field}.name=value.`,
      required,
      style: 'deepObject',
      schema: { type: 'object', additionalProperties: true },
    };
  }
  return {
    name,
    in: 'query',
    required,
    ...(description && { description }),
    schema: list
      ? { type: 'array', items: item }
      : { ...item, ...(fallback !== undefined && !Array.isArray(fallback) && { default: fallback }) },
    ...(list && { style: 'form', explode: true }),
  };
}

const PROBLEMS = Object.fromEntries(
  ['400', '404'].map((status) => [status, { $ref: '#/components/responses/Problem' }]),
);

function problemResponse(): Json {
  const text = { type: 'string' };
  const error = {
    type: 'object',
    required: ['code', 'detail'],
    properties: { code: text, parameter: text, detail: text, mend: text },
  };
  return {
    description: 'What is wrong, and with which parameter (RFC 9457).',
    content: {
      'application/problem+json': {
        schema: {
          type: 'object',
          required: ['type', 'title', 'status'],
          properties: {
            type: text,
            title: text,
            status: { type: 'integer' },
            detail: text,
            errors: { type: 'array', items: error },
          },
        },
      },
    },
  };
}

function componentSchemas(): Json {
  const calls = (Object.keys(CALLS) as CallId[]).flatMap((id): [string, unknown][] => [
    [`${id}Query`, schemaOf(CALLS[id].query, 'input')],
    [`${id}Answer`, schemaOf(CALLS[id].answer, 'output')],
  ]);
  return Object.fromEntries([...calls, ...dossierSchemas()].flatMap(([name, schema]) => withDefinitions(name, schema)));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
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
    ['Matter', schemaOf(MatterAnswer, 'output')],
    ['Document', schemaOf(Document, 'output')],
  ];
}
