/** Corroboration on the command line: each case of independence counted, with the reason where two are one. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sourcesOf } from '../../src/model/source.js';
import { derive, stance } from '../../src/model/standing.js';
import { claimgraph } from '../cli/terminal.js';
import { press } from '../model/small-press.js';
import { CASES } from '../model/source-cases.js';

type Press = ReturnType<typeof press>;

/** The press as files, as somebody would write them. */
async function folderOf({ documents, entities, relations, ontology }: Press): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { entityTypes, relationTypes } = ontology;
  await mkdir(join(folder, 'documents'));
  const write = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value));
  await write('dossier.yaml', { title: { en: 'Press' }, ontology: 'news' });
  await write('ontology.yaml', { entityTypes, relationTypes });
  await write('entities.yaml', entities);
  await write(
    'relations.yaml',
    relations.map(({ claims, assessments: _, ...relation }) => ({
      ...relation,
      claims: claims.map(({ evidence: { quote }, ...claim }) => ({ ...claim, evidence: { quote } })),
    })),
  );
  for (const { text, ...metadata } of documents) {
    const head = Object.entries(metadata).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    await writeFile(join(folder, 'documents', `${metadata.id}.md`), ['---', ...head, '---', text, ''].join('\n'));
  }
  return folder;
}

/** Roots of both sides that two documents, or two speakers in one, rest on. */
function sharedRoots(dossier: Press): number {
  const sources = sourcesOf(dossier);
  return (['supports', 'opposes'] as const).reduce((sum, side) => {
    const ways = new Map<string, Set<string>>();
    for (const claim of dossier.relations[0]?.claims ?? []) {
      if (claim.review !== 'accepted' || stance(claim) !== side) continue;
      const root = sources.root(claim);
      ways.set(root, (ways.get(root) ?? new Set()).add(`${claim.document} ${JSON.stringify(claim.chain)}`));
    }
    return sum + [...ways.values()].filter(({ size }) => size > 1).length;
  }, 0);
}

it('there are more than thirty cases', () => expect(CASES.length).toBeGreaterThanOrEqual(30));

it.each(CASES)('%s', async (_, documents, claims, supporting, opposing = 0) => {
  const dossier = press(documents, claims);
  const folder = await folderOf(dossier);
  const { out, err, code } = await claimgraph(['corroboration', folder, '--review', 'accepted', '--json']);
  expect([code, err]).toEqual([0, '']);
  const [found] = JSON.parse(out).relations;
  const { independentRoots, opposingRoots } = derive(dossier.relations[0]?.claims ?? [], sourcesOf(dossier));
  expect([independentRoots, opposingRoots]).toEqual([supporting, opposing]);
  expect([found.relation.independentRoots, found.relation.opposingRoots]).toEqual([supporting, opposing]);
  // the sentence counts as the standing does
  expect(found.words.en).toContain(
    supporting === 0 ? 'No independent root' : `${supporting} independent ${supporting === 1 ? 'root' : 'roots'}: `,
  );
  const reasons = /one source|no source of its own|no name/g;
  expect(found.words.en.match(reasons) ?? []).toHaveLength(
    Math.max(found.words.en.match(reasons)?.length ?? 0, sharedRoots(dossier)),
  );
  expect(found.words.zh.match(/算一个来源|不另算来源|算作引用者/g) ?? []).toHaveLength(
    found.words.en.match(reasons)?.length ?? 0,
  );
  // what is printed says the same
  const plain = await claimgraph(['corroboration', folder, '--review', 'accepted']);
  expect(plain.out).toContain(found.words.en);
});

it('says which documents are one source, and why', async () => {
  const said = async (documents: string[], claims: string[], language = 'en') => {
    const folder = await folderOf(press(documents, claims));
    const { out } = await claimgraph(['corroboration', folder, '--names', language]);
    return out.trim().split('\n').at(-1)?.trim();
  };
  expect(await said(['a: Reuters', 'b: Guardian'], ['a', 'b: reuters reports'])).toBe(
    '1 independent root: Reuters. The Guardian has it from Reuters: one source.',
  );
  expect(await said(['a: Reuters', 'b: Guardian derivedFrom=a'], ['b: not', 'a: not', 'a: minister states'])).toBe(
    '1 independent root: Anna Berg states. Against it: 1 independent root: Reuters. b: a copy of what Reuters published, no source of its own.',
  );
  expect(await said(['a: Reuters', 'b: Guardian derivedFrom=a', 'c: -'], ['b', 'c'])).not.toContain('copy of');
  expect(await said(['a: Reuters', 'b: Guardian'], ['a: memo alleges', 'b: memo alleges'], 'zh')).toBe(
    '1 个独立来源：白宫备忘录指称。路透社、The Guardian都出自白宫备忘录，算一个来源。',
  );
});
