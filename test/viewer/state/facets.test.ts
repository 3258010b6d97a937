/** Facets: counts that follow the filter, and families of types. */
import { describe, expect, it } from 'vitest';
import { countFacets } from '../../../src/analysis/facets.js';
import type { Filter } from '../../../src/model/filter.js';
import { facetRows } from '../../../viewer/state/facets.js';
import { context, dossier } from '../dossier.js';

const rows = (filter: Filter) => facetRows(countFacets(dossier, filter, context), filter, context.ontology);

describe('facets', () => {
  it('count what there is', () => {
    const { standings, documents, languages } = rows({});
    expect(standings.map(({ id, count }) => [id, count])).toEqual([
      ['stated', 26],
      ['reported', 3],
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

  it('mirror a filter that lists what alone is shown', () => {
    const shown = (list: readonly { id: string; shown: boolean }[]) =>
      list.filter((row) => row.shown).map(({ id }) => id);
    expect(shown(rows({ standing: ['stated'] }).standings)).toEqual(['stated']);
    expect(shown(rows({ standing: ['stated', 'denied'], notStanding: ['denied'] }).standings)).toEqual(['stated']);
    expect(shown(rows({ document: ['brief-zh'] }).documents)).toEqual(['brief-zh']);
    expect(shown(rows({ language: ['en'] }).languages)).toEqual(['en']);
    expect(shown(rows({ entityType: ['product'] }).entityTypes)).toEqual(
      expect.arrayContaining(['product', 'app', 'ai-model']),
    );
    expect(shown(rows({ entityType: ['product'] }).entityTypes)).not.toContain('company');
  });

  it('count what the rest of the filter leaves', () => {
    const { standings, speakers } = rows({ notSaidBy: ['financial-times'] });
    expect(standings.find(({ id }) => id === 'denied')?.count).toBe(4);
    expect(standings.find(({ id }) => id === 'disputed')?.count).toBe(0);
    expect(speakers.find(({ id }) => id === 'financial-times')).toMatchObject({ count: 7, without: true, only: false });
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
