/**
 * Keeps other sites out: a page elsewhere must not read a dossier through the visitor's browser. The name that the
 * browser asked for has to be one of ours (against DNS rebinding), and a request from another origin is refused.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { type HostRules, hostCheck, isLoopback } from './hosts.js';
import { LIMITS } from './limits.js';
import { HttpProblem } from './problem.js';

export interface WriteRules {
  /** the address that the server was told to listen on */
  host: string;
  /** what a request that writes must carry; beyond loopback nothing is written without one */
  token?: string | undefined;
  /** nothing is written, whoever asks */
  readOnly?: boolean | undefined;
}

/** Who may change anything here. */
export type Writing = 'anyone' | 'token' | 'nobody';

export function writing({ host, token, readOnly }: WriteRules): Writing {
  if (readOnly) return 'nobody';
  if (token !== undefined) return 'token';
  return isLoopback(host) ? 'anyone' : 'nobody';
}

export function guard(rules: HostRules): MiddlewareHandler {
  const isOurs = hostCheck(rules);
  return async (context, next) => {
    // before anything is refused: refusals carry them, too
    for (const [name, value] of SECURITY_HEADERS) context.header(name, value);
    const { url } = context.req;
    if (url.length > LIMITS.addressLength) {
      const message = `the address is longer than ${LIMITS.addressLength} characters`;
      const hint = 'Send the query as JSON: POST .../query/NAME';
      throw new HttpProblem(414, 'The address is too long', [{ code: 'address-too-long', message, hint }]);
    }
    const asked = new URL(url);
    if (!isOurs(asked.hostname)) {
      const message = `this server does not answer as "${asked.hostname.slice(0, 100)}"`;
      const hint = 'Use its numeric address, or let whoever runs the server allow this name';
      throw new HttpProblem(403, 'Unknown host name', [{ code: 'unknown-host', message, hint }]);
    }
    const origin = context.req.header('origin');
    if (origin !== undefined && !isSame(origin, asked)) throw fromElsewhere();
    const site = context.req.header('sec-fetch-site');
    const navigates = context.req.header('sec-fetch-mode') === 'navigate';
    if ((site === 'cross-site' || site === 'same-site') && !navigates) throw fromElsewhere();
    await next();
  };
}

/** The same host and port; a proxy in between may have taken the `s` from `https`. */
function isSame(origin: string, asked: URL): boolean {
  return URL.canParse(origin) && /^https?:$/.test(new URL(origin).protocol) && new URL(origin).host === asked.host;
}

function fromElsewhere(): HttpProblem {
  return new HttpProblem(403, 'Requests from other sites are refused');
}

/** Beyond loopback, who writes must know the server's token. */
export function mayWrite(context: Context, { host, token, readOnly }: WriteRules): void {
  if (readOnly) {
    const message = 'the server is read-only';
    throw new HttpProblem(403, 'This server accepts no changes', [{ code: 'read-only', message }]);
  }
  if (isLoopback(host) && token === undefined) return;
  if (token === undefined) {
    const hint = 'Start the server with CLAIMGRAPH_TOKEN set, and send it as: Authorization: Bearer TOKEN';
    throw new HttpProblem(403, 'This server accepts no changes', [
      { code: 'no-token', message: 'the server is open to other machines and has no token', hint },
    ]);
  }
  // the name of the scheme is written in any case (RFC 9110, section 11.1)
  const [, given = ''] = /^bearer +([^ ].*)$/i.exec(context.req.header('authorization') ?? '') ?? [];
  if (sameText(given, token)) return;
  context.header('www-authenticate', 'Bearer');
  throw new HttpProblem(401, 'Changes need a token', [
    { code: 'wrong-token', message: 'the token is missing or wrong', hint: 'Send it as: Authorization: Bearer TOKEN' },
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

/** What every answer carries, refusals included. */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['content-security-policy', POLICY],
];
