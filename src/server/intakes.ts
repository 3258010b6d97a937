/** What reads documents for a server, started with the first one that comes. */
import { type SourceReader, sourceReader } from '../intake/reader.js';
import { rulesPool } from '../review/pool.js';

/** Threads that extract: each holds the rules' data. */
const THREADS = 2;

export class Intakes {
  #reader: SourceReader | undefined;
  #recogniser: SourceReader | undefined;
  #pool: ReturnType<typeof rulesPool> | undefined;

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
