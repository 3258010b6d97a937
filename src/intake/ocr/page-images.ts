/** The images of a page of a PDF with their places: what a scan consists of. */
import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** As in PDF: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Raster {
  /** pixels */
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
  /** pdf.js's names of how pixels lie in the data: 1 bit each, 3 bytes, 4 bytes; `mask` has a 0 wherever it paints black */
  kind: 'bits' | 'rgb' | 'rgba' | 'mask';
}

export interface PlacedImage {
  raster: Raster;
  /** from the unit square to points of the page, y upwards */
  place: Matrix;
}

/** A page of more images than this is no scan. */
const MOST_IMAGES = 500;
const KINDS: Readonly<Record<number, Raster['kind']>> = { 1: 'bits', 2: 'rgb', 3: 'rgba' };

/** Every image that a page paints, in the order in which it does. */
export async function imagesOn(page: PdfPage): Promise<PlacedImage[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const images: PlacedImage[] = [];
  const kept: Matrix[] = [];
  let place: Matrix = [1, 0, 0, 1, 0, 0];
  const painted = (found: unknown, isMask: boolean) => {
    const raster = rasterOf(found, isMask);
    if (raster) images.push({ raster, place });
  };
  for (const [i, op] of fnArray.entries()) {
    if (images.length === MOST_IMAGES) break;
    const [first, ...rest] = argsArray[i] ?? [];
    if (op === OPS.save || op === OPS.paintFormXObjectBegin) kept.push(place);
    if (op === OPS.restore || op === OPS.paintFormXObjectEnd) place = kept.pop() ?? place;
    if (op === OPS.transform) place = times(place, [first, ...rest] as unknown as Matrix);
    if (op === OPS.paintFormXObjectBegin && first) place = times(place, first as Matrix);
    if (op === OPS.paintImageXObject) painted(await objectOf(page, first), false);
    if (op === OPS.paintInlineImageXObject) painted(first, false);
    if (op === OPS.paintImageMaskXObject) {
      const data = typeof first?.data === 'string' ? await objectOf(page, first.data) : first?.data;
      painted({ ...first, ...(data?.data ? data : { data }) }, true);
    }
  }
  return images;
}

/** Whether a page paints an image at all. */
export async function hasImages(page: PdfPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const painting = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  return (await page.getOperatorList()).fnArray.some((op) => painting.has(op));
}

function objectOf(page: PdfPage, id: string): Promise<{ data?: unknown } | null> {
  return new Promise((resolve) => (id.startsWith('g_') ? page.commonObjs : page.objs).get(id, resolve));
}

/** Undefined where pdf.js could not decode it, or its data are too short. */
function rasterOf(found: unknown, isMask: boolean): Raster | undefined {
  const { width, height, data, kind } = (found ?? {}) as Partial<{
    width: number;
    height: number;
    data: unknown;
    kind: number;
  }>;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) return undefined;
  if (!width || !height) return undefined;
  const pixels = isMask ? 'mask' : KINDS[kind ?? 0];
  if (pixels === undefined) return undefined;
  const row = pixels === 'rgba' ? width * 4 : pixels === 'rgb' ? width * 3 : Math.ceil(width / 8);
  return data.length >= row * height ? { width, height, data, kind: pixels } : undefined;
}

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
