/** Answers what never reaches the application: no HTTP, no valid address, headers that are too long or too slow. */
import { type IncomingMessage, type RequestListener, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import type { Problem } from '../model/problem.js';
import { SECURITY_HEADERS } from './guard.js';
import { PROBLEM_TYPE, type ProblemDetails, problemBody, problemOf } from './problem.js';

const REFUSALS: Readonly<Record<string, readonly [status: number, title: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The address or the headers are too long'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive'],
};

/** For the event `clientError` of an HTTP server. */
export function refuseClient(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, title] = REFUSALS[error.code ?? ''] ?? [400, 'This is not a valid HTTP request'];
  end(socket, status, title);
}

/** For the event `connect`: we are no proxy. */
export function refuseTunnel(_: IncomingMessage, socket: Duplex): void {
  socket.on('error', () => {});
  end(socket, 405, 'This server is no proxy', [['allow', 'GET, HEAD, POST, PUT']]);
}

/** For the event `checkExpectation`. */
export function refuseExpectation(_: IncomingMessage, response: ServerResponse): void {
  const body = details(417, 'This server meets no such expectation');
  response.writeHead(417, Object.fromEntries(headersOf(body)));
  response.end(body);
}

/** Headers of which Node takes the first and drops the others: two parsers on the way could each follow another one. */
const SINGLE = /^(?:host|content-type|authorization)$/i;

/** Hands on what says each thing once (RFC 9112, section 3.2, of `Host`). */
export function refuseRepeatedHeaders(listener: RequestListener): RequestListener {
  return (request, response) => {
    const repeated = repeatedIn(request.rawHeaders);
    if (repeated === undefined) return listener(request, response);
    const message = 'it was given more than once';
    const body = details(400, 'Invalid request', [{ code: 'repeated-header', field: repeated, message }]);
    response.writeHead(400, [...headersOf(body), ['connection', 'close']].flat());
    response.end(body);
  };
}

/** @param headers names and values in turn */
function repeatedIn(headers: readonly string[]): string | undefined {
  let seen: string[] | undefined;
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i] as string;
    if (!SINGLE.test(name)) continue;
    const known = name.toLowerCase();
    if (seen?.includes(known)) return name;
    seen = [...(seen ?? []), known];
  }
  return undefined;
}

/**
 * What is answered where an address and its `Host` are no URL, and where a client has gone: that is no error to hono, whose
 * own handler is given errors only, but the text that node-server gives as the reason.
 */
export function refuseRequest(error: unknown): Response {
  const title = 'The address or the Host header is invalid';
  const known = error instanceof RequestError;
  const gone = typeof error === 'string' ? error : undefined;
  const { status, body } = known ? { status: 400, body: details(400, title) } : problemOf(error, gone);
  return new Response(body, { status, headers: headersOf(body) });
}

function end(socket: Duplex, status: number, title: string, more: [string, string][] = []): void {
  const body = details(status, title);
  const headers = [...headersOf(body), ...more, ['connection', 'close']];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${body}`);
}

function details(status: number, title: string, problems: readonly Problem[] = []): string {
  const problem: ProblemDetails = {
    type: 'about:blank',
    title,
    status,
    ...(problems.length > 0 && { errors: problems.map(problemBody) }),
  };
  return JSON.stringify(problem);
}

function headersOf(body: string): [string, string][] {
  const own: [string, string][] = [
    ['content-type', PROBLEM_TYPE],
    ['content-length', String(Buffer.byteLength(body))],
  ];
  return [...SECURITY_HEADERS.map(([name, value]): [string, string] => [name, value]), ...own];
}
