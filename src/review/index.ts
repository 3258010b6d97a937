/** The builder: documents in, proposals out, and a person who decides. */
export { type Added, addDocuments, type Draft } from './add.js';
export { decide, preview } from './decide.js';
export { Effects } from './effects.js';
export { readJournal } from './journal.js';
export { judgements } from './judgements.js';
export { leadsOf } from './leads.js';
export { heldByPackage, packageExtractor } from './package-extractor.js';
export { rulesPool } from './pool.js';
export { readAgain } from './read-again.js';
export { ChangedSince } from './since.js';
