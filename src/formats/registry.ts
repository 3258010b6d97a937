/** All formats, in the order in which menus list them. A new format is one file and one line here. */
import type { Format } from './format.js';
import { gexf } from './gexf.js';
import { json } from './json.js';
import { svg } from './svg.js';

export type { Format, WriteOptions } from './format.js';

export const FORMATS: readonly Format[] = [gexf, json, svg];
