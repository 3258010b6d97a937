/** How large the discs of entities are: the more relations, the larger the area. */
import type { Dossier } from '../model/dossier.js';

/** Radius in px by the number of relations: the area grows with it, from 10 to 20 where there is room. */
export function radii(dossier: Pick<Dossier, 'relations'>, scale = 1): (id: string) => number {
  const degrees = new Map<string, number>();
  for (const { subject, object } of dossier.relations) {
    for (const end of new Set([subject, object])) if (end !== undefined) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const most = Math.max(1, ...degrees.values());
  return (id) => Math.max(8, scale * (10 + 10 * Math.sqrt((degrees.get(id) ?? 0) / most)));
}
