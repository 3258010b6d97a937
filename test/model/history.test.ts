/** How a relation's standing turned, day by day, also before the year 0. */
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../src/model/history.js';
import { sourcesOf } from '../../src/model/source.js';
import { press } from './small-press.js';

describe('the history of a standing', () => {
  it.each([
    ['2025-11-12', '2025-11-14'],
    ['0044-03-15', '0045-01-01'],
    ['-0044-03-15', '0010-01-01'],
    ['-0500-01-01', '-0499-01-01'],
  ])('stated on %s, taken back on %s', (stated, withdrawn) => {
    const dossier = press([`old: Acta ${stated}`, `new: Acta ${withdrawn}`], ['old', 'new: - retracts']);
    const [relation] = dossier.relations;
    const dates = new Map(dossier.documents.map(({ id, date }) => [id, date]));
    const turns = relation && historyOf(relation, sourcesOf(dossier), (id) => dates.get(id));
    expect(turns?.map(({ date, standing }) => [date, standing])).toEqual([
      [stated, 'stated'],
      [withdrawn, 'retracted'],
    ]);
  });
});
