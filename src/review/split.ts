/** One entity turns out to be two: chosen claims go over to a new one, or to another that is there. */
import type { DossierEdit, View } from '../dossier/index.js';
import type { Claim } from '../model/claim.js';
import type { Decision } from '../model/decision.js';
import type { Entity } from '../model/entity.js';
import { deriveRelationId } from '../model/id.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
import { findEntity } from './merge.js';

type Split = Extract<Decision, { kind: 'split' }>;

/**
 * The changes that move claims of an entity to another. A relation whose claims all go over goes whole, with its
 * assessments; else a relation of the new entity takes the claims that go.
 * @throws ClaimgraphError where something named is not there, and where no claim would go or none would stay
 */
export function splitEdits(state: View, decision: Split): { edits: DossierEdit[]; about: string[] } {
  const entity = findEntity(state, decision.entity);
  const concerned = state.naming(entity.id);
  const chosen = chosenClaims(state, decision, concerned);
  const all = concerned.flatMap((relation) => relation.claims.filter((claim) => names(relation, claim, entity.id)));
  if (chosen.size === 0 || chosen.size === all.length) {
    const message =
      chosen.size === 0 ? `no claim about "${entity.id}" is chosen` : `all claims about "${entity.id}" are chosen`;
    const hint = 'Choose the claims, relations or documents that speak of the other one, and leave the rest';
    throw new ClaimgraphError([{ code: 'nothing-to-split', message, hint }]);
  }
  const { id: fresh, edits } = newEntity(state, entity, decision.into ?? {});
  const made = new Set<string>();
  for (const relation of concerned) {
    const goes = relation.claims.filter(({ id }) => chosen.has(id));
    if (goes.length > 0) edits.push(...moveClaims(state, relation, goes, entity.id, fresh, made));
  }
  return { edits, about: [entity.id, fresh] };
}

function names({ subject, object }: Relation, { chain }: Claim, id: string): boolean {
  return subject === id || object === id || chain.some(({ agent }) => agent === id);
}

function chosenClaims(
  state: View,
  { entity, claims, relations, documents }: Split,
  concerned: readonly Relation[],
): Set<string> {
  const missing = [
    ...claims.filter((id) => !state.claim(id)).map((id) => `claim "${id}"`),
    ...relations.filter((id) => !state.relation(id)).map((id) => `relation "${id}"`),
    ...documents.filter((id) => !state.document(id)).map((id) => `document "${id}"`),
  ];
  if (missing.length > 0) {
    throw new ClaimgraphError(missing.map((what) => ({ code: 'unknown-id', message: `there is no ${what}` })));
  }
  const chosen = new Set<string>();
  for (const relation of concerned) {
    for (const claim of relation.claims) {
      if (!names(relation, claim, entity)) continue;
      if (claims.includes(claim.id) || relations.includes(relation.id) || documents.includes(claim.document))
        chosen.add(claim.id);
    }
  }
  const elsewhere = claims.filter((id) => !chosen.has(id));
  if (elsewhere.length > 0) {
    throw new ClaimgraphError(
      elsewhere.map((id) => ({ code: 'wrong-claim', message: `"${id}" does not name "${entity}"` })),
    );
  }
  return chosen;
}

/** The entity that claims go to: the one named, where it is there; else a new one. */
function newEntity(
  state: View,
  entity: Entity,
  into: NonNullable<Split['into']>,
): { id: string; edits: DossierEdit[] } {
  const known = into.id === undefined ? undefined : state.entity(into.id);
  if (known && known.id !== entity.id && !into.names && !into.type) return { id: known.id, edits: [] };
  if (into.id !== undefined && (known || state.document(into.id))) {
    throw new ClaimgraphError([
      {
        code: 'duplicate-id',
        message: `the id "${into.id}" is already taken`,
        hint: 'Give another id, or no type and names',
      },
    ]);
  }
  let id = into.id;
  for (let n = 2; id === undefined; n++) {
    const next = `${entity.id}-${n}`;
    if (!state.entity(next) && !state.document(next)) id = next;
  }
  const made = { id, type: into.type ?? entity.type, names: into.names ?? entity.names };
  return { id, edits: [{ put: 'entity', entity: made, asLine: true }] };
}

function moveClaims(
  state: View,
  relation: Relation,
  goes: readonly Claim[],
  from: string,
  to: string,
  made: Set<string>,
): DossierEdit[] {
  const moved = (id: string) => (id === from ? to : id);
  const claims = goes.map((claim) => ({
    ...claim,
    chain: claim.chain.map((step) => (step.agent === undefined ? step : { ...step, agent: moved(step.agent) })),
  }));
  const { subject, object } = relation;
  if (subject !== from && object !== from) {
    return claims.map(({ id, chain }): DossierEdit => ({ set: 'claim', id, fields: { chain } }));
  }
  const ends = { ...relation, subject: moved(subject), ...(object !== undefined && { object: moved(object) }) };
  const whole = goes.length === relation.claims.length;
  const assessments = whole ? relation.assessments : [];
  const out: DossierEdit[] = whole
    ? [{ remove: 'relation', id: relation.id }]
    : goes.map(({ id }): DossierEdit => ({ remove: 'claim', id }));
  const twin = state.withEnds(ends).find((other) => other.from === relation.from && other.until === relation.until);
  if (twin) {
    const joined: DossierEdit[] =
      assessments.length > 0
        ? [{ set: 'relation', id: twin.id, fields: { assessments: [...twin.assessments, ...assessments] } }]
        : [];
    return [...out, ...claims.map((claim): DossierEdit => ({ put: 'claim', relation: twin.id, claim })), ...joined];
  }
  const wanted = deriveRelationId(ends);
  let id = wanted;
  for (let n = 2; state.relation(id) || made.has(id); n++) id = `${wanted}-${n}`;
  made.add(id);
  const { also: _, ...rest } = ends;
  return [...out, { put: 'relation', relation: { ...rest, id, claims, assessments }, asLine: true }];
}
