/** What goes into a file: pictures hold accepted claims, archives everything, and counts are true in both. */
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { exportDossier } from '../../src/formats/export.js';
import { readJson } from '../../src/formats/json.js';
import { lostBy } from '../../src/formats/losses.js';
import { EXPORT_FORMATS } from '../../src/formats/registry.js';
import type { Claim } from '../../src/model/claim.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import { WITH_PROPOSALS } from '../../src/model/pictured.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { readCsv } from './read-csv.js';
import { readGexf } from './read-gexf.js';

const [supports, motto, near] = ALLEGATION.relations;
if (!supports || !motto || !near) throw new Error('the dossier has three relations');

const waiting = (claims: readonly Claim[]) => claims.map((claim) => ({ ...claim, review: 'proposed' as const }));

/** One relation accepted, one proposed beside it and one between entities that nobody has looked at, one typed in. */
const PROPOSED: Dossier = {
  ...ALLEGATION,
  entities: ALLEGATION.entities.map((entity) =>
    entity.id === 'memo' || entity.id === 'times' ? { ...entity, review: 'proposed' as const } : entity,
  ),
  relations: [
    { ...near, claims: [...near.claims, ...waiting(near.claims).map((claim) => ({ ...claim, id: 'c9' }))] },
    { ...motto, claims: waiting(motto.claims) },
    { ...supports, id: 'guess', subject: 'memo', object: 'times', claims: waiting(supports.claims.slice(0, 2)) },
    { ...supports, id: 'typed', subject: 'army', object: 'acme', claims: [] },
  ],
};

const written = (format: string, dossier: Dossier, filter = {}) => text(exportDossier(dossier, format, { filter }));
const ids = (rows: readonly Record<string, string>[], key: string) => rows.map((row) => row[key]);

describe('places', () => {
  it('are those of the whole picture, so that a filter moves nobody', async () => {
    const placesIn = async (filter: Filter) =>
      readGexf(await written('gexf', ALLEGATION, filter)).nodes.map(({ own, viz }) => [own.id, viz.position]);
    const whole = await placesIn({});
    const part = await placesIn({ relationType: ['supports'] });
    expect(part.length).toBeLessThan(whole.length);
    expect(whole).toEqual(expect.arrayContaining(part));
  });
});

describe('proposals', () => {
  it('are in no picture, and are counted', async () => {
    const { nodes, edges } = readGexf(await written('gexf', PROPOSED));
    expect(nodes.map(({ own }) => own.label)).toEqual(['Acme', 'the army']);
    expect(nodes[0]?.values.properties_en).toBeUndefined();
    expect(edges.map(({ own }) => [own.id, own.label])).toEqual([
      ['acme-near-army', 'is near'],
      ['typed', 'supports [unclaimed]'],
    ]);
    expect(edges[0]?.values).toMatchObject({ claims: '1', claimsAwaitingReview: '1', unreviewed: 'false' });
    expect(ids(readCsv(await written('csv-nodes', PROPOSED)), 'Id')).toEqual(['acme', 'army']);
    expect(ids(readCsv(await written('csv-edges', PROPOSED)), 'Id')).toEqual(['acme-near-army', 'typed']);
    expect(ids(readCsv(await written('csv-claims', PROPOSED)), 'claim')).toEqual(['c5', '']);
    const svg = await written('svg', PROPOSED);
    expect(svg).toContain('Acme');
    expect(svg).not.toContain('Memo');
  });

  it('are in no page to publish, unless they are asked for', async () => {
    const page = '<html><head></head></html>';
    const published = (filter: Filter) => text(exportDossier(PROPOSED, 'html', { filter, page }));
    const bare = await published({});
    expect(bare).toContain('acme-near-army');
    expect(bare).not.toContain('"guess"');
    expect(bare).not.toContain('"proposed"');
    expect(await published({ review: [...WITH_PROPOSALS] })).toContain('"guess"');
  });

  it('are in it, marked, where the filter names them', async () => {
    const filter = { review: [...WITH_PROPOSALS] };
    const { nodes, edges } = readGexf(await written('gexf', PROPOSED, filter));
    expect(nodes.map(({ own }) => own.label)).toEqual([
      ...['Acme', 'the army', 'Memo [awaits review]', 'Times [awaits review]'],
    ]);
    expect(nodes[0]?.values.properties_en).toBe('motto: change [unclaimed, awaits review]');
    expect(edges.map(({ own, values }) => [own.id, own.label, own.weight, values.unreviewed])).toEqual([
      ['acme-near-army', 'is near', '1', 'false'],
      ['guess', 'supports [unclaimed, awaits review]', '0.01', 'true'],
      ['typed', 'supports [unclaimed]', '0.01', 'false'],
    ]);
    const claims = readCsv(await written('csv-claims', PROPOSED, filter));
    expect(ids(claims, 'review')).toEqual(['proposed', 'accepted', 'proposed', 'proposed', 'proposed', '']);
  });
});

describe('archives', () => {
  it('hold every claim, whatever became of it', async () => {
    expect(readJson(await written('json', ALLEGATION))).toEqual(ALLEGATION);
    expect(readJson(await written('json', PROPOSED))).toEqual(PROPOSED);
    const part = readJson(await written('json', ALLEGATION, { relationType: ['supports'] }));
    expect(part.relations[0]?.claims.map(({ review }) => review)).toEqual(['accepted', 'accepted', 'rejected']);
    const accepted = readJson(await written('json', ALLEGATION, { review: ['accepted'] }));
    expect(accepted.relations[0]?.claims).toHaveLength(2);
  });

  it('keep the rejected claims of a dossier that was read from its folder', async () => {
    const dossier = await openDossier('graph-data/qwen');
    const [first] = dossier.relations;
    if (!first) throw new Error('the dossier has a relation');
    const rejected = first.claims.map((claim) => ({ ...claim, review: 'rejected' as const }));
    const turned = { ...dossier, relations: [{ ...first, claims: rejected }, ...dossier.relations.slice(1)] };
    expect(readJson(await written('json', turned))).toEqual(turned);
    const { edges } = readGexf(await written('gexf', turned));
    expect(edges.some(({ own }) => own.id === first.id)).toBe(false);
  });
});

describe('counts', () => {
  it('are those of the dossier, not of the picture', async () => {
    const { edges } = readGexf(await written('gexf', ALLEGATION));
    expect(edges[1]?.values).toMatchObject({ claims: '2', claimsAwaitingReview: '0', claimsRejected: '1' });
    const [, row] = readCsv(await written('csv-edges', ALLEGATION));
    expect(row).toMatchObject({ claims: '2', claimsRejected: '1' });
    // two relations that say the same are one line, with the counts of both
    const rejected = near.claims.map((claim) => ({ ...claim, id: 'c8', review: 'rejected' as const }));
    const twin = { ...near, id: 'twin', subject: 'army', object: 'acme', claims: rejected };
    const joined = readGexf(await written('gexf', { ...ALLEGATION, relations: [near, twin] })).edges;
    expect(joined.map(({ values }) => [values.claims, values.claimsRejected])).toEqual([['1', '1']]);
    // under a filter, those that it leaves
    const [said] = readGexf(
      await written('gexf', ALLEGATION, { notAct: ['states'], relationType: ['supports'] }),
    ).edges;
    expect(said?.values).toMatchObject({ claims: '2', claimsRejected: '0' });
  });
});

describe('what an export loses', () => {
  const plain: Dossier = { ...ALLEGATION, documents: [], relations: [], places: {} };

  it('is said where the dossier has it', () => {
    const lost = (id: string, dossier: Dossier) => {
      const format = EXPORT_FORMATS.find((one) => one.id === id);
      return format ? lostBy(format, dossier) : undefined;
    };
    expect(lost('gexf', ALLEGATION)).toContain('edges for literal values (they become properties of their node)');
    expect(lost('gexf', ALLEGATION)).toContain('claims that were rejected or await review (only their number)');
    expect(lost('graphml', ALLEGATION)).toContain('who claims an edge');
    expect(lost('node-link', ALLEGATION)).not.toContain('who claims an edge');
    expect(lost('gexf', plain)).toEqual(['the ontology (only the type, its label and its colour)']);
    expect(lost('json', ALLEGATION)).toEqual([]);
  });
});
