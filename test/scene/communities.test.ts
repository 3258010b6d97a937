/** A large dossier at a glance: what is drawn between communities never hides what is contested. */
import { describe, expect, it } from 'vitest';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import type { Groups, Part } from '../../src/scene/communities.js';
import {
  communitiesOfLine,
  communityNode,
  communityOfNode,
  communityScene,
  linksDrawn,
} from '../../src/scene/communities.js';
import { entered, foldAll, INITIAL, stepBack, unfold } from '../../viewer/state/state.js';
import { dossier } from '../viewer/dossier.js';

const community = (id: string, entities: number) => ({
  id,
  entities,
  types: [{ type: 'company', entities }],
  top: [{ id, type: 'company', names: { en: id.toUpperCase() } }],
  relations: {},
});
const groups: Groups = {
  communities: [community('a', 40), community('b', 10), community('c', 1)],
  links: [
    { source: 'a', target: 'b', count: 24, relations: { stated: 9, reported: 8, possible: 6, alleged: 1 } },
    { source: 'b', target: 'c', count: 2, relations: { denied: 2 } },
  ],
  rest: { communities: 0, entities: 0, relations: {} },
  modularity: 0.4,
};
const positions = new Map(['a', 'b', 'c'].map((id, i) => [communityNode(id), { x: i * 100, y: 0 }]));
const empty = { ...dossier, entities: [], relations: [] };
const input = { ontology: new OntologyIndex(newsOntology), positions, radius: () => 10, language: 'en' } as const;

describe('the overview', () => {
  it('draws a disc for each community, the larger the more it holds', () => {
    const { nodes } = communityScene({ ...input, dossier: empty, overview: { groups } });
    expect(nodes.map(({ id, label }) => [communityOfNode(id), label])).toEqual([
      ['a', 'A +39'],
      ['b', 'B +9'],
      ['c', 'C'],
    ]);
    const [a, b, c] = nodes.map(({ size }) => size);
    expect(a).toBeGreaterThan(b ?? 0);
    expect(b).toBeGreaterThan(c ?? 0);
  });

  it('draws three standings between two communities at most, one allegation before many possibilities', () => {
    const { edges } = communityScene({ ...input, dossier: empty, overview: { groups } });
    const between = edges.filter(({ target }) => target === communityNode('b'));
    expect(between.map(({ standing, label }) => [standing, label])).toEqual([
      ['stated', '9'],
      ['reported', '8'],
      ['alleged', '1'],
    ]);
    expect(between.flatMap(({ id }) => communitiesOfLine(id) ?? [])).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    const pointed = communityScene({ ...input, dossier: empty, overview: { groups }, over: between[2]?.id });
    expect(pointed.edges.find(({ id }) => id === between[2]?.id)?.label).toBe('1 · alleged');
    expect(pointed.edges.find(({ standing }) => standing === 'denied')?.dimmed).toBe(false);
  });

  it('puts the members in the place of what is unfolded, with what leads out of it', () => {
    const [alibaba] = dossier.entities.filter(({ id }) => id === 'alibaba');
    const part: Part = {
      entities: alibaba ? [alibaba] : [],
      relations: [],
      speakers: [],
      documents: [],
      communities: [{ id: 'a', entities: 40, members: ['alibaba'] }],
      outward: [{ entity: 'alibaba', community: 'b', count: 1, relations: { alleged: 1 } }],
      left: { entities: 50, relations: 0 },
    };
    const { nodes, edges } = communityScene({
      ...input,
      positions: new Map(positions).set('alibaba', { x: 0, y: 0 }),
      dossier: { ...empty, entities: part.entities },
      overview: { groups, part },
    });
    expect(nodes.map(({ id }) => id)).toEqual([communityNode('b'), communityNode('c'), 'alibaba']);
    expect(edges.map(({ source, target, standing }) => [source, target, standing])).toEqual([
      [communityNode('b'), communityNode('c'), 'denied'],
      ['alibaba', communityNode('b'), 'alleged'],
    ]);
  });

  it('keeps the strongest link of each community, and few others', () => {
    const ids = [...'abcdefghij'];
    const links = ids
      .flatMap((source, i) =>
        ids.slice(i + 1).map((target, j) => ({ source, target, count: 1 + ((i * 7 + j * 3) % 11) })),
      )
      .sort((a, b) => b.count - a.count)
      .map((link) => ({ ...link, relations: { stated: link.count } }));
    const shown = linksDrawn({ ...groups, links });
    expect(shown).toHaveLength(12);
    for (const id of ids) {
      expect(shown).toContain(links.find(({ source, target }) => source === id || target === id));
    }
  });

  it('leads to the members of a community, or to the entity that stands alone', () => {
    expect(entered(INITIAL, { groups }, 'a')).toEqual({ ...INITIAL, open: ['a'] });
    expect(entered(INITIAL, { groups }, 'c')).toEqual({ ...INITIAL, chosen: { kind: 'entity', id: 'c' } });
  });
});

describe('unfolding', () => {
  it('goes back one step at a time, and all the way at once', () => {
    const both = unfold(unfold({ ...INITIAL, camera: { x: 0, y: 0, ratio: 2 } }, ['a'], true), ['b'], true);
    expect(both).toEqual({ ...INITIAL, open: ['a', 'b'] });
    expect(stepBack(both).open).toEqual(['a']);
    expect(stepBack(INITIAL)).toBe(INITIAL);
    expect(foldAll({ ...both, chosen: { kind: 'entity', id: 'x' } })).toEqual(INITIAL);
  });
});
