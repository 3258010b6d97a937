/** The builder's commands, as a user types them: add, review, resolve. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { playing } from '../extract/model/server.js';
import { emptyDossier } from '../review/folder.js';
import { claimgraph } from './terminal.js';

const ENGLISH = 'Chip maker sued\n\nGoogle acquired Beta Labs. Meta allegedly spied on Google.\n';
const CHINESE = '简讯\n\n谷歌收购了云桥科技公司。\n';

async function withFiles() {
  const folder = await emptyDossier();
  const texts = join(folder, '..', 'texts');
  await mkdir(join(texts, 'zh'), { recursive: true });
  await writeFile(join(texts, 'story.txt'), ENGLISH);
  await writeFile(join(texts, 'zh', 'bao-dao.txt'), CHINESE);
  return { folder, texts };
}

describe('claimgraph add', () => {
  it('stores documents and proposes claims that count for nothing yet', async () => {
    const { folder, texts } = await withFiles();
    const { code, out, err } = await claimgraph(['add', folder, texts, '--date', '2025-11-20']);
    expect([code, err]).toEqual([0, `Next: claimgraph review ${folder}\n`]);
    expect(out).toBe('added story\nadded bao-dao\n3 claims proposed about 4 new entities\n');
    const { documents, relations } = await openDossier(folder);
    expect(documents.map(({ id, title, language, date }) => [id, title, language, date])).toEqual([
      ['bao-dao', '简讯', 'zh', '2025-11-20'],
      ['story', 'Chip maker sued', 'en', '2025-11-20'],
    ]);
    expect(relations.flatMap(({ claims }) => claims.map(({ review }) => review))).toEqual([
      'proposed',
      'proposed',
      'proposed',
    ]);
    expect(documents[1]?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('takes the same document once, whatever its name', async () => {
    const { folder, texts } = await withFiles();
    await writeFile(join(texts, 'again.txt'), ENGLISH);
    const { out } = await claimgraph(['add', folder, texts]);
    expect(out).toContain('1 document already there');
    expect((await openDossier(folder)).documents).toHaveLength(2);
    expect((await claimgraph(['add', folder, texts])).out).toContain(
      '3 documents already there\n0 claims proposed about 0 new entities',
    );
  });

  it('reads standard input, and only stores where it is told so', async () => {
    const folder = await emptyDossier();
    const { out } = await claimgraph(['add', folder, '-', '--title', 'Wire', '--no-extract'], {
      input: 'Google acquired Beta Labs.',
    });
    expect(out).toBe('added wire\n');
    expect((await openDossier(folder)).relations).toEqual([]);
  });

  it('goes on past what cannot be read, names it, and fails at the end', async () => {
    const { folder, texts } = await withFiles();
    await writeFile(join(texts, 'empty.txt'), ' ');
    const { code, out, err } = await claimgraph([
      'add',
      folder,
      join(texts, 'empty.txt'),
      join(texts, 'nothing.txt'),
      join(texts, 'story.txt'),
    ]);
    expect(code).toBe(1);
    expect(out).toContain('added story');
    expect(err).toContain(`${join(texts, 'empty.txt')}: there is no text in it`);
    expect(err).toContain(`${join(texts, 'nothing.txt')}: there is no such file`);
    expect(err).toContain('2 sources could not be read');
  });

  it('refuses an address in a private network', async () => {
    const server = createServer((_, answer) => answer.end('secret'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const folder = await emptyDossier();
    const { code, err } = await claimgraph([
      'add',
      folder,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ]);
    expect(code).toBe(1);
    expect(err).toContain('leads into a private network');
  });

  it('names a wrong option', async () => {
    const { folder, texts } = await withFiles();
    expect((await claimgraph(['add', folder, texts, '--date', 'yesterday'])).err).toContain(
      '"yesterday" is not a date (--date). Give 2025, 2025-11 or 2025-11-03',
    );
    expect((await claimgraph(['add', folder, texts, '--title', 'One'])).err).toContain(
      'Several documents cannot share one title (--title)',
    );
  });

  it('asks a language model where one is named, and shows what it cost', async () => {
    const { folder, texts } = await withFiles();
    const { baseUrl } = await playing(
      JSON.stringify({
        entities: [
          { key: 'g', type: 'company', name: 'Google' },
          { key: 'b', type: 'company', name: 'Beta Labs' },
        ],
        claims: [
          { subject: 'g', type: 'acquires', object: 'b', quote: 'Google acquired Beta Labs' },
          { subject: 'g', type: 'sues', object: 'b', quote: 'Google sued everybody' },
        ],
      }),
    );
    const args = [
      'add',
      folder,
      join(texts, 'story.txt'),
      '--model',
      'tiny',
      '--base-url',
      baseUrl,
      '--price',
      '1:2',
      '--cache',
      join(texts, 'cache'),
    ];
    const { out, err } = await claimgraph(args);
    expect(out).toBe(
      'added story\n1 claim proposed about 2 new entities; 1 did not pass the checks and were dropped\n',
    );
    expect(err).toContain('1 request to the model, 0 from the cache; 1000 tokens in, 200 out, at a cost of 0.0014');
    expect((await openDossier(folder)).relations[0]?.claims[0]?.proposal?.extractor).toBe('model:tiny');
  });
});

describe('claimgraph review', () => {
  const added = async () => {
    const { folder, texts } = await withFiles();
    await claimgraph(['add', folder, texts, '--date', '2025-11-20']);
    return folder;
  };

  it('shows one proposal at a time with its words and what accepting it would mean, and saves each decision', async () => {
    const folder = await added();
    const { code, out, err } = await claimgraph(['review', folder, '--by', 'Anna'], {
      typed: ['a', '?', 'e modality=possible', 'r', 'u', 'q'],
    });
    expect(code).toBe(0);
    expect(out).toContain('Google acquired Beta Labs');
    expect(out).toContain('accepted, the relation is stated; now unclaimed');
    expect(out).toContain('accepted, the relation is alleged; now unclaimed');
    expect(err).toContain('corrected and accepted google--acquires--beta-labs@story');
    expect(err).toContain('took back the last decision');
    expect(out).toMatch(/\d left, \d accepted, \d rejected\.\n$/);
    const journal = (await readFile(join(folder, 'decisions.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ by }) => by !== undefined);
    expect(journal.map(({ kind, by }) => `${by} ${kind}`)).toEqual([
      'Anna accept',
      'Anna edit',
      'Anna reject',
      'Anna undo',
    ]);
  });

  it('tells what is wrong with a correction and asks again', async () => {
    const folder = await added();
    const { err, code } = await claimgraph(['review', folder, '--by', 'Anna'], {
      typed: ['e colour=red', 'e type=born-in', 'e chain=google:shouts', 'e quote=Nobody said this', 'q'],
    });
    expect(code).toBe(0);
    expect(err).toContain('"colour" is not a field with a value');
    expect(err).toContain('"born-in" leads from person to place');
    expect(err).toContain('"google:shouts" is not a chain. Write speaker:act');
    expect(err).toContain('The quote is not in');
  });

  it('lists, accepts, rejects and undoes by options', async () => {
    const folder = await added();
    const list = JSON.parse((await claimgraph(['proposals', folder, '--json'])).out);
    expect(list).toMatchObject({ progress: { proposed: 3, accepted: 0 }, total: 3 });
    const [first, second] = list.proposals.map(({ claim }: { claim: string }) => claim);
    expect((await claimgraph(['review', folder, '--by', 'Anna', '--accept', first, '--reject', second])).out).toBe(
      `accepted ${first}\nrejected ${second}\n`,
    );
    const again = await claimgraph(['review', folder, '--by', 'Anna', '--accept', first]);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining(`"${first}" was already accepted`)]);
    expect((await claimgraph(['review', folder, '--by', 'Anna', '--undo'])).out).toBe(
      `took back the decision on ${second}\n`,
    );
    const waiting = await claimgraph(['proposals', folder, '--limit', '1']);
    expect(waiting.out).toContain(second);
    expect(waiting.err).toMatch(/^Showing 1 of 2\. Next page: --cursor \S+$/m);
    expect((await claimgraph(['review', folder, '--json'])).err).toContain('claimgraph proposals DOSSIER');
    expect((await claimgraph(['review', folder, '--by', 'Anna', '--document', 'storey'])).err).toContain(
      'The dossier has no document "storey" (--document). Did you mean story?',
    );
  });

  it('says after an acceptance which denial still awaits review', async () => {
    const { folder, texts } = await withFiles();
    const file = join(texts, 'denied.txt');
    await writeFile(
      file,
      'Reuters reported that Google acquired Beta Labs. Google denied that it acquired Beta Labs.\n',
    );
    await claimgraph(['add', folder, file, '--date', '2025-11-20']);
    const [said, denied] = ['google--acquires--beta-labs@denied', 'google--acquires--beta-labs@denied.2'];
    const review = (...options: string[]) => claimgraph(['review', folder, '--by', 'Anna', ...options]);
    expect((await review('--accept', `${said}`)).out).toBe(
      `accepted ${said}\n1 denial of google--acquires--beta-labs still awaits review: ${denied}\n`,
    );
    expect((await review('--accept', `${denied}`)).out).toBe(`accepted ${denied}\n`);
  });

  it('merges two entities', async () => {
    const folder = await added();
    expect((await claimgraph(['review', folder, '--by', 'Anna', '--merge', 'beta-labs', 'meta'])).out).toBe(
      'merged beta-labs, meta\n',
    );
    expect((await openDossier(folder)).entities.map(({ id }) => id)).not.toContain('beta-labs');
  });
});

describe('claimgraph resolve', () => {
  it('asks of each pair that looks alike, and remembers the judgement', async () => {
    const folder = await emptyDossier();
    await claimgraph(['add', folder, '-', '--date', '2025-11-20'], {
      input: 'Google sued Norvane Energy Inc. on Monday. Meta sued Norvane Energy Corp. on Tuesday.',
    });
    const pairs = JSON.parse((await claimgraph(['resolve', folder, '--json'])).out);
    expect(pairs[0].reasons[0].en).toContain('same but for the legal form');
    const listed = await claimgraph(['resolve', folder, '--list', '--names', 'zh']);
    expect(listed.out).toContain('除公司形式外相同；类型都是公司');
    const { out } = await claimgraph(['resolve', folder], { typed: ['Anna', 'same'] });
    expect(out).toContain('may be');
    const { entities, relations } = await openDossier(folder);
    expect(entities.filter(({ id }) => id.startsWith('norvane'))).toHaveLength(1);
    expect(new Set(relations.map(({ object }) => object)).size).toBe(1);
    expect((await claimgraph(['resolve', folder])).out).toBe('No two entities look alike that were not judged yet.\n');
  });
});
