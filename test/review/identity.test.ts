/** Names are not people: who is taken for whom when documents are added, and why. */
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { addDocuments, decide } from '../../src/review/index.js';
import { packageExtractor } from '../../src/review/package-extractor.js';
import { emptyDossier, sources } from './folder.js';

const draft = (name: string, text: string, more: object = {}) => ({ name, title: name, language: 'en', text, ...more });
type Text = ReturnType<typeof draft>;

async function add(folder: string, ...drafts: Text[]) {
  return addDocuments(folder, sources(...drafts), { extractor: packageExtractor });
}

/** Ids of the entities that bear a name, after documents were added one by one, and in one batch. */
async function bearers(name: string, ...drafts: Text[]): Promise<[number, number]> {
  const [apart, together] = [await emptyDossier(), await emptyDossier()];
  for (const one of drafts) await add(apart, one);
  await add(together, ...drafts);
  const count = async (folder: string) =>
    (await openDossier(folder)).entities.filter(({ names, aliases }) =>
      [...Object.values(names), ...Object.values(aliases).flat()].includes(name),
    ).length;
  return [await count(apart), await count(together)];
}

describe('people of one name', () => {
  it.each([
    [
      'another role',
      'Li Wei, finance chief of Gamma Bank, sued Delta Bank.',
      'Li Wei, a cook from Norvik, praised Delta Bank.',
    ],
    ['nothing beside the name', 'Jane Roe sued Gamma Bank.', 'Jane Roe praised Delta Bank.'],
    [
      'another organisation',
      'Jane Roe, an analyst at Gamma Bank, sued Acme Corp.',
      'Jane Roe, an analyst at Delta Bank, praised Acme Corp.',
    ],
    ['a role only once', 'Jane Roe, a lawyer, sued Gamma Bank.', 'Jane Roe praised Gamma Bank.'],
  ])('stay apart: %s', async (_, one, two) => {
    const name = one.startsWith('Li') ? 'Li Wei' : 'Jane Roe';
    expect(await bearers(name, draft('a', one), draft('b', two))).toEqual([2, 2]);
  });

  it.each([
    [
      'the same organisation',
      'Jane Roe, chief executive of Gamma Bank, sued Acme Corp.',
      'Jane Roe, the head of Gamma Bank, praised Delta Bank.',
    ],
    ['the same role', 'Jane Roe, a lawyer, sued Gamma Bank.', 'Jane Roe, a lawyer, praised Delta Bank.'],
  ])('are one: %s', async (_, one, two) => {
    expect(await bearers('Jane Roe', draft('a', one), draft('b', two))).toEqual([1, 1]);
  });

  it('say on each proposal why, and in the answer of add', async () => {
    const folder = await emptyDossier();
    await add(folder, draft('a', 'Jane Roe, a lawyer, sued Gamma Bank.'));
    const { identity } = await add(folder, draft('b', 'Jane Roe, a nurse, sued Gamma Bank.'));
    expect(identity.find(({ name }) => name === 'Jane Roe')).toEqual({
      document: 'b',
      name: 'Jane Roe',
      entity: 'jane-roe-2',
      other: 'jane-roe',
      same: false,
      why: 'lawyer against nurse',
    });
    const { relations } = await openDossier(folder);
    const reasons = relations.find(({ subject }) => subject === 'jane-roe-2')?.claims[0]?.proposal?.reasons;
    expect(reasons).toContain('"Jane Roe" is kept apart from jane-roe: lawyer against nurse');
    expect(reasons).toContain('"Gamma Bank" is taken for gamma-bank: the same name, and a distinctive one');
  });

  it('are two within one document where it says so, and each claim goes to its own', async () => {
    const folder = await emptyDossier();
    const text =
      'Jane Roe, finance chief of Gamma Bank, sued Acme Corp. Jane Roe, a nurse from Norvik, praised Delta Bank.';
    await add(folder, draft('a', text));
    const { relations, entities } = await openDossier(folder);
    expect(entities.filter(({ names }) => names.en === 'Jane Roe')).toHaveLength(2);
    const of = (type: string) => relations.find((relation) => relation.type === type)?.subject;
    expect(of('sues')).not.toBe(of('praises'));
  });

  it('are one within one document where nothing speaks against it', async () => {
    const text = 'Jane Roe, finance chief of Gamma Bank, sued Acme Corp. Jane Roe praised Delta Bank.';
    expect(await bearers('Jane Roe', draft('a', text))).toEqual([1, 1]);
  });

  it('are one after somebody judged so, and never after somebody judged that two are different', async () => {
    const [one, two, three] = ['a', 'b', 'c'].map((id, n) =>
      draft(id, `Jane Roe sued ${['Acme', 'Beta', 'Zeta'][n]} Corp.`),
    );
    const count = async (kind: 'merge' | 'different') => {
      const folder = await emptyDossier();
      await add(folder, one as Text, two as Text);
      await decide(folder, { kind, entity: 'jane-roe-2', into: 'jane-roe' }, { by: 'Anna' });
      await add(folder, three as Text);
      return (await openDossier(folder)).entities.filter(({ names }) => names.en === 'Jane Roe').length;
    };
    expect(await count('merge')).toBe(1);
    expect(await count('different')).toBe(3);
  });

  it('known all over are one, unless the text says that another one is meant', async () => {
    const sues = (who: string, what: string) => `${who} sued ${what} Corp.`;
    expect(
      await bearers('Donald Trump', draft('a', sues('Donald Trump', 'Acme')), draft('b', sues('Donald Trump', 'Beta'))),
    ).toEqual([1, 1]);
    const folder = await emptyDossier();
    await add(folder, draft('a', 'Li Qiang, a cook, sued Gamma Bank.'));
    const [cook] = (await openDossier(folder)).entities.filter(({ names }) => names.en === 'Li Qiang');
    expect(cook).toMatchObject({ type: 'person', names: { en: 'Li Qiang' }, aliases: {} });
    expect(cook?.names.zh).toBeUndefined();
  });
});

describe('organisations', () => {
  it('that are called as a publisher is called are that outlet', async () => {
    const of = (publisher: string) => ({ publisher });
    const cited = 'Torvald Wire reported that Acme Corp sued Gamma Bank.';
    const own =
      'A former clerk told Torvald Wire that Acme Corp sued Gamma Bank. Torvald Wire retracts its report that Acme Corp sued Gamma Bank.';
    expect(
      await bearers(
        'Torvald Wire',
        draft('a', own, of('Torvald Wire')),
        draft('b', cited, of('Bay Post')),
        draft('c', own, of('Torvald Wire')),
      ),
    ).toEqual([1, 1]);
  });

  it('of a distinctive name are one', async () => {
    expect(
      await bearers(
        'Gamma Bank',
        draft('a', 'Gamma Bank sued Acme Corp.'),
        draft('b', 'Gamma Bank praised Acme Corp.'),
      ),
    ).toEqual([1, 1]);
  });

  it('of a common name are one only within one outlet', async () => {
    const drafts = (one: string, two: string) => [
      draft('a', 'The police arrested Jane Roe.', { publisher: one }),
      draft('b', 'The police arrested Max Berg.', { publisher: two }),
    ];
    expect(await bearers('police', ...drafts('Norvik Post', 'Norvik Post'))).toEqual([1, 1]);
    expect(await bearers('police', ...drafts('Norvik Post', 'Delta Times'))).toEqual([2, 2]);
  });
});
