/** All formats, in the order in which menus list them. A new format is one file and one line here. */
import { csv } from './csv.js';
import type { Format } from './format.js';
import { gexf } from './gexf.js';
import { html } from './html.js';
import { json } from './json.js';
import { svg } from './svg.js';

export type { Format, WriteOptions } from './format.js';

export const FORMATS: readonly Format[] = [gexf, json, csv, svg, html];
