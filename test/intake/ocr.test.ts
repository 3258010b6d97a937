/** Scanned pages: offered for text recognition, laid together from their images, and read by tesseract. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../../src/intake/index.js';
import type { PlacedImage } from '../../src/intake/ocr/page-images.js';
import { pictureOf } from '../../src/intake/ocr/page-picture.js';
import { pages, SCAN, stub } from './scans.js';

const PATH = process.env.PATH ?? '';
const hasTesseract = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout?.includes('eng') ?? false;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-ocr-'));
});
afterEach(async () => {
  process.env.PATH = PATH;
  await rm(folder, { recursive: true });
});

const problemOf = (reading: Promise<unknown>) =>
  reading.then(
    () => undefined,
    (error) => error.problems[0],
  );

describe('a scan', () => {
  it('says that it is one, and offers text recognition', async () => {
    await stub(folder, 'eng', '');
    const problem = await problemOf(readSource(pages(SCAN), { name: 'scan.pdf' }));
    expect(problem).toMatchObject({ code: 'no-text-layer', hint: expect.stringContaining('--ocr') });
  });

  it('says what to install where there is no tesseract', async () => {
    process.env.PATH = folder;
    const offered = await problemOf(readSource(pages(SCAN), { name: 'scan.pdf' }));
    expect(offered.hint).toContain('tesseract-ocr-chi-sim');
    const asked = await problemOf(readSource(pages(SCAN), { name: 'scan.pdf', ocr: true }));
    expect(asked).toMatchObject({ code: 'no-tesseract', hint: expect.stringContaining('tesseract-ocr') });
  });

  it('notes that pages among others are scans', async () => {
    const { text, notes } = await readSource(pages({ text: 'Blue Sea grew.' }, SCAN, SCAN), { name: 'a.pdf' });
    expect(text).toBe('Blue Sea grew.\n');
    expect(notes.join()).toContain('2 of 3 pages are scans and were left out');
    expect(notes.join()).toContain('--ocr');
  });
});

describe.skipIf(process.platform === 'win32')('a program called tesseract', () => {
  it('is given the page as a picture, and the languages that are installed', async () => {
    await stub(folder, 'eng chi_sim', 'Blue Sea bought North\\nStar.\\n\\n蓝 海 集团 收购 了 Acme。\\n');
    const { text, notes } = await readSource(pages(SCAN), { name: 'scan.pdf', ocr: true });
    expect(text).toBe('Blue Sea bought North Star.\n\n蓝海集团收购了 Acme。\n');
    expect(await readFile(join(folder, 'called'), 'utf8')).toMatch(/^stdin stdout -l eng\+chi_sim --dpi \d+\n$/);
    expect((await readFile(join(folder, 'image'))).subarray(0, 3).toString()).toBe('P5\n');
    expect(notes).toEqual([
      'the text was recognised by tesseract (eng+chi_sim): compare quotes with the scan',
      'tesseract does not have these languages: chi_tra',
    ]);
  });

  it('reads scanned pages in their place among the others', async () => {
    await stub(folder, 'eng chi_sim chi_tra', 'Acme denied it.\\n');
    const content = pages({ text: 'Blue Sea grew.' }, SCAN, { text: 'North Star shrank.' });
    const { text, notes } = await readSource(content, { name: 'a.pdf', ocr: true });
    expect(text).toBe('Blue Sea grew.\n\nAcme denied it.\n\nNorth Star shrank.\n');
    expect(notes).toEqual([
      'the text of page 2 was recognised by tesseract (eng+chi_sim+chi_tra): compare quotes with the scan',
    ]);
  });

  it('refuses more scans than a document may have', async () => {
    await stub(folder, 'eng', 'Text.');
    const problem = await problemOf(readSource(pages(SCAN, SCAN), { name: 'a.pdf', ocr: true }, { scans: 1 }));
    expect(problem).toMatchObject({ code: 'too-large' });
  });
});

describe.skipIf(!hasTesseract)('tesseract itself (skipped where it is not installed)', () => {
  it('reads the letters of a scan', async () => {
    const { text } = await readSource(pages(SCAN), { name: 'scan.pdf', ocr: true });
    expect(text.toUpperCase()).toContain('BOUGHT NORTH STAR');
  });
});

describe('the picture of a page', () => {
  const view = { width: 4, height: 2, transform: [1, 0, 0, -1, 0, 2] as const };
  const bits = (place: PlacedImage['place']): PlacedImage => ({
    raster: { width: 2, height: 2, data: Uint8Array.of(0b01000000, 0b11000000), kind: 'bits' },
    place,
  });

  it('has its images where the page has them, at the resolution of the finest', () => {
    const { width, height, grey, resolution } = pictureOf([bits([2, 0, 0, 2, 2, 0])], view);
    expect([width, height, resolution]).toEqual([4, 2, 72]);
    // black is the upper left pixel of the image
    expect([...grey]).toEqual([255, 255, 0, 255, 255, 255, 255, 255]);
  });

  it('turns an image as the page does', () => {
    // a quarter turn against the clock: its left side lies below
    const { grey } = pictureOf([bits([0, 2, -2, 0, 2, 0])], view);
    expect([...grey]).toEqual([255, 255, 255, 255, 0, 255, 255, 255]);
  });

  it('lets what lies below show through a mask', () => {
    const mask: PlacedImage = {
      raster: { width: 2, height: 2, data: Uint8Array.of(0b10000000, 0b11000000), kind: 'mask' },
      place: [2, 0, 0, 2, 2, 0],
    };
    const { grey } = pictureOf([bits([2, 0, 0, 2, 2, 0]), mask], view);
    expect([...grey]).toEqual([255, 255, 0, 0, 255, 255, 255, 255]);
  });
});
