/** The writing operations, each on a small dossier: what it is done to, and how. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The library as it was built, without what takes long to load; imported after steps.js, so that its steps count. */
export async function library() {
  const parts = [
    'dossier/index',
    'dossier/signature',
    'review/decide',
    'review/add',
    'review/import/index',
    'model/decision',
    'model/problem',
    'formats/export',
  ];
  return Object.assign({}, ...(await Promise.all(parts.map((part) => import(`../../dist/${part}.js`)))));
}

const STORY = 'Google acquired Beta Labs. Acme supplies Initech. Meta sued Apple.';
const quoteOf = (quote) => ({ document: 'story', review: 'proposed', evidence: { quote } });

const ENTITIES = ['google', 'beta-labs', 'acme', 'initech', 'meta', 'apple', 'beta'].map((id) => ({
  id,
  type: 'company',
  names: { en: id },
  ...(id === 'google' && { review: 'proposed' }),
}));

const RELATIONS = [
  { id: 'bought', subject: 'google', type: 'acquires', object: 'beta-labs', claims: ['Google acquired Beta Labs'] },
  { id: 'supplied', subject: 'acme', type: 'supplies', object: 'initech', claims: ['Acme supplies Initech'] },
  { id: 'sued', subject: 'meta', type: 'sues', object: 'apple', claims: ['Meta sued Apple'] },
  { id: 'bought-too', subject: 'google', type: 'acquires', object: 'beta', claims: ['Google acquired Beta'] },
].map(({ claims, ...rest }) => ({
  ...rest,
  claims: claims.map((quote) => ({ id: `${rest.id}@story`, ...quoteOf(quote) })),
}));

/** @param form 'yaml' or 'jsonl': where entities and relations are */
export async function writeBase(folder, form) {
  const files = {
    'dossier.yaml': 'id: faults\ntitle: { en: Faults }\n',
    'documents/story.md': `---\ntitle: Who bought whom\nlanguage: en\n---\n${STORY}\n`,
  };
  for (const [name, items] of [
    ['entities', ENTITIES],
    ['relations', RELATIONS],
  ]) {
    // JSON in flow style is YAML
    const text =
      form === 'yaml'
        ? `# ${name}\n${items.map((item) => `- ${JSON.stringify(item)}\n`).join('')}`
        : items.map((item) => `${JSON.stringify(item)}\n`).join('');
    files[`${name}.${form}`] = text;
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const AT = { now: () => new Date('2026-01-02T03:04:05Z') };
export const ANN = { by: 'Ann', ...AT };

/** A new document with one claim about entities of which one is new. */
const document = (name) => ({
  name: `${name}.txt`,
  title: name,
  language: 'en',
  text: `Acme sued Initech, says ${name}.`,
});
const extractor = {
  id: 'test',
  async extract({ text, id }) {
    const quote = text.slice(0, 'Acme sued Initech'.length);
    const claim = {
      ...{ subject: 'acme', type: 'sues', object: 'initech', chain: [{ agent: `who-${id}`, act: 'reports' }] },
      ...{ polarity: 'positive', modality: 'actual', evidence: { quote, start: 0, end: quote.length } },
      proposal: { extractor: 'test', confidence: 50, reasons: [] },
    };
    const entity = { id: `who-${id}`, type: 'media-outlet', names: { en: id }, aliases: {}, sameAs: {} };
    return { entities: [entity], mentions: [], claims: [claim], dropped: [] };
  },
};
const add = async (L, folder, name) => {
  const drafts = (async function* () {
    yield document(name);
  })();
  const { problems } = await L.addDocuments(folder, drafts, { extractor });
  if (problems.length > 0) throw new L.ClaimgraphError(problems);
};

const judge = (kind, claim) => (L, folder) => L.decide(folder, { kind, claim, seen: 'proposed' }, ANN);
const correct = (L, folder) =>
  L.decide(folder, { kind: 'edit', claim: 'bought@story', seen: 'proposed', change: { type: 'invests-in' } }, ANN);
const merge = (L, folder) => L.decide(folder, { kind: 'merge', entity: 'beta', into: 'beta-labs' }, ANN);
const undo = (L, folder) => L.decide(folder, { kind: 'undo' }, ANN);
const made = {
  ...{ document: 'story', subject: 'apple', type: 'supplies', object: 'new-firm', chain: [] },
  ...{ polarity: 'positive', modality: 'actual', quote: 'Acme supplies' },
  newEntities: [{ id: 'new-firm', type: 'company', names: { en: 'New Firm' } }],
};
const exported = async (L, folder) =>
  L.writeFileWhole(`${folder}-out.gexf`, L.exportDossier(await L.openDossier(folder), 'gexf', {}));

const decided = (decision) => (L, folder) => L.decide(folder, L.Decision.parse(decision), ANN);
const split = { kind: 'split', entity: 'google', into: { id: 'google-two' }, claims: ['bought@story'] };
const satellite = { id: 'satellite', parent: 'product', label: { en: 'satellite' } };
const orbits = { id: 'orbits', label: { en: 'orbits' }, domain: ['satellite'], range: ['organisation'] };
const view = { kind: 'saveView', view: { id: 'who-bought', title: { en: 'Who bought whom' } } };
const story = {
  kind: 'saveStory',
  story: { id: 'told', title: { en: 'Told' }, steps: [{ view: 'who-bought', claims: ['bought@story'] }] },
};
const graph = {
  metadata: {},
  nodeAttributes: [],
  edgeAttributes: [],
  nodes: ['Acme Two', 'Beta Two'].map((label) => ({ id: label, label, values: [] })),
  edges: [{ source: 'Acme Two', target: 'Beta Two', direction: 'directed', label: 'supplies', values: [] }],
  warnings: [],
};
const imported = async (L, folder) => {
  const writer = new L.Writer(folder);
  await L.importGraph(writer, graph, { name: 'two.gexf', title: 'Two firms', language: 'en', hash: 'sha256:0' });
  await writer.close();
};

/**
 * By name: what it starts from (`form`, then `before`), and what it does. `isFile`: it writes a file and not the
 * dossier. `isUnapplied`: what was done before stands in the journal alone.
 */
export const OPERATIONS = {
  accept: { form: 'jsonl', run: judge('accept', 'bought@story') },
  'accept in YAML': { form: 'yaml', run: judge('accept', 'bought@story') },
  reject: { form: 'yaml', run: judge('reject', 'bought@story') },
  'correct in JSONL': { form: 'jsonl', run: correct },
  'correct from YAML to JSONL': { form: 'yaml', run: correct },
  merge: { form: 'yaml', run: merge },
  split: { form: 'yaml', run: decided(split) },
  join: {
    form: 'jsonl',
    before: (L, folder) =>
      L.editDossier(folder, [{ put: 'relation', relation: { ...RELATIONS[0], id: 'again', claims: [] } }]),
    run: decided({ kind: 'join', relation: 'again', into: 'bought' }),
  },
  different: { form: 'yaml', run: decided({ kind: 'different', entity: 'beta', into: 'beta-labs' }) },
  'add by hand': { form: 'yaml', run: (L, folder) => L.decide(folder, { kind: 'add', claim: made }, ANN) },
  propose: { form: 'jsonl', run: decided({ kind: 'propose', claim: made }) },
  'new entity': {
    form: 'yaml',
    run: decided({ kind: 'newEntity', entity: { id: 'new-firm', type: 'company', names: { en: 'New Firm' } } }),
  },
  'change entity': {
    form: 'jsonl',
    run: decided({ kind: 'changeEntity', entity: 'beta', change: { names: { en: 'Beta Inc.' } } }),
  },
  'remove entity': { form: 'yaml', run: decided({ kind: 'removeEntity', entity: 'beta', whole: true }) },
  'change relation': {
    form: 'yaml',
    run: decided({ kind: 'changeRelation', relation: 'bought', change: { from: '2024' } }),
  },
  'remove relation': { form: 'jsonl', run: decided({ kind: 'removeRelation', relation: 'bought-too' }) },
  assess: {
    form: 'yaml',
    run: decided({ kind: 'assess', relation: 'bought', assessment: { verification: 'unverified' } }),
  },
  'set types': {
    form: 'yaml',
    run: decided({
      kind: 'batch',
      decisions: [
        { kind: 'setEntityType', type: satellite },
        { kind: 'setRelationType', type: orbits },
      ],
    }),
  },
  'remove a type': {
    form: 'jsonl',
    before: decided({ kind: 'setEntityType', type: satellite }),
    run: decided({ kind: 'removeType', part: 'entityType', type: 'satellite' }),
  },
  'save a view and a story': { form: 'yaml', run: decided({ kind: 'batch', decisions: [view, story] }) },
  'remove a story': {
    form: 'jsonl',
    before: decided({ kind: 'batch', decisions: [view, story] }),
    run: decided({ kind: 'removeStory', story: 'told' }),
  },
  'change dossier': { form: 'yaml', run: decided({ kind: 'changeDossier', change: { title: { en: 'Renamed' } } }) },
  'change document': {
    form: 'jsonl',
    run: decided({ kind: 'changeDocument', document: 'story', change: { publisher: 'Example News' } }),
  },
  'remove document': {
    form: 'yaml',
    before: (L, folder) => add(L, folder, 'second'),
    run: decided({ kind: 'removeDocument', document: 'second', whole: true }),
  },
  batch: {
    form: 'yaml',
    run: decided({
      kind: 'batch',
      decisions: ['bought', 'bought-too'].map((id) => ({ kind: 'accept', claim: `${id}@story`, seen: 'proposed' })),
    }),
  },
  'add documents': { form: 'yaml', run: (L, folder) => add(L, folder, 'second') },
  import: { form: 'yaml', run: imported },
  places: { form: 'jsonl', run: (L, folder) => L.savePlaces(folder, { google: { x: 1, y: 2 } }) },
  'undo a correction': { form: 'yaml', before: correct, run: undo },
  'undo a merge': { form: 'jsonl', before: merge, run: undo },
  'undo documents': {
    form: 'jsonl',
    before: (L, folder) => add(L, folder, 'second'),
    run: (L, folder) => L.decide(folder, { kind: 'undo', n: 1 }, ANN),
  },
  redo: {
    form: 'yaml',
    async before(L, folder) {
      await merge(L, folder);
      await undo(L, folder);
    },
    run: decided({ kind: 'redo' }),
  },
  'accept over a journal not applied': { form: 'yaml', before: correct, isUnapplied: true, run: merge },
  'sign off': { form: 'yaml', isSigned: true, run: (L, folder) => L.sign(folder, 'Ann', AT.now()) },
  'export --out': { form: 'jsonl', isFile: true, run: exported },
  new: { form: 'none', run: (L, folder) => L.createDossier(folder, { title: 'New' }) },
};

/** The folder that an operation starts from. */
export async function prepare(name, folder) {
  const { form, before, isUnapplied } = OPERATIONS[name];
  const L = await library();
  if (form !== 'none') await writeBase(folder, form);
  if (!before) return;
  if (!isUnapplied) {
    await before(L, folder);
    return;
  }
  const copy = `${folder}-applied`;
  await cp(folder, copy, { recursive: true });
  await before(L, copy);
  const [record] = (await readFile(join(copy, 'decisions.jsonl'), 'utf8')).split('\n');
  await writeFile(join(folder, 'decisions.jsonl'), `${record}\n`);
  await rm(copy, { recursive: true });
}
