/** Graphs in, over HTTP: read on another thread, shown as what they would come to, then taken into the dossier. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { shapeParameters, valuesFromParameters } from '../engine/parameters.js';
import { READ_OPTIONS } from '../formats/interchange/options.js';
import { READ_FORMATS } from '../formats/registry.js';
import { EdtfDate } from '../model/date.js';
import { Id } from '../model/id.js';
import { itemAt } from '../model/item-at.js';
import { importGraph, importWhole } from '../review/import/index.js';
import { importedFile, type ReadImport } from '../review/import/read.js';
import { askerOf } from './asker.js';
import { filesBody, parseBody } from './body.js';
import { LIMITS } from './limits.js';
import { pathParameter } from './path-parameter.js';
import { HttpProblem, ProblemBody, problemBody } from './problem.js';
import { LONG, type Route } from './route.js';

const READABLE = READ_FORMATS.map(({ id }) => id);
const words = z.string().trim().min(1).max(500);

const Query = z.strictObject({
  by: z.string().trim().min(1).max(120).describe('Who imports it.'),
  preview: z.boolean().default(false).describe('Only say what would be imported.'),
  format: z.enum(READABLE).optional().describe('If omitted, it is told by the name, or by how the file begins.'),
  title: words.optional().describe("The document's title; if omitted, the file's own, or its name."),
  publisher: words.optional().describe('Whose file it is, and in whose voice it speaks; if omitted, as the file says.'),
  date: EdtfDate.optional().describe('When it was published, such as 2025-11-03.'),
  review: z.enum(['accepted', 'proposed']).default('proposed').describe('Whether its claims count at once.'),
  map: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'A foreign type to a type of the ontology: map.besitzt=owns, or -owns for the other way round; map.* for entities without a type.',
    ),
  vouch: z
    .array(z.string())
    .default([])
    .describe(
      'Columns of edges whose words you vouch for, such as notes: only words that are known to weaken still do.',
    ),
  ...READ_OPTIONS,
});

const count = z.int().min(0);
const Answer = z.object({
  preview: z.boolean(),
  documents: count,
  entities: count.describe('New ones.'),
  relations: count.describe('New ones.'),
  claims: count.describe('New ones.'),
  document: Id.optional().describe('The document that stands for the file; none where the file is a whole dossier.'),
  known: Id.optional().describe('The document of the same file, which was imported before: nothing changes.'),
  unmapped: z
    .record(z.string(), count)
    .optional()
    .describe(
      'Foreign types that go under a general one, since the ontology has none for them, with how many have them.',
    ),
  unsure: z
    .record(z.string(), count)
    .optional()
    .describe('Words that are not known to be plain, with how many claims are no facts because of them.'),
  since: z
    .object({ document: Id, added: z.array(Id), gone: z.array(Id) })
    .optional()
    .describe('What differs from the version of the file that was imported before, by ids of relations.'),
  warnings: z.array(ProblemBody).describe('What was left out of the file, or repaired; the first of them.'),
});

const MOST_WARNINGS = 50;

const importing: Route = {
  method: 'POST',
  path: '/api/dossiers/:dossier/import',
  operationId: 'importGraph',
  summary: `Import a graph, from one file or several together: ${READABLE.join(', ')}. Every relation carries a claim whose document is the file.`,
  tag: 'dossiers',
  parameters: shapeParameters(Query.shape),
  body: {
    schema: z.object({
      file: z.array(z.string()).min(1).describe('The files, such as a table of nodes and one of edges.'),
    }),
    mediaType: 'multipart/form-data',
  },
  answer: { schema: Answer },
  writes: true,
  async handle(context, { store, pool }) {
    const id = pathParameter(context, 'dossier');
    store.folderOf(id);
    const given = valuesFromParameters(Query.shape, new URL(context.req.url).searchParams);
    const { by, preview, format, map, vouch, review, title, publisher, date, ...options } = parseBody(
      Query,
      given,
      'Invalid request',
    );
    const files = await filesBody(context, 'file');
    if (files.length === 0 || files.length > LIMITS.importFiles) {
      const message = `a request holds 1 to ${LIMITS.importFiles} files, in the field "file"`;
      throw new HttpProblem(400, 'Invalid request', [{ code: 'wrong-files', field: 'file', message }]);
    }
    const sum = createHash('sha256');
    for (const { bytes } of files) sum.update(bytes);
    const hash = `sha256:${sum.digest('hex')}`;
    const limits = { bytes: LIMITS.importBytes, elements: LIMITS.importElements };
    const reading = { ...options, from: format, limits };
    const names = files.map(({ name }) => name);
    const key = `import ${hash} ${JSON.stringify([names, reading])}`;
    const { parts, release } = await pool.run(key, { kind: 'read-import', files, reading }, askerOf(context));
    const read = JSON.parse(Buffer.concat(parts).toString('utf8')) as ReadImport;
    release();
    const writer = store.writer(id);
    if (read.dossier) {
      const done = await importWhole(writer, read.dossier, itemAt(names, 0), { preview, by });
      return context.json({ preview, ...done, warnings: [] });
    }
    const { graph } = read;
    const file = importedFile(graph, names, hash, { title, publisher, date });
    const done = await importGraph(writer, graph, file, { table: map, vouch, review, preview, by });
    const warnings = graph.warnings.slice(0, MOST_WARNINGS).map(problemBody);
    return context.json({ preview, documents: done.known === undefined ? 1 : 0, ...done, warnings });
  },
  problems: LONG,
};

export const IMPORT_ROUTES: readonly Route[] = [importing];
