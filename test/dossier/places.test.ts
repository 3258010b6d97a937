/** Places that are saved with a dossier: checked, kept whole, and no hindrance where an entity has gone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDossier, type DossierEdit, openDossier, savePlaces, Writer } from '../../src/dossier/index.js';
import { exportDossier } from '../../src/formats/export.js';
import { readJson } from '../../src/formats/json.js';
import { narrow } from '../../src/model/filter.js';
import { describeProblem } from '../../src/model/problem.js';
import { text } from '../formats/gather.js';
import { dossierFolder } from './folder.js';

const PLACES = { initech: { x: -120.25, y: 40 }, acme: { x: 10, y: 0.1 + 0.2 } };
const WRITTEN = `{
  "places": {
    "acme": { "x": 10, "y": 0.3 },
    "initech": { "x": -120.25, "y": 40 }
  }
}
`;

/** What the check says, without the folder's own path. */
async function said(layout: string) {
  const folder = await dossierFolder({ 'layout.json': layout });
  const { dossier, problems, notices } = await checkDossier(folder);
  const lines = (list: typeof problems) => list.map((one) => describeProblem(one).replaceAll(`${folder}/`, ''));
  return { places: dossier?.places, problems: lines(problems), notices: lines(notices) };
}

describe('saved places', () => {
  it('are written one entity a line, and come back with the dossier', async () => {
    const folder = await dossierFolder();
    expect((await openDossier(folder)).places).toBeUndefined();
    const dossier = await savePlaces(folder, PLACES);
    expect(await readFile(join(folder, 'layout.json'), 'utf8')).toBe(WRITTEN);
    expect(dossier.places).toEqual({ acme: { x: 10, y: 0.3 }, initech: { x: -120.25, y: 40 } });
    expect(await openDossier(folder)).toEqual(dossier);
    expect((await savePlaces(folder, {})).places).toBeUndefined();
  });

  it('are all there whoever writes at once', async () => {
    const folder = await dossierFolder();
    await Promise.all([1, 2, 3, 4].map((x) => savePlaces(folder, { acme: { x, y: x } })));
    const { x, y } = (await openDossier(folder)).places?.acme ?? {};
    expect([1, 2, 3, 4]).toContain(x);
    expect(y).toBe(x);
  });

  it('are refused where the entity is not there, and what was saved stays', async () => {
    const folder = await dossierFolder({ 'layout.json': WRITTEN });
    await expect(savePlaces(folder, { acne: { x: 1, y: 1 } })).rejects.toThrow(
      'There is no entity "acne" here (places.acne). Did you mean "acme"?',
    );
    await expect(savePlaces(folder, { acme: { x: Number.NaN, y: 1 } })).rejects.toThrow('acme.x');
    expect(await readFile(join(folder, 'layout.json'), 'utf8')).toBe(WRITTEN);
  });

  it('are put back as they were without what has gone since', async () => {
    const writer = new Writer(await dossierFolder({ 'layout.json': WRITTEN }));
    const plan = (edits: readonly DossierEdit[]) => ({
      ...{ kind: 'change' as const, about: [], at: '2026-01-02T03:04:05Z' },
      edits,
    });
    await writer.change(() => plan([{ remove: 'relation', id: 'acme--acquires--initech' }]));
    await writer.change(() => plan([{ remove: 'entity', id: 'initech' }]));
    const { back } = await writer.change(() => plan([{ put: 'places', places: {} }]));
    await writer.change(() => plan(back));
    expect((await writer.ask(({ dossier }) => dossier)).places).toEqual({ acme: { x: 10, y: 0.3 } });
    await writer.close();
  });

  it('of an entity that has gone are left out, and the check says so', async () => {
    expect(await said(WRITTEN.replace('initech', 'initec'))).toEqual({
      places: { acme: { x: 10, y: 0.3 } },
      problems: [],
      notices: [
        'layout.json:4:5: a place is saved for "initec", which is no entity here; it is left out (places.initec). Did you mean "initech"?',
      ],
    });
  });

  it('that do not fit are named with file, line and hint', async () => {
    const hint = 'Delete the file, and save the places again in the viewer';
    expect((await said(WRITTEN.replace('10', '"far"'))).problems).toEqual([
      `layout.json:3:20: expected a number, found "far" (places.acme.x). ${hint}`,
    ]);
    expect((await said('{ "places": {')).problems[0]).toMatch(/^layout\.json: this is not JSON: .*Delete the file/);
    expect((await said('{ "points": {} }')).problems.join('\n')).toContain(
      'there is no field "points" here (points). Use places',
    );
    const misnamed = await checkDossier(await dossierFolder({ 'layouts.json': WRITTEN }));
    expect(misnamed.problems.map(({ hint }) => hint)).toEqual(['Call it "layout.json"']);
  });

  it('are where the drawings begin, and go with the dossier as JSON', async () => {
    const folder = await dossierFolder();
    const everything = { ...PLACES, 'example-news': { x: 200, y: -90 } };
    const dossier = await savePlaces(folder, everything);
    const gexf = await text(exportDossier(dossier, 'gexf'));
    expect(gexf).toMatch(/<viz:position x="-120.25" y="40"/);
    const svg = await text(exportDossier(dossier, 'svg'));
    const moved = await text(
      exportDossier(await savePlaces(folder, { ...everything, acme: { x: 10, y: 200 } }), 'svg'),
    );
    expect(moved).not.toBe(svg);
    expect(readJson(await text(exportDossier(dossier, 'json')))).toEqual(dossier);
    expect(narrow(dossier, { notEntity: ['acme'] }).places).toEqual(dossier.places);
  });
});
