/** Changes to a dossier's files: comments stay, and nothing that would not pass its check is written. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editDossier, openDossier } from '../../src/dossier/index.js';
import { dossierFolder, SOUND } from './folder.js';

const read = (folder: string, name: string) => readFile(join(folder, name), 'utf8');
const zhClaim = {
  document: 'bericht',
  chain: [{ agent: 'acme', act: 'denies' as const }],
  evidence: { quote: '艾克美否认收购' },
};

describe('editDossier', () => {
  it('adds entities, relations and claims, and keeps every comment', async () => {
    const folder = await dossierFolder();
    const dossier = await editDossier(folder, [
      { put: 'entity', entity: { id: 'beta', type: 'company', names: { en: 'Beta' } } },
      { put: 'relation', relation: { subject: 'beta', type: 'acquires', object: 'acme', from: '2025' } },
      { put: 'claim', relation: 'acme--acquires--initech', claim: zhClaim },
    ]);
    expect(dossier.relations.find(({ id }) => id === 'acme--acquires--initech')?.claims).toHaveLength(2);
    expect(await openDossier(folder)).toEqual(dossier);
    expect(await read(folder, 'entities.yaml')).toBe(
      `${SOUND['entities.yaml']}- id: beta\n  type: company\n  names:\n    en: Beta\n`,
    );
    const relations = await read(folder, 'relations.yaml');
    expect(relations).toContain('    # the report\n    - document: story\n');
    expect(relations).toContain('from: "2025"\n');
  });

  it('stores a document with its marks, a line each, and reads them back', async () => {
    const folder = await dossierFolder();
    const document = {
      id: 'talk',
      title: 'Talk',
      language: 'en',
      date: '2025-11-14',
      dateFrom: 'byline' as const,
      notes: ['2 struck passages were left out'],
      marks: [
        { kind: 'turn' as const, start: 0, end: 13, speaker: 'Roe, Jane: "JR"' },
        { kind: 'language' as const, start: 14, end: 20, language: 'zh' },
      ],
      text: 'Acme said no.\n艾克美否认。\n',
    };
    const { documents } = await editDossier(folder, [{ put: 'document', document }]);
    expect(documents.find(({ id }) => id === 'talk')).toEqual(document);
    expect((await openDossier(folder)).documents.find(({ id }) => id === 'talk')).toEqual(document);
    expect(await read(folder, 'documents/talk.md')).toContain(
      '  - { kind: language, start: 14, end: 20, language: zh }\n',
    );
    const short = { ...document, id: 'short', text: 'No.\n' };
    await expect(editDossier(folder, [{ put: 'document', document: short }])).rejects.toThrow(
      'Document "short": reaches beyond the end of the text',
    );
  });

  it('refuses a relation whose claims share an id, and changes nothing', async () => {
    const folder = await dossierFolder();
    const claim = { id: 'c', document: 'story', evidence: { quote: 'No more' } };
    const relation = { subject: 'initech', type: 'supplies', object: 'acme', claims: [claim, claim] };
    const put = editDossier(folder, [{ put: 'relation', relation }]);
    await expect(put).rejects.toMatchObject({ problems: [{ code: 'duplicate-id' }] });
    expect(await read(folder, 'relations.yaml')).toBe(SOUND['relations.yaml']);
    await openDossier(folder);
  });

  it('changes what has the same id, and only the fields that differ', async () => {
    const folder = await dossierFolder();
    await editDossier(folder, [
      {
        put: 'entity',
        entity: { id: 'acme', type: 'company', names: { en: 'Acme', zh: '艾克美' }, sameAs: { ticker: 'ACME' } },
      },
    ]);
    expect(await read(folder, 'entities.yaml')).toBe(
      (SOUND['entities.yaml'] ?? '').replace('# the buyer\n', '# the buyer\n  sameAs:\n    ticker: ACME\n'),
    );
  });

  it('changes and removes claims by their ids, given or derived', async () => {
    const folder = await dossierFolder();
    await editDossier(folder, [
      {
        put: 'claim',
        relation: 'size',
        claim: { id: 'size@story', document: 'story', review: 'rejected', evidence: { quote: '1200 people' } },
      },
      { remove: 'claim', id: 'acme--acquires--initech@story' },
    ]);
    const { relations } = await openDossier(folder);
    expect(relations.map(({ claims }) => claims.map(({ review }) => review))).toEqual([[], ['rejected']]);
  });

  it('works on JSON Lines as well', async () => {
    const line = { subject: 'acme', type: 'acquires', object: 'initech', claims: [] };
    const folder = await dossierFolder({ 'relations.yaml': undefined, 'relations.jsonl': `${JSON.stringify(line)}\n` });
    await editDossier(folder, [{ put: 'claim', relation: 'acme--acquires--initech', claim: zhClaim }]);
    expect(JSON.parse(await read(folder, 'relations.jsonl'))).toEqual({
      ...line,
      claims: [{ id: 'acme--acquires--initech@bericht', ...zhClaim }],
    });
    await editDossier(folder, [{ remove: 'relation', id: 'acme--acquires--initech' }]);
    expect(await read(folder, 'relations.jsonl')).toBe('');
  });

  it.each([
    [
      { put: 'claim' as const, relation: 'size', claim: { document: 'story', evidence: { quote: 'never said' } } },
      /^The quote is not in "story": "never said" \(claims\[1\]\.evidence\.quote\)/,
    ],
    [{ remove: 'entity' as const, id: 'initech' }, /There is no entity "initech" \(object\)/],
    [{ remove: 'relation' as const, id: 'nothing' }, /There is no relation "nothing"/],
    [{ put: 'claim' as const, relation: 'nothing', claim: zhClaim }, /There is no relation "nothing"/],
  ])('refuses what would not pass the check, and writes nothing: %j', async (edit, message) => {
    const folder = await dossierFolder();
    await expect(editDossier(folder, [edit])).rejects.toThrow(message);
    for (const name of ['entities.yaml', 'relations.yaml']) expect(await read(folder, name)).toBe(SOUND[name]);
  });

  it('names the line where a file cannot be parsed', async () => {
    const folder = await dossierFolder({ 'entities.jsonl': '{broken' });
    await expect(editDossier(folder, [{ remove: 'entity', id: 'acme' }])).rejects.toThrow(
      /entities\.jsonl:1: this line is not JSON/,
    );
  });
});
