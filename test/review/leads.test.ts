/** What new documents say of themselves: a wire credit, and a correction with the document that it means; and what accepting it does. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDossier, openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import type { Decision } from '../../src/model/decision.js';
import { addDocuments, decide, packageExtractor } from '../../src/review/index.js';
import { leadsOf } from '../../src/review/leads.js';
import { CHINESE, ENGLISH } from '../series/articles.js';
import { sources } from './folder.js';

const drafts = (publisher: string, name: string, text: string, language = 'en') => ({
  ...{ name, publisher, date: '2025-11-14', title: name, text, language },
});

async function dossierOf(...articles: Parameters<typeof sources>) {
  const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'leads');
  await createDossier(folder);
  const { added } = await addDocuments(folder, sources(...articles), { extractor: packageExtractor });
  return { folder, leads: async () => leadsOf(await openDossier(folder), added) };
}

it.each([
  ['English', ENGLISH, 'Reuters', true],
  ['Chinese', CHINESE, '路透社', true],
])(
  'a series in %s: the reprint credits the wire, the correction means the wire story',
  async (_, series, service, whole) => {
    const { leads } = await dossierOf(...series.articles);
    expect(await leads()).toEqual([
      { kind: 'correction', document: 'correction', of: 'wire', whole },
      { kind: 'credit', document: 'reprint', service },
    ]);
  },
);

it('says nothing of a service that publishes itself, of a quoted report, or of an ordinary article', async () => {
  const { leads } = await dossierOf(
    drafts('Reuters', 'own', 'LONDON (Reuters) - Google acquired Fitbit.'),
    drafts('Daily News', 'quoted', 'Reuters reported that Google acquired Fitbit. It corrected nothing.'),
    drafts('晨报', 'quoted-zh', '据路透社报道，谷歌收购了Fitbit。', 'zh'),
  );
  expect(await leads()).toEqual([]);
});

it('two outlets with one wire are one root once their credits are accepted', async () => {
  const { folder, leads } = await dossierOf(
    drafts('Harbour Post', 'a', 'LONDON (Reuters) — Google acquired Fitbit, ending weeks of talks.'),
    drafts('Valley Herald', 'b', 'Google acquired Fitbit after long talks, closing a busy autumn. (Reuters)'),
  );
  const by = (decision: Decision) => decide(folder, decision, { by: 'Anna' });
  const relation = async () => {
    const found = (await openDossier(folder)).relations.find(({ type }) => type === 'acquires');
    if (!found) throw new Error('no relation was proposed');
    return found;
  };
  for (const { id } of (await relation()).claims) await by({ kind: 'accept', claim: id, seen: 'proposed' });
  const roots = async () =>
    (await memoryEngine(await openDossier(folder)).relation({ id: (await relation()).id })).relation;
  expect((await roots()).independentRoots).toBe(2);
  for (const lead of await leads())
    if (lead.kind === 'credit') await by({ kind: 'copy', document: lead.document, service: lead.service });
  expect((await roots()).independentRoots).toBe(1);
});
