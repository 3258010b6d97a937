/** What is drawn of a dossier: all of a small one; of a large one its communities, or the surroundings of a choice. */
import { WHOLE } from '../../src/analysis/excerpt.js';
import type { Answer } from '../../src/engine/calls/index.js';
import type { Engine } from '../../src/engine/engine.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import type { Matter } from '../source/source.js';
import { type Chosen, pairOf } from './state.js';

export type Groups = Answer<'communities'>;
export type Part = Answer<'part'>;

export interface Drawn {
  /** what is drawn as entities and relations, each of these with both ends in it */
  dossier: Dossier;
  /** how many entities are not drawn; 0 where all are */
  left: number;
  /** the communities that stand for what is not drawn, where nothing is chosen in a large dossier */
  overview?: Overview;
}

export interface Overview {
  groups: Groups;
  /** the members of those that are unfolded */
  part?: Part;
}

/** What a picture of a large dossier is asked for. */
export interface Wanted {
  filter: Filter;
  chosen?: Chosen;
  open: readonly string[];
  /** steps around a choice */
  focus: number;
  /** whether the screen has room for few communities only */
  narrow?: boolean;
}

/** The answers that a picture of a large dossier is drawn from. */
export interface Answered {
  groups?: Groups;
  part?: Part;
  /** why it is not all that was wanted */
  refused?: string;
}

/** Most members that one unfolded community is drawn with, and most entities around a choice. */
export const MOST_DRAWN = { members: 100, around: 80 } as const;
/** So many communities are drawn, and so many on a narrow screen. */
const COMMUNITIES = { most: 30, narrow: 14 };

export function isLarge({ entities, relations }: Pick<Dossier, 'entities' | 'relations'>): boolean {
  return entities.length > WHOLE.entities || relations.length > WHOLE.relations;
}

/**
 * What is drawn of what is wanted. Where a link names what the dossier does not hold, the communities, and why.
 * @throws ClaimgraphError where the filter does not fit, or nobody answers
 */
export async function askFor(engine: Engine, wanted: Wanted): Promise<Answered> {
  try {
    return await asked(engine, wanted);
  } catch (error) {
    const isGone = error instanceof ClaimgraphError && error.problems.every(({ code }) => code.startsWith('unknown-'));
    if (!isGone) throw error;
    const { chosen: _, ...rest } = wanted;
    return { ...(await asked(engine, { ...rest, open: [] })), refused: wordsOf(error) };
  }
}

/** The problems in one line, for the reader. */
export function wordsOf({ problems }: ClaimgraphError): string {
  return problems.map(({ message }) => message).join('; ');
}

async function asked(engine: Engine, { filter, chosen, open, focus, narrow }: Wanted): Promise<Answered> {
  if (chosen) {
    const around = chosen.kind === 'relation' ? { relation: chosen.id } : { id: entitiesOf(chosen) };
    return { part: await engine.part({ ...around, filter, depth: focus + 1, limit: MOST_DRAWN.around }) };
  }
  const groups = await engine.communities({ filter, limit: narrow ? COMMUNITIES.narrow : COMMUNITIES.most });
  const unfolded = unfoldedIn(groups, open);
  if (unfolded.length === 0) return { groups };
  return { groups, part: await engine.part({ community: [...unfolded], filter, limit: MOST_DRAWN.members }) };
}

/** What the filter leaves may be so little that folding it would only hide it. */
function unfoldedIn({ communities, rest }: Groups, open: readonly string[]): readonly string[] {
  const all = communities.reduce((sum, { entities }) => sum + entities, 0);
  return rest.communities === 0 && all <= MOST_DRAWN.members ? communities.map(({ id }) => id) : open;
}

function entitiesOf({ kind, id }: Chosen): string[] {
  return kind === 'pair' ? pairOf(id) : [id];
}

/** A part with its dossier's matter, as a dossier: everything that it names is there, save the texts of documents. */
export function asDossier({ documents: _, entities: __, relations: ___, ...matter }: Matter, part?: Part): Dossier {
  return {
    ...matter,
    documents: (part?.documents ?? []).map((document) => ({ ...document, text: '' })),
    entities: part?.entities ?? [],
    relations: part?.relations ?? [],
    speakers: part?.speakers ?? [],
  };
}

/** @param around the dossier that the part belongs to */
export function drawnOf(around: Dossier, { groups, part }: Answered): Drawn {
  const ids = new Set(part?.entities.map(({ id }) => id));
  const dossier: Dossier = {
    ...around,
    entities: part?.entities ?? [],
    relations: (part?.relations ?? []).filter(
      ({ subject, object }) => ids.has(subject) && (object === undefined || ids.has(object)),
    ),
  };
  if (!groups) return { dossier, left: part?.left.entities ?? 0 };
  const all = groups.communities.reduce((sum, { entities }) => sum + entities, groups.rest.entities);
  return { dossier, left: all - dossier.entities.length, overview: { groups, ...(part && { part }) } };
}
