/** What a format is: a descriptor from which the command line, the API, the viewer's menu and the docs are drawn. */
import type { Point } from '../analysis/layout.js';
import type { Dossier } from '../model/dossier.js';
import type { Localised } from '../model/language.js';

export interface WriteOptions {
  /** language of the names that a reader sees first, where a format has room for one only; `en` */
  language?: string;
  /** Positions of the entities by id; left out, formats that carry positions compute them. */
  positions?: ReadonlyMap<string, Point>;
  /** The built viewer as one HTML file without a dossier; only the format `html` takes it. */
  page?: string;
  /** a line below the title of a drawing: which filter it shows */
  caption?: string;
  /** Day of writing, `YYYY-MM-DD`. Left out, no date is written: the same dossier then always gives the same bytes. */
  date?: string;
}

export interface Format {
  id: string;
  label: Localised;
  /** file name extension, without the dot */
  extension: string;
  mediaType: string;
  /** what a dossier holds and this format loses, one phrase each */
  cannotCarry: readonly string[];
  /** The file in chunks of at most 48 KB of UTF-8; no chunk ends inside a character. */
  write(dossier: Dossier, options?: WriteOptions): AsyncIterable<string>;
}
