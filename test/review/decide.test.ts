/** Decisions on proposals: what counts afterwards, what is remembered, what can be taken back. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { progress } from '../../src/analysis/progress.js';
import { queue } from '../../src/analysis/queue.js';
import { checkDossier, openDossier } from '../../src/dossier/index.js';
import { slugOf } from '../../src/extract/rules/ids.js';
import type { Decision } from '../../src/model/decision.js';
import { narrow } from '../../src/model/filter.js';
import { standing, UNKNOWN_SOURCES } from '../../src/model/standing.js';
import { addDocuments, decide, readJournal } from '../../src/review/index.js';
import { packageExtractor } from '../../src/review/package-extractor.js';
import { emptyDossier, sources } from './folder.js';

const STORY = {
  name: 'story.txt',
  title: 'Acme',
  language: 'en',
  date: '2025-11-20',
  text: 'Reuters reported that a leaked memo alleges that Acme Robotics spied on Initech Corp. Google acquired Beta Labs.',
};

async function withStory() {
  const folder = await emptyDossier();
  await addDocuments(folder, sources(STORY), { extractor: packageExtractor });
  const by = (name: string) => (decision: Decision) =>
    decide(folder, decision, { by: name, now: () => new Date('2025-11-21T10:00:00Z') });
  return { folder, anna: by('Anna'), ben: by('Ben') };
}

const ACQUIRED = 'google--acquires--beta-labs@story';
const relationOf = async (folder: string, id: string) =>
  (await openDossier(folder)).relations.find((relation) => relation.id === id);

describe('a proposal', () => {
  it('counts in no standing until somebody accepts it', async () => {
    const { folder, anna } = await withStory();
    const before = await relationOf(folder, 'google--acquires--beta-labs');
    expect(before?.claims.map(({ review }) => review)).toEqual(['proposed']);
    expect(standing(before?.claims ?? [], UNKNOWN_SOURCES)).toBe('unclaimed');

    await anna({ kind: 'accept', claim: ACQUIRED, seen: 'proposed' });
    const after = await relationOf(folder, 'google--acquires--beta-labs');
    expect(standing(after?.claims ?? [], UNKNOWN_SOURCES)).toBe('stated');
    expect(after?.claims[0]?.reviewed).toEqual({ by: 'Anna', at: '2025-11-21T10:00:00Z' });
  });

  it('brings the entities that it names with it', async () => {
    const { folder, anna } = await withStory();
    const states = async () =>
      Object.fromEntries((await openDossier(folder)).entities.map(({ id, review }) => [id, review ?? 'accepted']));
    expect((await states()).google).toBe('proposed');
    await anna({ kind: 'accept', claim: ACQUIRED, seen: 'proposed' });
    expect(await states()).toMatchObject({ google: 'accepted', 'beta-labs': 'accepted', reuters: 'proposed' });
    const accepted = narrow(await openDossier(folder), { review: ['accepted'] });
    expect(accepted.entities.map(({ id }) => id)).toEqual(['beta-labs', 'google']);
  });

  it('is not proposed again once it was rejected', async () => {
    const { folder, anna } = await withStory();
    await anna({ kind: 'reject', claim: ACQUIRED, seen: 'proposed' });
    const again = await addDocuments(folder, sources(STORY), { extractor: packageExtractor });
    expect(again).toMatchObject({ added: [], known: ['story'], claims: 0 });
    const dossier = await openDossier(folder);
    expect(queue(dossier).map(({ claim }) => claim.id)).not.toContain(ACQUIRED);
    expect(progress(dossier).rejected).toBe(1);
  });
});

describe('undo', () => {
  it('takes back the last decision of the same person, with its entities', async () => {
    const { folder, anna, ben } = await withStory();
    const before = await openDossier(folder);
    await anna({ kind: 'accept', claim: ACQUIRED, seen: 'proposed' });
    await ben({ kind: 'reject', claim: queue(before)[0]?.claim.id ?? '', seen: 'proposed' });
    await anna({ kind: 'undo' });
    await ben({ kind: 'undo' });
    expect(await openDossier(folder)).toEqual(before);
    expect((await readJournal(folder)).map(({ kind, by, undoes }) => [kind, by, undoes])).toEqual([
      ['accept', 'Anna', undefined],
      ['reject', 'Ben', undefined],
      ['undo', 'Anna', 2],
      ['undo', 'Ben', 3],
    ]);
    await expect(anna({ kind: 'undo' })).rejects.toThrow('There is no decision of Anna to take back');
  });

  it('refuses where somebody else decided since', async () => {
    const { folder, anna, ben } = await withStory();
    await anna({ kind: 'reject', claim: ACQUIRED, seen: 'proposed' });
    await ben({ kind: 'accept', claim: ACQUIRED, seen: 'rejected' });
    await expect(anna({ kind: 'undo' })).rejects.toThrow('has changed since: Ben decided on it');
    expect((await relationOf(folder, 'google--acquires--beta-labs'))?.claims[0]?.review).toBe('accepted');
  });
});

describe('two reviewers at once', () => {
  it('lose nothing: the second is told who was first', async () => {
    const { folder, anna, ben } = await withStory();
    const both = await Promise.allSettled([
      anna({ kind: 'accept', claim: ACQUIRED, seen: 'proposed' }),
      ben({ kind: 'reject', claim: ACQUIRED, seen: 'proposed' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected');
    expect(String(refused?.reason)).toMatch(/was already (accepted by Anna|rejected by Ben)/);
    expect(await readJournal(folder)).toHaveLength(1);
  });

  it('may decide on different claims side by side', async () => {
    const { folder, anna } = await withStory();
    const claims = queue(await openDossier(folder)).map(({ claim }) => claim.id);
    expect(claims.length).toBeGreaterThan(1);
    await Promise.all(claims.map((claim) => anna({ kind: 'accept', claim, seen: 'proposed' })));
    expect(progress(await openDossier(folder))).toEqual({ proposed: 0, accepted: claims.length, rejected: 0 });
    // the first record is that of the documents
    expect((await readJournal(folder)).map(({ n }) => n)).toEqual(claims.map((_, i) => i + 2));
  });
});

describe('correcting', () => {
  it('moves a claim to the relation that it is really about, accepted, and can be taken back', async () => {
    const { folder, anna } = await withStory();
    const before = await openDossier(folder);
    await anna({
      kind: 'edit',
      claim: ACQUIRED,
      seen: 'proposed',
      change: { type: 'invests-in', modality: 'possible' },
    });
    expect(await relationOf(folder, 'google--acquires--beta-labs')).toBeUndefined();
    const moved = await relationOf(folder, 'google--invests-in--beta-labs');
    expect(moved?.claims[0]).toMatchObject({ id: ACQUIRED, review: 'accepted', modality: 'possible' });
    await anna({ kind: 'undo' });
    const back = await openDossier(folder);
    expect(new Set(back.relations.map(({ id }) => id))).toEqual(new Set(before.relations.map(({ id }) => id)));
    expect(back.relations.find(({ id }) => id === 'google--acquires--beta-labs')?.claims[0]?.review).toBe('proposed');
  });

  it('refuses words that are not in the document, and writes nothing', async () => {
    const { folder, anna } = await withStory();
    const change = { quote: 'Google bought everybody' };
    await expect(anna({ kind: 'edit', claim: ACQUIRED, seen: 'proposed', change })).rejects.toThrow(
      'The quote is not in "story"',
    );
    expect(await readJournal(folder)).toEqual([]);
  });
});

describe('a claim by hand', () => {
  it('is accepted with the words that were selected', async () => {
    const { folder, anna } = await withStory();
    const start = STORY.text.indexOf('Beta Labs');
    await anna({
      kind: 'add',
      claim: {
        document: 'story',
        subject: 'google',
        type: 'competes-with',
        object: 'initech-corp',
        chain: [],
        polarity: 'positive',
        modality: 'actual',
        quote: 'Beta Labs',
        start,
      },
    });
    const made = await relationOf(folder, 'google--competes-with--initech-corp');
    expect(made?.claims[0]).toMatchObject({ review: 'accepted', evidence: { start, end: start + 9 } });
  });
});

describe('an entity that a reviewer names', () => {
  const name = (names: readonly [name: string, language: string][]) =>
    names.map(([name, language], i) => ({
      id: `new-${i + 1}`,
      idFromName: true as const,
      type: 'company',
      names: { [language]: name },
    }));
  const claim = { document: 'story', type: 'competes-with', quote: 'Beta Labs' };
  const says = { polarity: 'positive', modality: 'actual' } as const;

  it('gets the id that its name gets in a document', async () => {
    const { folder, anna } = await withStory();
    const newEntities = name([
      ['华为', 'zh'],
      ['Müller AG', 'de'],
    ]);
    await anna({
      kind: 'add',
      claim: {
        ...claim,
        ...says,
        subject: 'new-1',
        object: 'google',
        chain: [{ agent: 'new-2', act: 'reports' }],
        newEntities,
      },
    });
    const made = await relationOf(folder, 'hua-wei--competes-with--google');
    expect(made?.claims[0]?.chain).toEqual([{ agent: slugOf('Müller AG'), act: 'reports' }]);
    const { entities } = await openDossier(folder);
    expect(entities.find(({ id }) => id === slugOf('华为'))).toMatchObject({ type: 'company', names: { zh: '华为' } });
    expect(entities.map(({ id }) => id)).not.toContain('new-1');
  });

  it('gets an id of its own where the name is taken', async () => {
    const { folder, anna } = await withStory();
    const newEntities = name([['Google', 'en']]);
    await anna({
      kind: 'add',
      claim: { ...claim, ...says, subject: 'google', object: 'new-1', chain: [], newEntities },
    });
    expect(await relationOf(folder, 'google--competes-with--google-2')).toBeDefined();
  });

  it('keeps an id that was given, and must not take one that is there', async () => {
    const { anna } = await withStory();
    const newEntities = [{ id: 'google', type: 'company', names: { en: 'Another Google' } }];
    await expect(
      anna({ kind: 'add', claim: { ...claim, ...says, subject: 'google', object: 'reuters', chain: [], newEntities } }),
    ).rejects.toThrow('The id "google" is already taken');
  });
});

describe('merging', () => {
  it('keeps every claim and name, derives the relations again, and can be split', async () => {
    const { folder, anna } = await withStory();
    await anna({ kind: 'accept', claim: ACQUIRED, seen: 'proposed' });
    const before = await openDossier(folder);
    const claims = (dossier: typeof before) =>
      dossier.relations.flatMap((relation) => relation.claims.map(({ id }) => id)).sort();
    await anna({ kind: 'merge', entity: 'beta-labs', into: 'initech-corp' });
    const merged = await openDossier(folder);
    expect(merged.entities.map(({ id }) => id)).not.toContain('beta-labs');
    expect(merged.entities.find(({ id }) => id === 'initech-corp')?.aliases.en).toContain('Beta Labs');
    expect(claims(merged)).toEqual(claims(before));
    expect(merged.relations.filter(({ object }) => object === 'initech-corp').map(({ subject }) => subject)).toContain(
      'google',
    );
    await anna({ kind: 'undo' });
    const split = await openDossier(folder);
    expect(new Map(split.entities.map((entity) => [entity.id, entity]))).toEqual(
      new Map(before.entities.map((entity) => [entity.id, entity])),
    );
    expect(claims(split)).toEqual(claims(before));
  });
});

describe('a decision by its number', () => {
  it('splits what was merged long ago, and keeps what was decided since', async () => {
    const { folder, anna, ben } = await withStory();
    const { n } = await anna({ kind: 'merge', entity: 'beta-labs', into: 'initech-corp' });
    await ben({ kind: 'accept', claim: ACQUIRED, seen: 'proposed' });
    await anna({ kind: 'undo', n });
    const { entities, relations } = await openDossier(folder);
    expect(entities.map(({ id }) => id)).toContain('beta-labs');
    expect(relations.find(({ object }) => object === 'beta-labs')?.claims[0]).toMatchObject({
      review: 'accepted',
      reviewed: { by: 'Ben' },
    });
    await expect(anna({ kind: 'undo', n })).rejects.toThrow(`There is no decision ${n} to take back`);
  });
});

describe('the journal', () => {
  it('names a line that is broken, and passes over a last one that was cut off', async () => {
    const { folder, anna } = await withStory();
    await anna({ kind: 'reject', claim: ACQUIRED, seen: 'proposed' });
    const file = join(folder, 'decisions.jsonl');
    const whole = await readFile(file, 'utf8');
    for (const torn of ['{"n":\n', '{"n":7,"kind":"acc', '\0\0\0']) {
      await writeFile(file, `${whole}${torn}`);
      expect(await readJournal(folder)).toHaveLength(1);
      expect((await checkDossier(folder)).notices.map(({ code }) => code)).toEqual(['torn-record']);
    }
    const { n } = await anna({ kind: 'accept', claim: ACQUIRED, seen: 'rejected' });
    expect(n).toBe(3);
    expect((await readFile(file, 'utf8')).startsWith(whole)).toBe(true);
    await writeFile(file, whole.replace('\n', '\n{"n":\n'));
    await expect(readJournal(folder)).rejects.toThrow('decisions.jsonl:2: this is not a record of the journal');
  });

  it('never uses a number again, also where a line was taken out', async () => {
    const { folder, anna } = await withStory();
    await anna({ kind: 'reject', claim: ACQUIRED, seen: 'proposed' });
    const file = join(folder, 'decisions.jsonl');
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
    await writeFile(file, rest.join('\n'));
    expect((await anna({ kind: 'accept', claim: ACQUIRED, seen: 'rejected' })).n).toBe(3);
  });

  it('is what counts where the files could not follow', async () => {
    const { folder, anna } = await withStory();
    const before = await readFile(join(folder, 'relations.jsonl'), 'utf8');
    await anna({ kind: 'edit', claim: ACQUIRED, seen: 'proposed', change: { type: 'invests-in' } });
    const after = await openDossier(folder);
    const file = join(folder, 'decisions.jsonl');
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    // killed after the record, before the mark: some files are old, some new
    await writeFile(file, `${lines.slice(0, -1).join('\n')}\n`);
    expect(await openDossier(folder)).toEqual(after);
    await writeFile(join(folder, 'relations.jsonl'), before);
    expect(await openDossier(folder)).toEqual(after);
    await anna({ kind: 'undo' });
    expect((await relationOf(folder, 'google--acquires--beta-labs'))?.claims[0]?.review).toBe('proposed');
    expect(await readFile(join(folder, 'relations.jsonl'), 'utf8')).toContain('google--acquires--beta-labs');
  });

  it('has no decision without a name', async () => {
    const { folder } = await withStory();
    for (const by of ['', '  ']) {
      await expect(decide(folder, { kind: 'accept', claim: ACQUIRED, seen: 'proposed' }, { by })).rejects.toThrow(
        'A decision needs the name of who decides',
      );
    }
    expect(await readJournal(folder)).toEqual([]);
  });
});
