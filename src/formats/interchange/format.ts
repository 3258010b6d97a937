/** What a graph format is: one descriptor, from which `convert`, `import`, their help and the docs are drawn. */
import type { Localised } from '../../model/language.js';
import type { Graph } from './graph.js';
import type { ReadOptions } from './options.js';
import type { Source } from './source.js';

type ReadGraph = (source: Source, options?: ReadOptions) => Promise<Graph>;

export interface GraphFormat {
  id: string;
  label: Localised;
  /** file name extensions without the dot, the one that is written first */
  extensions: readonly string[];
  mediaType: string;
  /**
   * Whether a text that begins so is of this format: it decides between formats of one extension, and where the name of
   * the file tells nothing.
   */
  recognise?: (head: string) => boolean;
  /** loads the reader, which is not needed before; left out where the format is only written */
  reader?: () => Promise<ReadGraph>;
  /** The file in pieces; left out where the format is only read. */
  write?: (graph: Graph) => Iterable<string | Uint8Array>;
  /** what a graph may hold and this format loses, one phrase each */
  cannotCarry: readonly string[];
  /** what of this graph would be lost, one phrase each */
  losses?: (graph: Graph) => string[];
}
