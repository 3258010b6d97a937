/** Reads files to import, of any format: a dossier of ours whole, or a graph with what it says of itself. */
import { readerFor, readGraph } from '../../formats/interchange/convert.js';
import type { Graph } from '../../formats/interchange/graph.js';
import { READ_LIMITS } from '../../formats/interchange/limits.js';
import { mergeGraphs } from '../../formats/interchange/merge.js';
import type { ReadOptions } from '../../formats/interchange/options.js';
import { peek, type Source } from '../../formats/interchange/source.js';
import { readJsonDossier } from '../../formats/json.js';
import { readJsonValue } from '../../formats/json-graph/parse.js';
import { readRdfDossier } from '../../formats/rdf/read-dossier.js';
import { EdtfDate } from '../../model/date.js';
import type { Dossier } from '../../model/dossier.js';
import type { ImportedFile } from './plan.js';

/** A file that may be read more than once. */
export interface ImportSource extends Omit<Source, 'bytes'> {
  open(): AsyncIterable<Uint8Array>;
}

export interface ImportReading extends ReadOptions {
  /** the format; left out, it is told by the name, or by how the file begins */
  from?: string | undefined;
}

export type ReadImport = { dossier: Dossier; graph?: never } | { graph: Graph; dossier?: never };

/**
 * @param sources the files that are the graph together, such as a table of nodes and one of edges
 * @throws ClaimgraphError where a format is not known, or a file is broken or too large
 */
export async function readImport(
  sources: readonly ImportSource[],
  { from, ...options }: ImportReading = {},
): Promise<ReadImport> {
  const [first] = sources;
  const dossier = first && sources.length === 1 ? await ownDossier(first, from, options) : undefined;
  if (dossier) return { dossier };
  const graphs: Graph[] = [];
  for (const { open, ...source } of sources) graphs.push(await readGraph({ ...source, bytes: open() }, from, options));
  return { graph: mergeGraphs(graphs) };
}

/** The dossier in claimgraph's own JSON or RDF, where the file is that. */
async function ownDossier({ open, ...source }: ImportSource, from: string | undefined, { limits }: ReadOptions) {
  const within = { ...READ_LIMITS, ...limits };
  const { head, source: whole } = await peek({ ...source, bytes: open() }, within);
  if (/cg:Dossier\b|urn:claimgraph:vocabulary:Dossier\b/.test(head)) {
    const { id } = readerFor(source.name, from, head);
    const syntax = (['turtle', 'trig', 'nquads', 'jsonld'] as const).find((one) => one === id);
    return syntax && readRdfDossier(whole, syntax);
  }
  if ((from !== undefined && from !== 'json') || !/^\s*\{\s*"claimgraph"\s*:\s*\d/.test(head)) return undefined;
  return readJsonDossier(await readJsonValue(whole, within), source.name);
}

/** What is said of the file by whoever imports it. */
export interface Said {
  title?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
}

/**
 * The document that stands for the files: what was said of them, or what they say of themselves.
 * @param names of the files, without their folders
 * @param hash the checksum of all their bytes, in their order
 */
export function importedFile(
  { metadata }: Graph,
  names: readonly string[],
  hash: string,
  { title, publisher = publisherOf(metadata.creator), date = dayOf(metadata.date) }: Said,
): ImportedFile {
  const [name = ''] = names;
  return {
    ...{ name, language: 'en', source: names.join(', '), hash },
    title: title ?? metadata.title ?? name,
    ...(publisher !== undefined && { publisher }),
    ...(date !== undefined && { date }),
  };
}

function dayOf(written: string | undefined): string | undefined {
  const day = written?.slice(0, 10);
  return EdtfDate.safeParse(day).success ? day : undefined;
}

/** A program that wrote the file is nobody who says so. */
function publisherOf(creator: string | undefined): string | undefined {
  return creator === undefined ||
    creator.trim() === '' ||
    /gephi|networkx|igraph|graphology|gexf|claimgraph/i.test(creator)
    ? undefined
    : creator.trim();
}
