/** `claimgraph resolve --split`: asks of each claim about an entity whether it stays or goes to the other one. */
import { namingOf } from '../analysis/explain.js';
import { openDossier, Writer } from '../dossier/index.js';
import type { Decision } from '../model/decision.js';
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError } from '../model/problem.js';
import { propositionGroups } from '../model/proposition.js';
import { relationSentence } from '../model/sentence.js';
import { decide } from '../review/decide.js';
import type { Entry } from '../review/journal.js';
import { withMerged } from '../review/merged-away.js';
import { printable } from './table.js';
import { paint, type Terminal } from './terminal.js';

export interface SplitOptions {
  entity: string;
  /** ids of claims, relations or documents; left out, you are asked about each claim */
  move?: readonly string[] | undefined;
  into?: string | undefined;
  named?: string | undefined;
  language: string;
}

/** @throws ClaimgraphError */
export async function splitEntity(
  folder: string,
  options: SplitOptions,
  by: string,
  terminal: Terminal,
): Promise<Entry | undefined> {
  const dossier = await openDossier(folder);
  const found = dossier.entities.find(({ id }) => id === options.entity);
  if (!found) {
    const unknown = new ClaimgraphError([
      {
        code: 'unknown-entity',
        message: `there is no entity "${options.entity}"`,
        id: options.entity,
        field: '--split',
      },
    ]);
    throw await withMerged(folder, unknown);
  }
  const chosen = options.move ? byKind(dossier, options.move) : await askEach(dossier, options, terminal);
  if (!chosen) return undefined;
  const into = {
    ...(options.into !== undefined && { id: options.into }),
    ...(options.named !== undefined && { names: { [options.language]: options.named } }),
  };
  const decision: Decision = {
    kind: 'split',
    entity: options.entity,
    ...(Object.keys(into).length > 0 && { into }),
    ...chosen,
  };
  return await decide(folder, decision, { by });
}

type Chosen = Pick<Extract<Decision, { kind: 'split' }>, 'claims' | 'relations' | 'documents'>;

function byKind(dossier: Dossier, ids: readonly string[]): Chosen {
  const relations = new Set(dossier.relations.map(({ id }) => id));
  const documents = new Set(dossier.documents.map(({ id }) => id));
  return {
    relations: ids.filter((id) => relations.has(id)),
    documents: ids.filter((id) => documents.has(id)),
    claims: ids.filter((id) => !relations.has(id) && !documents.has(id)),
  };
}

async function askEach(
  dossier: Dossier,
  { entity, language }: SplitOptions,
  terminal: Terminal,
): Promise<Chosen | undefined> {
  const naming = namingOf(dossier, language);
  const titles = new Map(dossier.documents.map(({ id, title }) => [id, title]));
  const claims: string[] = [];
  await terminal.out(`Which claims speak of the other one? Each stays with ${entity} unless you say that it goes.\n`);
  for (const relation of dossier.relations) {
    for (const claim of relation.claims) {
      const ends = [relation.subject, relation.object, ...claim.chain.map(({ agent }) => agent)];
      if (!ends.includes(entity)) continue;
      const says = printable(relationSentence(relation, naming));
      const where = printable(`"${claim.evidence.quote}" (${titles.get(claim.document) ?? claim.document})`);
      await terminal.out(`\n${paint(terminal, 'bold', says)}\n  ${where}\n`);
      const answer = (await terminal.ask('stays, goes, quit > '))?.trim().charAt(0);
      if (answer === undefined || answer === 'q') return undefined;
      if (answer === 'g') claims.push(claim.id);
    }
  }
  return { claims, relations: [], documents: [] };
}

/** Pairs of relations that say the same: the first is read as the second already, and can be joined to it. */
export function sameRelations({ relations, ontology }: Dossier): { relation: string; into: string }[] {
  const types = new Map(ontology.relationTypes.map((type) => [type.id, type]));
  return propositionGroups(relations, types).flatMap(([lead, ...others]) =>
    others.map(({ id }) => ({ relation: id, into: lead?.id ?? id })),
  );
}

/** Asks of each pair of relations that say the same whether to join them. @throws ClaimgraphError */
export async function joinRelations(
  folder: string,
  language: string,
  by: () => Promise<string>,
  terminal: Terminal,
): Promise<void> {
  const dossier = await openDossier(folder);
  const naming = namingOf(dossier, language);
  const byId = new Map(dossier.relations.map((relation) => [relation.id, relation]));
  const who = await by();
  const writer = new Writer(folder);
  try {
    for (const { relation, into } of sameRelations(dossier)) {
      const [one, other] = [relation, into].map((id) => {
        const found = byId.get(id);
        return found ? printable(`${relationSentence(found, naming)} (${id}, ${found.claims.length} claims)`) : id;
      });
      await terminal.out(`\n${one}\n  says the same as\n${other}\n`);
      const answer = (await terminal.ask('join, next, quit > '))?.trim().charAt(0);
      if (answer === undefined || answer === 'q') break;
      if (answer === 'j') await decide(writer, { kind: 'join', relation, into }, { by: who });
    }
  } finally {
    await writer.close();
  }
}
