/** Parts of graphology-layout-forceatlas2 that come without types: what its own worker is made of. */
declare module 'graphology-layout-forceatlas2/helpers.js' {
  import type { AbstractGraph } from 'graphology-types';

  /** Ten numbers a node (place, forces, mass, size, whether it is fixed), three an edge (both ends, weight). */
  export function graphToByteArrays(
    graph: AbstractGraph,
    getEdgeWeight: () => number,
  ): { nodes: Float32Array<ArrayBuffer>; edges: Float32Array<ArrayBuffer> };
  /** Makes a worker of a function's own text. */
  export function createWorker(work: () => void): Worker;
}

declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One round, written into the nodes. */
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): void;
}

declare module 'graphology-layout-forceatlas2/webworker.js' {
  /** Answers each message with one round. */
  export default function work(): void;
}

declare module 'graphology-layout-forceatlas2/defaults.js' {
  const settings: object;
  export default settings;
}
