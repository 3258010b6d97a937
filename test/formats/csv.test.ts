/** CSV: a table of nodes and one of edges that are the graph, and a table of claims that is not. */

import { describe, expect, it } from 'vitest';
import { csvClaims } from '../../src/formats/csv/claims.js';
import { csvEdges } from '../../src/formats/csv/edges.js';
import { csvNodes } from '../../src/formats/csv/nodes.js';
import { csvCell } from '../../src/formats/csv/table.js';
import type { ExportFormat, WriteOptions } from '../../src/formats/format.js';
import { splitList } from '../../src/formats/list.js';
import type { Dossier } from '../../src/model/dossier.js';
import { summarise } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { arbitraryDossier, nastyText } from '../arbitrary-dossier.js';
import { press } from '../model/small-press.js';
import { fc, runs } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { readCsv } from './read-csv.js';

const table = async (format: ExportFormat, dossier: Dossier, options?: WriteOptions) =>
  readCsv(await text(format.exports.write(dossier, options)));

describe('csv', () => {
  it('writes one row an entity, with its literals and their standing', async () => {
    const nodes = await table(csvNodes, ALLEGATION);
    expect(nodes.map(({ Id, Label, Type }) => [Id, Label, Type])).toEqual([
      ['acme', 'Acme', 'company'],
      ['army', 'the army', 'agent'],
      ['memo', 'Memo', 'agent'],
      ['times', 'Times', 'company'],
    ]);
    expect(nodes[0]).toMatchObject({ label_zh: '极致', sameAs_wikidata: 'Q42', degree: '2' });
    expect(nodes[0]).toMatchObject({ properties_en: 'motto: change [possible]' });
  });

  it('writes one row a relation, with its standing in the label and a weight that dispute does not raise', async () => {
    const edges = await table(csvEdges, ALLEGATION);
    expect(Object.keys(edges[0] ?? {}).slice(0, 7)).toEqual([
      ...['Source', 'Target', 'Type', 'Id', 'Label', 'Kind', 'Weight'],
    ]);
    expect(edges.map(({ Id, Label, Type, Weight }) => [Id, Label, Type, Weight])).toEqual([
      ['acme-near-army', 'is near', 'Directed', '1'],
      ['acme-supports-army', 'supports [disputed]', 'Directed', '0.25'],
    ]);
    expect(edges[1]).toMatchObject({
      ...{ Source: 'acme', Target: 'army', Kind: 'supports', relation_type: 'supports', standing: 'disputed' },
      ...{ independentRoots: '1', opposingRoots: '1', claims: '2', claimsRejected: '1', stances: 'supports | opposes' },
    });
  });

  it('says of a claim that was taken back that it is withdrawn, and not that it supports', async () => {
    const taken = press(['old: Reuters 2025-11-12', 'new: Reuters 2025-11-14'], ['old', 'new: - retracts']);
    expect((await table(csvClaims, taken)).map(({ claim, stance }) => [claim, stance])).toEqual([
      ['c1', 'withdrawn'],
      ['c2', 'retracts'],
    ]);
    expect((await table(csvEdges, taken))[0]).toMatchObject({ standing: 'retracted', stances: 'withdrawn | retracts' });
  });

  it('writes no column that Gephi takes for time', async () => {
    for (const format of [csvNodes, csvEdges, csvClaims]) {
      const [head = ''] = (await text(format.exports.write(ALLEGATION))).split('\r\n');
      expect(head.toLowerCase().split(',')).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(start|end|interval|timeset|timestamps?)$/)]),
      );
    }
  });

  it('keeps parallel relations of one type apart by their kind', async () => {
    const [first] = ALLEGATION.relations;
    if (!first) throw new Error('the dossier has a relation');
    const edges = await table(csvEdges, { ...ALLEGATION, relations: [first, { ...first, id: 'again' }] });
    expect(edges.map(({ Id, Kind }) => [Id, Kind])).toEqual([
      ['acme-supports-army', 'supports'],
      ['again', 'supports again'],
    ]);
  });

  it('writes one row a claim, and our own verdict', async () => {
    const assessments = [{ verification: 'refuted' as const, by: 'us', at: '2025' }];
    const relations = ALLEGATION.relations.map((relation) => ({ ...relation, assessments }));
    const claims = await table(csvClaims, { ...ALLEGATION, relations: [...relations, bare] });
    expect(claims.map(({ relation, claim, stance, review }) => [relation, claim, stance, review])).toEqual([
      ['acme-motto', 'c4', 'setAside', 'accepted'],
      ['acme-near-army', 'c5', 'supports', 'accepted'],
      ['acme-supports-army', 'c1', 'supports', 'accepted'],
      ['acme-supports-army', 'c2', 'opposes', 'accepted'],
      ['acme-supports-army', 'c3', '', 'rejected'],
      ['bare', '', '', ''],
    ]);
    expect(claims[0]).toMatchObject({ object_name_or_value: 'change', verification: 'refuted' });
    expect(claims[1]).toMatchObject({ label: 'is near [stated, assessed as refuted]', quote_start: '111' });
    const edges = await table(csvEdges, { ...ALLEGATION, relations });
    expect(edges[0]).toMatchObject({ Label: 'is near [stated, assessed as refuted]', Weight: '0.01' });
  });

  it('loses no relation, whatever the dossier: edges in one table, literals in the other and with the claims', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const [nodes, edges, claims] = await Promise.all(
          [csvNodes, csvEdges, csvClaims].map((format) => table(format, dossier)),
        );
        const [lines, literals] = [true, false].map((is) =>
          dossier.relations.filter(({ object }) => (object !== undefined) === is),
        );
        expect(nodes?.map(({ Id }) => Id).sort()).toEqual(dossier.entities.map(({ id }) => id).sort());
        expect(edges?.map(({ Id }) => Id).sort()).toEqual(lines?.map(({ id }) => id).sort());
        expect(nodes?.flatMap(({ properties_en = '' }) => splitList(properties_en))).toHaveLength(
          literals?.length ?? 0,
        );
        expect(new Set(claims?.map(({ relation }) => relation))).toEqual(
          new Set(dossier.relations.map(({ id }) => id)),
        );
        for (const { Id, Weight, Label } of edges ?? []) {
          const relation = dossier.relations.find(({ id }) => id === Id);
          const { standing, independentRoots } = summarise(relation ?? bare, sourcesOf(dossier));
          expect(Number(Weight)).toBeLessThanOrEqual(Math.max(independentRoots, 0.01));
          if (standing !== 'stated') expect(Label).toContain(`[${standing}`);
        }
        const pairs = edges?.map(({ Source, Target, Kind }) => `${Source} ${Target} ${Kind}`) ?? [];
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a cell', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1+1', "'＝1+1"],
    ['\tx', "'\tx"],
    ['\u0000=1', '\u2400=1'],
    ['a\u0007b\u007f\u0085c', 'a\u2407b\u2421\ufffdc'],
    ['two\nlines', '"two\nlines"'],
    ['a\\|b', '"a\\|b"'],
    ['a\\"b\\', '"a＼""b＼"'],
    ['\ud83d', '\ufffd'],
  ])('%j is %j', (given, written) => {
    expect(csvCell(given)).toBe(written);
  });

  it('leaves numbers alone', () => {
    expect([csvCell(-2), csvCell(true), csvCell(undefined)]).toEqual(['-2', 'true', '']);
  });

  it('holds no control character and begins no formula, whatever the text', () => {
    fc.assert(
      fc.property(nastyText(true), (given) => {
        const [row] = readCsv(`\ufeffa,b\r\n${csvCell(given)},x\r\n`);
        expect(row?.b).toBe('x');
        expect(row?.a).not.toMatch(/^[=+\-@]/);
        expect(row?.a?.replace(/[\t\r\n]/g, '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

const bare = { id: 'bare', subject: 'memo', type: 'supports', object: 'times', claims: [], assessments: [] };
