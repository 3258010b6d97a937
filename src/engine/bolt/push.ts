/**
 * Pushes a dossier into a graph database: what the database lacks, what has changed, and away with what is gone. What is
 * stored tells by checksums what is left to do, so that a push that was cut off is finished by the next one.
 */
import type { Dossier } from '../../model/dossier.js';
import { ClaimgraphError } from '../../model/problem.js';
import type { BoltDatabase, Row, Transaction } from './database.js';
import { GraphRows, type NodeRow, type RelationRow } from './graph-rows.js';
import { checksum } from './hash.js';
import { prepareDatabase } from './schema.js';

export interface PushOptions {
  /** the last record of the dossier's journal that is part of it; 0 where nothing was changed */
  revision?: number;
  /** what the files of the dossier look like, to be compared with `pushedFiles` before they are read again */
  files?: string;
  /** how many of all items were looked at */
  onProgress?: (done: number, of: number) => void;
}

export interface Pushed {
  /** nodes of each kind that were written, again or for the first time */
  documents: number;
  entities: number;
  relations: number;
  claims: number;
  /** documents, entities and relations that the dossier no longer holds */
  removed: number;
  /** false where the server takes full text indexes in another way only */
  fullText: boolean;
}

/** So many items go in one transaction; claims weigh more than the relation that they are of. */
const BATCH = { documents: 50, nodes: 2_000, claims: 2_000 } as const;

/** What the database knows of a dossier that was pushed to its end; undefined where there is none. */
export async function pushedState(
  database: BoltDatabase,
  dossier: string,
): Promise<{ revision: number; files: string | undefined } | undefined> {
  const [found] = await database.read((transaction) =>
    transaction.run(
      'MATCH (d:Dossier {key: $key}) RETURN d.complete AS complete, d.revision AS revision, d.files AS files',
      {
        key: dossier,
      },
    ),
  );
  if (found?.complete !== true) return undefined;
  return { revision: Number(found.revision), files: (found.files as string | null) ?? undefined };
}

/** @param dossier checked. Another push of the same dossier must not be under way: the constraints then stop one of them. */
export async function pushDossier(
  database: BoltDatabase,
  dossier: Dossier,
  options: PushOptions = {},
): Promise<Pushed> {
  const { fullText } = await prepareDatabase(database);
  const push = new Push(database, dossier, options.onProgress ?? (() => {}));
  try {
    return { ...(await push.run(options)), fullText };
  } catch (error) {
    if (/ConstraintValidationFailed/.test(String((error as { code?: string }).code))) {
      const message = `another push of "${dossier.id}" is under way, or one was cut off while it was acknowledged`;
      throw new ClaimgraphError([{ code: 'two-pushes', message, hint: 'Push again' }], { cause: error });
    }
    throw error;
  }
}

interface Stored {
  hash: string;
  place: number;
}

class Push {
  readonly #database: BoltDatabase;
  readonly #dossier: Dossier;
  readonly #rows: GraphRows;
  readonly #show: (done: number, of: number) => void;
  readonly #all: number;
  #done = 0;
  readonly #sums: string[] = [];
  readonly #pushed = { documents: 0, entities: 0, relations: 0, claims: 0, removed: 0 };

  constructor(database: BoltDatabase, dossier: Dossier, show: (done: number, of: number) => void) {
    this.#database = database;
    this.#dossier = dossier;
    this.#rows = new GraphRows(dossier);
    this.#show = show;
    const { documents, entities, speakers, relations } = dossier;
    this.#all = documents.length + entities.length + speakers.length + relations.length;
  }

  async run({ revision = 0, files }: PushOptions) {
    await this.#begin();
    await this.#nodes('Document', this.#rows.documents(), BATCH.documents);
    await this.#entities();
    await this.#relations();
    for (const remove of this.#removals) await remove();
    await this.#end(revision, files ?? null);
    this.#show(this.#all, this.#all);
    return this.#pushed;
  }

  /** Nodes that are gone go last, when nothing hangs on them any more. */
  readonly #removals: (() => Promise<void>)[] = [];

  #begin() {
    return this.#database.write((transaction) =>
      transaction.run('MERGE (d:Dossier {key: $key}) SET d.complete = false', { key: this.#dossier.id }),
    );
  }

  #end(revision: number, files: string | null) {
    const { documents: _, entities: __, relations: ___, speakers: ____, ...rest } = this.#dossier;
    const json = JSON.stringify(rest);
    const token = checksum([json, ...this.#sums.sort()].join('\n'));
    return this.#database.write((transaction) =>
      transaction.run('MATCH (d:Dossier {key: $key}) SET d += $properties', {
        key: this.#dossier.id,
        properties: { id: this.#dossier.id, json, token, revision, files, complete: true },
      }),
    );
  }

  /** Documents and entities: those that changed are written over, so that what hangs on them stays. */
  async #nodes(label: 'Document' | 'Entity', rows: Iterable<NodeRow & { label?: string }>, size: number) {
    const stored = await this.#stored(label);
    const moved: NodeRow[] = [];
    const count = label === 'Document' ? 'documents' : 'entities';
    const batch = new Batch<Write<NodeRow & { label?: string }>>(size, async (full) => {
      await this.#database.write((transaction) => writeNodes(transaction, label, full));
      this.#pushed[count] += full.length;
    });
    for (const row of rows) {
      const known = this.#seen(row, stored);
      if (known?.hash !== row.hash) await batch.add({ row, isKnown: known !== undefined });
      else if (known.place !== row.place) moved.push(row);
      await this.#step();
    }
    await batch.end();
    await this.#move(label, moved);
    this.#removals.push(() => this.#remove(label, [...stored.keys()]));
  }

  /** An entity whose type has changed is made anew, since its label is part of it. */
  async #entities() {
    const types = new Map<string, string>();
    for (const { key, type } of await this.#ofDossier('Entity', 'n.key AS key, n.type AS type')) {
      types.set(String(key), String(type));
    }
    const retyped = new Set<string>();
    for (const { key, properties } of this.#rows.entities()) {
      const before = types.get(key);
      if (before !== undefined && before !== properties.type) retyped.add(key);
    }
    if (retyped.size > 0) await this.#dropTouching(retyped);
    await this.#nodes('Entity', this.#rows.entities(), BATCH.nodes);
  }

  /** Removes entities with all that hangs on them; relations without their ends are then written again. */
  async #dropTouching(keys: ReadonlySet<string>) {
    await this.#inParts([...keys], BATCH.nodes, async (transaction, part) => {
      const found = await transaction.run(
        'UNWIND $keys AS key MATCH (:Entity {key: key})-[:SAYS]->(:Claim)-[:OF]->(r:Relation) RETURN DISTINCT r.key AS key',
        { keys: part },
      );
      const ends = await transaction.run(
        'UNWIND $keys AS key MATCH (:Entity {key: key})-[x]-(:Entity) RETURN DISTINCT x.key AS key',
        { keys: part },
      );
      const literals = await transaction.run(
        'UNWIND $keys AS key MATCH (:Entity {key: key})-[:HAS]->(r:Relation) RETURN DISTINCT r.key AS key',
        { keys: part },
      );
      await dropRelations(transaction, [...new Set([...found, ...ends, ...literals].map(({ key }) => String(key)))]);
      await transaction.run('UNWIND $keys AS key MATCH (n:Entity {key: key}) DETACH DELETE n', { keys: part });
    });
  }

  async #relations() {
    const stored = await this.#stored('Relation');
    const moved: RelationRow[] = [];
    const batch = new Batch<Write<RelationRow>>(
      BATCH.claims,
      async (full) => {
        await this.#database.write((transaction) => writeRelations(transaction, full));
        this.#pushed.relations += full.length;
        for (const { row } of full) this.#pushed.claims += row.claims.length;
      },
      ({ row }) => row.claims.length + 1,
    );
    for (const row of this.#rows.relations()) {
      const known = this.#seen(row, stored);
      if (known?.hash !== row.hash) await batch.add({ row, isKnown: known !== undefined });
      else if (known.place !== row.place) moved.push(row);
      await this.#step();
    }
    await batch.end();
    await this.#move('Relation', moved);
    this.#pushed.removed += stored.size;
    await this.#inParts([...stored.keys()], BATCH.claims / 4, dropRelations);
  }

  /** Takes a row out of those that are stored: what is left over at the end is gone. */
  #seen(row: NodeRow, stored: Map<string, Stored>): Stored | undefined {
    const known = stored.get(row.key);
    stored.delete(row.key);
    this.#sums.push(`${row.key} ${row.hash} ${row.place}`);
    return known;
  }

  async #stored(label: string): Promise<Map<string, Stored>> {
    const found = await this.#ofDossier(label, 'n.key AS key, n.hash AS hash, n.place AS place');
    return new Map(found.map(({ key, hash, place }) => [String(key), { hash: String(hash), place: Number(place) }]));
  }

  #ofDossier(label: string, values: string): Promise<Row[]> {
    return this.#database.read((transaction) =>
      transaction.run(`MATCH (n:${label} {dossier: $dossier}) RETURN ${values}`, { dossier: this.#dossier.id }),
    );
  }

  #move(label: string, moved: readonly NodeRow[]) {
    const places = moved.map(({ key, place }) => ({ key, place }));
    return this.#inParts(places, BATCH.nodes, (transaction, rows) =>
      transaction.run(`UNWIND $rows AS row MATCH (n:${label} {key: row.key}) SET n.place = row.place`, { rows }),
    );
  }

  async #remove(label: string, keys: readonly string[]) {
    this.#pushed.removed += keys.length;
    await this.#inParts(keys, BATCH.nodes, (transaction, part) =>
      transaction.run(`UNWIND $keys AS key MATCH (n:${label} {key: key}) DETACH DELETE n`, { keys: part }),
    );
  }

  async #inParts<T>(
    items: readonly T[],
    size: number,
    work: (tx: Transaction, part: readonly T[]) => Promise<unknown>,
  ) {
    for (let i = 0; i < items.length; i += size) {
      await this.#database.write((transaction) => work(transaction, items.slice(i, i + size)));
    }
  }

  async #step() {
    this.#done += 1;
    if (this.#done % 1_000 !== 0) return;
    this.#show(this.#done, this.#all);
    // a signal to stop is heard between batches
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

/** Something to be written, over what is there or for the first time. */
interface Write<R> {
  row: R;
  isKnown: boolean;
}

/** Gathers items until they weigh enough. */
class Batch<T> {
  #items: T[] = [];
  #weight = 0;
  readonly #most: number;
  readonly #send: (items: readonly T[]) => Promise<void>;
  readonly #weigh: (item: T) => number;

  constructor(most: number, send: (items: readonly T[]) => Promise<void>, weigh: (item: T) => number = () => 1) {
    this.#most = most;
    this.#send = send;
    this.#weigh = weigh;
  }

  async add(item: T) {
    this.#items.push(item);
    this.#weight += this.#weigh(item);
    if (this.#weight >= this.#most) await this.end();
  }

  async end() {
    const items = this.#items;
    this.#items = [];
    this.#weight = 0;
    if (items.length > 0) await this.#send(items);
  }
}

function wholeRow({ key, hash, place, properties }: NodeRow) {
  return { key, all: { ...properties, key, hash, place } };
}

/** CREATE, not MERGE: a key that is there already stops the transaction, so that nothing is ever there twice. */
async function writeNodes(
  transaction: Transaction,
  label: string,
  batch: readonly Write<NodeRow & { label?: string }>[],
) {
  const known = batch.filter(({ isKnown }) => isKnown).map(({ row }) => wholeRow(row));
  if (known.length > 0) {
    await transaction.run(`UNWIND $rows AS row MATCH (n:${label} {key: row.key}) SET n = row.all`, { rows: known });
  }
  const made = batch.filter(({ isKnown }) => !isKnown).map(({ row }) => row);
  for (const [own, rows] of grouped(made, (row) => (row.label === undefined ? '' : `:\`${row.label}\``))) {
    await transaction.run(`UNWIND $rows AS row CREATE (n:${label}${own}) SET n = row.all`, {
      rows: rows.map(wholeRow),
    });
  }
}

/** A relation comes with its claims in one transaction, so that nobody ever reads a support without its denial. */
async function writeRelations(transaction: Transaction, batch: readonly Write<RelationRow>[]) {
  await dropRelations(
    transaction,
    batch.filter(({ isKnown }) => isKnown).map(({ row }) => row.key),
  );
  const rows = batch.map(({ row }) => row);
  await transaction.run('UNWIND $rows AS row CREATE (r:Relation) SET r = row.all', { rows: rows.map(wholeRow) });
  for (const [relationship, ofType] of grouped(rows, (row) => row.relationship ?? '')) {
    if (relationship === '') {
      await transaction.run(
        'UNWIND $rows AS row MATCH (s:Entity {key: row.subject}) MATCH (r:Relation {key: row.key}) CREATE (s)-[:HAS]->(r)',
        { rows: ofType.map(({ key, subject }) => ({ key, subject })) },
      );
    } else {
      await transaction.run(
        `UNWIND $rows AS row MATCH (s:Entity {key: row.subject}) MATCH (o:Entity {key: row.object})
         CREATE (s)-[x:\`${relationship}\`]->(o) SET x = row.packed`,
        { rows: ofType.map(({ subject, object, packed }) => ({ subject, object, packed })) },
      );
    }
  }
  const claims = rows.flatMap((row) =>
    row.claims.map(({ key, document, properties }) => ({
      ...{ key, document, relation: row.key },
      all: { ...properties, key, dossier: row.properties.dossier },
    })),
  );
  await transaction.run(
    `UNWIND $claims AS row MATCH (r:Relation {key: row.relation}) MATCH (d:Document {key: row.document})
     CREATE (c:Claim) SET c = row.all CREATE (c)-[:OF]->(r) CREATE (c)-[:IN]->(d)`,
    { claims },
  );
  const says = rows.flatMap(({ claims }) =>
    claims.flatMap((claim) => claim.says.map((one) => ({ claim: claim.key, ...one }))),
  );
  for (const label of ['Entity', 'Document']) {
    await transaction.run(
      `UNWIND $says AS row MATCH (c:Claim {key: row.claim}) MATCH (s:${label} {key: row.speaker})
       CREATE (s)-[:SAYS {step: row.step, act: row.act}]->(c)`,
      { says: says.filter(({ isDocument }) => isDocument === (label === 'Document')) },
    );
  }
}

async function dropRelations(transaction: Transaction, keys: readonly string[]) {
  if (keys.length === 0) return;
  const found = await transaction.run(
    'UNWIND $keys AS key MATCH (r:Relation {key: key}) RETURN r.key AS key, r.dossier AS dossier, r.subject AS subject',
    { keys },
  );
  const ends = found.map(({ key, dossier, subject }) => ({ key, subject: `${dossier}/${subject}` }));
  await transaction.run(
    'UNWIND $ends AS row MATCH (s:Entity {key: row.subject})-[x]->(:Entity) WHERE x.key = row.key DELETE x',
    { ends },
  );
  await transaction.run('UNWIND $keys AS key MATCH (c:Claim)-[:OF]->(r:Relation {key: key}) DETACH DELETE c', { keys });
  await transaction.run('UNWIND $keys AS key MATCH (r:Relation {key: key}) DETACH DELETE r', { keys });
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}
