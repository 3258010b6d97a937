/** Wikidata: statements are edges, their references claims, and a deprecated one supports nothing. */
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/formats/interchange/graph.js';
import { saidBy } from '../../src/formats/interchange/said.js';
import { standingOfEdge } from '../../src/formats/interchange/voice.js';
import { graphOf, valuesOf } from './read-file.js';

const item = (id: string) => ({ snaktype: 'value', datavalue: { type: 'wikibase-entityid', value: { id } } });
const time = (time: string, precision: number) => ({
  snaktype: 'value',
  datavalue: { type: 'time', value: { time, precision } },
});
const url = (value: string) => ({ snaktype: 'value', datavalue: { type: 'string', value } });

const ANN = {
  type: 'item',
  id: 'Q1',
  labels: { en: { language: 'en', value: 'Ann' }, 'zh-hant': { language: 'zh-hant', value: '安' } },
  descriptions: { en: { language: 'en', value: 'somebody' } },
  aliases: {
    en: [
      { language: 'en', value: 'Annie' },
      { language: 'en', value: 'A | B' },
    ],
  },
  claims: {
    P31: [{ id: 'Q1$0', rank: 'normal', mainsnak: item('Q5') }],
    P108: [
      {
        ...{ id: 'Q1$1', rank: 'preferred', mainsnak: item('Q2') },
        qualifiers: {
          P580: [time('+2019-05-00T00:00:00Z', 10)],
          P582: [time('+2021-00-00T00:00:00Z', 9)],
          P39: [item('Q9')],
        },
        references: [
          { snaks: { P248: [item('Q7')], P854: [url('https://example.org/a')] } },
          { snaks: { P854: [url('https://example.org/b')] } },
        ],
      },
      { id: 'Q1$2', rank: 'deprecated', mainsnak: item('Q3'), references: [{ snaks: { P248: [item('Q7')] } }] },
      { id: 'Q1$3', rank: 'normal', mainsnak: { snaktype: 'somevalue' } },
    ],
    P569: [{ id: 'Q1$4', rank: 'normal', mainsnak: time('+1970-01-02T00:00:00Z', 11) }],
    P1082: [
      {
        id: 'Q1$5',
        rank: 'deprecated',
        mainsnak: { snaktype: 'value', datavalue: { type: 'quantity', value: { amount: '+12' } } },
      },
    ],
  },
};

const standings = (graph: Graph) =>
  graph.edges.map((edge) => [edge.id, standingOfEdge(edge, saidBy(graph.edgeAttributes, edge))]);

describe('Wikidata', () => {
  it.each([
    ['a dump', `[\n${JSON.stringify(ANN)},\n${JSON.stringify({ type: 'item', id: 'Q2', labels: {} })}\n]`],
    ['entities by id', JSON.stringify({ entities: { Q1: ANN }, success: 1 })],
    ['one entity', JSON.stringify(ANN)],
    ['an entity a line', `${JSON.stringify(ANN)}\n${JSON.stringify({ type: 'item', id: 'Q4', labels: {} })}\n`],
  ])('reads %s', async (_, file) => {
    const graph = await graphOf(file, 'a.json');
    const [ann] = graph.nodes;
    expect([ann?.id, ann?.label, ann?.type]).toEqual(['Q1', 'Ann', 'person']);
    expect(valuesOf(graph.nodeAttributes, ann ?? { values: [] })).toEqual({
      ...{ sameAs_wikidata: 'Q1', label_en: 'Ann', 'label_zh-hant': '安', description_en: 'somebody' },
      ...{ aliases_en: ['Annie', 'A | B'], P569: ['1970-01-02'] },
    });
    expect(graph.edges.slice(1)).toMatchObject([
      {
        ...{ id: 'Q1$1', source: 'Q1', type: 'P108', target: 'Q2', spells: [{ start: '2019-05', end: '2021' }] },
        claims: [
          { chain: [{ agent: 'Q7', act: 'states' }], document: 'https://example.org/a' },
          { chain: [], document: 'https://example.org/b' },
        ],
      },
      { id: 'Q1$2', target: 'Q3', claims: [{ chain: [{ act: 'questions' }] }] },
    ]);
  });

  it('takes a deprecated statement for no support', async () => {
    expect(standings(await graphOf(JSON.stringify(ANN), 'a.json'))).toEqual([
      ['Q1$0', 'stated'],
      ['Q1$1', 'stated'],
      ['Q1$2', 'unclaimed'],
    ]);
  });

  it.each([
    ['allegedly', 'P26', { P5102: [item('Q32188232')] }, ['possible']],
    ['presumably, in the circumstances of its sources', 'P26', { P1480: [item('Q18122778')] }, ['possible']],
    ['inferred', 'P26', { P887: [item('Q69652498')] }, ['possible']],
    ['that says nothing', 'P26', { P5102: [{ snaktype: 'somevalue' }] }, ['possible']],
    ['circa', 'P26', { P1480: [item('Q5727902')] }, ['stated']],
    ['disputed by somebody', 'P26', { P1310: [item('Q9')] }, ['disputed']],
    ['of a property that only attributes', 'P1773', {}, ['possible']],
  ])('reads a statement %s', async (_, property, qualifiers, expected) => {
    const statement = { id: 'Q1$9', rank: 'normal', mainsnak: item('Q3'), qualifiers };
    const graph = await graphOf(JSON.stringify({ id: 'Q1', claims: { [property]: [statement] } }), 'a.wikidata.json');
    expect(standings(graph).map(([, standing]) => standing)).toEqual(expected);
  });

  it('refuses what holds no entity', async () => {
    await expect(graphOf('{"labels":{},"id":"Q"}', 'a.wikidata.json')).rejects.toThrow(
      'a.wikidata.json:1: this is no Wikidata: there is no entity with an id such as Q42',
    );
  });
});
