/** The path of saved places. */
import { SavedLayout } from '../../model/places.js';
import { JSON_TYPE, type Json } from './json.js';
import { dossierParameter } from './parameters.js';
import { CHANGE_PROBLEMS, PROBLEMS } from './problems.js';
import { schemaOf } from './schemas.js';

export function layoutPaths(): Json {
  const content = { [JSON_TYPE]: { schema: schemaOf(SavedLayout, 'output') } };
  const about = { tags: ['dossiers'], parameters: [dossierParameter] };
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
          ...CHANGE_PROBLEMS,
        },
      },
    },
  };
}
