/**
 * Opens a dossier: from its compiled form where that is of the files as they are, else from the files, which are then
 * compiled for the next time.
 */
import { join, relative } from 'node:path';
import type { Dossier } from '../model/dossier.js';
import type { Place, Problem } from '../model/problem.js';
import { packBlock, unpackBlock } from './compiled/block.js';
import { type Compiled, readCompiled, writeCompiled } from './compiled/file.js';
import { isSame, type Marks, marksOf } from './compiled/marks.js';
import { openPacked, type PackedDossier, packDossier, unpackDossier } from './compiled/pack.js';
import { refuseBeyondMemory } from './memory.js';
import { type Loaded, loadedFrom, type PlainSources, plainSources, readDossier } from './read.js';

/** Fewer claims are read faster than they are looked up. */
const LEAST_CLAIMS = 2000;

/**
 * Opens a dossier whose parts fit each other.
 * @param folder the dossier's folder
 * @throws ClaimgraphError with every problem that the check finds
 */
export async function openDossier(folder: string): Promise<Dossier> {
  const compiled = compiledOf(folder);
  return compiled ? openPacked(compiled.packed) : (await readAndCompile(folder)).loaded.dossier;
}

/** Opens a dossier for its writer. @throws ClaimgraphError with every problem that the check finds */
export async function loadDossier(folder: string): Promise<Loaded> {
  const compiled = compiledOf(folder);
  if (!compiled) return (await readAndCompile(folder)).loaded;
  return loadedFrom(await unpackDossier(compiled.packed), sourcesIn(compiled, folder));
}

/** Opens a dossier as bytes, for another thread. @throws ClaimgraphError with every problem that the check finds */
export async function openAsBytes(folder: string): Promise<{ packed: PackedDossier; sources: PlainSources }> {
  const compiled = compiledOf(folder);
  if (compiled) return { packed: compiled.packed, sources: sourcesIn(compiled, folder) };
  const { loaded, packed } = await readAndCompile(folder);
  return { packed: packed ?? (await packDossier(loaded.dossier)), sources: plainSources(loaded) };
}

/**
 * Reads the files, and compiles them where that is worth it.
 * @param least claims that make it worth it
 * @throws ClaimgraphError with every problem that the check finds
 */
export async function readAndCompile(
  folder: string,
  least = LEAST_CLAIMS,
): Promise<{ loaded: Loaded; packed?: PackedDossier }> {
  const before = marks(folder);
  const loaded = await readDossier(folder);
  if (!before || !isLarge(loaded.dossier, least)) return { loaded };
  const packed = await packDossier(loaded.dossier);
  const facts = packBlock([withPlaces(plainSources(loaded), (file) => relative(folder, file))]);
  const after = marks(folder, before);
  if (after && isSame(after, before)) await writeCompiled(folder, { packed, facts }, before);
  return { loaded, packed };
}

/** @throws ClaimgraphError where it takes more memory than there is */
function compiledOf(folder: string): Compiled | undefined {
  const compiled = readCompiled(folder);
  if (compiled) refuseBeyondMemory(bytesOf(compiled.packed), 'compiled');
  return compiled;
}

function bytesOf({ lists }: PackedDossier): number {
  const blocks = [...lists.documents.blocks, ...lists.entities.blocks, ...lists.relations.blocks];
  return blocks.reduce((sum, { length }) => sum + length, 0);
}

/** Undefined where a file cannot be looked at. */
function marks(folder: string, before?: Marks): Marks | undefined {
  try {
    return marksOf(folder, before);
  } catch {
    return undefined;
  }
}

function isLarge({ relations }: Dossier, least: number): boolean {
  let claims = 0;
  for (const relation of relations) {
    claims += relation.claims.length;
    if (claims >= least) return true;
  }
  return claims >= least;
}

function sourcesIn({ facts }: Compiled, folder: string): PlainSources {
  return withPlaces(unpackBlock(facts)[0] as PlainSources, (file) => join(folder, file));
}

/** The files of a folder are kept by their names in it: it may be named in another way the next time. */
function withPlaces(sources: PlainSources, named: (file: string) => string): PlainSources {
  const placed = (place: Place): Place => ({ ...place, file: named(place.file) });
  const noticed = (notice: Problem): Problem => (notice.place ? { ...notice, place: placed(notice.place) } : notice);
  return {
    ...sources,
    documents: sources.documents.map((place) => ({ ...place, file: named(place.file) })),
    notices: sources.notices.map(noticed),
  };
}
