/** Where an entity speaks: found once for a dossier, then looked up. */
import type { RelationSummary } from '../../model/relation.js';
import type { DossierIndex } from './dossier-index.js';
import type { View } from './view.js';

/** Most relations in which one speaks that are given. */
const MOST = 100;

/** Relations in whose claims one of these speaks, by id. */
export function spokenBy(index: DossierIndex, view: View, speakers: ReadonlySet<string>): RelationSummary[] {
  const positions = [...speakers].flatMap((id) => spokenIn(index).get(id) ?? []);
  const found: RelationSummary[] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    if (found.length === MOST) break;
    const left = view.relation(position);
    // the filter may have dropped the claim in which it speaks
    if (left?.claims.some(({ chain }) => chain.some(({ agent }) => agent !== undefined && speakers.has(agent)))) {
      found.push(left);
    }
  }
  return found;
}

const SPOKEN = new WeakMap<DossierIndex, ReadonlyMap<string, readonly number[]>>();

/** Where each entity speaks, as positions of relations. O(claims) once for a dossier. */
function spokenIn(index: DossierIndex): ReadonlyMap<string, readonly number[]> {
  const known = SPOKEN.get(index);
  if (known) return known;
  const spoken = new Map<string, number[]>();
  index.relations.forEach(({ claims }, position) => {
    for (const { chain } of claims) {
      for (const { agent } of chain) {
        if (agent === undefined) continue;
        const list = spoken.get(agent);
        if (!list) spoken.set(agent, [position]);
        else if (list.at(-1) !== position) list.push(position);
      }
    }
  });
  SPOKEN.set(index, spoken);
  return spoken;
}
