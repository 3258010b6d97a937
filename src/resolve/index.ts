/** Resolution: which entities may be one and the same, in any language and script. */
export { type Candidate, candidates } from './candidates.js';
export { contextOf } from './context.js';
export { likeness } from './likeness.js';
