/** The path that spreadsheets match names by. */
import { JSON_TYPE, type Json } from './json.js';
import { dossierParameter } from './parameters.js';
import { PROBLEMS } from './problems.js';

export function reconcilePaths(): Json {
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
