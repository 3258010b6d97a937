/** The builder: documents in, proposals out, and a person who decides. */
export { type Added, type AddOptions, addDocuments, type Draft, type Pool } from './add.js';
export { type Decided, type Decider, decide } from './decide.js';
export { type DecisionKind, type Entry, readJournal } from './journal.js';
export { type Judgement, judgements } from './judgements.js';
export { rulesPool } from './pool.js';
export { Register } from './proposals.js';
