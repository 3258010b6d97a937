/** Statistics count what there is: rejected claims and proposals as well. */
import { expect, it } from 'vitest';
import { memoryEngine } from '../../src/engine/memory.js';
import { ALLEGATION } from '../formats/dossiers.js';
import { smallDossier } from '../small-dossier.js';

it('counts the claims of every review state, and those of one where the filter names it', async () => {
  const engine = memoryEngine(ALLEGATION);
  const { reviews, claims } = await engine.stats({});
  expect(reviews).toEqual({ accepted: 4, rejected: 1 });
  // the total stays what queries count
  expect(claims).toBe(4);
  expect((await engine.stats({ filter: { review: ['rejected'] } })).reviews).toEqual({ rejected: 1 });
  expect((await engine.stats({ filter: { relationType: ['near'] } })).reviews).toEqual({ accepted: 1 });
});

it('says how many relations our own verdict takes back', async () => {
  const engine = memoryEngine(
    smallDossier([
      'ab: a owns b stated, corroborated refuted',
      'bc: b owns c stated, retracted',
      'ca: c owns a stated',
    ]),
  );
  expect(await engine.stats({})).toMatchObject({ standings: { stated: 3 }, overruled: 2 });
  expect((await engine.stats({ filter: { entity: ['c'], notEntity: ['b'] } })).overruled).toBe(0);
});
