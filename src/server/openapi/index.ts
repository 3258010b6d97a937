/** The API described as OpenAPI 3.1, drawn from its routes and the schemas that requests and answers are held against. */
import { version } from '../../model/version.js';
import { LIMITS } from '../limits.js';
import { type Content, problemsOf, type Route, type Tag } from '../route.js';
import { ROUTES } from '../routes.js';
import { STALE_HEADER } from '../staleness.js';
import { IF_MATCH } from '../versioned.js';
import { parameterObject, pathParameters } from './parameters.js';
import { problemResponse } from './problems.js';
import { Components } from './schemas.js';

export type Json = Record<string, unknown>;

const TAGS: readonly { name: Tag; description: string }[] = [
  { name: 'dossiers', description: 'Dossiers, their documents and exports' },
  { name: 'queries', description: 'Queries of one dossier' },
  { name: 'review', description: 'Proposed claims and the decisions on them' },
];

let made: Json | undefined;

/** The whole document, made when it is first asked for: hundreds of schemas are written out for it. */
export function openApi(): Json {
  made ??= describeRoutes();
  return made;
}

function describeRoutes(): Json {
  const components = new Components();
  const paths: Record<string, Json> = {};
  for (const route of ROUTES) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'claimgraph',
      version,
      description: `Dossiers of claims: who says what, through whom, in which words, and who denies it. A filter drops claims first, derives standings again, and then chooses relations. Every address gives one form, whatever \`Accept\` asks for. HEAD does what GET does, and OPTIONS names the methods. A parameter that is unknown, or given more than once where it takes one value, is refused; so is a body that is compressed. GET with \`If-None-Match\` is answered with 304 while a dossier gives the same. A client that asks for much waits behind the others: 503 says in \`Retry-After\` when to ask again. Limits: ${LIMITS.bodyBytes} bytes a request, ${LIMITS.addressLength} characters an address.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: TAGS,
    paths,
    components: {
      schemas: components.all(),
      responses: { Problem: problemResponse(), Busy: { ...problemResponse(), headers: RETRY } },
    },
  };
}

function operation(route: Route, components: Components): Json {
  const { operationId, summary, tag, path, parameters = [], body, answer, writes } = route;
  const named = pathParameters(path);
  const problems = problemsOf(route).map((status) => [
    status,
    { $ref: `#/components/responses/${status === 503 ? 'Busy' : 'Problem'}` },
  ]);
  return {
    operationId,
    summary: writes ? `${summary} Outside loopback it requires a bearer token.` : summary,
    tags: [tag],
    parameters: [...named, ...parameters.map(parameterObject), ...(route.versioned ? [IF_MATCH] : [])],
    ...(body && { requestBody: { required: true, content: contentOf(body, 'input', components) } }),
    responses: {
      [answer.status ?? 200]: {
        description: 'The answer.',
        ...(named.some(({ name }) => name === 'dossier') && { headers: STALE }),
        content: contentOf(answer, 'output', components),
      },
      ...Object.fromEntries(problems),
    },
  };
}

function contentOf(content: Content, io: 'input' | 'output', components: Components): Json {
  const form = content.readable ? 'input' : io;
  return { [content.mediaType ?? 'application/json']: { schema: components.schemaOf(content, form) } };
}

/** A header of a refusal that is over in a while. */
const RETRY = {
  'Retry-After': {
    description: 'Seconds after which to ask again; absent if the same request would take too long again.',
    required: false,
    schema: { type: 'integer', minimum: 1 },
  },
};

/** A header of every answer of a dossier. */
const STALE = {
  [STALE_HEADER]: {
    description:
      'Present only if the files on disk have changed since this answer was made: `reading` while the change is read, `broken` if it does not pass its check. See .../status.',
    required: false,
    schema: { type: 'string', enum: ['reading', 'broken'] },
  },
};
