/** The dialects of JSON in the registry. `json` reads any of them. */
import { exporting } from '../exporting.js';
import type { Format } from '../format.js';
import { DRAWN, type Loss, lossesAmong } from '../interchange/losses.js';
import { json as dossiers } from '../json.js';
import { canvasPieces } from './canvas.js';
import { cytoscapePieces } from './cytoscape.js';
import { graphologyPieces } from './graphology.js';
import { nodeLinkPieces } from './node-link.js';
import { oligrapherPieces } from './oligrapher.js';

const CANVAS: readonly Loss[] = ['the metadata of the graph', ...DRAWN, 'sizes and shapes'];

/** Any dialect is read; what is written is claimgraph's own. */
export const json: Format = {
  ...dossiers,
  reads: { load: async () => (await import('./read.js')).readJsonGraph },
};

export const graphology = exporting({
  id: 'graphology',
  label: { en: 'JSON (graphology, Sigma)', zh: 'JSON（graphology、Sigma）' },
  kind: 'graph',
  extensions: ['graphology.json'],
  mediaType: 'application/json',
  reads: { load: async () => (await import('./read.js')).readGraphology },
  writes: { write: graphologyPieces, cannotCarry: [], losses: () => [] },
});

export const nodeLink = exporting({
  id: 'node-link',
  label: { en: 'JSON (networkx, d3)', zh: 'JSON（networkx、d3）' },
  kind: 'graph',
  extensions: ['node-link.json'],
  mediaType: 'application/json',
  reads: { load: async () => (await import('./read.js')).readNodeLink },
  writes: { write: nodeLinkPieces, cannotCarry: [], losses: () => [] },
});

export const cytoscape = exporting({
  id: 'cytoscape',
  label: { en: 'JSON (Cytoscape)', zh: 'JSON（Cytoscape）' },
  kind: 'graph',
  extensions: ['cyjs', 'cytoscape.json'],
  mediaType: 'application/json',
  reads: { load: async () => (await import('./read.js')).readCytoscape },
  writes: { write: cytoscapePieces, cannotCarry: [], losses: () => [] },
});

export const oligrapher = exporting({
  id: 'oligrapher',
  label: { en: 'JSON (Oligrapher, LittleSis)', zh: 'JSON（Oligrapher、LittleSis）' },
  kind: 'graph',
  extensions: ['oligrapher.json'],
  mediaType: 'application/json',
  reads: { load: async () => (await import('./read.js')).readOligrapher },
  writes: { write: oligrapherPieces, cannotCarry: DRAWN, losses: lossesAmong(DRAWN) },
});

export const canvas = exporting({
  id: 'canvas',
  label: { en: 'Obsidian Canvas', zh: 'Obsidian 白板' },
  kind: 'graph',
  extensions: ['canvas'],
  mediaType: 'application/json',
  reads: { load: async () => (await import('./read.js')).readCanvas },
  writes: { write: canvasPieces, cannotCarry: CANVAS, losses: lossesAmong(CANVAS) },
});
