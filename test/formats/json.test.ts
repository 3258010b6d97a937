/** claimgraph's JSON carries a dossier whole, and reads no standing that the claims do not bear out. */

import { describe, expect, it } from 'vitest';
import { json, readJson } from '../../src/formats/json.js';
import { Dossier } from '../../src/model/dossier.js';
import { type Filter, narrow } from '../../src/model/filter.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { summarise } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { press } from '../model/small-press.js';
import { fc, runs } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';

describe('json', () => {
  it('gives back every dossier as it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier({ loneSurrogates: true }), async (dossier) => {
        expect(Dossier.safeParse(dossier).error).toBeUndefined();
        expect(readJson(await text(json.exports.write(dossier)))).toEqual(dossier);
      }),
      { numRuns: runs(200) },
    );
  });

  it('writes a relation with its standing, its roots and its claims', async () => {
    const file = JSON.parse(await text(json.exports.write(ALLEGATION)));
    expect(file.claimgraph).toBe(1);
    expect(file.dossier).toEqual({ id: 'allegation', title: ALLEGATION.title });
    expect(Object.keys(file.relations[0])).toEqual([
      ...['id', 'subject', 'type', 'object', 'standing', 'independentRoots', 'opposingRoots', 'claims', 'assessments'],
    ]);
    expect(file.relations[0]).toMatchObject({ standing: 'disputed', independentRoots: 1, opposingRoots: 1 });
  });

  it('derives a standing that is left out', async () => {
    const file = JSON.parse(await text(json.exports.write(ALLEGATION)));
    for (const relation of file.relations) delete relation.standing;
    expect(readJson(JSON.stringify(file))).toEqual(ALLEGATION);
  });

  it.each<[name: string, documents: string[], claims: string[]]>([
    ['what was taken back', ['old: Reuters 2025-11-12', 'new: Reuters 2025-11-14'], ['old', 'new: - retracts']],
    ['what a document retracts', ['old: Reuters 2025-11-12', 'new: Reuters 2025-11-14 retracts=old'], ['old', 'new']],
    [
      'copies of one text',
      ['a: Reuters 2025-11-12', 'b: X 2025-11-13 derivedFrom=a', 'c: Y 2025-11-14 derivedFrom=a'],
      ['a', 'b', 'c'],
    ],
    ['a circle', ['a: Guardian 2025-11', 'b: The Times 2025-11'], ['a: times reports', 'b: guardian reports', 'b']],
    [
      'a denial that a correction holds',
      ['old: Reuters 2025-11-12', 'new: Reuters 2025-11-14'],
      ['old', 'new: - retracts', 'new: not'],
    ],
  ])('keeps of a part what is known from the rest: %s', async (_, documents, claims) => {
    const whole = press(documents, claims);
    const filters: Filter[] = [
      ...whole.documents.flatMap(({ id }) => [{ document: [id] }, { notDocument: [id] }]),
      ...[{ notAct: ['retracts' as const] }, { asOf: '2025-11-12' }, { asOf: '2025-11-13' }, {}],
    ];
    for (const filter of filters) {
      const part = narrow(whole, filter);
      const read = readJson(await text(json.exports.write(part)));
      // and a part of the part
      for (const again of [read, readJson(await text(json.exports.write(narrow(read, { review: ['accepted'] }))))]) {
        const derived = (dossier: Dossier) =>
          dossier.relations.map((relation) => summarise(relation, sourcesOf(dossier)));
        expect(derived(again), JSON.stringify(filter)).toEqual(derived(part));
      }
    }
  });

  it('refuses a standing that the claims do not add up to', async () => {
    const file = JSON.parse(await text(json.exports.write(ALLEGATION)));
    file.relations[0].standing = 'stated';
    expect(problemsOf(JSON.stringify(file))).toEqual([
      {
        code: 'standing-disagrees',
        message: '"acme-supports-army" says standing stated, but its claims add up to disputed',
        field: 'relations[0].standing',
        hint: 'Leave standing out: it is derived from the claims',
      },
    ]);
  });

  it('names everything that does not fit at once', async () => {
    const file = JSON.parse(await text(json.exports.write(ALLEGATION)));
    file.relations[0].object = 'nobody';
    file.relations[0].claims[0].evidence.start += 1;
    file.relations[1].type = 'adores';
    file.entities.push(file.entities[0]);
    expect(problemsOf(JSON.stringify(file)).map(({ code }) => code)).toEqual([
      ...['duplicate-id', 'unknown-entity', 'quote-not-found', 'unknown-relation-type'],
    ]);
  });

  it.each([
    ['{', 'not-json'],
    ['{}', 'invalid-value'],
    ['[]', 'invalid-type'],
  ])('says that %s is not a dossier', (content, code) => {
    expect(problemsOf(content).map((problem) => problem.code)).toContain(code);
  });
});

function problemsOf(content: string) {
  try {
    readJson(content);
  } catch (error) {
    if (error instanceof ClaimgraphError) return error.problems;
    throw error;
  }
  return [];
}
