/** The API described as OpenAPI 3.1, made of the schemas that questions and answers are held against. */
import { version } from '../../model/version.js';
import { LIMITS } from '../limits.js';
import { dossierPaths } from './dossiers.js';
import type { Json } from './json.js';
import { layoutPaths } from './layout.js';
import { problemResponse } from './problems.js';
import { questionPaths } from './questions.js';
import { reconcilePaths } from './reconcile.js';
import { reviewPaths } from './review.js';
import { componentSchemas } from './schemas.js';

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
