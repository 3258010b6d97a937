/** Splitting an entity and joining relations: each one journalled action that can be taken back. */
import { describe, expect, it } from 'vitest';
import { editDossier, openDossier } from '../../src/dossier/index.js';
import { Decision } from '../../src/model/decision.js';
import { decide, judgements, readJournal } from '../../src/review/index.js';
import { emptyDossier } from './folder.js';

const by = { by: 'Anna' };
const decision = (value: unknown) => Decision.parse(value);

/** Li Wei in two documents: one sued, one was arrested, and one of them said something. */
async function namesakes(): Promise<string> {
  const folder = await emptyDossier();
  const texts = {
    bank: 'Li Wei sued Acme. Li Wei said Acme owns Zeta.',
    court: 'Police arrested Li Wei. Li Wei sued Acme.',
  };
  const claim = (document: keyof typeof texts, quote: string, more: object = {}) => ({
    document,
    evidence: { quote },
    ...more,
  });
  const entity = (id: string, type: string) => ({ put: 'entity' as const, entity: { id, type, names: { en: id } } });
  await editDossier(folder, [
    ...Object.entries(texts).map(([id, text]) => ({
      put: 'document' as const,
      document: { id, title: id, language: 'en', text },
    })),
    { put: 'entity', entity: { id: 'li-wei', type: 'person', names: { en: 'Li Wei' }, aliases: { en: ['Mr Li'] } } },
    entity('acme', 'company'),
    entity('zeta', 'company'),
    entity('police', 'law-enforcement-body'),
    {
      put: 'relation',
      relation: {
        id: 'sues',
        subject: 'li-wei',
        type: 'sues',
        object: 'acme',
        claims: [claim('bank', 'Li Wei sued Acme', { id: 's1' }), claim('court', 'Li Wei sued Acme', { id: 's2' })],
      },
    },
    {
      put: 'relation',
      relation: {
        id: 'arrests',
        subject: 'police',
        type: 'arrests',
        object: 'li-wei',
        claims: [claim('court', 'Police arrested Li Wei', { id: 'a1' })],
        assessments: [{ verification: 'corroborated', by: 'Anna', at: '2025-11-01' }],
      },
    },
    {
      put: 'relation',
      relation: {
        id: 'owns',
        subject: 'acme',
        type: 'owns',
        object: 'zeta',
        claims: [claim('bank', 'Acme owns Zeta', { id: 'o1', chain: [{ agent: 'li-wei', act: 'states' }] })],
      },
    },
  ]);
  return folder;
}

/** Who does what to whom by which claims, without ids of relations. */
async function facts(folder: string): Promise<string[]> {
  const { relations } = await openDossier(folder);
  return relations
    .flatMap(({ subject, type, object, claims }) =>
      claims.map(
        ({ id, chain }) => `${id}: ${chain.map(({ agent }) => `${agent} says `).join('')}${subject} ${type} ${object}`,
      ),
    )
    .sort();
}

describe('split', () => {
  it('moves the claims of a document to a namesake, whole relations with their assessments, and keeps the rest', async () => {
    const folder = await namesakes();
    const before = await facts(folder);
    const entry = await decide(folder, decision({ kind: 'split', entity: 'li-wei', documents: ['court'] }), by);
    expect(entry.about).toEqual(['li-wei', 'li-wei-2']);
    expect(await facts(folder)).toEqual([
      'a1: police arrests li-wei-2',
      'o1: li-wei says acme owns zeta',
      's1: li-wei sues acme',
      's2: li-wei-2 sues acme',
    ]);
    const { entities, relations } = await openDossier(folder);
    expect(entities.find(({ id }) => id === 'li-wei-2')).toMatchObject({
      type: 'person',
      names: { en: 'Li Wei' },
      aliases: {},
    });
    expect(relations.find(({ object }) => object === 'li-wei-2')?.assessments).toHaveLength(1);
    expect(judgements(await readJournal(folder))).toMatchObject([{ a: 'li-wei', b: 'li-wei-2', verdict: 'different' }]);
    await decide(folder, { kind: 'undo' }, by);
    expect(await facts(folder)).toEqual(before);
    expect((await openDossier(folder)).entities.map(({ id }) => id)).not.toContain('li-wei-2');
    expect(judgements(await readJournal(folder))).toEqual([]);
  });

  it('moves who speaks, and takes a new name, type and id', async () => {
    const folder = await namesakes();
    const into = { id: 'li-wei-analyst', type: 'executive', names: { en: 'Li Wei (analyst)' } };
    await decide(folder, decision({ kind: 'split', entity: 'li-wei', into, claims: ['o1'] }), by);
    expect(await facts(folder)).toContain('o1: li-wei-analyst says acme owns zeta');
    expect((await openDossier(folder)).entities.find(({ id }) => id === into.id)).toMatchObject(into);
  });

  it('is what a merge takes back where more was decided since', async () => {
    const folder = await namesakes();
    await decide(folder, decision({ kind: 'split', entity: 'li-wei', relations: ['arrests'] }), by);
    await decide(folder, { kind: 'merge', entity: 'li-wei-2', into: 'li-wei' }, by);
    expect(await facts(folder)).toContain('a1: police arrests li-wei');
  });

  it.each([
    ['nothing chosen', { claims: [] }, /No claim about "li-wei" is chosen/],
    ['all chosen', { documents: ['bank', 'court'] }, /All claims/],
    ['an unknown claim', { claims: ['x9'] }, /There is no claim "x9"/],
    ['a taken id', { claims: ['a1'], into: { id: 'acme', names: { en: 'X' } } }, /already taken/],
  ])('refuses %s and changes nothing', async (_, choice, message) => {
    const folder = await namesakes();
    const before = await facts(folder);
    await expect(decide(folder, decision({ kind: 'split', entity: 'li-wei', ...choice }), by)).rejects.toThrow(message);
    expect(await facts(folder)).toEqual(before);
  });
});

describe('join', () => {
  async function twins(): Promise<string> {
    const folder = await namesakes();
    const relation = (id: string, subject: string, type: string, object: string, claim: string) => ({
      put: 'relation' as const,
      relation: {
        id,
        subject,
        type,
        object,
        claims: [{ id: claim, document: 'bank', evidence: { quote: 'Li Wei sued Acme' } }],
      },
    });
    await editDossier(folder, [
      relation('works', 'li-wei', 'works-for', 'acme', 'w1'),
      relation('employs', 'acme', 'employs', 'li-wei', 'e1'),
    ]);
    return folder;
  }

  it('moves the claims of one to the other, and can be taken back', async () => {
    const folder = await twins();
    const before = await facts(folder);
    await decide(folder, decision({ kind: 'join', relation: 'employs', into: 'works' }), by);
    expect(await facts(folder)).toContain('e1: li-wei works-for acme');
    expect((await openDossier(folder)).relations.map(({ id }) => id)).not.toContain('employs');
    await decide(folder, { kind: 'undo' }, by);
    expect(await facts(folder)).toEqual(before);
  });

  it('refuses relations that do not say the same', async () => {
    const folder = await twins();
    await expect(decide(folder, decision({ kind: 'join', relation: 'sues', into: 'works' }), by)).rejects.toThrow(
      /does not say the same/,
    );
  });
});
