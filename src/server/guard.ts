/**
 * Keeps other sites out: a page elsewhere must not read a dossier through the visitor's browser. The name that the
 * browser asked for has to be one of ours (against DNS rebinding), and a request from another origin is refused.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { LIMITS } from './limits.js';
import { HttpProblem } from './problem.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** @param host the address that the server was told to listen on */
export function guard(host: string): MiddlewareHandler {
  const open = !isLoopback(host);
  return async (context, next) => {
    const asked = new URL(context.req.url);
    if (context.req.url.length > LIMITS.addressLength) throw new HttpProblem(414, 'The address is too long');
    if (!open && !LOOPBACK.has(asked.hostname)) throw new HttpProblem(403, `This server is not ${asked.hostname}`);
    const origin = context.req.header('origin');
    if (origin !== undefined && origin !== asked.origin)
      throw new HttpProblem(403, 'Requests from other sites are refused');
    const site = context.req.header('sec-fetch-site');
    const navigates = context.req.header('sec-fetch-mode') === 'navigate';
    if ((site === 'cross-site' || site === 'same-site') && !navigates) {
      throw new HttpProblem(403, 'Requests from other sites are refused');
    }
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('x-frame-options', 'DENY');
    context.header('cross-origin-resource-policy', 'same-origin');
    context.header('content-security-policy', POLICY);
  };
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Beyond loopback, who writes must know the server's token. */
export function mayWrite(context: Context, host: string, token: string | undefined): void {
  if (isLoopback(host) && token === undefined) return;
  if (token === undefined) {
    const mend = 'Start the server with CLAIMGRAPH_TOKEN set, and send it as: Authorization: Bearer TOKEN';
    throw new HttpProblem(403, 'This server takes no changes', [
      { code: 'no-token', message: 'it listens beyond this machine and was given no token', mend },
    ]);
  }
  if (sameText(context.req.header('authorization') ?? '', `Bearer ${token}`)) return;
  context.header('www-authenticate', 'Bearer');
  throw new HttpProblem(401, 'A token is needed to change anything', [
    { code: 'wrong-token', message: 'the token is missing or wrong', mend: 'Send it as: Authorization: Bearer TOKEN' },
  ]);
}

/** Compares in a time that does not tell how much of it was right. */
function sameText(given: string, wanted: string): boolean {
  let different = given.length === wanted.length ? 0 : 1;
  for (let i = 0; i < given.length; i++) different |= given.charCodeAt(i) ^ wanted.charCodeAt(i % wanted.length);
  return different === 0;
}

/** The viewer needs nothing from elsewhere; Sigma's icon atlas is drawn from data and blob images. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
