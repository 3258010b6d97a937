/** Says when a filter names what the dossier does not hold: an empty answer to a misspelt id would mislead. */

import { type AnyCondition, CONDITIONS, type Named } from '../model/conditions.js';
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { nearestForFew } from '../text/nearest.js';

/** The ids that conditions may name; each kind is gathered when it is first asked for. */
export class KnownIds {
  readonly #dossier: Dossier;
  readonly #kinds = new Map<string, ReadonlySet<string>>();

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  get entities() {
    const { entities, speakers } = this.#dossier;
    return this.#kind('entities', () => [...entities, ...speakers]);
  }

  get documents() {
    return this.#kind('documents', () => this.#dossier.documents);
  }

  /** whoever can speak: entities, and documents in their own voice */
  get speakers() {
    const { entities, speakers, documents } = this.#dossier;
    return this.#kind('speakers', () => [...entities, ...speakers, ...documents]);
  }

  get entityTypes() {
    return this.#kind('entityTypes', () => this.#dossier.ontology.entityTypes);
  }

  get relationTypes() {
    return this.#kind('relationTypes', () => this.#dossier.ontology.relationTypes);
  }

  #kind(name: string, gather: () => readonly { id: string }[]): ReadonlySet<string> {
    const known = this.#kinds.get(name) ?? new Set(gather().map(({ id }) => id));
    this.#kinds.set(name, known);
    return known;
  }
}

/** What conditions name by id: in words, and where it is looked up. */
const NAMED = {
  entity: ['entity', 'entities'],
  speaker: ['entity or document', 'speakers'],
  document: ['document', 'documents'],
  entityType: ['entity type', 'entityTypes'],
  relationType: ['relation type', 'relationTypes'],
} as const satisfies Partial<Record<Named, readonly [string, keyof KnownIds]>>;

/**
 * @param known of a dossier that is asked more than once, kept
 * @throws ClaimgraphError with one problem for each unknown id, naming the condition, and for a few the nearest known id
 */
export function checkFilterIds(dossier: Dossier, filter: Filter, known = new KnownIds(dossier)): void {
  const nearest = nearestForFew();
  const problems = Object.entries(filter).flatMap(([field, given]) => {
    const { names }: AnyCondition = CONDITIONS[field as keyof Filter];
    const [kind, among] = (names && NAMED[names as keyof typeof NAMED]) ?? [];
    return kind && among && Array.isArray(given) ? unknown(field, kind, given, known[among], nearest) : [];
  });
  if (problems.length > 0) throw new ClaimgraphError(problems);
}

function unknown(
  field: string,
  kind: string,
  given: readonly string[],
  known: ReadonlySet<string>,
  nearest: ReturnType<typeof nearestForFew>,
): Problem[] {
  return [...new Set(given)]
    .filter((id) => !known.has(id))
    .map((id) => {
      const meant = nearest(id, known);
      return {
        code: `unknown-${kind.replaceAll(' ', '-')}`,
        field,
        message: `the dossier has no ${kind} "${id}"`,
        id,
        ...(meant !== undefined && { hint: `Did you mean ${meant}?` }),
      };
    });
}
