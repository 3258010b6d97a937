/** Descriptions of drawings, in the registry. Written only. */
import { exporting } from '../exporting.js';
import { DRAWN, type Loss, lossesAmong } from '../interchange/losses.js';
import { dotPieces } from './dot.js';
import { mermaidPieces } from './mermaid.js';

const LOST: readonly Loss[] = ['ids', ...DRAWN];
const DOT: readonly Loss[] = [...LOST, 'control characters (they are shown as signs)', 'sizes and shapes'];
const MERMAID: readonly Loss[] = [
  ...LOST,
  'control characters (they are shown as signs)',
  'places',
  'colours, sizes and shapes',
  'more than 500 lines, which most renderers of Mermaid refuse',
];

export const dot = exporting({
  id: 'dot',
  label: { en: 'DOT (Graphviz)', zh: 'DOT（Graphviz）' },
  kind: 'graph',
  extensions: ['dot', 'gv'],
  mediaType: 'text/vnd.graphviz',
  writes: { write: dotPieces, cannotCarry: DOT, losses: lossesAmong(DOT) },
});

export const mermaid = exporting({
  id: 'mermaid',
  label: { en: 'Mermaid flowchart', zh: 'Mermaid 流程图' },
  kind: 'graph',
  extensions: ['mmd', 'mermaid'],
  mediaType: 'text/plain',
  writes: { write: mermaidPieces, cannotCarry: MERMAID, losses: lossesAmong(MERMAID) },
});
