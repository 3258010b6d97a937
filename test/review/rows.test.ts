/** Relations from pasted rows: named as people name things, each row with its own problems, and never more than proposals. */
import { expect, it } from 'vitest';
import { openDossier, Writer } from '../../src/dossier/index.js';
import { decide } from '../../src/review/index.js';
import { planRows } from '../../src/review/rows.js';
import { dossierFolder } from '../dossier/folder.js';

const STAMP = { by: 'Anna', at: '2025-11-20T10:00:00Z' };
const QUOTE = 'Acme denied that it was buying Initech';

async function planned(text: string, folder?: string) {
  const at = folder ?? (await dossierFolder());
  return { folder: at, ...(await new Writer(at).ask((state) => planRows(state, text, STAMP))) };
}

const row = (...cells: string[]) => cells.join('\t');

it('takes names in either language, a header in any order, and a document that it finds by the words', async () => {
  const text = [
    row('关系', '主体', '对象', '原文'),
    row('competes with', '艾克美', 'Initech', QUOTE),
    row('works-with', 'Acme', 'example news', 'Example News reported that Acme denied'),
  ].join('\n');
  const { folder, rows, decision } = await planned(text);
  expect(rows.map(({ problems }) => problems)).toEqual([[], []]);
  expect(decision).toMatchObject([
    { claim: { subject: 'acme', type: 'competes-with', object: 'initech', document: 'story' } },
    { claim: { subject: 'acme', type: 'works-with', object: 'example-news' } },
  ]);
  await decide(folder, { kind: 'batch', decisions: decision ?? [] }, { by: 'Anna' });
  const { relations } = await openDossier(folder);
  const claims = relations
    .filter(({ type }) => type === 'works-with' || type === 'competes-with')
    .flatMap((one) => one.claims);
  // a row does not say who claims it
  expect(claims.map(({ review }) => review)).toEqual(['proposed', 'proposed']);
});

it('makes a new entity once, with the type that is written behind it', async () => {
  const text = [
    row('Beta Labs (company)', 'competes with', 'Acme', QUOTE, 'story'),
    row('Beta Labs', 'competes-with', '贝塔实验室（公司）', QUOTE, 'Chip maker denies talks'),
  ].join('\n');
  const { folder, rows, decision } = await planned(text);
  expect(rows.map(({ makes, problems }) => [makes, problems])).toEqual([
    [['Beta Labs'], []],
    [['贝塔实验室'], []],
  ]);
  await decide(folder, { kind: 'batch', decisions: decision ?? [] }, { by: 'Anna' });
  const made = (await openDossier(folder)).entities.filter(({ review }) => review === 'proposed');
  expect(made).toMatchObject([
    { id: 'beta-labs', type: 'company', names: { en: 'Beta Labs' } },
    { type: 'company', names: { zh: '贝塔实验室' } },
  ]);
});

it('a number stays a number, and quoted cells may hold tabs and line breaks', async () => {
  const text = `Acme\theadcount\t1200\t"The firm, 1200 people\nstrong"\tstory`;
  const { rows, decision } = await planned(text);
  expect(rows[0]?.problems).toEqual([]);
  expect(decision?.[0]?.claim).toMatchObject({ type: 'headcount', value: 1200 });
});

it('names what is wrong with each row, and takes the others', async () => {
  const text = [
    row('Acme', 'competes with', 'Initec', QUOTE, 'story'),
    row('Acme', 'buyes', 'Initech', QUOTE, 'story'),
    row('Acme', 'competes with', 'Initech', 'Words that nobody wrote here at all', 'story'),
    row('Acme', 'competes with', 'Initech', 'more', 'story'),
    row('', 'competes with', 'Initech', '', ''),
    row('Acme', 'acquires', 'Initech', QUOTE, 'story'),
    row('Acme', 'competes with', 'Initech', QUOTE, 'story'),
  ].join('\n');
  const { rows, decision } = await planned(text);
  const said = rows.map(({ line, problems }) => [line, ...problems.map(({ code, field }) => `${field}: ${code}`)]);
  expect(said[0]).toEqual([1, 'target: unknown-entity']);
  expect(rows[0]?.problems[0]?.hint).toContain('Did you mean "initech"?');
  expect(said[1]).toEqual([2, 'relation: unknown-relation-type']);
  expect(String(said[2])).toContain('quote-not-found');
  expect(String(said[3])).toContain('ambiguous-quote');
  expect(said[4]).toEqual([5, 'source: missing-cell', 'quote: missing-cell']);
  expect(said[5]).toEqual([6, 'quote: already-there']);
  expect(said[6]).toEqual([7]);
  expect(decision).toHaveLength(1);
});

it('refuses more rows than can be looked through', async () => {
  await expect(
    planned(
      Array(501)
        .fill(row('Acme', 'owns', 'Initech', QUOTE))
        .join('\n'),
    ),
  ).rejects.toThrow('501 rows');
});
