/** Unknown ids in a filter: all are named, and the nearest known ids are only looked for a few times. */
import { expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { checkFilterIds, KnownIds } from '../../src/engine/check-filter.js';
import { ClaimgraphError, type Problem } from '../../src/model/problem.js';

class CountingSet extends Set<string> {
  walks = 0;
  override [Symbol.iterator]() {
    this.walks += 1;
    return super[Symbol.iterator]();
  }
}

it('a thousand unknown ids are refused with as many walks over the known ones as ten', async () => {
  const dossier = await openDossier('graph-data/qwen');
  const ids = new CountingSet(dossier.entities.map(({ id }) => id));
  const known = Object.create(new KnownIds(dossier), { entities: { value: ids } }) as KnownIds;
  const refused = (count: number): readonly Problem[] => {
    try {
      checkFilterIds(dossier, { entity: Array.from({ length: count }, (_, i) => `alibab${i}`) }, known);
    } catch (error) {
      if (error instanceof ClaimgraphError) return error.problems;
    }
    return [];
  };
  const ten = refused(10);
  const walks = ids.walks;
  expect(ten).toHaveLength(10);
  expect(ten[0]).toMatchObject({ code: 'unknown-entity', field: 'entity', hint: 'Did you mean alibaba?' });
  expect(refused(1000)).toHaveLength(1000);
  expect(ids.walks - walks).toBe(walks);
});
