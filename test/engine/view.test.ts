/** Views through filters share what no filter changes, and the whole is never forgotten. */
import { expect, it } from 'vitest';
import { buildIndex } from '../../src/engine/memory/dossier-index.js';
import { Views } from '../../src/engine/memory/view.js';
import { ALLEGATION } from '../formats/dossiers.js';

const views = () => new Views(buildIndex(ALLEGATION), 2);

it('keeps the view without a filter, and the last used of the others', () => {
  const known = views();
  const whole = known.of({});
  const [first, second] = [known.of({ entity: ['acme'] }), known.of({ entity: ['army'] })];
  expect(known.of({ entity: ['acme'] })).toBe(first);
  known.of({ entity: ['memo'] });
  expect(known.of({ entity: ['acme'] })).toBe(first);
  expect(known.of({ entity: ['army'] })).not.toBe(second);
  expect(known.of({})).toBe(whole);
});

it('sums a relation up once where a filter leaves it as it is, and anew where it drops a claim', () => {
  const known = views();
  const find = (type: string, filter: object) =>
    known
      .of(filter)
      .relations()
      .find((relation) => relation.type === type);
  expect(find('near', {})).toBeDefined();
  expect(find('near', { relationType: ['near'] })).toBe(find('near', {}));
  const [whole, without] = [find('supports', {}), find('supports', { notAct: ['denies'] })];
  expect(whole?.standing).toBe('disputed');
  expect(without?.standing).not.toBe('disputed');
  expect(without?.claims.length).toBeLessThan(whole?.claims.length ?? 0);
});
