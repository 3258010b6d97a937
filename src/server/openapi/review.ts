/** The paths of review: what awaits it, and the decisions. */
import { Claim } from '../../model/claim.js';
import { DecisionRequest } from '../review.js';
import { JSON_TYPE, type Json } from './json.js';
import { dossierParameter } from './parameters.js';
import { CHANGE_PROBLEMS, PROBLEMS, problems } from './problems.js';
import { schemaOf } from './schemas.js';

export function reviewPaths(): Json {
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
          ...CHANGE_PROBLEMS,
          ...problems(409),
        },
      },
    },
  };
}
