/** All formats, in the order in which menus list them. A new format is one file and one line here. */
import { csvClaims } from './csv/claims.js';
import { csvEdges } from './csv/edges.js';
import { csvNodes } from './csv/nodes.js';
import { dot, mermaid } from './drawn/formats.js';
import { exporting } from './exporting.js';
import type { Format } from './format.js';
import { ftm } from './ftm.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml/format.js';
import { html } from './html.js';
import { json } from './json.js';
import { canvas, cytoscape, graphology, nodeLink, oligrapher } from './json-graph/formats.js';
import { cypher, neo4jEdges, neo4jNodes } from './neo4j/formats.js';
import { RDF_DOSSIERS } from './rdf/dossiers.js';
import { stix } from './stix/format.js';
import { svg } from './svg.js';
import { xlsx } from './xlsx/format.js';

export type { Format } from './format.js';

export const FORMATS: readonly Format[] = [
  gexf,
  exporting(graphml, 'graph'),
  json,
  csvNodes,
  csvEdges,
  csvClaims,
  xlsx,
  ...[graphology, nodeLink, cytoscape, oligrapher, canvas].map((format) => exporting(format, 'graph')),
  ...[cypher, neo4jNodes, neo4jEdges].map((format) => exporting(format, 'database')),
  ...[dot, mermaid].map((format) => exporting(format, 'graph')),
  ftm,
  ...RDF_DOSSIERS,
  exporting(stix, 'exchange'),
  svg,
  html,
];
