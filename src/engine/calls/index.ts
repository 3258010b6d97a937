/** The registry of calls: a new question is one file here and one line below. */
import type { z } from 'zod';
import { adjacent } from './adjacent.js';
import { communities } from './communities.js';
import { compare } from './compare.js';
import { contradictions } from './contradictions.js';
import { corroboration } from './corroboration.js';
import { entity } from './entity.js';
import { facets } from './facets.js';
import { keystones } from './keystones.js';
import { metrics } from './metrics.js';
import { neighbourhood } from './neighbourhood.js';
import { part } from './part.js';
import { paths } from './paths.js';
import { relation } from './relation.js';
import { relations } from './relations.js';
import { search } from './search.js';
import { sensitivity } from './sensitivity.js';
import { stats } from './stats.js';
import { timeline } from './timeline.js';

export const CALLS = {
  stats,
  search,
  entity,
  relations,
  relation,
  adjacent,
  neighbourhood,
  paths,
  timeline,
  contradictions,
  compare,
  metrics,
  communities,
  sensitivity,
  keystones,
  corroboration,
  facets,
  part,
} as const;

export type Calls = typeof CALLS;
export type CallId = keyof Calls;

/** A question as it may be asked, its defaults left out. */
export type Query<Id extends CallId> = z.input<Calls[Id]['query']>;
/** A question after its schema filled in what was left out. */
export type FullQuery<Id extends CallId> = z.output<Calls[Id]['query']>;
export type Answer<Id extends CallId> = z.output<Calls[Id]['answer']>;
