/** A graph database that speaks Bolt: Neo4j, ArcadeDB and others. The driver is loaded when the first one is opened. */
import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import { ClaimgraphError } from '../../model/problem.js';

export interface BoltOptions {
  /** left out, the server is asked without credentials */
  user?: string | undefined;
  password?: string | undefined;
  /** gives up what is under way when aborted */
  signal?: AbortSignal | undefined;
}

/** One row of an answer; the values are those of the statement's RETURN. */
export type Row = Record<string, unknown>;

/** What runs within one transaction. */
export interface Transaction {
  run(statement: string, parameters?: Record<string, unknown>): Promise<Row[]>;
  /** the same rows as they arrive, for answers that are not held whole */
  stream(statement: string, parameters?: Record<string, unknown>): AsyncIterable<Row>;
}

/** A server that is not there is reported after so long. */
const CONNECT_MS = 4_000;
/** A transaction that failed for a passing reason, such as a new leader, is tried again for so long. */
const RETRY_MS = 60_000;

/** Whether a text is the address of a database, and not the path of a folder. */
export function isBoltAddress(text: string): boolean {
  return SCHEMES.test(text);
}

const SCHEMES = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//;

/**
 * An open database. Bookmarks make sure that what this object has written is what it reads, also from another server of a
 * cluster (`neo4j://`).
 */
export class BoltDatabase {
  readonly #driver: Driver;
  readonly #address: string;
  readonly #database: string | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #bookmarks: Awaited<ReturnType<typeof load>>['bookmarks'];

  private constructor(
    driver: Driver,
    address: string,
    database: string | undefined,
    bookmarks: Awaited<ReturnType<typeof load>>['bookmarks'],
    signal: AbortSignal | undefined,
  ) {
    this.#driver = driver;
    this.#address = address;
    this.#database = database;
    this.#bookmarks = bookmarks;
    this.#signal = signal;
    signal?.addEventListener('abort', () => void driver.close(), { once: true });
  }

  /**
   * @param address `bolt://host:port`, or `neo4j://` for a cluster; a path names the database
   * @throws ClaimgraphError where the address is invalid, nobody answers there, or the credentials are refused
   */
  static async open(address: string, { user, password, signal }: BoltOptions = {}): Promise<BoltDatabase> {
    const { server, database } = readAddress(address);
    const { neo4j, bookmarks } = await load();
    const auth = user === undefined ? undefined : neo4j.auth.basic(user, password ?? '');
    const driver = neo4j.driver(server, auth, {
      disableLosslessIntegers: true,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_MS,
      maxTransactionRetryTime: RETRY_MS,
      telemetryDisabled: true,
    });
    const opened = new BoltDatabase(driver, server, database, bookmarks, signal);
    try {
      await driver.verifyConnectivity(database === undefined ? {} : { database });
    } catch (error) {
      await driver.close();
      throw opened.#problem(error);
    }
    return opened;
  }

  /** Reads, once more where it failed for a passing reason. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#within((session) => session.executeRead((transaction) => work(wrapped(transaction))));
  }

  /** Writes all of it or nothing, once more where it failed for a passing reason. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#within((session) => session.executeWrite((transaction) => work(wrapped(transaction))));
  }

  /** Runs one statement by itself, as changes of the schema must. */
  run(statement: string): Promise<Row[]> {
    return this.#within(async (session) => (await session.run(statement)).records.map((record) => record.toObject()));
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  async #within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    this.#signal?.throwIfAborted();
    const session = this.#driver.session({
      ...(this.#database !== undefined && { database: this.#database }),
      bookmarkManager: this.#bookmarks,
    });
    try {
      return await work(session);
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw this.#problem(error);
    } finally {
      await session.close().catch(() => {});
    }
  }

  /** Errors of the driver that somebody can do something about, as problems. */
  #problem(error: unknown): unknown {
    const { code = '', message = '' } = error as { code?: string; message?: string };
    const problem = (kind: string, words: string, hint: string) =>
      new ClaimgraphError([{ code: kind, message: words, hint }], { cause: error });
    if (/Security\.(?:Unauthorized|AuthenticationRateLimit|Forbidden)/.test(code)) {
      const hint = 'Give them in CLAIMGRAPH_BOLT_USER and CLAIMGRAPH_BOLT_PASSWORD';
      return problem('database-refuses', `the database at ${this.#address} refuses these credentials`, hint);
    }
    if (/DatabaseNotFound/.test(code)) {
      return problem(
        'no-such-database',
        `the server at ${this.#address} has no such database`,
        'Name it after the port',
      );
    }
    if (code === 'ServiceUnavailable' || code === 'SessionExpired' || /acquisition timed out/.test(message)) {
      const hint = 'Start it, or check the address';
      return problem('no-database', `no database answers at ${this.#address}`, hint);
    }
    return error;
  }
}

async function load() {
  const { default: neo4j } = await import('neo4j-driver');
  return { neo4j, bookmarks: neo4j.bookmarkManager() };
}

function wrapped(transaction: ManagedTransaction): Transaction {
  return {
    async run(statement, parameters) {
      const { records } = await transaction.run(statement, parameters);
      return records.map((record) => record.toObject());
    },
    async *stream(statement, parameters) {
      for await (const record of transaction.run(statement, parameters)) yield record.toObject();
    },
  };
}

function readAddress(address: string): { server: string; database: string | undefined } {
  const invalid = (message: string, hint: string) => new ClaimgraphError([{ code: 'wrong-address', message, hint }]);
  if (!isBoltAddress(address) || !URL.canParse(address)) {
    throw invalid(`"${address}" is not the address of a database`, 'Give bolt://host:7687, or neo4j://host:7687');
  }
  const { username, password, pathname, protocol, host } = new URL(address);
  if (username !== '' || password !== '') {
    const hint = 'Give them in CLAIMGRAPH_BOLT_USER and CLAIMGRAPH_BOLT_PASSWORD';
    throw invalid('an address holds no credentials, since others can read it', hint);
  }
  const database = decodeURIComponent(pathname.slice(1)) || undefined;
  return { server: `${protocol}//${host}`, database };
}
