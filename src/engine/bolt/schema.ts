/** What a database must have before anything is pushed: one node a key, and ways to find nodes by key, id or words. */
import type { BoltDatabase } from './database.js';

const CONSTRAINTS = ['Dossier', 'Entity', 'Document', 'Relation', 'Claim'].map(
  (label) =>
    `CREATE CONSTRAINT claimgraph_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE n.key IS UNIQUE`,
);

const INDEXES = [
  ['Relation', 'said'],
  ['Claim', 'said'],
  ['Entity', 'dossier'],
  ['Document', 'dossier'],
  ['Relation', 'dossier'],
  ['Claim', 'dossier'],
].map(
  ([label, property]) =>
    `CREATE INDEX claimgraph_${label?.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
);

/** The analyser takes Chinese and its kin by pairs of characters, and all other scripts by words. */
const TEXTS = [
  ['Entity', 'names', 'n.names'],
  ['Document', 'texts', 'n.title, n.text'],
].map(
  ([label, name, properties]) =>
    `CREATE FULLTEXT INDEX claimgraph_${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${properties}] ` +
    "OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } }",
);

/**
 * Makes constraints and indexes where they are missing.
 * @returns whether names and texts can be searched: ArcadeDB takes full text indexes in its SQL alone
 */
export async function prepareDatabase(database: BoltDatabase): Promise<{ fullText: boolean }> {
  for (const statement of [...CONSTRAINTS, ...INDEXES]) await database.run(statement);
  try {
    for (const statement of TEXTS) await database.run(statement);
    return { fullText: true };
  } catch (error) {
    if (/SyntaxError/.test(String((error as { code?: string }).code))) return { fullText: false };
    throw error;
  }
}
