/** Proposals that are sure enough to be stored; how sure one is says nothing of its standing. */
import type { Extraction, ProposedClaim } from '../extract/extractor.js';
import type { RelationType } from '../model/ontology.js';

/** The extraction without claims below a confidence, and without the entities that only those name; and how many went. */
export function onlySure(extraction: Extraction, least: number): { extraction: Extraction; unsure: number } {
  const isSure = ({ proposal }: ProposedClaim) => proposal.confidence >= least;
  const claims = extraction.claims.filter(isSure);
  if (claims.length === extraction.claims.length) return { extraction, unsure: 0 };
  const named = new Set(claims.flatMap(membersOf));
  const gone = new Set(
    extraction.claims
      .filter((claim) => !isSure(claim))
      .flatMap(membersOf)
      .filter((id) => !named.has(id)),
  );
  const types = extraction.types && typesFor(extraction.types, claims);
  return {
    extraction: {
      ...extraction,
      ...(types && { types }),
      claims,
      entities: extraction.entities.filter(({ id }) => !gone.has(id)),
      mentions: extraction.mentions.filter(({ entity }) => !gone.has(entity)),
    },
    unsure: extraction.claims.length - claims.length,
  };
}

/** The types of some claims, with those that they stand under. */
function typesFor(types: readonly RelationType[], claims: readonly ProposedClaim[]): RelationType[] {
  const used = new Set(claims.map(({ type }) => type));
  const parents = new Set(types.flatMap(({ id, parent }) => (used.has(id) && parent) || []));
  return types.filter(({ id }) => used.has(id) || parents.has(id));
}

function membersOf({ subject, object, chain }: ProposedClaim): string[] {
  return [subject, ...(object === undefined ? [] : [object]), ...chain.flatMap(({ agent }) => agent ?? [])];
}
