/** Sets of entity types that many relation types share as their domain or range. */

/** Whoever can act: people, groups of people, organisations, industries, and countries where news lets them act. */
export const ACTOR = ['person', 'group', 'organisation', 'industry', 'country'] as const;
