/** Documents in, over HTTP: a file or an address is read and shown, then saved as it was put right. */
import { z } from 'zod';
import { shapeParameters, valuesFromParameters } from '../engine/parameters.js';
import type { Intake } from '../intake/intake.js';
import { DocumentMetadata } from '../model/document.js';
import { documentKinds } from '../model/document-kinds.js';
import { Id } from '../model/id.js';
import { Language } from '../model/language.js';
import { bytesBody, jsonBody, parseBody } from './body.js';
import { LIMITS } from './limits.js';
import { pathParameter } from './path-parameter.js';
import { HttpProblem } from './problem.js';
import type { Route } from './route.js';

/** A document that was read and is not saved: everything may still be put right. */
const DraftDocument = DocumentMetadata.omit({ id: true }).extend({
  name: z
    .string()
    .min(1)
    .max(500)
    .describe('What it is called where it came from; its id is made from this or the title.'),
  text: z.string().min(1),
});
type DraftDocument = z.infer<typeof DraftDocument>;

const Drafts = z.object({ documents: z.array(DraftDocument) });

const FileQuery = z.strictObject({
  name: z.string().min(1).max(500).describe("The file's name, by which its kind may be known."),
  mime: z.string().max(200).optional().describe('The media type that the sender states.'),
  language: Language.optional().describe('If omitted, it is detected.'),
  ocr: z
    .boolean()
    .default(false)
    .describe('Read scanned pages of a PDF with tesseract, where the server has it; it takes seconds a page.'),
});

const PATH = '/api/dossiers/:dossier/documents';

function draftsOf(intake: Intake, name: string): DraftDocument[] {
  const { kind: _, others = [], ...document } = intake;
  return [{ name, ...document }, ...others.flatMap((one, i) => draftsOf(one, `${name} ${i + 2}`))];
}

const readFile: Route = {
  method: 'POST',
  path: `${PATH}/read`,
  operationId: 'readFile',
  summary: `Read a file as documents, without saving them: ${documentKinds('en')}.`,
  tag: 'dossiers',
  parameters: shapeParameters(FileQuery.shape),
  body: { schema: z.string(), mediaType: 'application/octet-stream' },
  answer: { name: 'DraftDocuments', schema: Drafts },
  writes: true,
  async handle(context, { store, intakes }) {
    store.folderOf(pathParameter(context, 'dossier'));
    const given = valuesFromParameters(FileQuery.shape, new URL(context.req.url).searchParams);
    const query = parseBody(FileQuery, given, 'Invalid request');
    const reader = query.ocr ? intakes.recogniser : intakes.reader;
    const intake = await reader.read(await bytesBody(context), query, context.req.raw.signal);
    return context.json({ documents: draftsOf(intake, query.name) });
  },
};

const Address = z.strictObject({
  address: z.string().min(1).max(4_000).describe('https://...'),
  ocr: FileQuery.shape.ocr,
});

const fetchAddress: Route = {
  method: 'POST',
  path: `${PATH}/fetch`,
  operationId: 'fetchAddress',
  summary: 'Fetch an address and read what is there as documents, without saving them.',
  tag: 'dossiers',
  body: { schema: Address },
  answer: { name: 'DraftDocuments', schema: Drafts },
  writes: true,
  async handle(context, { store, intakes }) {
    store.folderOf(pathParameter(context, 'dossier'));
    const { address, ocr } = parseBody(Address, await jsonBody(context), 'Invalid request');
    const { signal } = context.req.raw;
    const { fetchSource } = await import('../intake/fetch.js');
    const { bytes, mime, address: source, retrieved } = await fetchSource(address, { signal });
    const reader = ocr ? intakes.recogniser : intakes.reader;
    const intake = await reader.read(bytes, { name: source, mime, source, retrieved, ocr }, signal);
    return context.json({ documents: draftsOf(intake, source) });
  },
};

const count = z.int().min(0);

const AddRequest = z.strictObject({
  document: DraftDocument,
  extract: z.boolean().default(true).describe('Propose the claims that it makes; they await review.'),
  open: z
    .boolean()
    .default(false)
    .describe('Also propose relations that no type has words for, under open types with their own words.'),
  minConfidence: z
    .number()
    .min(0)
    .max(100)
    .default(0)
    .describe('Propose only claims of at least this confidence, 0 to 100.'),
});

/** That a wire service wrote the document, or that it corrects or takes back another one. */
const Lead = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('credit'), document: Id, service: z.string() }),
  z.object({ kind: z.literal('correction'), document: Id, of: Id, whole: z.boolean().describe('It takes all back.') }),
]);

const add: Route = {
  method: 'POST',
  path: PATH,
  operationId: 'addDocument',
  summary: 'Save a document and propose the claims that it makes; nothing counts until it is reviewed.',
  tag: 'dossiers',
  body: { schema: AddRequest },
  answer: {
    status: 201,
    schema: z.object({
      id: Id,
      known: z.boolean().describe('It was there already: the same text or the same file.'),
      claims: count.describe('Proposed claims.'),
      unsure: count.describe('Claims that were found and are below minConfidence.'),
      entities: count.describe('Proposed entities.'),
      unread: z.boolean().describe('It is kept, but no extractor reads its language.'),
      leads: z
        .array(Lead)
        .describe(
          'What it says of itself that somebody must decide: nothing is set before. See copies and corrections.',
        ),
    }),
  },
  writes: true,
  async handle(context, { store, intakes }) {
    const id = pathParameter(context, 'dossier');
    store.folderOf(id);
    const body = await jsonBody(context, LIMITS.documentBytes);
    const { document, extract, minConfidence, open } = parseBody(AddRequest, body, 'Invalid document');
    const { addDocuments, leadsOf, packageExtractor } = await import('../review/index.js');
    async function* one() {
      yield document;
    }
    const added = await addDocuments(store.writer(id), one(), {
      ...(extract && { extractor: packageExtractor, pool: intakes.pool }),
      minConfidence,
      open,
      signal: context.req.raw.signal,
    });
    const [problem] = added.problems;
    if (problem) throw new HttpProblem(422, 'The document could not be read to its end', added.problems);
    const [saved = added.known[0]] = added.added;
    if (saved === undefined) throw new HttpProblem(409, 'The document was not saved', []);
    return context.json(
      {
        id: saved,
        known: added.added.length === 0,
        claims: added.claims,
        unsure: added.unsure,
        entities: added.entities,
        unread: added.unread.length > 0,
        leads: leadsOf(await store.writer(id).ask(({ dossier }) => dossier), added.added),
      },
      201,
    );
  },
  problems: [422],
};

const extractors: Route = {
  method: 'GET',
  path: '/api/extractors',
  operationId: 'extractors',
  summary: 'List what this server reads documents with.',
  tag: 'dossiers',
  answer: {
    schema: z.object({
      extractors: z
        .array(z.object({ id: z.string(), kind: z.enum(['rules', 'model']) }))
        .describe('The usual one first.'),
    }),
  },
  handle: (context, { intakes }) => context.json({ extractors: intakes.extractors }),
};

const AgainRequest = AddRequest.pick({ open: true, minConfidence: true }).extend({
  by: z.string().trim().min(1).max(200).describe('Who asks for it.'),
  extractor: z.string().min(1).max(500).optional().describe('If omitted, the usual one.'),
});

const again: Route = {
  method: 'POST',
  path: `${PATH}/:document/again`,
  operationId: 'readAgain',
  summary:
    'Read a document again: what an extractor proposes takes the place of the proposals that nobody has decided on; what was decided stays.',
  tag: 'dossiers',
  body: { schema: AgainRequest },
  answer: {
    schema: z.object({
      n: z.int().min(1).describe('Number of the change, by which it is undone.'),
      replaced: count.describe('Proposals that nobody had decided on, and that are gone.'),
      kept: count.describe('Claims that somebody has decided on or made.'),
      claims: count.describe('Proposed claims.'),
      unsure: count.describe('Claims that were found and are below minConfidence.'),
      entities: count.describe('Proposed entities.'),
    }),
  },
  writes: true,
  async handle(context, { store, intakes }) {
    const id = pathParameter(context, 'dossier');
    store.folderOf(id);
    const { by, extractor, ...asked } = parseBody(AgainRequest, await jsonBody(context), 'Invalid request');
    const document = pathParameter(context, 'document');
    const { dossier } = await store.get(id);
    if (!dossier.documents.some((one) => one.id === document))
      throw new HttpProblem(404, `There is no document "${document}" in this dossier`);
    const means = await intakes.extractor(extractor);
    if (!means) {
      const message = `this server has no extractor "${extractor}"`;
      throw new HttpProblem(400, 'Invalid request', [{ code: 'unknown-extractor', field: 'extractor', message }]);
    }
    const { readAgain } = await import('../review/index.js');
    const { signal } = context.req.raw;
    return context.json(await readAgain(store.writer(id), document, { ...means, ...asked, by, signal }));
  },
  problems: [422],
};

export const DOCUMENT_ROUTES: readonly Route[] = [readFile, fetchAddress, add, extractors, again];
