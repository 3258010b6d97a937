/** Every format of the registry can be asked for by name and keeps the promises of its descriptor. */
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/formats/export.js';
import { EXPORT_FORMATS, FORMATS, WRITE_FORMATS } from '../../src/formats/registry.js';
import { archived, pictured } from '../../src/model/pictured.js';
import { ALLEGATION, largeDossier } from './dossiers.js';
import { text } from './gather.js';

describe('formats', () => {
  it('have ids and extensions of their own', () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    const written = [...new Set([...EXPORT_FORMATS, ...WRITE_FORMATS])].map(({ extensions }) => extensions[0]);
    expect(new Set(written).size).toBe(written.length);
  });

  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))('%s', async (id, format) => {
    expect(Object.keys(format.label)).toEqual(expect.arrayContaining(['en', 'zh']));
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    const options = { page: '<html><head></head><body></body></html>' };
    const { holds } = format.exports;
    const held =
      holds === 'everything'
        ? ALLEGATION
        : holds === 'publication'
          ? archived(ALLEGATION, { review: ['accepted'] })
          : pictured(ALLEGATION);
    const written = await text(format.exports.write(held, { ...options, whole: ALLEGATION }));
    expect(await text(exportDossier(ALLEGATION, id, options))).toBe(written);
    for await (const chunk of format.exports.write(largeDossier(300), options)) {
      if (typeof chunk === 'string') expect(new TextEncoder().encode(chunk).length).toBeLessThanOrEqual(48 * 1024);
    }
  });

  it('are listed where one is asked for that does not exist', () => {
    expect(() => exportDossier(ALLEGATION, 'gefx')).toThrow(
      'There is no format "gefx". Use one of: gexf, graphml, json',
    );
  });
});
