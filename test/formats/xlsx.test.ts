/** A dossier as a spreadsheet: three tables, none of which can run, that are read back as one graph. */
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/formats/export.js';
import { readGraph } from '../../src/formats/interchange/convert.js';
import type { Dossier } from '../../src/model/dossier.js';
import { ALLEGATION } from './dossiers.js';
import { valuesOf } from './read-file.js';

async function readBack(dossier: Dossier) {
  return readGraph({ name: 'a.xlsx', bytes: exportDossier(dossier, 'xlsx') });
}

describe('a spreadsheet of a dossier', () => {
  it('is its entities, relations and claims, read back as one graph', async () => {
    const { nodes, edges, edgeAttributes, warnings } = await readBack(ALLEGATION);
    expect(warnings).toEqual([]);
    expect(nodes.map(({ id, label, type }) => [id, label, type])).toEqual([
      ['acme', 'Acme', 'company'],
      ['army', 'the army', 'agent'],
      ['memo', 'Memo', 'agent'],
      ['times', 'Times', 'company'],
    ]);
    expect(edges.map(({ id, source, target, type }) => [id, source, target, type])).toEqual([
      ['acme-near-army', 'acme', 'army', 'near'],
      ['acme-supports-army', 'acme', 'army', 'supports'],
    ]);
    const [near, disputed] = edges;
    expect(near?.claims?.map(({ id, chain }) => [id, chain])).toEqual([['c5', []]]);
    expect(disputed?.claims?.map(({ id, chain, document }) => [id, chain, document])).toEqual([
      [
        'c1',
        [
          { agent: 'times', act: 'reports' },
          { agent: 'memo', act: 'alleges' },
        ],
        'brief',
      ],
      ['c2', [{ agent: 'acme', act: 'denies' }], 'brief'],
    ]);
    expect(disputed && valuesOf(edgeAttributes, disputed).standing).toBe('disputed');
  });

  it('keeps a name that looks like a formula, or that XML cannot hold, as text', async () => {
    const names = ['=HYPERLINK("http://example.org")', '+1', '@SUM(A1)', 'a\u0001b _x0041_ \ud83d', ' two\nlines '];
    const entities = names.map((en, i) => ({ id: `e${i}`, type: 'agent', names: { en }, aliases: {}, sameAs: {} }));
    const { nodes } = await readBack({ ...ALLEGATION, entities, relations: [], documents: [] });
    expect(nodes.map(({ label }) => label)).toEqual(names);
    const chunks: Uint8Array[] = [];
    for await (const chunk of exportDossier({ ...ALLEGATION, entities, relations: [] }, 'xlsx')) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).not.toMatch(/<f[ >]/);
  });

  it('holds relations without a claim once', async () => {
    const [supports, motto, near] = ALLEGATION.relations;
    const relations = [supports, motto, near && { ...near, claims: [] }].filter((one) => one !== undefined);
    const { edges } = await readBack({ ...ALLEGATION, relations });
    expect(edges.map(({ id }) => id)).toEqual(['acme-near-army', 'acme-supports-army']);
  });
});
