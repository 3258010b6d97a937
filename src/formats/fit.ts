/** Whether the parts of a dossier that came from outside fit each other: ids that are there, quotes that are there. */
import type { Dossier } from '../model/dossier.js';
import type { Problem } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
import { fold } from '../text/fold.js';

/** Everything that does not fit; empty for a sound dossier. */
export function violations(dossier: Dossier): Problem[] {
  const known = {
    entityTypes: new Set(dossier.ontology.entityTypes.map(({ id }) => id)),
    relationTypes: new Set(dossier.ontology.relationTypes.map(({ id }) => id)),
    entities: new Set(dossier.entities.map(({ id }) => id)),
    speakers: new Set([...dossier.entities, ...dossier.speakers].map(({ id }) => id)),
    texts: new Map(dossier.documents.map(({ id, text }) => [id, text])),
  };
  const claims = dossier.relations.flatMap((relation) => relation.claims);
  return [
    ...repeated('document', dossier.documents),
    ...repeated('entity', [...dossier.entities, ...dossier.speakers]),
    ...repeated('relation', dossier.relations),
    ...repeated('claim', claims),
    ...[...dossier.entities, ...dossier.speakers].flatMap(({ id, type }) =>
      known.entityTypes.has(type) ? [] : unknown('entity type', type, `entity "${id}"`),
    ),
    ...dossier.relations.flatMap((relation) => misfitsOf(relation, known)),
  ];
}

interface Known {
  relationTypes: ReadonlySet<string>;
  entities: ReadonlySet<string>;
  speakers: ReadonlySet<string>;
  texts: ReadonlyMap<string, string>;
}

function misfitsOf(relation: Relation, known: Known): Problem[] {
  const where = `relation "${relation.id}"`;
  const found: Problem[] = [];
  if (!known.relationTypes.has(relation.type)) found.push(...unknown('relation type', relation.type, where));
  for (const end of [relation.subject, relation.object]) {
    if (end !== undefined && !known.entities.has(end)) found.push(...unknown('entity', end, where));
  }
  if ((relation.object === undefined) === (relation.value === undefined)) {
    found.push({ code: 'object-or-value', message: `${where} needs either an object or a value` });
  }
  for (const { id, document, chain, evidence } of relation.claims) {
    for (const { agent } of chain) {
      if (agent !== undefined && !known.speakers.has(agent)) found.push(...unknown('entity', agent, `claim "${id}"`));
    }
    const text = known.texts.get(document);
    if (text === undefined) found.push(...unknown('document', document, `claim "${id}"`));
    else if (fold(text.slice(evidence.start, evidence.end)) !== fold(evidence.quote)) {
      const message = `the quote of claim "${id}" does not stand at ${evidence.start} to ${evidence.end} of "${document}"`;
      found.push({ code: 'quote-not-found', message });
    }
  }
  return found;
}

function unknown(what: string, id: string, where: string): Problem[] {
  return [
    { code: `unknown-${what.replace(' ', '-')}`, message: `${where} names the ${what} "${id}", which is not here` },
  ];
}

function repeated(what: string, items: readonly { id: string }[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return { code: 'duplicate-id', message: `two ${what === 'entity' ? 'entities' : `${what}s`} have the id "${id}"` };
  });
}
