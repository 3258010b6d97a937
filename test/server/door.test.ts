/** Who may ask what, and how: host names, methods, tokens, bodies, and clients that are slow. */

import { mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hostCheck } from '../../src/server/hosts.js';
import { type RunningServer, type ServeOptions, serve } from '../../src/server/index.js';
import { dossierFolder } from '../dossier/folder.js';

let server: RunningServer;
beforeAll(async () => {
  server = await serve({
    folder: await dossierFolder(),
    log: () => {},
    limits: { headersMs: 500, checkMs: 100, silentMs: 500 },
  });
});
afterAll(() => server.close());

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Iterable<Uint8Array>;
  of?: RunningServer;
}

/** As it is written: fetch would not send these. */
function ask(path: string, { method = 'GET', headers = {}, body, of = server }: Asked = {}) {
  const { port } = new URL(of.url);
  const host = new URL(of.url).hostname === '0.0.0.0' ? '127.0.0.1' : new URL(of.url).hostname;
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asked = request({ host, port, path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    asked.on('error', reject);
    if (body === undefined || typeof body === 'string') asked.end(body);
    else {
      for (const chunk of body) asked.write(chunk);
      asked.end();
    }
  });
}

/** What is sent as it is, and all that comes back until the server closes. */
function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
  });
}

describe('host names', () => {
  it.each([
    [
      { host: '127.0.0.1' },
      ['localhost', '127.0.0.1', '127.0.0.2', '[::1]'],
      ['evil.example', '10.0.0.1', 'localhost.evil.example'],
    ],
    [{ host: '0.0.0.0' }, ['localhost', '10.0.0.1', '[2001:db8::1]'], ['evil.example', 'example.org']],
    [
      { host: '0.0.0.0', allowedHosts: ['Graph.example.org'] },
      ['graph.example.org', 'GRAPH.example.org.', '10.0.0.1'],
      ['evil.example', 'example.org'],
    ],
    [{ host: 'graph.lan' }, ['graph.lan'], ['evil.lan']],
  ])('%o', (rules, ours, foreign) => {
    expect(ours.filter((name) => !hostCheck(rules)(name))).toEqual([]);
    expect(foreign.filter((name) => hostCheck(rules)(name))).toEqual([]);
  });

  it('that are foreign are refused beyond loopback too, with the security headers', async () => {
    const open = await serve({ folder: await dossierFolder(), host: '0.0.0.0', allowedHosts: ['graph.example.org'] });
    onTestFinished(() => open.close());
    const refused = await ask('/api/dossiers', { of: open, headers: { host: 'evil.example' } });
    expect(refused.status).toBe(403);
    expect(refused.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(refused.headers['content-security-policy']).toContain("default-src 'self'");
    expect(JSON.parse(refused.body).errors[0].hint).toContain('allow this name');
    for (const host of ['127.0.0.1', '192.0.2.7:80', 'graph.example.org']) {
      expect((await ask('/api/dossiers', { of: open, headers: { host } })).status).toBe(200);
    }
  });

  it('127.0.0.2 can be listened on', async () => {
    const other = await serve({ folder: await dossierFolder(), host: '127.0.0.2' });
    onTestFinished(() => other.close());
    expect((await ask('/api/dossiers', { of: other })).status).toBe(200);
  });
});

describe('methods', () => {
  it.each([
    ['DELETE', '/api/dossiers/chips', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/dossiers/chips/stats', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/dossiers/chips/query/stats', 'OPTIONS, POST'],
    ['PATCH', '/api/dossiers/chips/layout', 'GET, HEAD, OPTIONS, PUT'],
    ['PUT', '/api/dossiers/chips/decisions', 'GET, HEAD, OPTIONS, POST'],
    ['TRACE', '/api/dossiers', 'GET, HEAD, OPTIONS, POST'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['POST', '/openapi.json', 'GET, HEAD, OPTIONS'],
  ])('%s %s: 405', async (method, path, allow) => {
    const answer = await ask(path, { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, allow]);
    expect(JSON.parse(answer.body).status).toBe(405);
  });
});

describe('addresses', () => {
  it.each([17_000, 50_000])('of %i characters are refused with a problem', async (length) => {
    const { status, headers, body } = await ask(`/api/dossiers/chips/stats?text=${'x'.repeat(length)}`);
    expect(status).toBe(length < 32_000 ? 414 : 431);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(JSON.parse(body)).toMatchObject({ status });
  });
});

describe('what is no request of ours', () => {
  it.each([
    ['no Host', 'GET /api/dossiers HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['an empty Host', 'GET /api/dossiers HTTP/1.1\r\nhost:\r\nconnection: close\r\n\r\n', 400],
    ['a Host with a user', 'GET /api/dossiers HTTP/1.1\r\nhost: a@127.0.0.1\r\nconnection: close\r\n\r\n', 400],
    ['a Host with a fragment', 'GET /api/dossiers HTTP/1.1\r\nhost: 127.0.0.1#a\r\nconnection: close\r\n\r\n', 400],
    ['a Host with a path', 'GET /api/dossiers HTTP/1.1\r\nhost: 127.0.0.1/a\r\nconnection: close\r\n\r\n', 400],
    ['another scheme', 'GET ftp://127.0.0.1/a HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n', 400],
    ['an expectation', 'GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nexpect: money\r\nconnection: close\r\n\r\n', 417],
    ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nhost: example.org:443\r\n\r\n', 405],
  ])('%s is refused with a problem and the usual headers', async (_, text, status) => {
    const [head = '', body = ''] = (await raw(text)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status });
  });

  it('a file of the viewer that is written to is a 405', async () => {
    const viewer = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
    await writeFile(join(viewer, 'icon.svg'), '<svg/>');
    const of = await serve({ folder: await dossierFolder(), viewer });
    onTestFinished(() => of.close());
    const asked = async (method: string, path: string) => {
      const { status, headers } = await ask(path, { method, of });
      return [status, headers.allow];
    };
    expect(await asked('POST', '/icon.svg')).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await asked('OPTIONS', '/icon.svg')).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(await asked('DELETE', '/nothing.svg')).toEqual([404, undefined]);
    expect(await asked('GET', '/icon.svg')).toEqual([200, undefined]);
  });
});

describe('a bearer token', () => {
  const started = async (options: Partial<ServeOptions>) => {
    const one = await serve({ folder: await dossierFolder(), ...options });
    onTestFinished(() => one.close());
    return one;
  };
  it.each(['Bearer', 'bearer', 'BEARER'])('is taken as %s', async (scheme) => {
    const of = await started({ token: 'open sesame' });
    const put = (authorization: string) =>
      ask('/api/dossiers/chips/layout', {
        of,
        method: 'PUT',
        headers: { 'content-type': 'application/json', authorization },
        body: '{"places":{}}',
      });
    expect((await put(`${scheme} open sesame`)).status).toBe(200);
    expect((await put(`${scheme} open`)).status).toBe(401);
    expect((await put(`${scheme}open sesame`)).status).toBe(401);
  });
});

describe('bodies', () => {
  const post = (type: string, body: Asked['body'], path = '/api/dossiers/chips/query/stats') =>
    ask(path, { method: 'POST', headers: { 'content-type': type }, ...(body !== undefined && { body }) });
  const endless = function* () {
    for (let i = 0; i < 50; i++) yield Buffer.alloc(65_536, 'a');
  };

  it.each([
    ['application/json', 200],
    ['Application/JSON; charset=utf-8', 200],
    ['application/vnd.claimgraph+json', 200],
    ['application/jsonp', 415],
    ['application/json-seq', 415],
    ['text/plain', 415],
  ])('%s: %i', async (type, status) => {
    expect((await post(type, '{}')).status).toBe(status);
  });

  it.each([
    ['application/json', '/api/dossiers/chips/query/stats'],
    ['application/x-www-form-urlencoded', '/reconcile'],
    ['application/x-www-form-urlencoded', '/api/dossiers/chips/reconcile'],
  ])('of %s to %s are bounded, however they are sent', async (type, path) => {
    // the server may close before all is sent
    const answer = await post(type, endless(), path).catch((error) => ({ status: error.code }));
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(answer.status);
    expect((await ask('/api/dossiers')).status).toBe(200);
  });

  it('of a layout without one valid place change nothing', async () => {
    const put = (body: string) =>
      ask('/api/dossiers/chips/layout', { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
    expect((await put('{"places":{"acme":{"x":1,"y":2}}}')).status).toBe(200);
    for (const body of [
      '{"places":{"__proto__":{"x":1,"y":2}}}',
      '{"places":{"nobody":{"x":1,"y":2}}}',
      '{"places":[]}',
      '{}',
    ]) {
      expect((await put(body)).status).toBe(400);
    }
    expect(JSON.parse((await ask('/api/dossiers/chips/layout')).body)).toEqual({ places: { acme: { x: 1, y: 2 } } });
  });
});

describe('slow clients', () => {
  it('that never finish their headers are told and closed', async () => {
    const heard = await raw('GET /api/dossiers HTTP/1.1\r\nhost: localhost\r\nx-slow: ');
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(heard).toContain('application/problem+json');
  });

  it('that send no HTTP are told and closed', async () => {
    expect(await raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*problem\+json/);
  });
});
