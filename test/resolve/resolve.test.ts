/** Which entities may be one: by spelling, legal form, initials and sound, and never by chain alone. */
import { describe, expect, it } from 'vitest';
import { editDossier, openDossier } from '../../src/dossier/index.js';
import type { Dossier } from '../../src/model/dossier.js';
import { newsOntology } from '../../src/model/news/index.js';
import { candidates, likeness } from '../../src/resolve/index.js';
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
    ['华为', 'Huawei', 'transliteration'],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'spelling'],
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
      reasons: ['Acme Corp / Acme Inc.: same but for the legal form', 'both company'],
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
