/** From a dossier and choices to what a picture shows. */
import { describe, expect, it } from 'vitest';
import { narrow } from '../../src/model/filter.js';
import { type EntitiesInput, entityScene, pairOfLine } from '../../src/scene/entities.js';
import { radii } from '../../src/scene/radii.js';
import { markedPieces } from '../../viewer/state/marks.js';
import { context, dossier } from '../viewer/dossier.js';

const input: EntitiesInput = {
  dossier,
  ontology: context.ontology,
  positions: new Map(dossier.entities.map(({ id }, i) => [id, { x: i, y: -i }])),
  radius: radii(dossier),
  language: 'en',
};
const DISPUTED = 'alibaba-supports-chinese-military';
const edge = (id: string, given: Partial<EntitiesInput> = {}) =>
  entityScene({ ...input, ...given }).edges.find((one) => one.id === id);
const node = (id: string, given: Partial<EntitiesInput> = {}) =>
  entityScene({ ...input, ...given }).nodes.find((one) => one.id === id);

describe('the scene of entities', () => {
  it('has a node for each entity and a line for each relation between two', () => {
    const { nodes, edges } = entityScene(input);
    expect(nodes).toHaveLength(dossier.entities.length);
    expect(edges).toHaveLength(dossier.relations.filter(({ object }) => object !== undefined).length);
    expect(nodes.some(({ dimmed, chosen }) => dimmed || chosen)).toBe(false);
  });

  it('never names what is not stated without its standing', () => {
    for (const { standing, label } of entityScene(input).edges) {
      if (standing === 'stated') expect(label).not.toContain('·');
      else expect(label.endsWith(` · ${standing}`)).toBe(true);
    }
    expect(edge(DISPUTED, { language: 'zh' })?.label).toBe('支持 · 有争议');
  });

  it('names what is disputed or denied at first sight, and nothing else', () => {
    const named = entityScene(input).edges.filter(({ showLabel }) => showLabel);
    expect(named.map(({ standing }) => standing).sort()).toEqual(['denied', 'denied', 'denied', 'disputed']);
  });

  it('dims all but what belongs to the choice', () => {
    const chosen = { kind: 'relation', id: DISPUTED } as const;
    expect(edge(DISPUTED, { chosen })).toMatchObject({ chosen: true, dimmed: false, showLabel: true });
    expect(edge('alibaba-develops-qwen', { chosen })).toMatchObject({ chosen: false, dimmed: true, showLabel: false });
    expect(node('alibaba', { chosen })?.dimmed).toBe(false);
    expect(node('qwen', { chosen })?.dimmed).toBe(true);
  });

  it('keeps bright what a panel shows, until something is chosen', () => {
    const highlighted = new Set([DISPUTED, 'nothing-of-this-name']);
    expect(edge(DISPUTED, { highlighted })).toMatchObject({ dimmed: false, showLabel: true });
    expect(node('alibaba', { highlighted })?.dimmed).toBe(false);
    expect(node('qwen', { highlighted })?.dimmed).toBe(true);
    expect(node('qwen', { highlighted, chosen: { kind: 'entity', id: 'qwen' } })?.dimmed).toBe(false);
    expect(node('qwen', { highlighted: new Set(['nothing-of-this-name']) })?.dimmed).toBe(false);
  });

  it('points at the entity whose property is chosen', () => {
    const chosen = { kind: 'relation', id: 'qwen-app-is-free-at-first' } as const;
    const bright = entityScene({ ...input, chosen }).nodes.filter(({ dimmed }) => !dimmed);
    expect(bright.map(({ id }) => id)).toEqual(['qwen-app']);
  });

  it('shows the standing that the filter leaves', () => {
    expect(edge(DISPUTED)?.standing).toBe('disputed');
    expect(edge(DISPUTED, { dossier: narrow(dossier, { notSaidBy: ['financial-times'] }) })?.standing).toBe('denied');
  });

  it('bundles more than five lines between two entities, by standing and direction, with a count', () => {
    const [stated] = dossier.relations.filter(({ id }) => id === 'alibaba-develops-qwen');
    const [denied] = dossier.relations.filter(({ id }) => id === 'us-government-sanctions-alibaba');
    if (!stated || !denied) throw new Error('the dossier has changed');
    const many = [
      ...Array.from({ length: 5 }, (_, i) => ({ ...stated, id: `s${i}` })),
      { ...stated, id: 'back', subject: 'qwen', object: 'alibaba' },
      { ...denied, id: 'denied', subject: 'alibaba', object: 'qwen' },
    ];
    const { edges } = entityScene({ ...input, dossier: { ...dossier, relations: many } });
    expect(edges.map(({ id, label, standing }) => [pairOfLine(id) ?? id, label, standing])).toEqual([
      ['alibaba qwen', '5 ×', 'stated'],
      ['back', 'develops', 'stated'],
      ['denied', 'sanctions · denied', 'denied'],
    ]);
    const chosen = { kind: 'relation', id: 's3' } as const;
    const apart = entityScene({ ...input, chosen, dossier: { ...dossier, relations: many } }).edges;
    expect(apart.find(({ id }) => id === 's3')?.chosen).toBe(true);
    const pair = entityScene({
      ...input,
      chosen: { kind: 'pair', id: 'alibaba qwen' },
      dossier: { ...dossier, relations: many },
    });
    expect(pair.edges.every(({ dimmed }) => !dimmed)).toBe(true);
    expect(pair.nodes.filter(({ dimmed }) => !dimmed).map(({ id }) => id)).toEqual(['alibaba', 'qwen']);
  });

  it('marks what the filter turned', () => {
    expect(edge(DISPUTED, { turned: new Set([DISPUTED]) })?.turned).toBe(true);
    expect(edge('alibaba-develops-qwen', { turned: new Set([DISPUTED]) })?.turned).toBeUndefined();
  });

  it('gives more relations a larger disc', () => {
    const radius = radii(dossier);
    expect(radius('alibaba')).toBe(20);
    expect(radius('pentagon')).toBeLessThan(radius('qwen'));
    expect(radius('nobody')).toBe(10);
  });
});

describe('marked words', () => {
  const claim = (id: string, start: number, end: number) => ({ id, evidence: { quote: 'x', start, end } });

  it('together are the text, cut at the quotes', () => {
    const text = 'Alibaba denied the allegation.';
    expect(markedPieces(text, [claim('a', 0, 14), claim('b', 8, 29)])).toMatchObject([
      { text: 'Alibaba ', start: 0, claims: ['a'] },
      { text: 'denied', start: 8, claims: ['a', 'b'] },
      { text: ' the allegation', start: 14, claims: ['b'] },
      { text: '.', start: 29, claims: [] },
    ]);
    expect(markedPieces('', [])).toEqual([]);
  });
});
