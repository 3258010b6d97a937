/** Facets: counts that follow the filter, families of types, and what a filter changes. */
import { describe, expect, it } from 'vitest';
import { type Filter, narrow } from '../../../src/model/filter.js';
import { changes } from '../../../viewer/state/changes.js';
import { facets } from '../../../viewer/state/facets.js';
import { context, dossier } from '../dossier.js';

const rows = (filter: Filter) => facets(dossier, filter, context);

describe('facets', () => {
  it('count what there is', () => {
    const { standings, documents, languages } = rows({});
    expect(standings.map(({ id, count }) => [id, count])).toEqual([
      ['stated', 29],
      ['disputed', 1],
      ['denied', 3],
      ['possible', 9],
      ['proposed', 4],
    ]);
    expect(documents.reduce((sum, { count }) => sum + count, 0)).toBe(
      dossier.relations.reduce((sum, { claims }) => sum + claims.length, 0),
    );
    expect(languages.map(({ id }) => id)).toEqual(['en', 'zh']);
  });

  it('keep their own values in sight when one of them is taken away', () => {
    const { standings } = rows({ notStanding: ['denied'] });
    expect(standings.find(({ id }) => id === 'denied')).toMatchObject({ count: 3, shown: false });
  });

  it('count what the rest of the filter leaves', () => {
    const { standings, speakers } = rows({ notSaidBy: ['financial-times'] });
    expect(standings.find(({ id }) => id === 'denied')?.count).toBe(4);
    expect(standings.find(({ id }) => id === 'disputed')?.count).toBe(0);
    expect(speakers.find(({ id }) => id === 'financial-times')).toMatchObject({ count: 2, without: true, only: false });
  });

  it('list subtypes below their types, which go on and off together', () => {
    const { entityTypes } = rows({ notEntityType: ['product'] });
    const at = (id: string) => entityTypes.findIndex((row) => row.id === id);
    expect(at('app')).toBe(at('product') + 1);
    expect(entityTypes[at('app')]).toMatchObject({ depth: 1, shown: false, line: ['app', 'product'] });
    expect(entityTypes[at('product')]?.family).toEqual(expect.arrayContaining(['product', 'app', 'ai-model']));
  });

  it('name people and papers before documents', () => {
    const order = rows({}).speakers.map(({ isDocument }) => isDocument);
    expect(order).toEqual([...order].sort((a, b) => Number(a) - Number(b)));
  });
});

describe('changes', () => {
  it('tell which relations go and whose standing turns', () => {
    const without = changes(dossier, narrow(dossier, { notSaidBy: ['financial-times'] }));
    expect(without).toEqual({
      gone: [],
      turned: [{ id: 'alibaba-supports-chinese-military', from: 'disputed', to: 'denied' }],
    });
    const chinese = changes(dossier, narrow(dossier, { notDocument: ['brief-en'] }));
    expect(chinese.gone).toContain('trade-truce-is-fragile');
    expect(chinese.turned).toContainEqual({ id: 'alibaba-supports-chinese-military', from: 'disputed', to: 'alleged' });
  });
});
