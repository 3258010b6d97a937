/** What every reader may be told. */
import type { Dangling } from './builder.js';
import type { ReadLimits } from './limits.js';

export interface ReadOptions {
  limits?: Partial<ReadLimits>;
  /** what to do with an edge whose end is not in the file; `add` */
  dangling?: Dangling;
  /** for FollowTheMoney: an edge for each property of a node that names another entity; false */
  references?: boolean;
  /** for tables: role (`source`, `target`, `id`, `label`, `type` ...) → name or number of its column */
  columns?: Readonly<Record<string, string>>;
  /** for tables: what cells are separated by; left out, it is recognised */
  delimiter?: string;
  /** for tables: whether the first row names the columns; true */
  head?: boolean;
}
