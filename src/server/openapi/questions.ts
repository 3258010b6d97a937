/** The paths of questions: each call of the engine by address and as JSON. */
import { CALLS, type CallId } from '../../engine/calls/index.js';
import { callParameters } from '../../engine/parameters.js';
import { JSON_TYPE, type Json } from './json.js';
import { dossierParameter, parameterObject } from './parameters.js';
import { BODY_PROBLEMS, PROBLEMS } from './problems.js';

export function questionPaths(): Json {
  const paths: Json = {};
  for (const id of Object.keys(CALLS) as CallId[]) {
    const { summary } = CALLS[id];
    const answer = {
      description: 'The answer.',
      content: { [JSON_TYPE]: { schema: { $ref: `#/components/schemas/${id}Answer` } } },
    };
    const parameters = [dossierParameter, ...callParameters(id).map(parameterObject)];
    paths[`/api/dossiers/{dossier}/${id}`] = {
      get: { operationId: id, summary, tags: ['questions'], parameters, responses: { 200: answer, ...PROBLEMS } },
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
        responses: { 200: answer, ...BODY_PROBLEMS },
      },
    };
  }
  return paths;
}
