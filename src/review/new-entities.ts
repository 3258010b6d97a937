/** Entities that a reviewer makes while deciding: their ids, and the edits that put them into the dossier. */
import type { DossierEdit, View } from '../dossier/index.js';
import { idOf } from '../extract/rules/ids.js';
import type { Correction, NewEntity, SingleDecision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';

/**
 * The decision with the ids that its new entities get, and the edits that make them. An id that is wanted from the name
 * is made as `add` makes it, and replaces what stood for it.
 * @throws ClaimgraphError where a given id is taken
 */
export function withNewEntities(
  state: View,
  decision: SingleDecision,
): { decision: SingleDecision; made: readonly DossierEdit[] } {
  const wanted = newEntitiesOf(decision);
  if (wanted.length === 0) return { decision, made: [] };
  const awaits = decision.kind === 'propose' && { review: 'proposed' as const };
  const ids = new Map<string, string>();
  const isTaken = (id: string) => [...ids.values()].includes(id) || isKnown(state, id);
  const made = wanted.map(({ idFromName, ...entity }): DossierEdit => {
    const id = idFromName ? idOf(firstName(entity), { has: isTaken }) : entity.id;
    if (isTaken(id)) {
      const message = `the id "${id}" is already taken`;
      throw new ClaimgraphError([{ code: 'duplicate-id', message, hint: 'Use the entity that is there' }]);
    }
    ids.set(entity.id, id);
    return { put: 'entity', entity: { ...entity, ...awaits, id }, asLine: true };
  });
  return { decision: renamed(decision, (id) => ids.get(id) ?? id), made };
}

function newEntitiesOf(decision: SingleDecision): readonly NewEntity[] {
  if (decision.kind === 'edit') return decision.change.newEntities ?? [];
  if (decision.kind === 'add' || decision.kind === 'propose') return decision.claim.newEntities ?? [];
  return [];
}

function isKnown(state: View, id: string): boolean {
  return state.entity(id) !== undefined || state.document(id) !== undefined;
}

function firstName({ id, names }: Pick<NewEntity, 'id' | 'names'>): string {
  return Object.values(names)[0] ?? id;
}

type Named = Pick<Correction, 'subject' | 'object' | 'chain'>;

function renamed(decision: SingleDecision, to: (id: string) => string): SingleDecision {
  const ends = <Claim extends Named>(claim: Claim): Claim => ({
    ...claim,
    ...(claim.subject !== undefined && { subject: to(claim.subject) }),
    ...(claim.object !== undefined && { object: to(claim.object) }),
    ...(claim.chain && {
      chain: claim.chain.map((step) => (step.agent === undefined ? step : { ...step, agent: to(step.agent) })),
    }),
  });
  if (decision.kind === 'edit') return { ...decision, change: ends(decision.change) };
  if (decision.kind === 'add') return { ...decision, claim: ends(decision.claim) };
  if (decision.kind === 'propose') return { ...decision, claim: ends(decision.claim) };
  return decision;
}
