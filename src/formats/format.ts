/**
 * What a format is: one descriptor, from which `convert`, `import`, `export`, the API, the viewer's menu and the docs are
 * drawn. A format can do up to three things: read a graph, write a graph, and write a dossier.
 */
import type { Dossier } from '../model/dossier.js';
import type { Localised } from '../model/language.js';
import type { Point } from '../scene/layout/layout.js';
import type { Graph } from './interchange/graph.js';
import type { ReadOption, ReadOptions } from './interchange/options.js';
import type { Source } from './interchange/source.js';
import type { FormatKind } from './kinds.js';
import type { PictureOptions } from './picture.js';

export interface Format {
  id: string;
  label: Localised;
  /** what it is for: menus list it under that heading */
  kind: FormatKind;
  /** file name extensions without the dot; the first one is what its files are called */
  extensions: readonly [string, ...string[]];
  mediaType: string;
  /** left out where it is only written */
  reads?: GraphReader;
  /** left out where no graph is written in it */
  writes?: GraphWriter;
  /** left out where no dossier is written in it */
  exports?: DossierWriter;
}

/** A format in which a dossier is written. */
export type ExportFormat = Format & { exports: DossierWriter };

export interface GraphReader {
  /**
   * Whether a text that begins so is of this format: it decides between formats of one extension, and where the name of
   * the file tells nothing.
   */
  recognise?: (head: string) => boolean;
  /** what it may be told beside what every reader may be told */
  options?: readonly ReadOption[];
  /** loads the reader, which is not needed before */
  load: () => Promise<(source: Source, options?: ReadOptions) => Promise<Graph>>;
}

export interface GraphWriter {
  /** what a graph may hold and this format loses, one phrase each */
  cannotCarry: readonly string[];
  /** what of this graph is lost, one phrase each */
  losses: (graph: Graph) => string[];
  /** the file in pieces */
  write: (graph: Graph) => Iterable<string | Uint8Array>;
}

interface DossierWriter {
  /**
   * What it is handed: what is in the picture (accepted claims, see model/pictured.ts), every claim, or a dossier to
   * publish: accepted claims, each where it was written
   */
  holds: 'picture' | 'everything' | 'publication';
  /** what a dossier holds and this format loses, one phrase each */
  cannotCarry: readonly string[];
  /** what of this dossier is lost; left out, those of `cannotCarry` that it has (see losses.ts) */
  losses?: (dossier: Dossier, options?: WriteOptions) => string[];
  /**
   * Positions of all who are in the picture of a dossier, whatever a filter leaves of it; only formats that carry
   * positions have it. It may take seconds: who writes one dossier through many filters asks once.
   */
  place?: (ground: Dossier) => ReadonlyMap<string, Point>;
  /** whether it takes the choices of a picture: title, width, labels … */
  pictured?: true;
  /** The file in chunks: of text, at most 48 KB of UTF-8 of which none ends inside a character; or of bytes. */
  write(dossier: Dossier, options?: WriteOptions): AsyncIterable<string | Uint8Array>;
}

export interface WriteOptions {
  /** language of the names that a reader sees first, where a format has room for one only; `en` */
  language?: string;
  /** Positions of the entities by id; left out, formats that carry positions find them. */
  positions?: ReadonlyMap<string, Point>;
  /** The built viewer as one HTML file without a dossier; only the format `html` takes it. */
  page?: string;
  /** Which part of a dossier an archive holds, in words; left out, all of it. Only `html` tells it. */
  part?: Localised;
  /** What a page shows when it is opened without a fragment of its own, as in an address; only `html` takes it. */
  start?: string;
  /** The dossier before the picture left claims out: where a format counts them. Left out, the dossier itself. */
  whole?: Dossier;
  /** a line below the title of a drawing: which filter it shows */
  caption?: string;
  /** what was chosen of a picture; only drawings take it */
  picture?: PictureOptions;
  /** Day of writing, `YYYY-MM-DD`. Left out, no date is written: the same dossier then always gives the same bytes. */
  date?: string;
}

/** A format whose files of a dossier are text. */
export type TextFormat = Omit<Format, 'exports'> & {
  exports: Omit<DossierWriter, 'write'> & { write(dossier: Dossier, options?: WriteOptions): AsyncIterable<string> };
};
