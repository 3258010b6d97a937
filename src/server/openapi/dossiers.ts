/** The paths of dossiers, their documents and exports. */
import { FORMATS } from '../../formats/registry.js';
import { FILTER_FIELDS } from '../../model/filter-query.js';
import { JSON_TYPE, type Json } from './json.js';
import { dossierParameter, parameterObject } from './parameters.js';
import { PROBLEMS } from './problems.js';

export function dossierPaths(): Json {
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
          [mediaType]: {
            schema: mediaType === JSON_TYPE ? { $ref: '#/components/schemas/DossierFile' } : { type: 'string' },
          },
        }),
      ]),
    ),
  };
}
