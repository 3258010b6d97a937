/** What one request may cost. Every limit is here, is described in ARCHITECTURE.md where users meet it, and is answered with a clear problem. */
export const LIMITS = {
  /** bytes of a request's body */
  bodyBytes: 1_000_000,
  /** bytes of a document that is handed in */
  documentBytes: 25_000_000,
  /** bytes of a graph that is handed in, after decompression */
  importBytes: 200_000_000,
  /** nodes and edges of a graph that is handed in */
  importElements: 200_000,
  /** files that are a graph together */
  importFiles: 10,
  /** characters of a request's address, query included */
  addressLength: 16_000,
  /** bytes of a request's headers, address included */
  headerBytes: 32_000,
  /** names to reconcile in one request */
  reconcileQueries: 50,
  /** milliseconds for a request's headers to arrive */
  headersMs: 10_000,
  /** milliseconds for a request to arrive whole */
  requestMs: 30_000,
  /** milliseconds in which a client takes nothing of its answer */
  silentMs: 30_000,
  /** milliseconds for an answer to be taken whole */
  sendMs: 600_000,
  /** milliseconds between two looks at slow connections */
  checkMs: 5_000,
  /** milliseconds that requests in flight get when the server stops */
  graceMs: 3_000,
  /** milliseconds beyond the grace after which a server that does not stop is ended */
  stopMs: 2_000,
  /** milliseconds of long work for one request (exports, metrics ...), and of waiting until it begins */
  workMs: 60_000,
  /** milliseconds that long work may wait until it begins, by its lane; where more is to be expected, it is refused at once */
  waitMs: { plain: 10_000, long: 30_000, files: 60_000 },
  /** long work that waits at the same time */
  waitingRuns: 500,
  /** seconds after which one who was refused may ask again */
  retryS: 5,
  /** bytes of an export */
  exportBytes: 500_000_000,
  /** bytes of exports and other long work that wait to be sent, all of them together */
  heldBytes: 1_000_000_000,
  /** milliseconds after which a thread without work is ended */
  idleMs: 60_000,
  /** milliseconds to read and check a dossier */
  openMs: 600_000,
  /** milliseconds that a request waits for what this server has just changed to be read again */
  reloadMs: 5_000,
  /** connections at the same time */
  connections: 2_000,
} as const;
