/** Relation types of the news ontology for what happens on a day rather than lasts: only they take a sentence's date. */
export const EVENTFUL: ReadonlySet<string> = new Set(
  'acquires sells merges-with releases withdraws enacts repeals sues sanctions blacklists punishes bans delists arrests charges convicts acquits appoints dismisses resigns-from elected-to attacks kills meets visits agrees-to breaks-agreement issues'.split(
    ' ',
  ),
);
