/** Of a large dossier a part is drawn that can be read. */
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/analysis/excerpt.js';
import type { Dossier } from '../../src/model/dossier.js';
import { dossier } from '../viewer/dossier.js';

/** A ring of many entities, all related to one hub, and one disputed relation in between. */
function large(size: number): Dossier {
  const [disputed] = dossier.relations.filter(({ id }) => id === 'alibaba-supports-chinese-military');
  const [statement] = dossier.relations.find(({ id }) => id === 'alibaba-develops-qwen')?.claims ?? [];
  const id = (i: number) => `n${String(i % size).padStart(5, '0')}`;
  const relation = (name: string, subject: string, object: string) => ({
    id: name,
    subject,
    type: 'works-with',
    object,
    claims: statement ? [{ ...statement, id: `${name}@x` }] : [],
    assessments: [],
  });
  const entities = Array.from({ length: size }, (_, i) => ({
    id: id(i),
    type: 'company',
    names: { en: id(i) },
    aliases: {},
    sameAs: {},
  }));
  const relations = entities.flatMap(({ id: one }, i) => [
    relation(`ring-${one}`, one, id(i + 1)),
    relation(`hub-${one}`, one, 'n00000'),
  ]);
  if (disputed) relations.push({ ...disputed, subject: id(700), object: id(900) } as (typeof relations)[number]);
  return { ...dossier, entities, relations };
}

describe('an excerpt', () => {
  it('is all of a small dossier', () => {
    expect(excerpt(dossier, undefined)).toEqual({ dossier, left: 0 });
  });

  it('of a large one holds what is contested and what is best connected', () => {
    const { dossier: part, left } = excerpt(large(5000), undefined);
    const ids = part.entities.map(({ id }) => id);
    expect(ids).toHaveLength(120);
    expect(left).toBe(4880);
    expect(ids).toEqual(expect.arrayContaining(['n00000', 'n00700', 'n00900']));
    for (const { subject, object } of part.relations) expect(ids).toEqual(expect.arrayContaining([subject, object]));
  });

  it('goes around what is chosen', () => {
    const around = excerpt(large(5000), { kind: 'entity', id: 'n02500' });
    const ids = around.dossier.entities.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['n02500', 'n02499', 'n02501', 'n00000']));
    const relation = excerpt(large(5000), { kind: 'relation', id: 'ring-n01000' });
    expect(relation.dossier.entities.map(({ id }) => id)).toEqual(expect.arrayContaining(['n01000', 'n01001']));
  });
});
