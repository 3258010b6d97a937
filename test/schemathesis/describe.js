/**
 * `node describe.js URL FOLDER FILE`: the API's description with the ids, dates and cursors that there are in a dossier,
 * so that what is drawn from it asks about something. What is invalid is drawn as well: whatever is none of them. Where
 * a request changes the dossier they are only examples, since there are others after the first change.
 */
import { writeFileSync } from 'node:fs';
import { METRICS, openDossier } from '../../dist/index.js';

/** So many of each are enough to meet one another. */
const MOST = 4;
const [url, folder, file] = process.argv.slice(2);
const { id, documents, entities, relations, ontology } = await openDossier(folder);
const ids = (items) => items.slice(0, MOST).map((item) => item.id);
const speakers = [
  ...new Set(relations.flatMap(({ claims }) => claims.flatMap(({ chain }) => chain.map(({ agent }) => agent)))),
];

const known = {
  dossier: [id],
  entity: ['alibaba', 'qwen', 'white-house', 'tiktok'],
  speaker: speakers.filter((agent) => agent !== undefined).slice(0, MOST),
  document: ids(documents),
  relation: ids(relations),
  claim: ids(relations.flatMap(({ claims }) => claims)),
  entityType: [...new Set(entities.map(({ type }) => type))].slice(0, MOST),
  relationType: ids(ontology.relationTypes.filter(({ id }) => relations.some(({ type }) => type === id))),
  metric: Object.keys(METRICS).slice(0, MOST),
  language: ['en', 'zh'],
  date: ['2024', '2025-11', '2025-11-29'],
};
/** By the name of a field, what it holds. */
const FIELDS = {
  ...Object.fromEntries(['dossier', 'document', 'relation', 'claim', 'metric', 'language'].map((name) => [name, name])),
  ...fields('entity', 'entity notEntity subject object'),
  ...fields('speaker', 'saidBy notSaidBy agent'),
  ...fields('document', 'notDocument documents filter.document'),
  ...fields('relation', 'relations picture.only'),
  ...fields('claim', 'claims'),
  ...fields('entityType', 'entityType notEntityType'),
  ...fields('relationType', 'relationType notRelationType'),
  ...fields('language', 'notLanguage'),
  ...fields('date', 'claimedFrom claimedUntil asOf from until filter.from date retrieved'),
};
const description = await (await fetch(`${url}/openapi.json`)).json();
for (const [path, methods] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    const name = operation.operationId.replace(/^query-/, '');
    const own = { ...FIELDS, ...ownFields(name), ...(await cursorOf(path, method)) };
    // a list of one page has no cursor that could be asked for
    if (!own.cursor) operation.parameters = operation.parameters?.filter((parameter) => parameter.name !== 'cursor');
    const changes = method !== 'get' && !/\/query\/|\/preview$|\/reconcile$/.test(path);
    const tell = changes ? suggest : limit;
    for (const parameter of operation.parameters ?? []) tell(parameter.schema, own[parameter.name]);
    const body = operation.requestBody?.content['application/json']?.schema;
    const reference = body?.$ref?.split('/').at(-1);
    walk(reference ? description.components.schemas[reference] : body, own, tell);
  }
}
writeFileSync(file, JSON.stringify(description));

function fields(what, names) {
  return Object.fromEntries(names.split(' ').map((name) => [name, what]));
}

/** Fields that hold something else in one operation. */
function ownFields(operation) {
  const about = {
    relation: 'relation',
    document: 'document',
    entity: 'entity',
    adjacent: 'entity',
    neighbourhood: 'entity',
  };
  return {
    ...(about[operation] && { id: about[operation] }),
    ...(operation === 'paths' && fields('entity', 'from to')),
    ...(operation === 'search' && { type: 'entityType' }),
  };
}

/** The cursor of the second page, where there is one. */
async function cursorOf(path, method) {
  if (method !== 'get' || !path.startsWith('/api/dossiers/{dossier}/')) return {};
  const address = url + path.replace('{dossier}', id);
  const answer = await fetch(`${address}?limit=1&id=alibaba&text=a`).catch(() => undefined);
  const plain = answer?.ok ? answer : await fetch(`${address}?limit=1`).catch(() => undefined);
  const { cursor } = plain?.ok && /json/.test(plain.headers.get('content-type')) ? await plain.json() : {};
  return cursor === undefined ? {} : { cursor: [cursor] };
}

/** Says of a schema which values there are, and that there are no others. */
function limit(schema, what) {
  const [item, values] = valuesOf(schema, what);
  if (values) Object.assign(item, { enum: values });
}

/** Says of a schema which values there are. */
function suggest(schema, what) {
  const [item, values] = valuesOf(schema, what);
  if (values) Object.assign(item, { examples: values });
}

function valuesOf(schema, what) {
  const item = schema?.items ?? schema;
  const values = typeof what === 'string' ? known[what] : what;
  return values?.length > 0 && item?.type === 'string' && !item.enum ? [item, values] : [];
}

function walk(schema, own, tell) {
  if (Array.isArray(schema)) for (const part of schema) walk(part, own, tell);
  if (schema === null || typeof schema !== 'object') return;
  for (const [name, property] of Object.entries(schema.properties ?? {})) tell(property, own[name]);
  for (const part of Object.values(schema)) walk(part, own, tell);
}
