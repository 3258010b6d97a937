/** What a writer holds in memory is what its files say, whatever was edited: in YAML, in JSON Lines, and in both. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DossierEdit, openDossier, Writer } from '../../src/dossier/index.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { fc } from '../property.js';
import { dossierFolder, SOUND } from './folder.js';

const RUNS = 15;

const QUOTES = ['Acme denied that it was buying Initech', '1200 people', 'No more', 'said no more'];
const ENTITIES = ['acme', 'initech', 'example-news', 'new-firm'];
/** of the files, derived from ends, and new */
const RELATIONS = ['acme--acquires--initech', 'size', 'bought', 'acme--acquires--initech--2025', 'fresh'];
const CLAIMS = ['acme--acquires--initech@story', 'size@story', 'c1', 'c2', 'acme--acquires--initech@story-2'];

const lines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
const LINES = {
  'entities.jsonl': lines([{ id: 'new-firm', type: 'company', names: { en: 'New Firm' } }]),
  'relations.jsonl': lines([
    // the same ends as a relation of the YAML file, told apart by its place
    { subject: 'acme', type: 'acquires', object: 'initech', from: '2025', claims: [] },
    {
      ...{ id: 'bought', subject: 'initech', type: 'supplies', object: 'acme' },
      claims: [
        { id: 'c1', document: 'story', evidence: { quote: 'No more', occurrence: 1 } },
        { document: 'story', review: 'proposed', evidence: { quote: '1200 people' } },
      ],
    },
  ]),
};
const FOLDERS = {
  YAML: {},
  'JSON Lines': {
    'entities.yaml': undefined,
    'relations.yaml': undefined,
    'entities.jsonl': lines(
      ENTITIES.map((id) => ({ id, type: id === 'example-news' ? 'media-outlet' : 'company', names: { en: id } })),
    ),
    'relations.jsonl': LINES['relations.jsonl'],
  },
  'YAML and JSON Lines': LINES,
};

const pick = (values: readonly string[]) => fc.constantFrom(...values);
/** Mostly `usual`, so that most edits are taken; otherwise what is mostly refused. */
const mostly = <T, U>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: other });
const claim = fc.record(
  {
    id: pick(CLAIMS),
    document: mostly(fc.constant('story'), fc.constant('bericht')),
    review: fc.constantFrom('proposed', 'accepted', 'rejected'),
    polarity: fc.constantFrom('positive', 'negative'),
    chain: fc.array(
      fc.record({
        agent: mostly(pick(ENTITIES.slice(0, 3)), fc.constant('new-firm')),
        act: fc.constantFrom('reports', 'denies'),
      }),
      { maxLength: 2 },
    ),
    evidence: fc.record({ quote: mostly(pick(QUOTES), fc.constant('words of nobody')) }),
  },
  { requiredKeys: ['document', 'evidence'] },
);
const relation = fc.record(
  {
    id: pick(RELATIONS),
    subject: fc.constantFrom('acme', 'initech'),
    type: fc.constantFrom('acquires', 'supplies'),
    object: mostly(fc.constantFrom('acme', 'initech'), pick(ENTITIES)),
    from: fc.constantFrom('2024', '2025-11'),
    claims: fc.array(claim, { maxLength: 2 }),
  },
  { requiredKeys: ['subject', 'type', 'object'] },
);
const asLine = fc.option(fc.boolean(), { nil: undefined });
const coordinate = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100);
const edit = fc.oneof(
  fc.record({
    put: fc.constant('entity'),
    entity: fc.record({
      id: pick([...ENTITIES, 'other']),
      type: mostly(fc.constant('company'), fc.constant('person')),
      names: fc.constant({ en: 'N' }),
    }),
    asLine,
  }),
  fc.record({ put: fc.constant('relation'), relation, asLine }),
  fc.record({ put: fc.constant('claim'), relation: pick(RELATIONS), claim }),
  fc.record({
    put: fc.constant('places'),
    places: fc.dictionary(pick(ENTITIES), fc.record({ x: coordinate, y: coordinate }), { maxKeys: 2 }),
  }),
  fc.record({
    put: fc.constant('document'),
    document: fc.record({
      id: pick(['another', 'story']),
      title: fc.constant('T'),
      language: fc.constant('en'),
      text: fc.constant('No more words.\n'),
    }),
  }),
  fc.record({
    set: fc.constant('entity'),
    id: pick(ENTITIES),
    fields: fc.constantFrom({ review: 'proposed' }, { review: null }),
  }),
  fc.record({
    set: fc.constant('relation'),
    id: pick(RELATIONS),
    fields: fc.constantFrom({ from: '2023' }, { from: null }, { object: 'new-firm' }, { type: 'supplies' }),
  }),
  fc.record({
    set: fc.constant('claim'),
    id: pick(CLAIMS),
    fields: fc.constantFrom(
      { review: 'accepted' },
      { review: 'rejected' },
      { polarity: null },
      { evidence: { quote: 'said no more' } },
    ),
  }),
  fc.record({ remove: fc.constant('claim'), id: pick(CLAIMS) }),
  fc.record({ remove: fc.constant('relation'), id: pick(RELATIONS) }),
  fc.record({ remove: fc.constant('entity'), id: pick(ENTITIES) }),
  fc.record({ remove: fc.constant('document'), id: pick(['another', 'bericht']) }),
) as unknown as fc.Arbitrary<DossierEdit>;

const plan = (edits: readonly DossierEdit[]) => ({
  kind: 'change' as const,
  about: [],
  at: '2026-01-02T03:04:05Z',
  edits,
});

describe.each(Object.entries(FOLDERS))('a dossier in %s', (_, changes) => {
  it('is in memory what its files say after any edits, and after each was taken back', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 }),
        async (all) => {
          const folder = await dossierFolder(changes);
          const writer = new Writer(folder);
          try {
            for (const edits of all) {
              const before = await writer.ask(({ dossier }) => dossier);
              const record = await writer.change(() => plan(edits)).catch(refused);
              if (!record) {
                expect(await writer.ask(({ dossier }) => dossier)).toEqual(before);
                continue;
              }
              made++;
              const after = await writer.ask(({ dossier }) => dossier);
              expect(await openDossier(folder)).toEqual(after);
              // every second one is taken back, and made again
              if (record.n % 2 === 1) continue;
              await writer.change(() => plan(record.back));
              expect(sorted(await writer.ask(({ dossier }) => dossier))).toEqual(sorted(before));
              await writer.flush();
              await writer.change(() => plan(record.edits ?? []));
            }
            const last = await writer.ask(({ dossier }) => dossier);
            await writer.close();
            expect(await openDossier(folder)).toEqual(last);
            await rm(join(folder, 'decisions.jsonl'), { force: true });
            expect(await openDossier(folder)).toEqual(last);
          } finally {
            await rm(join(folder, '..'), { recursive: true });
          }
        },
      ),
      { numRuns: RUNS },
    );
    // otherwise it would show nothing; how many edits fit is chance
    expect(made).toBeGreaterThan(RUNS / 2);
  });
});

function refused(error: unknown): undefined {
  if (!(error instanceof ClaimgraphError)) throw error;
}

/** An item that was removed and put back comes last. */
function sorted<T extends Awaited<ReturnType<typeof openDossier>>>({ documents, entities, relations, ...rest }: T) {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    ...rest,
    documents: documents.toSorted(byId),
    entities: entities.toSorted(byId),
    relations: relations.map((one) => ({ ...one, claims: one.claims.toSorted(byId) })).toSorted(byId),
  };
}

it('starts from a dossier with ids that hang on each other', async () => {
  const folder = await dossierFolder(LINES);
  const ids = (await openDossier(folder)).relations.map(({ id }) => id);
  expect(ids).toEqual(['acme--acquires--initech', 'size', 'acme--acquires--initech--2025', 'bought']);
  expect(await readFile(join(folder, 'relations.yaml'), 'utf8')).toBe(SOUND['relations.yaml']);
});
