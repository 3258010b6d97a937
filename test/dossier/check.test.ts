/** What the check says of broken dossiers: file, line and column, what is wrong, and the hint. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDossier, openDossier } from '../../src/dossier/index.js';
import { describeProblem } from '../../src/model/problem.js';
import { dossierFolder, SOUND } from './folder.js';

/** The problems of a folder as lines, without the folder's own path. */
async function problemsOf(folder: string): Promise<string[]> {
  const { problems } = await checkDossier(folder);
  return problems.map((problem) => describeProblem(problem).replaceAll(`${folder}/`, '').replaceAll(folder, '.'));
}

const relations = SOUND['relations.yaml'] ?? '';
const entities = SOUND['entities.yaml'] ?? '';
const story = SOUND['documents/story.md'] ?? '';

describe('a sound dossier', () => {
  it('opens, with derived ids and the offsets of its quotes', async () => {
    const dossier = await openDossier(await dossierFolder());
    const [acquires, size] = dossier.relations;
    expect(acquires?.id).toBe('acme--acquires--initech');
    expect(acquires?.claims[0]?.id).toBe('acme--acquires--initech@story');
    expect(size?.claims[0]?.id).toBe('size@story');
    const { start = 0, end = 0 } = acquires?.claims[0]?.evidence ?? {};
    const text = dossier.documents.find(({ id }) => id === 'story')?.text ?? '';
    expect(text.slice(start, end)).toBe('Acme denied that it was\nbuying Initech');
  });

  it('may have Windows line ends, a byte order mark and decomposed letters', async () => {
    const windows = Object.fromEntries(
      Object.entries(SOUND).map(([name, text]) => [name, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(await problemsOf(await dossierFolder(windows))).toEqual([]);
  });

  it('may have its parts as JSON Lines, beside YAML or instead of it', async () => {
    const lines = { id: 'beta', type: 'company', names: { en: 'Beta' } };
    const relation = { subject: 'beta', type: 'acquires', object: 'acme' };
    const beside = await openDossier(await dossierFolder({ 'entities.jsonl': `${JSON.stringify(lines)}\n\n` }));
    expect(beside.entities.map(({ id }) => id)).toEqual(['acme', 'initech', 'example-news', 'beta']);
    const instead = await dossierFolder({
      'entities.jsonl': `${JSON.stringify(lines)}\r\n${JSON.stringify({ ...lines, id: 'acme' })}`,
      'entities.yaml': undefined,
      'relations.yaml': undefined,
      'relations.jsonl': JSON.stringify(relation),
    });
    expect((await openDossier(instead)).relations).toMatchObject([{ id: 'beta--acquires--acme', claims: [] }]);
  });

  it('may extend the ontology', async () => {
    const folder = await dossierFolder({
      'ontology.yaml': 'entityTypes:\n  - { id: fab, parent: company, label: { en: chip plant } }\n',
      'entities.yaml': entities.replace('id: initech\n  type: company', 'id: initech\n  type: fab'),
    });
    const { ontology } = await openDossier(folder);
    expect(ontology).toMatchObject({ id: 'chips', extends: 'news' });
    expect(ontology.entityTypes.at(-1)).toMatchObject({ id: 'fab', parent: 'company' });
  });

  it('tells relations of the same ends apart by their start', async () => {
    const twice = `- { subject: acme, type: acquires, object: initech, from: "2024" }
- { subject: acme, type: acquires, object: initech, from: "2025-11" }
`;
    const dossier = await openDossier(await dossierFolder({ 'relations.yaml': twice }));
    expect(dossier.relations.map(({ id }) => id)).toEqual([
      'acme--acquires--initech',
      'acme--acquires--initech--2025-11',
    ]);
  });
});

it('says where a document takes back what another publisher said, which has no effect', async () => {
  const folder = await dossierFolder({
    'documents/new.md': '---\ntitle: New\nlanguage: en\npublisher: Other\nretracts: [old]\n---\nAcme.\n',
    'documents/old.md': '---\ntitle: Old\nlanguage: en\npublisher: Example\n---\nAcme.\n',
    'documents/same.md': '---\ntitle: Same\nlanguage: en\npublisher: The Example\ncorrects: [old]\n---\nAcme.\n',
  });
  const { notices } = await checkDossier(folder);
  expect(notices.map((notice) => describeProblem(notice).replaceAll(`${folder}/`, ''))).toEqual([
    'documents/new.md:5:12: "new" of Other cannot take back "old" of Example: it has no effect (retracts[0]). Make Other and Example names of one entity, or leave retracts out',
  ]);
});

type Broken = [what: string, changes: Record<string, string | Uint8Array | undefined>, problems: string[]];

const inRelations = (from: string, to: string) => ({ 'relations.yaml': relations.replace(from, to) });
const inEntities = (from: string, to: string) => ({ 'entities.yaml': entities.replace(from, to) });

/** What the messages below say of the type, whatever the news ontology makes of it. */
const BUYS = {
  'ontology.yaml':
    'relationTypes:\n  - { id: acquires, label: { en: buys }, domain: [company], range: [company, app] }\n',
};

const BROKEN: Broken[] = [
  [
    'an unknown subject',
    inRelations('subject: acme', 'subject: amce'),
    ['relations.yaml:1:12: there is no entity "amce" (subject). Did you mean "acme"?'],
  ],
  [
    'an unknown speaker',
    inRelations('agent: example-news', 'agent: exmaple-news'),
    ['relations.yaml:7:24: there is no entity "exmaple-news" (claims[0].chain[0].agent). Did you mean "example-news"?'],
  ],
  [
    'a document that speaks by its id',
    inRelations('{ agent: example-news, act: reports }', '{ agent: story, act: reports }'),
    [
      'relations.yaml:7:24: there is no entity "story" (claims[0].chain[0].agent). That is a document; its own voice is a first step without an agent',
    ],
  ],
  [
    'an unknown document',
    inRelations('document: story', 'document: storie'),
    ['relations.yaml:6:17: there is no document "storie" (claims[0].document). Did you mean "story"?'],
  ],
  [
    'a document that is copied from, corrects or retracts what is not there',
    {
      'documents/story.md': story.replace('---\n', '---\nderivedFrom: [storie]\ncorrects: [nowhere]\n'),
      'documents/old.md': '---\ntitle: Old\nlanguage: en\nretracts: [old]\n---\nAcme.\n',
    },
    [
      'documents/old.md:4:12: the document "old" names itself in retracts (retracts[0]). Name another document',
      'documents/story.md:2:15: "story" names the document "storie" in derivedFrom, which is not here (derivedFrom[0]). Did you mean "story"?',
      'documents/story.md:3:12: "story" names the document "nowhere" in corrects, which is not here (corrects[0]). Add the document first',
    ],
  ],
  [
    'an unknown relation type',
    inRelations('type: acquires', 'type: aquires'),
    ['relations.yaml:2:9: there is no relation type "aquires" (type). Did you mean "acquires"?'],
  ],
  [
    'an unknown entity type',
    inEntities('type: media-outlet', 'type: media-outlets'),
    ['entities.yaml:9:9: there is no entity type "media-outlets" (type). Did you mean "media-outlet"?'],
  ],
  [
    'an unknown act',
    inRelations('act: denies', 'act: denys'),
    ['relations.yaml:7:74: unknown value "denys" (claims[0].chain[1].act). Did you mean "denies"?'],
  ],
  [
    'a field that does not exist',
    inRelations('evidence: { quote: 1200', 'evidense: { quote: 1200'),
    [
      'relations.yaml:14:7: "evidence" is missing (claims[0].evidence). Add it',
      'relations.yaml:15:7: there is no field "evidense" here (claims[0].evidense). Did you mean "evidence"?',
    ],
  ],
  [
    'a number where a text belongs',
    inEntities('names: { en: Initech }', 'names: { en: 7 }'),
    ['entities.yaml:7:16: expected a text, found 7 (names.en). Put it in quotes: "7"'],
  ],
  [
    'nothing where a text belongs',
    { 'dossier.yaml': 'id: chips\ntitle:\n' },
    ['dossier.yaml:2:1: expected a map, found nothing (title). Give a value, or leave the field out'],
  ],
  [
    'an id with spaces',
    inEntities('id: initech', 'id: ini tech'),
    [
      'entities.yaml:5:7: "ini tech" is not an id (id). Use letters a-z, digits and . _ : @ ~ -, starting with a letter or digit',
      'relations.yaml:3:11: there is no entity "initech" (object). Add it to the entities',
    ],
  ],
  [
    'a language that is none',
    inEntities('{ en: Initech }', '{ english please: Initech }'),
    ['entities.yaml:7:28: "english please" is not a language tag such as en, zh or zh-Hant (names.english please)'],
  ],
  [
    'a malformed date',
    inRelations('type: acquires', 'type: acquires\n  from: "2025-13"'),
    ['relations.yaml:3:9: "2025-13" is not a date (from). Use for example 2025, 2025-11 or 2025-11-20'],
  ],
  [
    'an end before its beginning',
    inRelations('type: acquires', 'type: acquires\n  from: "2025"\n  until: "2024"'),
    ['relations.yaml:4:10: until lies before from (until)'],
  ],
  [
    'an object and a value',
    inRelations('object: initech', 'object: initech\n  value: x'),
    ['relations.yaml:3:11: give either an object (an entity) or a value (a literal) (object)'],
  ],
  [
    'a value where an entity belongs',
    { ...inRelations('object: initech', 'value: Initech'), ...BUYS },
    [
      'relations.yaml:3:10: "acquires" leads to an entity (company or app), not to a literal (value). Give object: instead of value:',
    ],
  ],
  [
    'a value of the wrong kind',
    inRelations('value: 1200', 'value: many'),
    ['relations.yaml:12:10: "headcount" of "acme" takes a number, not "many" (value)'],
  ],
  [
    'ends that do not fit the type',
    { ...inEntities('id: initech\n  type: company', 'id: initech\n  type: law'), ...BUYS },
    [
      'relations.yaml:3:11: claim "acme--acquires--initech@story": "acquires" leads from company to company or app, not from company ("acme") to law ("initech") (object). Choose another relation type, or change the type of the entity',
    ],
  ],
  [
    'an entity twice',
    inEntities('id: initech', 'id: acme'),
    [
      'entities.yaml:5:7: the entity or document id "acme" is already taken (entities.yaml:2) (id). Give one of the two another id',
      'relations.yaml:3:11: there is no entity "initech" (object). Add it to the entities',
    ],
  ],
  [
    'an entity named like a document',
    inEntities('id: initech', 'id: story'),
    [
      'entities.yaml:5:7: the entity or document id "story" is already taken (documents/story.md:2) (id). Give one of the two another id',
      'relations.yaml:3:11: there is no entity "initech" (object). Add it to the entities',
    ],
  ],
  [
    'a relation twice',
    { 'relations.yaml': `${relations}- { subject: acme, type: acquires, object: initech }\n` },
    [
      'relations.yaml:16:3: the relation id "acme--acquires--initech" is already taken (relations.yaml:1) (id). Put the claims under one relation, or give one of the two another id',
    ],
  ],
  [
    'a quote that is not there',
    inRelations('quote: Acme denied that it was buying', 'quote: Acme has denied it was buying'),
    [
      'relations.yaml:8:26: the quote is not in "story": "Acme has denied it was buying Initech" (claims[0].evidence.quote). The closest passage is "Acme denied that it was buying Initech" (documents/story.md:5)',
    ],
  ],
  [
    'a quote like nothing in the document',
    inRelations('quote: 1200 people', 'quote: Meta bought a fab in Texas'),
    [
      'relations.yaml:15:26: the quote is not in "story": "Meta bought a fab in Texas" (claims[0].evidence.quote). Copy the words from the document as they stand',
    ],
  ],
  [
    'a quote that stands twice',
    inRelations('quote: 1200 people', 'quote: o more'),
    [
      'relations.yaml:15:26: the quote occurs twice in "story" (line 6, line 6) (claims[0].evidence.quote). Quote more words, or choose with occurrence: 1 to 2',
    ],
  ],
  [
    'an occurrence too many',
    inRelations('quote: 1200 people', 'quote: o more, occurrence: 3'),
    [
      'relations.yaml:15:46: the quote occurs only twice in "story" (claims[0].evidence.occurrence). Give a number from 1 to 2',
    ],
  ],
  [
    'offsets that point elsewhere',
    inRelations('quote: 1200 people', 'quote: 1200 people, start: 4, end: 15'),
    [
      'relations.yaml:15:46: the quote is not at 4 to 15 of "story" (claims[0].evidence.start). Give 77 to 88, or leave the offsets out',
    ],
  ],
  [
    'a map of fields where a list belongs',
    { 'entities.yaml': 'acme: { type: company }\n', 'relations.yaml': '' },
    ['entities.yaml:1:1: expected a list of items. Begin each item with "- ", or write [] where there is none'],
  ],
  [
    'YAML that does not parse',
    { 'entities.yaml': '- id: acme\n  type: [company\n', 'relations.yaml': '' },
    [
      'entities.yaml:3:1: this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Check the indentation, and put texts that hold ": " or " #" or start with a quotation mark in quotes',
    ],
  ],
  [
    'a key twice',
    inEntities('type: company\n  names: { en: Initech }', 'type: company\n  type: company\n  names: { en: Initech }'),
    ['entities.yaml:7:3: duplicate key in one map'],
  ],
  [
    'a line that is not JSON',
    { 'entities.jsonl': '{"id":"beta","type":"company","names":{"en":"Beta"}}\n{"id":\n' },
    ['entities.jsonl:2: this line is not JSON: Unexpected end of JSON input. Write one JSON object a line'],
  ],
  [
    'a line that does not fit',
    { 'entities.jsonl': '\n{"id":"beta","type":"company","names":{}}\n' },
    ['entities.jsonl:2: needs at least one language (names)'],
  ],
  [
    'a document without front matter',
    { 'documents/bericht.md': '艾克美否认收购。\n' },
    [
      'documents/bericht.md:1: this document has no front matter. Begin with a line ---, then title: and language:, then a line --- and the text',
    ],
  ],
  [
    'front matter without a language',
    { 'documents/bericht.md': '---\ntitle: 简报\n---\n艾克美否认收购。\n' },
    ['documents/bericht.md:2:1: "language" is missing (language). Add it'],
  ],
  [
    'a document whose name is no id',
    { 'documents/简报.md': SOUND['documents/bericht.md'] },
    ['documents/简报.md: "简报" cannot be an id. Give the document an id in its front matter, or rename the file'],
  ],
  [
    'a mark beyond the text, which was cut after it was made',
    {
      'documents/cut.md':
        '---\ntitle: Cut\nlanguage: en\nmarks:\n  - { kind: turn, start: 0, end: 40, speaker: Jane Roe }\n---\nShort now.\n',
    },
    [
      'documents/cut.md:5:34: a mark reaches beyond the end of the text (marks[0].end). The text was changed after the marks were made: take out the marks that are no longer true',
    ],
  ],
  [
    'a mark of an unknown kind that ends before it starts',
    { 'documents/odd.md': '---\ntitle: Odd\nlanguage: en\nmarks: [{ kind: turm, start: 3, end: 2 }]\n---\nText.\n' },
    ['documents/odd.md:4:17: unknown value "turm" (marks[0].kind). Did you mean "turn"?'],
  ],
  [
    'a file that is not UTF-8',
    { 'documents/bericht.md': Uint8Array.from([0x2d, 0x2d, 0x2d, 0xb0, 0xa2]) },
    ['documents/bericht.md: this is not UTF-8 text. Save the file as UTF-8'],
  ],
  [
    'no entities at all',
    { 'entities.yaml': undefined, 'relations.yaml': '[]\n' },
    ['entities.yaml: there is no such file'],
  ],
  [
    'a misnamed file',
    { 'relations.yml': '[]' },
    ['relations.yml: a file of this name is not read. Call it "relations.yaml"'],
  ],
  [
    'an unknown base ontology',
    { 'dossier.yaml': 'title: { en: Chips }\nontology: newz\n' },
    ['dossier.yaml:2:11: there is no base ontology "newz" (ontology). Did you mean "news"?'],
  ],
  [
    'an ontology that goes in circles',
    {
      'ontology.yaml': `entityTypes:
  - { id: fab, parent: mine, label: { en: fab } }
  - { id: mine, parent: fab, label: { en: mine } }
relationTypes:
  - { id: digs, label: { en: digs }, domain: [mien], parent: dig }
`,
    },
    [
      'ontology.yaml:2:24: the entity type "fab" is its own ancestor: fab › mine › fab. Change one parent',
      'ontology.yaml:3:25: the entity type "mine" is its own ancestor: mine › fab › mine. Change one parent',
      'ontology.yaml:5:47: there is no entity type "mien". Did you mean "mine"?',
      'ontology.yaml:5:62: there is no relation type "dig". Did you mean "digs"?',
    ],
  ],
];

describe('the check names', () => {
  it.each(BROKEN)('%s', async (_, changes, problems) => {
    expect(await problemsOf(await dossierFolder(changes))).toEqual(problems);
  });

  it('everything at once', async () => {
    const folder = await dossierFolder({
      ...inEntities('type: media-outlet', 'type: paper'),
      ...inRelations('type: acquires', 'type: buys'),
      'documents/story.md': story.replace('1200 people', '1300 people'),
    });
    expect((await checkDossier(folder)).problems.map(({ code }) => code)).toEqual([
      'unknown-entity-type',
      'unknown-relation-type',
      'quote-not-found',
    ]);
  });

  it('a link that leads out of the dossier', async () => {
    const folder = await dossierFolder();
    const secret = join(folder, '../secret.md');
    await writeFile(secret, story);
    await symlink(secret, join(folder, 'documents/secret.md'));
    expect(await problemsOf(folder)).toEqual([
      'documents/secret.md: this is a link to a file outside the dossier. Put the file itself into the dossier',
    ]);
  });

  it('a folder where a document belongs', async () => {
    const folder = await dossierFolder();
    await mkdir(join(folder, 'documents/drafts.md'));
    expect(await problemsOf(folder)).toEqual(['documents/drafts.md: cannot be read: it is a folder']);
  });

  it('YAML that unfolds without end', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [one, next] of ['ab', 'bc', 'cd', 'de', 'ef']) {
      bomb.push(`${next}: &${next} [${Array.from({ length: 10 }, () => `*${one}`).join(', ')}]`);
    }
    const [problem] = await problemsOf(await dossierFolder({ 'dossier.yaml': bomb.join('\n') }));
    expect(problem).toMatch(/^dossier\.yaml: this YAML cannot be expanded: .*Write the parts out/);
  });

  it('a folder that is no dossier, or is not there', async () => {
    const empty = join(await dossierFolder({ 'dossier.yaml': undefined }));
    const hint = 'Name the folder of a dossier, or make one with: claimgraph new FOLDER';
    expect(await problemsOf(empty)).toEqual([`.: there is no dossier.yaml in it. ${hint}`]);
    expect(await problemsOf(`${empty}/nowhere`)).toEqual([`.: there is no such folder. ${hint}`]);
    expect(await problemsOf(`${empty}/entities.yaml`)).toEqual([
      '.: this is a file, not a folder. Name the folder that holds dossier.yaml',
    ]);
  });
});

describe('a file that is nested too deeply', () => {
  const DEEP = 20_000;
  it.each([
    ['lists in one line', 'relations.yaml', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`],
    ['lists that are not closed', 'relations.yaml', '['.repeat(DEEP)],
    ['maps in one line', 'entities.yaml', `${'{a: '.repeat(DEEP)}x${'}'.repeat(DEEP)}`],
    ['lists line by line', 'relations.yaml', Array.from({ length: 5000 }, (_, i) => `${' '.repeat(i)}- `).join('\n')],
    ['front matter', 'documents/deep.md', `---\ntitle: ${'['.repeat(DEEP)}\n---\nText.\n`],
  ])('has one problem: %s', async (_, file, text) => {
    const found = await problemsOf(await dossierFolder({ [file]: text }));
    expect(found.filter((line) => line.startsWith(file))).toEqual([
      expect.stringMatching(/:\d+:\d+: it is nested too deeply\. Write lists and maps flatter/),
    ]);
  });
});
