/**
 * The Bolt engine: answers about a dossier that lies in a graph database. Questions about one entity, relation or document
 * read the part that they need; all others read the dossier as a whole, which is kept for as long as it stays the same.
 * Either way the memory engine answers, so that there is one rule for what a claim counts.
 */

import { type AnyCondition, CONDITIONS } from '../../model/conditions.js';
import type { Filter } from '../../model/filter.js';
import { ClaimgraphError } from '../../model/problem.js';
import type { AskOptions, Engine } from '../engine.js';
import { memoryEngine } from '../memory.js';
import { parseQuery } from '../parse-query.js';
import { type Answer, type FullQuery, QUERIES, type Query, type QueryId } from '../queries/index.js';
import type { BoltDatabase } from './database.js';
import { headOf, Part, readWhole } from './part.js';

/** @param dossier the id of one that was pushed */
export function boltEngine(database: BoltDatabase, dossier: string): Engine {
  const whole = new Whole(database, dossier);
  const ask = async <Id extends QueryId>(id: Id, query: Query<Id>, options: AskOptions = {}): Promise<Answer<Id>> => {
    options.signal?.throwIfAborted();
    const full = parseQuery(id, query);
    const gather = PARTS[id] as Gather<Id> | undefined;
    if (gather) {
      try {
        return await database.read(async (transaction) => {
          const part = new Part(transaction, await headOf(transaction, dossier));
          if ('filter' in full) await named(part, full.filter);
          await gather(part, full);
          return answer(memoryEngine(part.dossier), id, query, options);
        });
      } catch (error) {
        // only the whole dossier tells which id was meant
        if (!isUnknown(error)) throw error;
      }
    }
    return answer(await whole.engine(), id, query, options);
  };
  const ids = Object.keys(QUERIES) as QueryId[];
  return Object.fromEntries(
    ids.map((id) => [id, (query: Query<typeof id>, options?: AskOptions) => ask(id, query, options)]),
  ) as Engine;
}

type Gather<Id extends QueryId> = (part: Part, query: FullQuery<Id>) => Promise<void>;

/** What a question must know of a dossier, for those that need no more than a part. */
const PARTS: { [Id in QueryId]?: Gather<Id> } = {
  async relation(part, { id }) {
    await part.relations([id]);
    await part.texts(part.speaking);
  },
  async entity(part, { id }) {
    await part.entities([id]);
    await part.around([id]);
    await part.spokenBy(id);
  },
  async adjacent(part, { id }) {
    await part.entities([id]);
    await part.around([id]);
  },
  async document(part, { id }) {
    await part.documents([id]);
    await part.texts([id]);
  },
  async neighbourhood(part, query) {
    await part.entities(query.id);
    let found: string[] = [];
    for (let depth = 0; depth < query.depth; depth++) {
      const reached = depth === 0 ? query.id : await reachedIn(part, query, depth);
      await part.around(reached.filter((id) => !found.includes(id)));
      found = reached;
    }
    const last = await reachedIn(part, query, query.depth);
    // where not all found room, it matters whether something lies beyond
    await (last.length < query.limit ? part.among(last) : part.around(last));
  },
};

/** Whom a walk of so many steps reaches over what was read. */
async function reachedIn(part: Part, query: FullQuery<'neighbourhood'>, depth: number): Promise<string[]> {
  const { entities } = await memoryEngine(part.dossier).neighbourhood({ ...query, depth });
  return entities.map(({ id }) => id);
}

/** Reads what a filter names, so that it is known to be there. */
async function named(part: Part, filter: Filter): Promise<void> {
  const ids = Object.entries(filter).flatMap(([field, value]) => {
    const { names }: AnyCondition = CONDITIONS[field as keyof Filter];
    return Array.isArray(value) && (names === 'entity' || names === 'speaker' || names === 'document') ? value : [];
  });
  await part.entities(ids);
  await part.documents(ids);
}

function answer<Id extends QueryId>(
  engine: Engine,
  id: Id,
  query: Query<Id>,
  options: AskOptions,
): Promise<Answer<Id>> {
  const ask = engine[id] as (query: Query<Id>, options: AskOptions) => Promise<Answer<Id>>;
  return ask(query, options);
}

/** Whether an id is unknown; that a filter leaves nothing of a relation is an answer. */
function isUnknown(error: unknown): boolean {
  return (
    error instanceof ClaimgraphError &&
    error.problems.some(({ code }) => code.startsWith('unknown-') && code !== 'unknown-relation-under-this-filter')
  );
}

/** A dossier as a whole, read again when another state of it was pushed. */
class Whole {
  readonly #database: BoltDatabase;
  readonly #id: string;
  #read: Promise<{ token: string; engine: Engine }> | undefined;

  constructor(database: BoltDatabase, id: string) {
    this.#database = database;
    this.#id = id;
  }

  async engine(): Promise<Engine> {
    const { token } = await this.#database.read((transaction) => headOf(transaction, this.#id));
    const known = await this.#read?.catch(() => undefined);
    if (known?.token === token) return known.engine;
    this.#read = readWhole(this.#database, this.#id).then((read) => ({
      token: read.token,
      engine: memoryEngine(read.dossier),
    }));
    return (await this.#read).engine;
  }
}
