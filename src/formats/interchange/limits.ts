/** What a file may cost to read. Readers stop with a clear error at the first bound they reach. */
import { ClaimgraphError } from '../../model/problem.js';

export interface ReadLimits {
  /** bytes, after decompression */
  bytes: number;
  /** elements within elements */
  depth: number;
  /** nodes and edges together */
  elements: number;
  /** attributes of nodes and of edges, each */
  attributes: number;
  /** UTF-16 code units of one value or one row */
  text: number;
}

export const READ_LIMITS: Readonly<ReadLimits> = {
  bytes: 4_000_000_000,
  depth: 500,
  elements: 20_000_000,
  attributes: 2000,
  text: 20_000_000,
};

/** @throws ClaimgraphError with the code `too-large` or `too-deep` */
export function withinLimit(limits: ReadLimits, what: keyof ReadLimits, amount: number, file: string, line?: number) {
  if (amount <= limits[what]) return;
  const code = what === 'depth' ? 'too-deep' : 'too-large';
  const message = WORDS[what](limits[what].toLocaleString('en'));
  throw new ClaimgraphError([{ code, message, place: { file, line }, hint: 'Split the file' }]);
}

const WORDS: Record<keyof ReadLimits, (most: string) => string> = {
  bytes: (most) => `the file holds more than ${most} bytes`,
  depth: (most) => `its parts are nested more than ${most} deep`,
  elements: (most) => `it holds more than ${most} nodes and edges`,
  attributes: (most) => `it has more than ${most} attributes`,
  text: (most) => `one value is longer than ${most} characters`,
};
