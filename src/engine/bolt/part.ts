/** Reads back what was pushed: a dossier whole, or the part of it that a question needs. */
import type { z } from 'zod';
import { Claim } from '../../model/claim.js';
import { type Document, DocumentMetadata } from '../../model/document.js';
import { Dossier } from '../../model/dossier.js';
import { Entity } from '../../model/entity.js';
import { Id } from '../../model/id.js';
import { Withdrawal } from '../../model/left-out.js';
import { ClaimgraphError } from '../../model/problem.js';
import { Relation } from '../../model/relation.js';
import type { BoltDatabase, Row, Transaction } from './database.js';
import { keyOf } from './graph-rows.js';

/** All of a dossier that is neither documents, entities nor relations. */
const Frame = Dossier.omit({ documents: true, entities: true, relations: true, speakers: true });
type Frame = z.infer<typeof Frame>;

/** What a database holds of a dossier beside its items. */
export interface Head {
  frame: Frame;
  /** differs where anything differs */
  token: string;
  revision: number;
}

/** The dossiers of a database that were pushed to their end, by id, each with what differs where anything differs. */
export async function pushedStates(database: BoltDatabase): Promise<{ dossier: string; token: string }[]> {
  const found = await database.read((transaction) =>
    transaction.run('MATCH (d:Dossier) WHERE d.complete = true RETURN d.key AS key, d.token AS token'),
  );
  return found
    .map(({ key, token }) => ({ dossier: String(key), token: String(token) }))
    .sort((a, b) => (a.dossier < b.dossier ? -1 : 1));
}

/** @throws ClaimgraphError where it is not there, or its first push has not ended */
export async function headOf(transaction: Transaction, dossier: string): Promise<Head> {
  const [found] = await transaction.run(
    'MATCH (d:Dossier {key: $key}) RETURN d.json AS json, d.token AS token, d.revision AS revision',
    { key: dossier },
  );
  if (typeof found?.json !== 'string') {
    const problem = found
      ? { code: 'unfinished-push', message: `the push of "${dossier}" has not ended`, hint: 'Push it again' }
      : { code: 'not-pushed', message: `the database holds no dossier "${dossier}"`, hint: 'Push it first' };
    throw new ClaimgraphError([problem]);
  }
  return {
    frame: Frame.parse(JSON.parse(found.json)),
    token: String(found.token),
    revision: Number(found.revision),
  };
}

/** So often a dossier is read again that is changed meanwhile. */
const TRIES = 5;

/**
 * The whole dossier, as it was pushed.
 * @throws ClaimgraphError as `headOf`, and where it is pushed again all the time
 */
export async function readWhole(database: BoltDatabase, dossier: string): Promise<Head & { dossier: Dossier }> {
  for (let i = 0; i < TRIES; i++) {
    const read = await database.read((transaction) => readOnce(transaction, dossier));
    if (read) return read;
    await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** i));
  }
  const message = `"${dossier}" is being pushed, and cannot be read as a whole meanwhile`;
  throw new ClaimgraphError([{ code: 'being-pushed', message, hint: 'Try again when the push has ended' }]);
}

/** Undefined where it was changed while it was read. */
async function readOnce(transaction: Transaction, dossier: string) {
  const state = () =>
    transaction.run('MATCH (d:Dossier {key: $key}) RETURN d.complete AS complete, d.token AS token', { key: dossier });
  const head = await headOf(transaction, dossier);
  const parameters = { dossier };
  const rows = async (statement: string) => {
    const found: Row[] = [];
    for await (const row of transaction.stream(statement, parameters)) found.push(row);
    return found;
  };
  const documents = await rows(`MATCH (n:Document {dossier: $dossier}) RETURN ${DOCUMENT}, n.text AS text`);
  const entities = await rows(`MATCH (n:Entity {dossier: $dossier}) RETURN ${ENTITY}`);
  const relations = await rows(`MATCH (n:Relation {dossier: $dossier}) RETURN ${RELATION}`);
  const claims = await rows(`MATCH (n:Claim {dossier: $dossier}) RETURN ${CLAIM}`);
  const [now] = await state();
  if (now?.complete !== true || now.token !== head.token) return undefined;
  const { leftOut, ...frame } = head.frame;
  const whole: Dossier = {
    ...frame,
    documents: inPlace(documents).map(documentOf),
    ...entitiesOf(entities),
    relations: relationsOf(relations, claims).relations,
    ...(leftOut && { leftOut }),
  };
  return { ...head, dossier: whole };
}

const DOCUMENT = 'n.json AS json, n.place AS place, n.linked AS linked, n.namesakes AS namesakes';
const ENTITY = 'n.json AS json, n.place AS place, n.apart AS apart';
const RELATION = 'n.id AS id, n.json AS json, n.place AS place';
const CLAIM =
  'n.relation AS relation, n.json AS json, n.quote AS quote, n.place AS place, ' +
  'n.root AS root, n.withdrawal AS withdrawal, n.correction AS correction';

/** Gathers a part of a dossier: relations with all that speaks in them, and what is known of their sources. */
export class Part {
  readonly #transaction: Transaction;
  readonly #head: Head;
  readonly #relations = new Map<string, Row>();
  readonly #claims: Row[] = [];
  readonly #documents = new Map<string, Row>();
  readonly #entities = new Map<string, Row>();
  /** propositions that were read already */
  readonly #said = new Set<string>();

  constructor(transaction: Transaction, head: Head) {
    this.#transaction = transaction;
    this.#head = head;
  }

  /** Reads relations by their ids, with all that say the same. */
  async relations(ids: readonly string[]): Promise<void> {
    const found = await this.#run('UNWIND $keys AS key MATCH (n:Relation {key: key}) RETURN n.said AS said', {
      keys: this.#keys(ids),
    });
    await this.#propositions(found);
  }

  /** Reads all relations of entities, those with literals included. */
  async around(ids: readonly string[]): Promise<void> {
    const keys = this.#keys(ids);
    await this.#propositions([
      ...(await this.#run(
        'UNWIND $keys AS key MATCH (:Entity {key: key})-[x]-(:Entity) RETURN DISTINCT x.said AS said',
        { keys },
      )),
      ...(await this.#run(
        'UNWIND $keys AS key MATCH (:Entity {key: key})-[:HAS]->(n:Relation) RETURN DISTINCT n.said AS said',
        { keys },
      )),
    ]);
  }

  /** Reads the relations that have both ends among these. */
  async among(ids: readonly string[]): Promise<void> {
    const keys = this.#keys(ids);
    await this.#propositions(
      await this.#run(
        `UNWIND $keys AS key MATCH (:Entity {key: key})-[x]->(o:Entity) WHERE o.key IN $keys
         RETURN DISTINCT x.said AS said`,
        { keys },
      ),
    );
  }

  /** Reads the relations in whose claims one speaks. */
  async spokenBy(id: string): Promise<void> {
    await this.#propositions(
      await this.#run('MATCH (:Entity {key: $key})-[:SAYS]->(n:Claim) RETURN DISTINCT n.said AS said', {
        key: keyOf(this.#head.frame.id, id),
      }),
    );
  }

  /** Reads documents without their texts, and those that decide whose words theirs are. */
  async documents(ids: readonly string[]): Promise<void> {
    let wanted = new Set(ids);
    while (wanted.size > 0) {
      const missing = [...wanted].filter((id) => !this.#documents.has(id));
      const found = await this.#run(
        `UNWIND $keys AS key MATCH (n:Document {key: key}) RETURN n.id AS id, ${DOCUMENT}`,
        {
          keys: this.#keys(missing),
        },
      );
      wanted = new Set();
      const namesakes = new Set<string>();
      for (const row of found) {
        this.#documents.set(String(row.id), row);
        for (const id of row.linked as string[]) if (!this.#documents.has(id)) wanted.add(id);
        for (const id of row.namesakes as string[]) namesakes.add(id);
      }
      await this.entities([...namesakes]);
    }
  }

  /** Reads the texts of documents that were read. */
  async texts(ids: readonly string[]): Promise<void> {
    const found = await this.#run(
      'UNWIND $keys AS key MATCH (n:Document {key: key}) RETURN n.id AS id, n.text AS text',
      {
        keys: this.#keys(ids),
      },
    );
    for (const { id, text } of found) Object.assign(this.#documents.get(String(id)) ?? {}, { text });
  }

  async entities(ids: readonly string[]): Promise<void> {
    const found = await this.#run(`UNWIND $keys AS key MATCH (n:Entity {key: key}) RETURN n.id AS id, ${ENTITY}`, {
      keys: this.#keys(ids.filter((id) => !this.#entities.has(id))),
    });
    for (const row of found) this.#entities.set(String(row.id), row);
  }

  /** The documents that claims of the part are in. */
  get speaking(): string[] {
    return [...new Set(this.#claims.map(({ json }) => String(parsed(json).document)))];
  }

  /** A dossier in which every claim counts for exactly what it does in the whole. */
  get dossier(): Dossier {
    const { leftOut: _, ...frame } = this.#head.frame;
    const { relations, leftOut } = relationsOf([...this.#relations.values()], this.#claims);
    return {
      ...frame,
      documents: inPlace([...this.#documents.values()]).map(documentOf),
      ...entitiesOf([...this.#entities.values()]),
      relations,
      leftOut,
    };
  }

  async #propositions(found: readonly Row[]): Promise<void> {
    const said = [...new Set(found.map((row) => String(row.said)))].filter((key) => !this.#said.has(key));
    for (const key of said) this.#said.add(key);
    const rows = await this.#run(`UNWIND $said AS said MATCH (n:Relation {said: said}) RETURN ${RELATION}`, { said });
    const claims = await this.#run(`UNWIND $said AS said MATCH (n:Claim {said: said}) RETURN ${CLAIM}`, { said });
    const speakers = new Set<string>();
    const documents = new Set<string>();
    for (const row of rows) {
      this.#relations.set(String(row.id), row);
      const { subject, object } = parsed(row.json) as { subject: string; object?: string };
      speakers.add(subject);
      if (object !== undefined) speakers.add(object);
    }
    for (const row of claims) {
      this.#claims.push(row);
      const { chain, document } = parsed(row.json) as Pick<Claim, 'chain' | 'document'>;
      for (const { agent } of chain) if (agent !== undefined) speakers.add(agent);
      // a root that is no id is a publisher, and one that is no entity is not found
      if (Id.safeParse(row.root).success) speakers.add(String(row.root));
      documents.add(document);
    }
    await this.documents([...documents]);
    await this.entities([...speakers]);
  }

  async #run(statement: string, parameters: Record<string, unknown>): Promise<Row[]> {
    const [list] = Object.values(parameters);
    return Array.isArray(list) && list.length === 0 ? [] : this.#transaction.run(statement, parameters);
  }

  #keys(ids: readonly string[]): string[] {
    return ids.map((id) => keyOf(this.#head.frame.id, id));
  }
}

function inPlace(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => Number(a.place) - Number(b.place));
}

function parsed(json: unknown): Record<string, unknown> {
  return JSON.parse(String(json)) as Record<string, unknown>;
}

function documentOf({ json, text }: Row): Document {
  return { ...DocumentMetadata.extend({ id: Id }).parse(parsed(json)), text: typeof text === 'string' ? text : '' };
}

function entitiesOf(rows: readonly Row[]): Pick<Dossier, 'entities' | 'speakers'> {
  const read = inPlace(rows).map(({ json, apart }) => ({ entity: Entity.parse(parsed(json)), apart }));
  const those = (apart: boolean) => read.filter((one) => (one.apart === true) === apart).map(({ entity }) => entity);
  return { entities: those(false), speakers: those(true) };
}

/** Relations with their claims, and what the whole dossier tells of these. */
function relationsOf(rows: readonly Row[], claims: readonly Row[]) {
  const leftOut = {
    roots: {} as Record<string, string>,
    withdrawals: {} as Record<string, Withdrawal>,
    corrections: [] as string[],
  };
  const byRelation = new Map<string, Claim[]>();
  for (const { relation, json, quote, root, withdrawal, correction } of inPlace(claims)) {
    const { evidence, ...rest } = parsed(json);
    const claim = Claim.parse({ ...rest, evidence: { quote, ...(evidence as object) } });
    const group = byRelation.get(String(relation));
    if (group) group.push(claim);
    else byRelation.set(String(relation), [claim]);
    leftOut.roots[claim.id] = String(root);
    if (typeof withdrawal === 'string') leftOut.withdrawals[claim.id] = Withdrawal.parse(JSON.parse(withdrawal));
    if (correction === true) leftOut.corrections.push(claim.id);
  }
  const relations = inPlace(rows).map(({ id, json }) => {
    const { assessments, ...rest } = parsed(json);
    return Relation.parse({ ...rest, claims: byRelation.get(String(id)) ?? [], assessments });
  });
  return { relations, leftOut };
}
