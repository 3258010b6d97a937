/** What a filter leaves of columns is what it leaves of the dossier: the same relations, claims and standings. */
import { expect, it } from 'vitest';
import { columnsOf, leftBy } from '../../src/graph/columns.js';
import { filterContext, narrow, prepareFilter } from '../../src/model/filter.js';
import { joinPropositions } from '../../src/model/proposition.js';
import { sourcesOf } from '../../src/model/source.js';
import { Standing, standing } from '../../src/model/standing.js';
import { filteredDossier } from '../arbitrary-filter.js';
import { fc, runs } from '../property.js';

it('leaves what the filter leaves of the dossier, with the same standings', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(filteredDossier(), ({ dossier: given, filter }) => {
      const dossier = joinPropositions(given);
      const context = filterContext(dossier);
      const { standings, kept, today } = leftBy(
        columnsOf(dossier.relations, context.sources),
        prepareFilter(filter, context),
      );
      const narrowed = narrow(dossier, filter);
      const expected = new Map(narrowed.relations.map((relation) => [relation.id, relation]));
      dossier.relations.forEach(({ id }, i) => {
        const left = expected.get(id);
        const now = left && standing(left.claims, sourcesOf(narrowed));
        if (now) met.add(now);
        expect(Standing.options[(standings[i] as number) - 1]).toBe(now);
        expect(kept[i]).toBe(left?.claims.length ?? 0);
        expect(Standing.options[(today[i] as number) - 1]).toBe(left && standing(left.claims, context.sources));
      });
    }),
    { numRuns: runs(400) },
  );
  expect(met.size).toBeGreaterThan(Standing.options.length / 2);
}, 120_000);
