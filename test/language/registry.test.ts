/** Which language a text is in, and how models are loaded. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openModelFile } from '../../src/language/model-file.js';
import { readModel } from '../../src/language/node-models.js';
import { detectLanguage, isSupported, LANGUAGES, Languages } from '../../src/language/registry.js';

describe('the language of a text', () => {
  it.each([
    ['The bank said that it had not been informed.', 'en'],
    ['Apple acquires Beats', 'en'],
    ['外交部发言人否认了有关报道。', 'zh'],
    ['國務院否認了報導。', 'zh'],
    ['阿里巴巴计划分拆云业务并在香港 IPO', 'zh'],
    ['Alibaba (阿里巴巴) said it would appeal', 'en'],
    ['首相は報道を否定した。東京で会見した。', undefined],
    ['외교부 대변인은 보도를 부인했다.', undefined],
    ['Министр опроверг сообщения.', undefined],
    [
      'Der Sprecher der Bank wies die Vorwürfe am Freitag zurück und sagte, man habe von dem Geschäft nichts gewusst, auch nicht im vergangenen Jahr, als die Prüfer kamen.',
      undefined,
    ],
    ['', undefined],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('the registry', () => {
  it('says that a language is not supported', async () => {
    const found = await new Languages(readModel).get('de');
    expect(found).toEqual({
      supported: false,
      id: 'de',
      available: ['en', 'zh'],
      message: 'Language "de" is not supported. Available: en, zh.',
    });
    expect([isSupported('zh-Hant'), isSupported('en_GB'), isSupported('enm')]).toEqual([true, true, false]);
  });

  it('reads a model only when it is asked for, and once', async () => {
    const read: string[] = [];
    const languages = new Languages((path) => {
      read.push(path);
      return readModel(path);
    });
    expect(read).toEqual([]);
    const [first, second] = await Promise.all([languages.get('zh'), languages.get('zh-TW')]);
    expect(first).toEqual(second);
    expect(read).toEqual(['zh/model.bin.gz']);
  });

  it('tries again after a model could not be read', async () => {
    let calls = 0;
    const languages = new Languages(async (path) => {
      if (calls++ === 0) throw new Error('no network');
      return readModel(path);
    });
    await expect(languages.get('zh')).rejects.toThrow('no network');
    expect((await languages.get('zh')).supported).toBe(true);
  });

  it('refuses bytes that are no model', async () => {
    const zipped = new Response(new Blob(['hello']).stream().pipeThrough(new CompressionStream('gzip')));
    await expect(openModelFile(new Uint8Array(await zipped.arrayBuffer()))).rejects.toThrow('not a claimgraph model');
    await expect(openModelFile(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});

describe('the package', () => {
  it('ships every model with its notice, all together under 10 MB', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
    });
    const [{ files }] = JSON.parse(listed) as [{ files: { path: string; size: number }[] }];
    const sizes = new Map(files.map((file) => [file.path, file.size]));
    let total = 0;
    for (const { id, model } of LANGUAGES) {
      const source = statSync(new URL(`../../src/language/${model}`, import.meta.url)).size;
      expect(sizes.get(`dist/language/${model}`)).toBe(source);
      expect(sizes.get(`dist/language/${id}/NOTICE.md`)).toBeGreaterThan(1000);
      total += source;
    }
    expect(total).toBeLessThan(10_000_000);
  });
});
