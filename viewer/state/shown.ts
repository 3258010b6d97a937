/** What the map shows of a dossier: all that the filter leaves where that is little, else communities or a part. */
import { WHOLE } from '../../src/analysis/excerpt.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import type { Groups, Overview, Part } from '../../src/scene/communities.js';
import type { Metadata } from '../source/source.js';
import type { Answers } from './answers.js';
import { type Chosen, pairOf } from './state.js';

export type { Part };

export interface Drawn {
  /** what is drawn as entities and relations, each of these with both ends in it */
  dossier: Dossier;
  /** how many entities are not drawn; 0 where all are */
  left: number;
  /** the communities that stand for what is not drawn, where nothing is chosen in a large dossier */
  overview?: Overview;
}

/** What a picture is asked for. */
export interface Wanted {
  filter: Filter;
  /** the filter that communities have their places under, where it is another */
  under?: Filter;
  /** draws all; with `ground`, in the places that all has under that filter */
  all?: { ground: Filter };
  chosen?: Chosen;
  open: readonly string[];
  /** steps around a choice */
  focus: number;
}

/** The answers that a picture is drawn from. */
export interface Answered {
  groups?: Groups;
  /** of the whole dossier, where a filter narrows it */
  groundGroups?: Groups;
  part?: Part;
  /** all of a small dossier, whatever the filter: places are found for it */
  ground?: Part;
  /** why it is not all that was wanted */
  refused?: string;
}

/** Most members that one unfolded community is drawn with, and most entities around a choice. */
const MOST_DRAWN = { members: 100, around: 80 } as const;
/** So many communities are drawn, whatever the screen: a link shows the same everywhere. */
const MOST_COMMUNITIES = 30;

/** Up to so many entities all of a large dossier is drawn where a reader asks for it. */
export const MOST_ALL = 5_000;

/** Whether so much is drawn entity by entity. */
export function fitsWhole({ entities, relations }: { entities: number; relations: number }): boolean {
  return entities <= WHOLE.entities && relations <= WHOLE.relations;
}

/**
 * What is drawn of what is wanted. Where a link names what the dossier does not hold, the communities, and why.
 * @throws ClaimgraphError where the filter is invalid, or nobody answers
 */
export async function askFor(answers: Answers, wanted: Wanted, signal: AbortSignal): Promise<Answered> {
  try {
    return await asked(answers, wanted, signal);
  } catch (error) {
    const isGone = error instanceof ClaimgraphError && error.problems.every(({ code }) => code.startsWith('unknown-'));
    if (!isGone) throw error;
    const { chosen: _, ...rest } = wanted;
    return { ...(await asked(answers, { ...rest, open: [] }, signal)), refused: wordsOf(error) };
  }
}

/** The problems in one line, for the reader. */
export function wordsOf({ problems }: ClaimgraphError): string {
  return problems.map(({ message }) => message).join('; ');
}

async function asked(answers: Answers, wanted: Wanted, signal: AbortSignal): Promise<Answered> {
  const { filter, under, all, chosen, open, focus } = wanted;
  const ask = (query: Parameters<typeof answers.ask<'subgraph'>>[1]) => answers.ask('subgraph', query, signal);
  if (all) {
    const limit = MOST_ALL;
    const [part, ground] = await Promise.all([
      ask({ whole: true, filter, limit }),
      ask({ whole: true, filter: all.ground, limit }),
    ]);
    return { part, ground };
  }
  if (chosen) {
    const around = chosen.kind === 'relation' ? { relation: chosen.id } : { id: entitiesOf(chosen) };
    return { part: await ask({ ...around, filter, depth: focus + 1, limit: MOST_DRAWN.around }) };
  }
  const limit = MOST_COMMUNITIES;
  const [groups, groundGroups] = await Promise.all([
    answers.ask('communities', { filter, limit }, signal),
    under === undefined ? undefined : answers.ask('communities', { filter: under, limit }, signal),
  ]);
  const found = { groups, ...(groundGroups && { groundGroups }) };
  if (open.length === 0) return found;
  return { ...found, part: await ask({ community: [...open], filter, limit: MOST_DRAWN.members }) };
}

function entitiesOf({ kind, id }: Chosen): string[] {
  return kind === 'pair' ? pairOf(id) : [id];
}

/** A part with its dossier's metadata, as a dossier: everything that it names is there, save the texts of documents. */
export function asDossier({ documents: _, entities: __, relations: ___, ...metadata }: Metadata, part?: Part): Dossier {
  return {
    ...metadata,
    documents: (part?.documents ?? []).map((document) => ({ ...document, text: '' })),
    entities: part?.entities ?? [],
    relations: part?.relations ?? [],
    speakers: part?.speakers ?? [],
  };
}

export function drawnOf(metadata: Metadata, { groups, groundGroups, part }: Answered): Drawn {
  const around = asDossier(metadata, part);
  const ids = new Set(around.entities.map(({ id }) => id));
  const dossier: Dossier = {
    ...around,
    relations: around.relations.filter(
      ({ subject, object }) => ids.has(subject) && (object === undefined || ids.has(object)),
    ),
  };
  if (!groups) return { dossier, left: part?.left.entities ?? 0 };
  const all = groups.communities.reduce((sum, { entities }) => sum + entities, groups.rest.entities);
  return {
    dossier,
    left: all - dossier.entities.length,
    overview: { groups, ...(groundGroups && { ground: groundGroups }), ...(part && { part }) },
  };
}
