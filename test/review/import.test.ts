/** Graphs from other tools become a dossier: every relation has a claim, in the voice of the file and no firmer than it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDossier, openDossier } from '../../src/dossier/index.js';
import { exportDossier } from '../../src/formats/export.js';
import { FORMATS } from '../../src/formats/registry.js';
import type { Dossier } from '../../src/model/dossier.js';
import { summarise } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { claimgraph } from '../cli/terminal.js';
import { text } from '../formats/gather.js';
import { ENGLISH } from '../series/articles.js';
import { seriesFolder } from '../series/dossier.js';

const parent = await mkdtemp(join(tmpdir(), 'claimgraph-import-'));
let count = 0;

/** Writes the file into a folder of its own and imports it, into a new dossier unless one is named. */
async function imported(name: string, content: string, args: string[] = [], into = join(parent, `d${++count}`)) {
  const file = join(await mkdtemp(join(parent, 'file-')), name);
  await writeFile(file, content);
  const { code, out, err } = await claimgraph(['import', file, '--into', into, ...args]);
  expect([code, err]).toEqual([0, expect.not.stringContaining('error:')]);
  const { problems } = await checkDossier(into);
  expect(problems).toEqual([]);
  return { into, out, dossier: await openDossier(into) };
}

const said = ({ relations }: Dossier) => relations.map(({ subject, type, object }) => `${subject} ${type} ${object}`);
const standings = (dossier: Dossier) =>
  dossier.relations.map((relation) => summarise(relation, sourcesOf(dossier)).standing);

const OWNERS = 'From,To,Type,start,note\nAcme Holding,Initech,owns,2019-05-02,60 %\nAnn Lee,Acme Holding,chairs,,\n';

describe('import', () => {
  it('makes a dossier in which every relation quotes the line of the file that says so', async () => {
    const { dossier, out } = await imported('owners.csv', OWNERS, ['--publisher', 'Registry', '--date', '2025-11-03']);
    expect(said(dossier)).toEqual(['acme-holding related-to initech', 'ann-lee related-to acme-holding']);
    const [document] = dossier.documents;
    expect(document).toMatchObject({ id: 'owners', publisher: 'Registry', date: '2025-11-03', source: 'owners.csv' });
    expect(document?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    const claim = dossier.relations[0]?.claims[0];
    expect(claim).toMatchObject({
      document: 'owners',
      chain: [],
      review: 'accepted',
      note: { en: 'The file says: owns' },
    });
    expect(claim?.evidence.quote).toBe('1. Acme Holding —owns→ Initech; 2019-05-02–; note: 60 %');
    expect(document?.text.slice(claim?.evidence.start, claim?.evidence.end)).toBe(claim?.evidence.quote);
    expect(dossier.relations[0]?.from).toBe('2019-05-02');
    expect(out).toContain('imported owners: 3 new entities, 2 new relations, 2 claims');
    expect(out).toContain('chairs (1)');
  });

  it('maps the schemata of FollowTheMoney, also by what they extend', async () => {
    const entity = (id: string, schema: string, properties: object) => JSON.stringify({ id, schema, properties });
    const { dossier } = await imported(
      'a.ftm.json',
      [
        entity('p', 'Person', { name: ['Ann Lee'] }),
        entity('v', 'Vessel', { name: ['Aurora'] }),
        entity('h', 'HyperText', { title: ['A page'], fileName: ['a.html'] }),
        entity('c', 'Company', { name: ['Beta Ltd'] }),
        entity('b', 'Company', { name: ['Bank'] }),
        entity('o', 'Ownership', { owner: ['p'], asset: ['c'] }),
        entity('d', 'Debt', { debtor: ['c'], creditor: ['b'] }),
      ].join('\n'),
    );
    expect(dossier.entities.map(({ type }) => type)).toEqual(['person', 'vehicle', 'document', 'company', 'company']);
    expect(said(dossier)).toEqual(['p owns c', 'b lends-to c']);
  });

  it.each(['turtle', 'trig', 'nquads', 'jsonld', 'json'])('takes a dossier whole from %s', async (format) => {
    const qwen = await openDossier('graph-data/qwen');
    const extension = FORMATS.find(({ id }) => id === format)?.extensions[0];
    const { dossier } = await imported(`q.${extension}`, await text(exportDossier(qwen, format)));
    expect(dossier.relations).toEqual(qwen.relations);
    expect(dossier.entities).toEqual(qwen.entities);
    expect(dossier.documents).toEqual(qwen.documents);
  });

  it('maps types by id, label and common words in both languages, and by the table', async () => {
    const nodes = 'Id,Label,Type\na,Acme,Company\nb,张三,人物\nc,Initech,Firma\n';
    const edges = 'Source,Target,Kind\na,c,Owns\nb,a,works for\nc,b,owned_by\na,b,beschäftigt\n';
    const [n, e] = [join(parent, 'n.csv'), join(parent, 'e.csv')];
    await writeFile(n, nodes);
    await writeFile(e, edges);
    const into = join(parent, 'mapped');
    const { code, err } = await claimgraph([
      'import',
      n,
      e,
      '--into',
      into,
      '--map',
      'Firma=company,beschäftigt=-works-for',
    ]);
    expect([code, err]).toEqual([0, '']);
    const dossier = await openDossier(into);
    expect(dossier.entities.map(({ names, type }) => [Object.entries(names)[0], type])).toEqual([
      [['en', 'Acme'], 'company'],
      [['zh', '张三'], 'person'],
      [['en', 'Initech'], 'company'],
    ]);
    const person = dossier.entities[1]?.id ?? '';
    expect(said(dossier)).toEqual(['a owns c', `${person} works-for a`, `${person} owns c`]);
    // both rows say that he works for Acme
    expect(dossier.relations[1]?.claims).toHaveLength(2);
  });

  it('never takes an allegation for a fact', async () => {
    const { dossier } = await imported(
      'claims.csv',
      'Source,Target,Kind,status\na,b,owns,alleged\na,c,owns,denied\na,d,owns,disputed\na,e,allegedly owns,\na,f,涉嫌控股,\na,g,possible owner of,\na,h,owns,\n',
    );
    expect(standings(dossier)).toEqual(['alleged', 'denied', 'disputed', 'alleged', 'alleged', 'possible', 'stated']);
  });

  it("makes chains of a file's own columns of sources", async () => {
    const { dossier } = await imported(
      'said.csv',
      'From,To,Type,Source,act\nAcme,Initech,owns,Times,alleges\nAcme,Initech,owns,Acme,denies\n',
    );
    const acme = dossier.entities.find(({ names }) => names.en === 'Acme')?.id;
    const times = dossier.entities.find(({ names }) => names.en === 'Times')?.id;
    expect(dossier.relations.flatMap(({ claims }) => claims.map(({ chain }) => chain))).toEqual([
      [{ agent: times, act: 'alleges' }],
      [{ agent: acme, act: 'denies' }],
    ]);
    expect(standings(dossier)).toEqual(['disputed']);
  });

  it('does so whatever the format', async () => {
    const links = [
      { source: 'Acme', target: 'Initech', relation: 'owns', 'said by': 'Times' },
      { source: 'Acme', target: 'Globex', relation: 'owns', said_by: 'Times', status: 'alleged', act: 'states' },
      { source: 'Globex', target: 'Initech', relation: 'owns', reference: 'https://example.org/report' },
    ];
    const nodes = ['Acme', 'Initech', 'Globex'].map((id) => ({ id, type: 'company' }));
    const { dossier } = await imported('said.json', JSON.stringify({ directed: true, nodes, links }));
    const times = dossier.entities.find(({ names }) => names.en === 'Times')?.id;
    expect(said(dossier).every((words) => words.includes(' owns '))).toBe(true);
    expect(dossier.relations.flatMap(({ claims }) => claims.map(({ chain }) => chain))).toEqual([
      [{ agent: times, act: 'reports' }],
      [{ agent: times, act: 'alleges' }],
      [],
    ]);
    expect(standings(dossier)).toEqual(['reported', 'alleged', 'stated']);
  });

  it('says nothing of a direction that an edge does not have', async () => {
    const { dossier } = await imported(
      'u.gexf',
      '<gexf><graph defaultedgetype="undirected"><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" kind="owns"/><edge source="a" target="b" kind="meets"/></edges></graph></gexf>',
      ['--map', 'x=company'],
    );
    expect(said(dossier)).toEqual(['a related-to b', 'a related-to b'].slice(0, dossier.relations.length));
    expect(dossier.relations.flatMap(({ claims }) => claims.map(({ note }) => note?.en))).toEqual([
      'The file says: owns',
      'The file says: meets',
    ]);
  });

  it('changes nothing when the same file comes again', async () => {
    const { into } = await imported('owners.csv', OWNERS);
    const before = await Promise.all(
      ['relations.jsonl', 'entities.jsonl', 'decisions.jsonl'].map((name) => readFile(join(into, name), 'utf8')),
    );
    const again = await imported('owners.csv', OWNERS, [], into);
    expect(again.out).toBe('this file was imported before, as owners; nothing changes\n');
    const after = await Promise.all(
      ['relations.jsonl', 'entities.jsonl', 'decisions.jsonl'].map((name) => readFile(join(into, name), 'utf8')),
    );
    expect(after).toEqual(before);
  });

  it('says what a newer version of the file says otherwise, and keeps the entities', async () => {
    const { into } = await imported('owners.csv', OWNERS, ['--publisher', 'Registry']);
    const newer = `${OWNERS.replace('Ann Lee', 'Bob Ray')}`;
    const { out, dossier } = await imported('owners.csv', newer, ['--publisher', 'Registry'], into);
    expect(out).toContain('compared with owners: 1 relations are new, 1 are gone');
    expect(out).toContain('+ bob-ray--related-to--acme-holding');
    expect(out).toContain('- ann-lee--related-to--acme-holding');
    expect(dossier.entities.map(({ id }) => id)).toEqual(['acme-holding', 'initech', 'ann-lee', 'bob-ray']);
    expect(dossier.relations[0]?.claims.map(({ document }) => document)).toEqual(['owners', 'owners-2']);
  });

  it('only says what it would do, when asked for a preview, and leaves nothing behind', async () => {
    const file = join(parent, 'preview.csv');
    const into = join(parent, 'previewed');
    await writeFile(file, OWNERS);
    const { code, out } = await claimgraph(['import', file, '--into', into, '--preview']);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('would import preview: 3 new entities, 2 new relations, 2 claims'),
    ]);
    await expect(readFile(join(into, 'dossier.yaml'))).rejects.toThrow('ENOENT');
  });

  it('leaves no new dossier behind where nothing could be imported', async () => {
    const file = join(parent, 'unmapped.csv');
    const into = join(parent, 'unmade');
    await writeFile(file, OWNERS);
    const { code } = await claimgraph(['import', file, '--into', into, '--map', 'owns=nonsense']);
    expect(code).toBe(1);
    await expect(readFile(join(into, 'dossier.yaml'))).rejects.toThrow('ENOENT');
  });

  describe('of our own JSON', () => {
    const whole = async (dossier: Dossier) => JSON.parse(await text(exportDossier(dossier, 'json')));

    it('takes the whole dossier, and changes nothing the second time', async () => {
      const qwen = await openDossier('graph-data/qwen');
      const { dossier, into, out } = await imported('qwen.json', await text(exportDossier(qwen, 'json')));
      expect(out).toMatch(/^imported the dossier: \d+ documents, \d+ entities, \d+ relations, \d+ claims\n$/);
      const sorted = (value: Awaited<ReturnType<typeof whole>>) => ({
        ...value,
        ...Object.fromEntries(
          ['documents', 'entities', 'relations'].map((part) => [
            part,
            value[part].sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)),
          ]),
        ),
      });
      expect(sorted(await whole(dossier))).toEqual(sorted(await whole(qwen)));
      const journal = await readFile(join(into, 'decisions.jsonl'), 'utf8');
      const again = await imported('qwen.json', await text(exportDossier(qwen, 'json')), [], into);
      expect(again.out).toBe('all of it is in the dossier already; nothing changes\n');
      expect(await readFile(join(into, 'decisions.jsonl'), 'utf8')).toBe(journal);
    });

    it('leaves to a reviewer what counts less in the whole dossier than its part can tell', async () => {
      const { folder, open } = await seriesFolder(ENGLISH);
      const series = await open();
      const part = await text(exportDossier(series, 'json', { filter: { document: ['wire'] } }));
      expect(JSON.parse(part).leftOut.withdrawals).not.toEqual({});
      const { dossier, into } = await imported('part.json', part);
      const taken = Object.keys(JSON.parse(part).leftOut.withdrawals);
      for (const claim of dossier.relations.flatMap(({ claims }) => claims).filter(({ id }) => taken.includes(id))) {
        expect(claim.review).toBe('proposed');
        expect(claim.note?.en).toContain('decide');
      }
      // read by itself it would be alleged
      expect(standings(dossier)).not.toContain('alleged');
      const again = await imported('part.json', part, [], into);
      expect(again.out).toBe('all of it is in the dossier already; nothing changes\n');
      await rm(dirname(folder), { recursive: true, force: true });
    });

    it('is refused where an id stands for something else', async () => {
      const { dossier, into } = await imported('owners.csv', OWNERS);
      const other = await whole(dossier);
      other.entities[0].names = { en: 'Somebody else' };
      const file = join(parent, 'other.json');
      await writeFile(file, JSON.stringify(other));
      const { code, err } = await claimgraph(['import', file, '--into', into]);
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('the entity "acme-holding" is another one in the dossier'),
      ]);
      expect((await openDossier(into)).entities[0]?.names.en).toBe('Acme Holding');
    });
  });

  it.each(['node-link', 'graphology', 'cytoscape'])('brings every claim back by %s', async (format) => {
    const qwen = await openDossier('graph-data/qwen');
    const [extension] = FORMATS.find(({ id }) => id === format)?.extensions ?? [];
    const { dossier } = await imported(`q.${extension}`, await text(exportDossier(qwen, format)));
    const own = new Map(dossier.entities.map(({ id, sameAs }) => [id, sameAs.q ?? id]));
    const chains = ({ relations }: Dossier, name: (id: string) => string) =>
      relations
        .filter(({ object }) => object !== undefined)
        .flatMap(({ subject, object = '', claims }) =>
          claims
            .filter(({ review }) => review === 'accepted')
            .map(({ chain, polarity, modality }) =>
              JSON.stringify([
                [name(subject), name(object)].sort(),
                ...[chain.map(({ agent, act }) => [agent && name(agent), act]), polarity, modality],
              ]),
            ),
        )
        .sort();
    expect(chains(dossier, (id) => own.get(id) ?? id)).toEqual(chains(qwen, (id) => id));
  });

  it('can be taken back as one change', async () => {
    const { into } = await imported('owners.csv', OWNERS);
    const { code, err } = await claimgraph(['review', into, '--undo', '1', '--by', 'Ann']);
    expect([code, err]).toEqual([0, expect.any(String)]);
    const { entities, relations, documents } = await openDossier(into);
    expect([entities, relations, documents]).toEqual([[], [], []]);
  });

  it.each([
    [['--map', 'Firma=nonsense'], '"Firma" is mapped to "nonsense", which the ontology lacks (--map)'],
    [['--map', '=company'], '"=company" is not of this form (--map)'],
    [['--date', 'yesterday'], '"yesterday" is not a date (--date)'],
  ])('refuses %j', async (args, message) => {
    const file = join(parent, 'owners.csv');
    await writeFile(file, OWNERS);
    const { code, err } = await claimgraph(['import', file, '--into', join(parent, `x${++count}`), ...args]);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });

  it.each(['gexf', 'csv-edges', 'csv-claims'])(
    'brings the standings of a dossier back from its own %s',
    async (format) => {
      const qwen = await openDossier('graph-data/qwen');
      const [extension] = FORMATS.find(({ id }) => id === format)?.extensions ?? [];
      const { dossier } = await imported(`qwen.${extension}`, await text(exportDossier(qwen, format)));
      const before = new Map(
        qwen.relations
          .filter(({ object }) => object)
          .map((one) => [`${one.subject} ${one.type} ${one.object}`, summarise(one, sourcesOf(qwen)).standing]),
      );
      // ids that do not read as words are made of names here: the file's own are kept beside them
      const own = new Map(dossier.entities.map(({ id, sameAs }) => [id, sameAs.qwen ?? id]));
      const pairs = dossier.relations.flatMap((relation) => {
        const was = before.get(`${own.get(relation.subject)} ${relation.type} ${own.get(relation.object ?? '')}`);
        return was === undefined ? [] : [[relation.id, was, summarise(relation, sourcesOf(dossier)).standing]];
      });
      // without the table of nodes, what needs a type of its ends is only related
      expect(pairs.length).toBeGreaterThan(format === 'gexf' ? 20 : 5);
      for (const [id, was, is] of pairs) {
        if (format === 'csv-claims' || is === 'stated') expect([id, is]).toEqual([id, was]);
      }
    },
  );
});
