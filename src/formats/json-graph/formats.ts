/** The dialects of JSON in the registry. `json` reads any of them. */
import type { GraphFormat } from '../interchange/format.js';
import { DRAWN, type Loss, lossesAmong } from '../interchange/losses.js';
import { canvasPieces } from './canvas.js';
import { cytoscapePieces } from './cytoscape.js';
import { graphologyPieces } from './graphology.js';
import { nodeLinkPieces } from './node-link.js';
import { oligrapherPieces } from './oligrapher.js';

const CANVAS: readonly Loss[] = ['the metadata of the graph', ...DRAWN, 'sizes and shapes'];

export const jsonGraph: GraphFormat = {
  id: 'json',
  label: { en: 'JSON, of any dialect', zh: 'JSON（各种写法）' },
  extensions: ['json'],
  mediaType: 'application/json',
  reader: async () => (await import('./read.js')).readJsonGraph,
  cannotCarry: [],
};

export const graphology: GraphFormat = {
  id: 'graphology',
  label: { en: 'JSON (graphology, Sigma)', zh: 'JSON（graphology、Sigma）' },
  extensions: ['graphology.json'],
  mediaType: 'application/json',
  reader: async () => (await import('./read.js')).readGraphology,
  write: graphologyPieces,
  cannotCarry: [],
};

export const nodeLink: GraphFormat = {
  id: 'node-link',
  label: { en: 'JSON (networkx, d3)', zh: 'JSON（networkx、d3）' },
  extensions: ['node-link.json'],
  mediaType: 'application/json',
  reader: async () => (await import('./read.js')).readNodeLink,
  write: nodeLinkPieces,
  cannotCarry: [],
};

export const cytoscape: GraphFormat = {
  id: 'cytoscape',
  label: { en: 'JSON (Cytoscape)', zh: 'JSON（Cytoscape）' },
  extensions: ['cyjs', 'cytoscape.json'],
  mediaType: 'application/json',
  reader: async () => (await import('./read.js')).readCytoscape,
  write: cytoscapePieces,
  cannotCarry: [],
};

export const oligrapher: GraphFormat = {
  id: 'oligrapher',
  label: { en: 'JSON (Oligrapher, LittleSis)', zh: 'JSON（Oligrapher、LittleSis）' },
  extensions: ['oligrapher.json'],
  mediaType: 'application/json',
  reader: async () => (await import('./read.js')).readOligrapher,
  write: oligrapherPieces,
  cannotCarry: DRAWN,
  losses: lossesAmong(DRAWN),
};

export const canvas: GraphFormat = {
  id: 'canvas',
  label: { en: 'Obsidian Canvas', zh: 'Obsidian 白板' },
  extensions: ['canvas'],
  mediaType: 'application/json',
  reader: async () => (await import('./read.js')).readCanvas,
  write: canvasPieces,
  cannotCarry: CANVAS,
  losses: lossesAmong(CANVAS),
};
