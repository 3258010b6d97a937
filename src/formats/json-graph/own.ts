/** claimgraph's own JSON as a graph: its entities, relations and claims. `import` takes the dossier in it whole. */

import { graphOfDossier } from '../interchange/from-dossier.js';
import type { Graph } from '../interchange/graph.js';
import { readJsonDossier } from '../json.js';
import { isObject } from './elements.js';
import type { Shape } from './shape.js';

export const own: Shape = {
  name: "claimgraph's JSON",
  fits: (value) => isObject(value) && typeof value.claimgraph === 'number' && value.dossier !== undefined,
  read: (value, file): Graph => graphOfDossier(readJsonDossier(value, file), { speakers: true }),
};
