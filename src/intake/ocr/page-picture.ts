/** A scanned page as one picture in shades of grey: its images laid where the page has them. */
import { type Matrix, type PlacedImage, type Raster, times } from './page-images.js';

export interface Picture {
  /** pixels */
  width: number;
  height: number;
  /** a byte a pixel, row by row; 255 is white */
  grey: Uint8Array;
  /** pixels an inch */
  resolution: number;
}

/** About A3 at 600 pixels an inch; what is larger is made smaller. */
const MOST_PIXELS = 70_000_000;
/** Text recognition gains nothing above. */
const FINEST = 600;
const POINTS = 72;

interface View {
  /** points, turned as the page is shown */
  width: number;
  height: number;
  /** from points of the page, y upwards, to points of the view, y downwards */
  transform: Matrix;
}

/** As fine as its finest image. It takes time in proportion to the pixels. */
export function pictureOf(images: readonly PlacedImage[], view: View): Picture {
  const finest = Math.max(POINTS, ...images.map(({ raster, place }) => (raster.width / lengthOf(place)) * POINTS));
  const most = Math.sqrt(MOST_PIXELS / Math.max(1, view.width * view.height));
  const scale = Math.min(FINEST / POINTS, finest / POINTS, most);
  const [width, height] = [Math.max(1, Math.round(view.width * scale)), Math.max(1, Math.round(view.height * scale))];
  const grey = new Uint8Array(width * height).fill(255);
  const shown = times([scale, 0, 0, scale, 0, 0], view.transform);
  for (const { raster, place } of images) paint(grey, width, height, raster, times(shown, place));
  return { width, height, grey, resolution: Math.round(scale * POINTS) };
}

function lengthOf([a, b]: Matrix): number {
  return Math.hypot(a, b) || 1;
}

/** @param place from the unit square of the image, y upwards, to pixels */
function paint(grey: Uint8Array, width: number, height: number, raster: Raster, place: Matrix): void {
  const [a, b, c, d, e, f] = place;
  const area = a * d - b * c;
  if (!(Math.abs(area) > 0)) return;
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(width, Math.ceil(Math.max(...xs)))];
  const [top, bottom] = [Math.max(0, Math.floor(Math.min(...ys))), Math.min(height, Math.ceil(Math.max(...ys)))];
  const shade = SHADES[raster.kind];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f];
      const u = (d * dx - c * dy) / area;
      const v = (a * dy - b * dx) / area;
      if (u < 0 || u >= 1 || v <= 0 || v > 1) continue;
      const at = y * width + x;
      const column = Math.floor(u * raster.width);
      const row = Math.floor((1 - v) * raster.height);
      grey[at] = shade(raster, column, row, grey[at] as number);
    }
  }
}

/** How dark a pixel is; what lies below shows through a mask and what is transparent. */
const SHADES: Readonly<Record<Raster['kind'], (raster: Raster, column: number, row: number, below: number) => number>> =
  {
    bits: (raster, column, row) => (bitAt(raster, column, row) ? 255 : 0),
    mask: (raster, column, row, below) => (bitAt(raster, column, row) ? below : 0),
    rgb: ({ data, width }, column, row) => luminance(data, (row * width + column) * 3),
    rgba: ({ data, width }, column, row, below) => {
      const at = (row * width + column) * 4;
      const opacity = (data[at + 3] as number) / 255;
      return luminance(data, at) * opacity + below * (1 - opacity);
    },
  };

function bitAt({ data, width }: Raster, column: number, row: number): boolean {
  const byte = data[row * Math.ceil(width / 8) + (column >> 3)] as number;
  return (byte & (0x80 >> (column & 7))) !== 0;
}

/** ITU-R BT.601. */
function luminance(data: Raster['data'], at: number): number {
  return 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
}

/** A portable graymap (PGM), which every program of images reads. */
export function graymapOf({ width, height, grey }: Picture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}
