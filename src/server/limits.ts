/** What one request may cost. Every limit is here, is documented in the README, and is answered with a clear problem. */
export const LIMITS = {
  /** bytes of a request's body */
  bodyBytes: 1_000_000,
  /** characters of a request's address, query included */
  addressLength: 16_000,
  /** names to reconcile in one request */
  reconcileQueries: 50,
  /** milliseconds for a request to arrive whole */
  requestMs: 30_000,
  /** milliseconds that requests in flight get when the server stops */
  graceMs: 10_000,
} as const;
