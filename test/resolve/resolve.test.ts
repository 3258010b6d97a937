/** Which entities may be one: by spelling, legal form, initials and sound, and never by chain alone. */
import { describe, expect, it } from 'vitest';
import { editDossier, openDossier } from '../../src/dossier/index.js';
import type { Dossier } from '../../src/model/dossier.js';
import { newsOntology } from '../../src/model/news/index.js';
import { candidates, contextOf, likeness } from '../../src/resolve/index.js';
import { decide, judgements, readJournal } from '../../src/review/index.js';
import { emptyDossier } from '../review/folder.js';

describe('likeness', () => {
  it.each([
    ['Acme Inc.', 'ACME Corporation', 'same but for the legal form'],
    ['阿里巴巴集团', '阿里巴巴', 'same but for the legal form'],
    ['臺積電', '台积电', 'same name'],
    ['Société Générale', 'societe generale', 'same name'],
    ['Bank of England', 'England Bank', 'same words'],
    ['Nordic Investment Agency', 'NIA', 'acronym'],
    ['华为', 'Huawei', 'known names'],
    ['海尔', 'Haier', 'transliteration'],
    ['Northstar Tecnology', 'Northstar Technology', 'spelling'],
    ['Acme', 'Acme Robotics', 'part of it'],
    ['Google', 'Meta', 'none'],
    ['Jane Doe', 'John Doe', 'none'],
  ])('%s / %s: %s', (a, b, reason) => {
    expect(likeness(a, b).reason).toBe(reason);
    expect(likeness(b, a)).toEqual(likeness(a, b));
  });
});

const entity = (id: string, type: string, name: string, more: object = {}) => ({
  id,
  type,
  names: { en: name },
  aliases: {},
  sameAs: {},
  ...more,
});
const dossierOf = (...entities: ReturnType<typeof entity>[]): Dossier => ({
  id: 'd',
  title: { en: 'D' },
  ontology: newsOntology,
  documents: [],
  entities,
  relations: [],
  speakers: [],
});

describe('candidates', () => {
  it('puts the surest first, and the one that nobody has looked at goes into the other', () => {
    const found = candidates(
      dossierOf(
        entity('acme', 'company', 'Acme Corp'),
        entity('acme-inc', 'company', 'Acme Inc.', { review: 'proposed' }),
        entity('acme-robotics', 'company', 'Acme Robotics'),
      ),
    );
    expect(found[0]).toEqual({
      entity: 'acme-inc',
      into: 'acme',
      confidence: 95,
      reasons: [
        {
          en: 'Acme Corp / Acme Inc.: same but for the legal form',
          zh: 'Acme Corp / Acme Inc.：除公司形式外相同',
        },
        { en: 'both company', zh: '类型都是公司' },
      ],
    });
    expect(found.map(({ entity: gone, into }) => [gone, into])).toContainEqual(['acme', 'acme-robotics']);
  });

  it('distrusts types that contradict, and refuses identifiers that do', () => {
    expect(
      candidates(dossierOf(entity('apple', 'company', 'Apple'), entity('apple-2', 'city', 'Apple')))[0]?.confidence,
    ).toBe(70);
    expect(
      candidates(
        dossierOf(
          entity('a', 'company', 'Acme', { sameAs: { wikidata: 'Q1' } }),
          entity('b', 'company', 'Acme', { sameAs: { wikidata: 'Q2' } }),
        ),
      ),
    ).toEqual([]);
  });

  it('asks of two people of one name, and says what speaks for two', () => {
    const documents = [
      ['a', 'Li Wei, chief financial officer of Gamma Bank, sued Acme.'],
      ['b', 'Li Wei, a cook from Norvik, sued Delta.'],
    ].map(([id = '', text = '']) => ({ id, title: id, language: 'en', text }));
    const people = [entity('li-wei', 'person', 'Li Wei'), entity('li-wei-2', 'person', 'Li Wei')];
    const sues = (id: string, document: string, n: number) => ({
      id: `${id}-sues`,
      subject: id,
      type: 'sues',
      value: 'x',
      assessments: [],
      claims: [
        {
          id: `c${n}`,
          document,
          chain: [],
          polarity: 'positive' as const,
          modality: 'actual' as const,
          review: 'proposed' as const,
          evidence: { quote: documents[n]?.text ?? '', start: 0, end: documents[n]?.text.length ?? 0 },
        },
      ],
    });
    const dossier = {
      ...dossierOf(...people),
      documents,
      relations: [sues('li-wei', 'a', 0), sues('li-wei-2', 'b', 1)],
    };
    const [pair] = candidates(dossier);
    expect(pair?.confidence).toBeGreaterThanOrEqual(50);
    expect(pair?.reasons).toContainEqual({ en: 'Gamma Bank against Norvik', zh: 'Gamma Bank与Norvik不符' });
    expect(pair?.reasons.map(({ en }) => en)).toContain('finance-chief against cook');
    expect(contextOf(dossier, 'li-wei').passages).toEqual([{ document: 'a', title: 'a', quote: documents[0]?.text }]);
  });

  it('offers a pair for the same identifier, whatever the names', () => {
    const [pair] = candidates(
      dossierOf(
        entity('a', 'company', 'Acme', { sameAs: { lei: '5493001KJTIIGC8Y1R12' } }),
        entity('b', 'company', 'Zenith', { sameAs: { lei: '5493001KJTIIGC8Y1R12' } }),
      ),
    );
    expect(pair?.reasons).toContainEqual({ en: 'the same lei', zh: 'lei 相同' });
  });

  it('lets the same relation to the same one speak for a pair', () => {
    const app = [
      entity('x', 'app', 'Orion app'),
      entity('y', 'app', 'all-in-one Orion 应用'),
      entity('z', 'company', 'Z'),
    ];
    const without = candidates(dossierOf(...app))[0];
    const releases = ['x', 'y'].map((object) => ({
      id: `r${object}`,
      subject: 'z',
      type: 'releases',
      object,
      claims: [],
      assessments: [],
    }));
    const [pair] = candidates({ ...dossierOf(...app), relations: releases });
    expect(pair?.reasons).toContainEqual({ en: 'the same relation to one other', zh: '与 1 个实体的关系相同' });
    expect(pair?.confidence ?? 0).toBeGreaterThan(without?.confidence ?? 0);
  });

  it('offers descriptions across languages also where they have other names, and where names hold them', () => {
    const found = candidates(
      dossierOf(
        entity('memo', 'memo', 'Kremlin memo', { aliases: { en: ['the memo'] } }),
        entity('bei-wang-lu', 'memo', '克里姆林宫备忘录', { aliases: { zh: ['备忘录'] } }),
        entity('firms', 'industry', 'Japanese technology companies', { aliases: { en: ['Japanese technology'] } }),
        entity('gong-si', 'industry', '日本科技公司', { aliases: { zh: ['日本科技'] } }),
      ),
    );
    expect(found.map((one) => [one.entity, one.into].sort().join())).toEqual(['firms,gong-si', 'bei-wang-lu,memo']);
  });

  it('leaves out what was judged, and draws nothing from it: A as B and B as C says nothing of A and C', async () => {
    const folder = await emptyDossier();
    await editDossier(
      folder,
      ['a', 'b', 'c'].map((id) => ({ put: 'entity', entity: entity(id, 'company', 'Acme') })),
    );
    await decide(folder, { kind: 'different', entity: 'a', into: 'b' }, { by: 'Anna' });
    await decide(folder, { kind: 'unsure', entity: 'b', into: 'c' }, { by: 'Anna' });
    const pairs = async () =>
      candidates(await openDossier(folder), {
        judged: judgements(await readJournal(folder)).map(({ a, b }) => [a, b] as const),
      });
    expect((await pairs()).map(({ entity: x, into }) => [x, into].sort().join(' '))).toEqual(['a c']);
    await decide(folder, { kind: 'undo' }, { by: 'Anna' });
    expect(await pairs()).toHaveLength(2);
  });
});
