/** Resolution: which entities may be one and the same, in any language and script. */
export { type Candidate, type CandidateOptions, candidates } from './candidates.js';
export { type Likeness, likeness } from './likeness.js';
