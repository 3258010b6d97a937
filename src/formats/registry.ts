/**
 * All formats, in the order in which menus list them: what reads graphs, what writes them, and what writes dossiers. The
 * command line, the API, the viewer and the docs follow. A new format is a folder and one line here.
 */
import { csv, csvClaims, csvEdges, csvNodes } from './csv/format.js';
import { dot, mermaid } from './drawn/formats.js';
import type { ExportFormat, Format, GraphReader, GraphWriter } from './format.js';
import { ftm, ftmStatements } from './ftm/format.js';
import { gexf } from './gexf/format.js';
import { graphml } from './graphml/format.js';
import { html } from './html.js';
import { canvas, cytoscape, graphology, json, nodeLink, oligrapher } from './json-graph/formats.js';
import { cypher, neo4jEdges, neo4jNodes } from './neo4j/formats.js';
import { RDF } from './rdf/format.js';
import { stix } from './stix/format.js';
import { svg } from './svg.js';
import { wikidata } from './wikidata/format.js';
import { xlsx } from './xlsx/format.js';

export const FORMATS: readonly Format[] = [
  gexf,
  graphml,
  json,
  csv,
  csvNodes,
  csvEdges,
  csvClaims,
  xlsx,
  graphology,
  nodeLink,
  cytoscape,
  oligrapher,
  canvas,
  cypher,
  neo4jNodes,
  neo4jEdges,
  dot,
  mermaid,
  ftm,
  ftmStatements,
  ...RDF,
  stix,
  wikidata,
  svg,
  html,
];

/** Those in which a dossier is written. */
export const EXPORT_FORMATS: readonly ExportFormat[] = FORMATS.filter(
  (format): format is ExportFormat => format.exports !== undefined,
);

/** Those that are read, as graphs. */
export const READ_FORMATS = FORMATS.filter(
  (format): format is Format & { reads: GraphReader } => format.reads !== undefined,
);

/** Those in which a graph is written. */
export const WRITE_FORMATS = FORMATS.filter(
  (format): format is Format & { writes: GraphWriter } => format.writes !== undefined,
);
