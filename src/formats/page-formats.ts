/** The formats that a page writes by itself, also where it stands alone; all others are loaded when they are wanted. */
import { csvClaims } from './csv/claims.js';
import { csvEdges } from './csv/edges.js';
import { csvNodes } from './csv/nodes.js';
import type { ExportFormat } from './format.js';
import { gexf } from './gexf.js';
import { html } from './html.js';
import { json } from './json.js';
import { svg } from './svg.js';

export const PAGE_FORMATS: readonly ExportFormat[] = [gexf, json, csvNodes, csvEdges, csvClaims, svg, html];
