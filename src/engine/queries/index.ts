/**
 * The registry of queries. A new one is a descriptor in this folder, a file in `memory/` that answers it, and its name
 * here; the API, its description, the command line and MCP follow.
 */
import type { z } from 'zod';
import { changes } from '../memory/changes.js';
import { communities } from '../memory/communities.js';
import { compare } from '../memory/compare.js';
import { contradictions, corroboration } from '../memory/contradictions.js';
import { copies } from '../memory/copies.js';
import { corrections } from '../memory/corrections.js';
import { diff } from '../memory/diff.js';
import { document } from '../memory/document.js';
import { documents } from '../memory/documents.js';
import { entities } from '../memory/entities.js';
import { adjacent, entity } from '../memory/entity.js';
import { facets } from '../memory/facets.js';
import { keystones } from '../memory/keystones.js';
import { mentions } from '../memory/mentions.js';
import { metrics } from '../memory/metrics.js';
import { neighbourhood } from '../memory/neighbourhood.js';
import { paths } from '../memory/paths.js';
import { proposals } from '../memory/proposals.js';
import { relation, relations } from '../memory/relations.js';
import { search } from '../memory/search.js';
import { sensitivity } from '../memory/sensitivity.js';
import { source, sources } from '../memory/sources.js';
import { stats } from '../memory/stats.js';
import { stories } from '../memory/stories.js';
import { subgraph } from '../memory/subgraph.js';
import { timeline } from '../memory/timeline.js';

export const QUERIES = {
  entities,
  relations,
  relation,
  search,
  adjacent,
  neighbourhood,
  paths,
  timeline,
  contradictions,
  compare,
  diff,
  corroboration,
  sources,
  source,
  copies,
  corrections,
  metrics,
  communities,
  sensitivity,
  keystones,
  stats,
  entity,
  document,
  documents,
  mentions,
  facets,
  subgraph,
  proposals,
  changes,
  stories,
} as const;

type Queries = typeof QUERIES;
export type QueryId = keyof Queries;

/** A query as it may be asked, its defaults left out. */
export type Query<Id extends QueryId> = z.input<Queries[Id]['query']>;
/** A query after its schema filled in what was left out. */
export type FullQuery<Id extends QueryId> = z.output<Queries[Id]['query']>;
export type Answer<Id extends QueryId> = z.output<Queries[Id]['answer']>;
