/** What reads documents for a server, started with the first one that comes. */

import type { Extractor } from '../extract/extractor.js';
import type { ModelOptions } from '../extract/model/index.js';
import { type SourceReader, sourceReader } from '../intake/reader.js';
import { rulesPool } from '../review/pool.js';

/** The language model that a server may read with. */
export type ServedModel = Pick<ModelOptions, 'model' | 'baseUrl' | 'api' | 'key'>;

const RULES = 'rules';

/** Threads that extract: each holds the rules' data. */
const THREADS = 2;

export class Intakes {
  readonly #model: ServedModel | undefined;
  #reader: SourceReader | undefined;
  #recogniser: SourceReader | undefined;
  #pool: ReturnType<typeof rulesPool> | undefined;

  constructor(model?: ServedModel) {
    this.#model = model;
  }

  /** What documents can be read with, the usual one first. */
  get extractors(): { id: string; kind: 'rules' | 'model' }[] {
    return [{ id: RULES, kind: 'rules' }, ...(this.#model ? [{ id: this.#model.model, kind: 'model' as const }] : [])];
  }

  /** An extractor by its id; the usual one without. @returns undefined where there is none of that id */
  async extractor(id = RULES): Promise<{ extractor: Extractor; pool?: ReturnType<typeof rulesPool> } | undefined> {
    const { heldByPackage, packageExtractor } = await import('../review/package-extractor.js');
    if (id === RULES) return { extractor: packageExtractor, pool: this.pool };
    if (!this.#model || id !== this.#model.model) return undefined;
    const { modelExtractor } = await import('../extract/model/index.js');
    return { extractor: heldByPackage(modelExtractor(this.#model)) };
  }

  get reader(): SourceReader {
    this.#reader ??= sourceReader();
    return this.#reader;
  }

  /** For scans, which take minutes: others do not wait for them. */
  get recogniser(): SourceReader {
    this.#recogniser ??= sourceReader();
    return this.#recogniser;
  }

  get pool(): ReturnType<typeof rulesPool> {
    this.#pool ??= rulesPool({ size: THREADS });
    return this.#pool;
  }

  async close(): Promise<void> {
    this.#reader?.close();
    this.#recogniser?.close();
    await this.#pool?.close();
  }
}
