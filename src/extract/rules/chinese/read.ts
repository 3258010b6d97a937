/** Reads a Chinese document. */
import type { Document } from '../../../model/document.js';
import type { Cast } from '../cast.js';
import type { Cues } from '../cues.js';
import type { Reading } from '../reading.js';

export function readChinese(_document: Document, _cast: Cast, _cues: Cues): Reading {
  return { namings: [], findings: [], attributions: [], sentences: [] };
}
