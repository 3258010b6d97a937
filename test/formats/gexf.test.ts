/** GEXF carries a dossier to Gephi and networkx, and never shows what is only claimed as a fact. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { gexf } from '../../src/formats/gexf.js';
import { splitList } from '../../src/formats/list.js';
import { summarise } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { press } from '../model/small-press.js';
import { fc, runs } from '../property.js';
import { ALLEGATION, largeDossier } from './dossiers.js';
import { text } from './gather.js';
import { readGexf } from './read-gexf.js';

/** From the first day that the file names to the last: a timeline leaves nothing out that has no time of its own. */
const WHOLE_TIME = { start: '2024-11-01', end: '2025-12-31' };

describe('gexf', () => {
  it('writes an entity with its type, names, identifiers, and properties with their standing', async () => {
    const { nodes } = readGexf(await text(gexf.exports.write(ALLEGATION)));
    expect(nodes.map(({ own }) => own)).toEqual([
      { id: 'acme', label: 'Acme', ...WHOLE_TIME },
      { id: 'army', label: 'the army', ...WHOLE_TIME },
      { id: 'memo', label: 'Memo', ...WHOLE_TIME },
      { id: 'times', label: 'Times', ...WHOLE_TIME },
    ]);
    expect(nodes[0]?.values).toEqual({
      type: 'company',
      type_en: 'company',
      type_zh: '公司',
      label_en: 'Acme',
      label_zh: '极致',
      aliases_en: 'Acme Inc. | A\\|B',
      sameAs_wikidata: 'Q42',
      properties_en: 'motto: change [possible]',
      properties_zh: '口号: 改变 [可能]',
      degree: '2',
      unreviewed: 'false',
    });
    expect(nodes[0]?.viz.color).toEqual({ r: '31', g: '111', b: '235' });
    expect(Number(nodes[0]?.viz.size?.value)).toBeGreaterThan(Number(nodes[3]?.viz.size?.value));
    expect(nodes.every(({ viz }) => Number.isFinite(Number(viz.position?.x)))).toBe(true);
  });

  it('writes a relation with who says so, who denies it, and in which words', async () => {
    const { edges } = readGexf(await text(gexf.exports.write(ALLEGATION)));
    const [near, supports] = edges;
    expect(supports?.own).toEqual({
      id: 'acme-supports-army',
      source: 'acme',
      target: 'army',
      type: 'directed',
      label: 'supports [disputed]',
      kind: 'supports',
      weight: '0.25',
      // nothing says when it held, and its document has no date: no end is known either
      start: WHOLE_TIME.start,
    });
    expect(supports?.values).toEqual({
      type: 'supports',
      label_en: 'supports [disputed]',
      label_zh: '支持 [有争议]',
      symmetric: 'false',
      standing: 'disputed',
      independentRoots: '1',
      opposingRoots: '1',
      claims: '2',
      claimsAwaitingReview: '0',
      claimsRejected: '1',
      unreviewed: 'false',
      speakers: 'times | memo | acme',
      chains_en: 'Times reports › Memo alleges | Acme denies',
      chains_zh: 'Times报道 › 备忘录指称 | 极致否认',
      stances: 'supports | opposes',
      quotes:
        'Times reports › Memo alleges [disputed]: “a memo alleges that Acme supports the army” | Acme denies [disputed]: “Acme denies it”',
      documents: 'brief | brief',
    });
    expect(supports?.viz.shape).toEqual({ value: 'double' });
    expect(near?.own).toMatchObject({ label: 'is near', start: '2024-11-01', end: '2025-12-31' });
    expect(near?.values).toMatchObject({ symmetric: 'true', from: '2024-11', until: '2025~' });
    expect(near?.viz.shape).toEqual({ value: 'solid' });
  });

  it('is dynamic only where a relation is dated, and dated only where a date is given', async () => {
    const dated = await text(gexf.exports.write(ALLEGATION, { date: '2025-12-01', language: 'zh' }));
    expect(dated).toContain('<meta lastmodifieddate="2025-12-01">');
    expect(readGexf(dated).graph).toMatchObject({ mode: 'dynamic', timeformat: 'date' });
    expect(readGexf(dated).meta.description).toMatch(/^一项指控 \(权重：/);
    const undated = await text(gexf.exports.write({ ...ALLEGATION, relations: ALLEGATION.relations.slice(0, 2) }));
    expect(readGexf(undated).graph).toEqual({ defaultedgetype: 'directed', idtype: 'string', mode: 'static' });
    expect(undated).toContain('<meta>');
  });

  it('writes what a relation stood as on each day, and from which day on it was claimed', async () => {
    const series = press(
      ['old: Reuters 2025-11-12', 'other: Guardian 2025-11-15', 'new: Reuters 2025-11-21'],
      ['old: memo alleges', 'other: norvik denies', 'new: - retracts'],
    );
    const { nodes, edges } = readGexf(await text(gexf.exports.write(series)));
    expect(edges.map(({ own, over }) => [own.start, own.end, over])).toEqual([
      [
        '2025-11-12',
        undefined,
        [
          { for: 'standing_over_time', value: 'alleged', start: '2025-11-12', end: '2025-11-14' },
          { for: 'standing_over_time', value: 'disputed', start: '2025-11-15', end: '2025-11-20' },
          { for: 'standing_over_time', value: 'retracted', start: '2025-11-21' },
        ],
      ],
    ]);
    expect(edges[0]?.values.standing).toBe('retracted');
    expect(new Set(nodes.map(({ own }) => `${own.start} ${own.end}`))).toEqual(new Set(['2025-11-12 2025-11-21']));
  });

  it.each([
    ['questioned', ['old: memo questions']],
    ['questioned by two on different days', ['new: memo questions', 'old: norvik questions']],
    ['questioned and later denied', ['old: memo questions', 'new: norvik denies']],
  ])('gives an edge that is %s the day of its first document, and no end', async (_, claims) => {
    const series = press(['old: Reuters 2025-11-12', 'new: Guardian 2025-11-15'], claims);
    const { edges } = readGexf(await text(gexf.exports.write(series)));
    expect(edges.map(({ own }) => [own.start, own.end])).toEqual([['2025-11-12', undefined]]);
  });

  it('gives an edge that awaits review, and one without a claim, no end', async () => {
    const { relations, ...series } = press(
      ['old: Reuters 2025-11-12', 'new: Guardian 2025-11-15'],
      ['new: memo alleges'],
    );
    const [claimed] = relations;
    if (!claimed) throw new Error('the press claims nothing');
    const proposed = claimed.claims.map((claim) => ({
      ...claim,
      id: 'p',
      document: 'old',
      review: 'proposed' as const,
    }));
    const all = [
      claimed,
      { ...claimed, id: 'proposed', claims: proposed },
      { ...claimed, id: 'unclaimed', claims: [] },
    ];
    const { edges } = readGexf(await text(gexf.exports.write({ ...series, relations: all })));
    expect(edges.map(({ own }) => [own.id, own.start, own.end])).toEqual([
      [claimed.id, '2025-11-15', undefined],
      ['proposed', '2025-11-12', undefined],
      ['unclaimed', '2025-11-12', undefined],
    ]);
  });

  it('keeps parallel relations of one type apart by their kind', async () => {
    const [first] = ALLEGATION.relations;
    if (!first) throw new Error('the dossier has a relation');
    const relations = [first, { ...first, id: 'again', claims: [] }];
    const { edges } = readGexf(await text(gexf.exports.write({ ...ALLEGATION, relations })));
    expect(edges.map(({ own }) => [own.kind, own.label, own.weight])).toEqual([
      ['supports', 'supports [disputed]', '0.25'],
      ['supports again', 'supports [unclaimed]', '0.01'],
    ]);
  });

  it('says so where our own assessment speaks against a relation', async () => {
    const relations = ALLEGATION.relations.map((relation) => ({
      ...relation,
      assessments: [{ verification: 'refuted' as const, by: 'us', at: '2025' }],
    }));
    const { edges, nodes } = readGexf(await text(gexf.exports.write({ ...ALLEGATION, relations })));
    expect(edges[0]?.own).toMatchObject({ label: 'is near [stated, assessed as refuted]', weight: '0.01' });
    expect(edges[0]?.values.independentRoots).toBe('1');
    expect(nodes[0]?.values.properties_en).toBe('motto: change [possible, assessed as refuted]');
  });

  it('takes positions that are given', async () => {
    const positions = new Map([['acme', { x: -1.5, y: 2 }]]);
    const { nodes } = readGexf(await text(gexf.exports.write(ALLEGATION, { positions })));
    expect(nodes[0]?.viz.position).toEqual({ x: '-1.5', y: '2', z: '0' });
    expect(nodes[1]?.viz.position).toBeUndefined();
  });

  it('brings every name, identifier and quote through, and marks all that is not stated', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier({ loneSurrogates: true }), async (dossier) => {
        const read = readGexf(await text(gexf.exports.write(dossier)));
        const summaries = new Map(
          dossier.relations.map((relation) => [relation.id, summarise(relation, sourcesOf(dossier))]),
        );
        expect(read.nodes.map(({ own }) => own.id).sort()).toEqual(dossier.entities.map(({ id }) => id).sort());
        for (const entity of dossier.entities) {
          const values = read.nodes.find(({ own }) => own.id === entity.id)?.values ?? {};
          for (const [language, name] of Object.entries(entity.names)) expect(values[`label_${language}`]).toBe(name);
          for (const [scheme, id] of Object.entries(entity.sameAs)) expect(values[`sameAs_${scheme}`]).toBe(id);
          for (const [language, aliases] of Object.entries(entity.aliases)) {
            expect(splitList(values[`aliases_${language}`] ?? '')).toEqual(aliases);
          }
          const literals = dossier.relations.filter((one) => one.subject === entity.id && one.object === undefined);
          expect(
            splitList(values.properties_en ?? '')
              .map((property) => /\[([a-z]+)[^[\]]*\]$/.exec(property)?.[1])
              .sort(),
          ).toEqual(literals.map(({ id }) => summaries.get(id)?.standing).sort());
        }
        for (const { own, values } of read.edges) {
          const relation = summaries.get(own.id ?? '');
          const accepted = relation?.claims.filter(({ review }) => review === 'accepted') ?? [];
          expect(values.standing).toBe(relation?.standing);
          const quotes = splitList(values.quotes ?? '');
          expect(quotes).toHaveLength(accepted.length);
          for (const [i, { evidence }] of accepted.entries()) {
            expect(quotes[i]).toContain(` [${relation?.standing}`);
            expect(quotes[i]).toContain(`]: “${evidence.quote}”`);
          }
          if (relation?.standing !== 'stated') expect(own.label).toContain(`[${relation?.standing}`);
        }
        expect(read.edges).toHaveLength(dossier.relations.filter(({ object }) => object !== undefined).length);
      }),
      { numRuns: runs(100) },
    );
  });

  it('gives the same bytes for the same dossier in another order', async () => {
    const { documents, entities, relations } = ALLEGATION;
    const turned = { ...ALLEGATION, entities: entities.toReversed(), relations: relations.toReversed(), documents };
    expect(await text(gexf.exports.write(turned))).toBe(await text(gexf.exports.write(ALLEGATION)));
  });

  it('streams a large dossier in chunks of at most 64 KB', async () => {
    const longest = { bytes: 0, edges: 0 };
    for await (const chunk of gexf.exports.write(largeDossier(4_000))) {
      longest.bytes = Math.max(longest.bytes, new TextEncoder().encode(chunk).length);
      longest.edges += chunk.match(/<\/edge>/g)?.length ?? 0;
    }
    expect(longest.bytes).toBeLessThanOrEqual(65_536);
    expect(longest.edges).toBeGreaterThan(3_900);
  });
});

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const python = '/usr/bin/python3';
const tools =
  existsSync(join(shared, 'checks/check_gexf.py')) &&
  existsSync('/usr/bin/xmllint') &&
  spawnSync(python, ['-c', 'import networkx, lxml']).status === 0;

describe.runIf(tools)('gexf, read by others', () => {
  it('is valid against the XSD and the same graph to networkx', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-gexf-'));
    try {
      symlinkSync(join(shared, 'checks/check_gexf.py'), join(folder, 'check_gexf.py'));
      symlinkSync(join(shared, 'data/gexf/xsd'), join(folder, 'xsd'));
      const random = fc.sample(arbitraryDossier({ loneSurrogates: true }), { numRuns: 12, seed: 7 });
      const empty = { ...ALLEGATION, entities: [], relations: [] };
      const files: string[] = [];
      for (const dossier of [ALLEGATION, empty, largeDossier(300), ...random]) {
        const file = join(folder, `${files.length}.gexf`);
        writeFileSync(file, await text(gexf.exports.write(dossier, { date: '2025-12-01' })));
        files.push(file);
      }
      // The script looks for the XSD beside itself, so it is run through a link that has the XSD there.
      const script = join(folder, 'check_gexf.py');
      const checked = spawnSync(python, [script, '--strict', ...files], { encoding: 'utf8' });
      const lines = checked.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ xsd }) => xsd)).toEqual(files.map(() => 'valid 1.3'));
      expect(lines.flatMap(({ fail }) => fail)).toEqual([]);
      expect(lines[0]).toMatchObject({ raw: { nodes: 4, edges: 2 }, nx: { nodes: 4, edges: 2, mode: 'dynamic' } });
      expect(checked.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
