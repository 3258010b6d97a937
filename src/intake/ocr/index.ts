/** Scanned pages of a PDF to text. */
import type { Guard } from '../limits.js';
import { LineEnds } from '../line-ends.js';
import { isHan } from '../pdf-layout.js';
import { imagesOn, type Matrix } from './page-images.js';
import { graymapOf, pictureOf } from './page-picture.js';
import { recognise, type Tesseract } from './tesseract.js';

export { hasImages } from './page-images.js';
export { findTesseract, type Tesseract } from './tesseract.js';

type PdfPage = Parameters<typeof imagesOn>[0];

/** Paragraphs with an empty line between them. @throws ClaimgraphError where tesseract fails */
export async function recognisePage(page: PdfPage, tesseract: Tesseract, guard: Guard): Promise<string> {
  const images = await imagesOn(page);
  if (images.length === 0) return '';
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const picture = pictureOf(images, { width, height, transform: transform as unknown as Matrix });
  const text = paragraphsOf(await recognise(graymapOf(picture), picture.resolution, tesseract, guard.file));
  guard.text(text.length);
  return text;
}

/** Lines to paragraphs; between Chinese characters tesseract writes spaces that nobody printed. */
function paragraphsOf(recognised: string): string {
  const lines = recognised
    .replace(/[\f\r]/g, '')
    .split('\n')
    .map(closed);
  const ends = new LineEnds(lines.join('\n'));
  const paragraphs: string[] = [];
  let current = '';
  for (const line of [...lines, '']) {
    if (line !== '') current = ends.join(current, line);
    else if (current !== '') {
      paragraphs.push(current);
      current = '';
    }
  }
  return paragraphs.join('\n\n');
}

function closed(line: string): string {
  const words = line.trim().split(/\s+/);
  return words.reduce((text, word) => {
    const isClose = text === '' || (isEastAsian(text.at(-1)) && isEastAsian(word[0]));
    return isClose ? text + word : `${text} ${word}`;
  }, '');
}

function isEastAsian(character = ''): boolean {
  return isHan(character) || /[\u3000-\u303f\uff01-\uff65]/.test(character);
}
