/** What `push`, `pull` and `serve` share of a graph database: its address, and the credentials of the environment. */
import { BoltDatabase, type BoltOptions } from '../engine/bolt/database.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Terminal } from './terminal.js';

export const ADDRESS =
  'the address of the database: bolt://host:7687, or neo4j:// for a cluster; a path names one of several';

export const CREDENTIALS = 'The credentials are read from CLAIMGRAPH_BOLT_USER and CLAIMGRAPH_BOLT_PASSWORD.';

export function credentialsOf({ env }: Pick<Terminal, 'env'>): BoltOptions {
  const { CLAIMGRAPH_BOLT_USER: user, CLAIMGRAPH_BOLT_PASSWORD: password } = env;
  return user ? { user, password: password ?? '' } : {};
}

/** Works with a database that is closed in the end. */
export async function withDatabase<T>(
  address: string,
  terminal: Terminal,
  work: (database: BoltDatabase) => Promise<T>,
): Promise<T> {
  const database = await BoltDatabase.open(address, credentialsOf(terminal));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The dossier that is meant, of those of a database. @throws ClaimgraphError where it is none, or could be several */
export function oneOf(ids: readonly string[], named: string | undefined): string {
  const [only] = named === undefined ? ids : ids.filter((id) => id === named);
  if (only !== undefined && (named !== undefined || ids.length === 1)) return only;
  const problem =
    ids.length === 0
      ? { code: 'not-pushed', message: 'the database holds no dossier', hint: 'Push one first' }
      : named === undefined
        ? { code: 'which-dossier', message: 'the database holds several dossiers', hint: `Choose: ${ids.join(', ')}` }
        : {
            code: 'not-pushed',
            message: `the database holds no dossier "${named}"`,
            hint: `Choose: ${ids.join(', ')}`,
          };
  throw new ClaimgraphError([{ ...problem, field: '--dossier' }]);
}
