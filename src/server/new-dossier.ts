/** New dossiers over HTTP, in the folder that is served. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ownTypes } from '../dossier/types.js';
import { slugOf } from '../extract/rules/ids.js';
import { Id } from '../model/id.js';
import { inLanguage, Localised } from '../model/language.js';
import { BASE_ONTOLOGIES, BASES } from '../model/ontologies.js';
import { freeId } from '../text/slug.js';
import { jsonBody, parseBody } from './body.js';
import { HttpProblem } from './problem.js';
import type { Route } from './route.js';

/** No folder of Windows can be called so. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Its folder is called like it: nothing that another system takes for something else. */
const FolderId = Id.regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'letters a-z, digits and -' })
  .max(80)
  .refine((id) => !DEVICE.test(id), { error: 'the name of a device on Windows; choose another' });

const NewDossier = z.strictObject({
  id: FolderId.optional().describe('If omitted, it is made from the title.'),
  title: Localised,
  description: Localised.optional(),
  ontology: Id.optional().describe('The base ontology, as `GET /api/ontologies` lists them; left out, news.'),
  typesOf: Id.optional().describe(
    'A dossier of this server whose own types it takes, and its base, which `ontology` may name but not change; left out, those of the base alone.',
  ),
});

const create: Route = {
  method: 'POST',
  path: '/api/dossiers',
  operationId: 'createDossier',
  summary: 'Make an empty dossier in the folder that is served.',
  tag: 'dossiers',
  body: { name: 'NewDossier', schema: NewDossier },
  answer: { status: 201, schema: z.object({ id: Id }) },
  writes: true,
  async handle(context, { store }) {
    const { id: given, typesOf, ...options } = parseBody(NewDossier, await jsonBody(context), 'Invalid dossier');
    const id = given ?? freeId(folderName(titleOf(options.title)), store);
    if (typesOf !== undefined && !store.has(typesOf)) {
      const message = `there is no dossier "${typesOf}" here`;
      throw new HttpProblem(400, 'Invalid dossier', [{ code: 'unknown-dossier', field: 'typesOf', message }]);
    }
    const like = typesOf === undefined ? undefined : (await store.get(typesOf)).dossier.ontology;
    const edits = like ? ownTypes(like) : [];
    const own = like && (like.extends ?? like.id);
    if (own !== undefined && options.ontology !== undefined && options.ontology !== own) {
      const message = `the types of "${typesOf}" belong to the ontology "${own}"`;
      throw new HttpProblem(400, 'Invalid dossier', [{ code: 'wrong-ontology', field: 'ontology', message }]);
    }
    const base = options.ontology ?? own;
    if (base !== undefined && !BASES.has(base)) {
      const message = `there is no base ontology "${base}"`;
      throw new HttpProblem(400, 'Invalid dossier', [{ code: 'unknown-ontology', field: 'ontology', message }]);
    }
    await store.create(id, { ...options, ontology: base });
    if (edits.length > 0) {
      const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
      await store.writer(id).change(() => ({ kind: 'change', about: [`${typesOf}`], at, edits }));
    }
    return context.json({ id }, 201);
  },
};

function folderName(title: string): string {
  const name = slugOf(title).slice(0, 60) || 'dossier';
  return DEVICE.test(name) ? `dossier-${name}` : name;
}

function titleOf(title: Localised): string {
  return inLanguage(title, 'en');
}

/** The dossier that comes with the package. */
const SAMPLE = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url));

const sample: Route = {
  method: 'POST',
  path: '/api/sample',
  operationId: 'createSample',
  summary: 'Put the sample that comes with claimgraph into the folder that is served, to explore.',
  tag: 'dossiers',
  answer: { status: 201, schema: z.object({ id: Id }) },
  writes: true,
  async handle(context, { store }) {
    return context.json({ id: await store.copy(SAMPLE) }, 201);
  },
};

const ontologies: Route = {
  method: 'GET',
  path: '/api/ontologies',
  operationId: 'ontologies',
  summary: 'List the base ontologies that a new dossier may begin with.',
  tag: 'dossiers',
  answer: {
    schema: z.object({
      ontologies: z
        .array(z.object({ id: Id, title: Localised, about: Localised.describe('What it is for.') }))
        .describe('The usual one first.'),
    }),
  },
  handle: (context) =>
    context.json({
      ontologies: BASE_ONTOLOGIES.map(({ ontology: { id, title }, about }) => ({
        id,
        title: title ?? { en: id },
        about,
      })),
    }),
};

export const NEW_DOSSIER_ROUTES: readonly Route[] = [create, sample, ontologies];
