/** The Bolt engine where no database is needed: what it makes of a dossier, and what it refuses. `test/bolt` has the rest. */
import { describe, expect, it } from 'vitest';
import { BoltDatabase } from '../../src/engine/bolt/database.js';
import { GraphRows } from '../../src/engine/bolt/graph-rows.js';
import { pulledPart } from '../../src/engine/bolt/pull.js';
import { Dossier } from '../../src/model/dossier.js';
import type { ClaimgraphError } from '../../src/model/problem.js';
import { derivedOf } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { standingOf } from '../../src/model/standing.js';
import { filteredDossier } from '../arbitrary-filter.js';
import { fc, runs } from '../property.js';
import { smallDossier } from '../small-dossier.js';

const dossier = smallDossier(['ab: a works-with b stated denied', 'ac: a works-with c alleged waiting']);
const rowsOf = (of: Dossier) => [...new GraphRows(of).relations()];

describe('the rows of a dossier', () => {
  it('carry marks that add up to the standing, for the claims that count', () => {
    const [disputed, alleged] = rowsOf(dossier).map(({ packed }) => packed as { marks: number[]; reviews: string[] });
    expect(standingOf(disputed?.marks.reduce((a, b) => a | b, 0) ?? 0)).toBe('disputed');
    expect(alleged?.reviews).toEqual(['accepted', 'proposed']);
    expect(standingOf(alleged?.marks[0] ?? 0)).toBe('alleged');
  });

  it('say who speaks in each claim, a document for itself', () => {
    const says = rowsOf(dossier).flatMap(({ claims }) => claims.flatMap((claim) => claim.says));
    expect(says.map(({ speaker, isDocument, act }) => [speaker, isDocument, act])).toEqual([
      ['small/d1', true, 'states'],
      ['small/b', false, 'denies'],
      ['small/memo', false, 'alleges'],
      ['small/d2', true, 'states'],
    ]);
  });

  it('have another checksum where a claim counts for something else, and the same where only the order is another', () => {
    const hash = (of: Dossier, id: string) => rowsOf(of).find(({ key }) => key === `small/${id}`)?.hash;
    const turned = Dossier.parse({ ...dossier, relations: [...dossier.relations].reverse() });
    expect(hash(turned, 'ab')).toBe(hash(dossier, 'ab'));
    const documents = dossier.documents.map((one) => (one.id === 'd3' ? { ...one, retracts: ['d1'] } : one));
    const retracted = Dossier.parse({
      ...dossier,
      documents: documents.map((one) => ({ ...one, publisher: 'Paper' })),
    });
    expect(hash(retracted, 'ab')).not.toBe(hash(dossier, 'ab'));
  });
});

describe('a part that is pulled', () => {
  it('keeps a relation with all its claims: one who leaves out the denial gets it all the same', () => {
    const part = pulledPart(dossier, { relationType: ['works-with'], notAct: ['denies'], entity: ['b'] });
    expect(part.relations.map(({ id, claims }) => [id, claims.length])).toEqual([['ab', 2]]);
    expect(part.entities.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  it('lets every claim count for what it does in the whole', () => {
    fc.assert(
      fc.property(filteredDossier(), ({ dossier, filter }) => {
        const { leftOut: _, ...part } = pulledPart(dossier, filter);
        const [whole, own] = [sourcesOf(dossier), sourcesOf(part)];
        for (const relation of part.relations) expect(derivedOf(relation, own)).toEqual(derivedOf(relation, whole));
        const known = new Set([...part.entities, ...part.speakers, ...part.documents].map(({ id }) => id));
        for (const { subject, object = subject, claims } of part.relations) {
          const named = claims.flatMap(({ document, chain }) => [
            document,
            ...chain.flatMap(({ agent }) => agent ?? []),
          ]);
          for (const id of [subject, object, ...named]) expect(known).toContain(id);
        }
      }),
      { numRuns: runs(400) },
    );
  });
});

describe('a database', () => {
  const refused = (address: string) =>
    BoltDatabase.open(address).then(
      () => [],
      (error) => (error as ClaimgraphError).problems.map(({ code }) => code),
    );

  it('is refused where the address is none, or holds credentials', async () => {
    expect(await refused('http://localhost')).toEqual(['wrong-address']);
    expect(await refused('bolt://me:secret@localhost')).toEqual(['wrong-address']);
  });

  it('that does not answer is one problem, also through a router', async () => {
    expect(await refused('bolt://127.0.0.1:1')).toEqual(['no-database']);
    expect(await refused('neo4j://127.0.0.1:1')).toEqual(['no-database']);
  });
});
