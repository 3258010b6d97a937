/** HTTP to the letter: nothing that a request says is silently dropped, or taken for one of two things that it says. */
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDossier } from '../../src/dossier/index.js';
import { type RunningServer, serve } from '../../src/server/index.js';
import { openApi } from '../../src/server/openapi/index.js';
import { dossierFolder } from '../dossier/folder.js';

let server: RunningServer;
const API = '/api/dossiers/chips';

beforeAll(async () => {
  const folder = await dossierFolder();
  const above = join(folder, '..', `${Date.now()}-above`);
  await mkdir(above);
  await createDossier(join(above, 'firms'), { title: 'Firms', ontology: 'ownership' });
  const chips = join(above, 'chips');
  const { cp } = await import('node:fs/promises');
  await cp(folder, chips, { recursive: true });
  server = await serve({ folder: above, log: () => {} });
});
afterAll(() => server.close());

interface Told {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends a head as it is, and reads until the server closes. */
function ask(line: string, headers: readonly string[] = [], body: string | Uint8Array = ''): Promise<Told> {
  const { host, hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => {
      const length = body.length > 0 ? [`content-length: ${Buffer.byteLength(body)}`] : [];
      socket.write(
        `${[`${line} HTTP/1.1`, `host: ${host}`, ...headers, ...length, 'connection: close'].join('\r\n')}\r\n\r\n`,
      );
      socket.write(body);
    });
    socket.on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = heard.split('\r\n\r\n');
      const [status = '', ...lines] = head.split('\r\n');
      const pairs = lines.map((one): [string, string] => {
        const [name = '', ...value] = one.split(': ');
        return [name.toLowerCase(), value.join(': ')];
      });
      resolve({
        status: Number(status.split(' ')[1]),
        headers: Object.fromEntries(pairs),
        body: rest.join('\r\n\r\n'),
      });
    });
  });
}

const JSON_TYPE = 'content-type: application/json';
const errorsOf = ({ body }: Told) => JSON.parse(body).errors.map((one: { code: string; parameter: string }) => one);

describe('a body', () => {
  it.each([
    ['gzip', '{}'],
    ['gzip', gzipSync('{}')],
    ['deflate, br', '{}'],
    ['nonsense', '{}'],
  ])('that is said to be %s is refused, and told what is taken', async (coding, body) => {
    const told = await ask(`POST ${API}/query/stats`, [JSON_TYPE, `content-encoding: ${coding}`], body);
    expect([told.status, told.headers['accept-encoding']]).toEqual([415, 'identity']);
    expect(errorsOf(told)).toMatchObject([{ code: 'content-encoding', parameter: 'Content-Encoding' }]);
  });

  it.each(['identity', 'Identity'])('that is said to be %s is read', async (coding) => {
    expect((await ask(`POST ${API}/query/stats`, [JSON_TYPE, `content-encoding: ${coding}`], '{}')).status).toBe(200);
  });

  it.each([
    ['POST', `${API}/documents/read?name=a.txt`, 'application/octet-stream', 'A text.'],
    ['POST', '/api/dossiers/chips/reconcile', 'application/x-www-form-urlencoded', 'queries={}'],
    ['PUT', `${API}/layout`, 'application/json', '{"places":{}}'],
  ])('of %s %s is no exception', async (method, path, type, body) => {
    const told = await ask(`${method} ${path}`, [`content-type: ${type}`, 'content-encoding: br'], body);
    expect(told.status).toBe(415);
  });
});

describe('a parameter that takes one value', () => {
  it.each([
    [`${API}/entity?id=a&id=b`, 'id'],
    [`${API}/relations?limit=1&limit=1`, 'limit'],
    [`${API}/stats?asOf=2024&asOf=2025`, 'asOf'],
    [`${API}/stats?minConfidence=10&minConfidence=20`, 'minConfidence'],
    [`${API}/metrics?metric=pagerank&parameters.damping=0.5&parameters.damping=0.8`, 'parameters.damping'],
    [`${API}/stats?asOf=2024&filter.asOf=2025`, 'filter.asOf'],
    [`${API}/export.svg?picture.width=500&picture.width=600`, 'picture.width'],
    [`${API}/export.gexf?asOf=2024&asOf=2025`, 'asOf'],
    [`${API}?minConfidence=1&minConfidence=2`, 'minConfidence'],
    [`${API}/report.md?report.language=en&report.language=zh`, 'report.language'],
    [`${API}/history?limit=1&limit=2`, 'limit'],
    [`${API}/reconcile/suggest?prefix=a&prefix=b`, 'prefix'],
    ['/reconcile?dossier=chips&dossier=firms', 'dossier'],
  ])('is refused where it has two: %s', async (path, parameter) => {
    const told = await ask(`GET ${path}`);
    expect(told.status).toBe(400);
    expect(errorsOf(told)).toMatchObject([{ code: 'repeated-parameter', parameter }]);
  });

  it('is refused where it has two for what changes a dossier as well', async () => {
    const told = await ask(
      `POST ${API}/documents/read?name=a.txt&name=b.html`,
      ['content-type: application/octet-stream'],
      'A',
    );
    expect(errorsOf(told)).toMatchObject([{ code: 'repeated-parameter', parameter: 'name' }]);
  });

  it('does not speak against lists, nor against two keys of a record', async () => {
    expect((await ask(`GET ${API}/stats?standing=stated&standing=denied`)).status).toBe(200);
    const metrics = await ask(`GET ${API}/metrics?metric=pagerank&parameters.damping=0.5&parameters.weighted=true`);
    expect(metrics.status).toBe(200);
  });
});

describe('a parameter that nobody takes', () => {
  it.each([
    ['GET', `${API}/status?limit=3`],
    ['GET', '/api/dossiers?standing=stated'],
    ['GET', `${API}/layout?x`],
    ['GET', `${API}/documents/brief?text=no`],
    ['POST', `${API}/query/stats?limit=3`],
    ['POST', `${API}/decisions?by=me`],
  ])('is refused by %s %s', async (method, path) => {
    const told = await ask(`${method} ${path}`, method === 'POST' ? [JSON_TYPE] : [], method === 'POST' ? '{}' : '');
    expect(told.status).toBe(400);
    expect(errorsOf(told)).toMatchObject([{ code: 'unknown-parameter' }]);
  });

  it('is left alone where programs of others send their own', async () => {
    expect((await ask(`GET ${API}/reconcile?extend=no`)).status).toBe(200);
  });
});

describe('headers', () => {
  it.each([
    ['host', ['host: evil.example']],
    ['content-type', [JSON_TYPE, 'Content-Type: text/plain']],
    ['authorization', ['authorization: Bearer a', 'authorization: Bearer b']],
  ])('that say one thing are refused where they say two: %s', async (name, headers) => {
    const told = await ask(
      `POST ${API}/query/stats`,
      [JSON_TYPE, ...headers].slice(name === 'content-type' ? 1 : 0),
      '{}',
    );
    expect([told.status, told.headers['x-content-type-options']]).toEqual([400, 'nosniff']);
    expect(errorsOf(told)[0].parameter.toLowerCase()).toBe(name);
  });

  it.each(['text/csv', 'application/json;q=0', '*/*', 'nonsense'])(
    'that accept %s get what the address gives',
    async (accept) => {
      const told = await ask(`GET ${API}/stats`, [`accept: ${accept}`]);
      expect([told.status, told.headers['content-type']]).toEqual([200, 'application/json']);
    },
  );
});

describe('a tag', () => {
  // straight, and through the application, which looks at the origin
  const WAYS = [[], () => [`origin: ${new URL(server.url).origin}`]] as const;
  it.each(WAYS.map((way, i) => [i, way] as const))('is that of an address and of a state (%i)', async (_, way) => {
    const more = typeof way === 'function' ? way() : way;
    const first = await ask(`GET ${API}/stats`, more);
    const tag = first.headers.etag ?? '';
    const again = (path: string, given: string) => ask(`GET ${path}`, [...more, `if-none-match: ${given}`]);
    expect((await again(`${API}/stats`, tag)).status).toBe(304);
    expect((await again(`${API}/stats`, `"other", ${tag}`)).status).toBe(304);
    expect((await again(`${API}/stats`, '"other"')).status).toBe(200);
    // who has the answer of one address has not that of another, least of all one that is none
    expect((await again(`${API}/entities`, tag)).status).toBe(200);
    expect((await again(`${API}/entity?id=nobody`, tag)).status).toBe(404);
    expect((await again(`${API}/stats?nonsense=1`, tag)).status).toBe(400);
    expect((await again(`${API}/documents/none`, tag)).status).toBe(404);
  });

  it('of any kind stands for every answer, and for no refusal', async () => {
    const any = (path: string) => ask(`GET ${path}`, ['if-none-match: *']);
    const told = await any(`${API}/stats`);
    expect([told.status, told.body, told.headers.etag]).toEqual([
      304,
      '',
      (await ask(`GET ${API}/stats`)).headers.etag,
    ]);
    expect((await any(`${API}/export.gexf`)).status).toBe(304);
    expect((await any(`${API}/entity?id=nobody`)).status).toBe(404);
    expect((await any(`${API}/relations?limit=x`)).status).toBe(400);
  });
});

describe('methods', () => {
  it.each([
    [`${API}/stats`, 'GET, HEAD, OPTIONS'],
    [`${API}/layout`, 'GET, HEAD, OPTIONS, PUT'],
    [`${API}/decisions`, 'GET, HEAD, OPTIONS, POST'],
    [`${API}/query/stats`, 'OPTIONS, POST'],
  ])('of %s are named by OPTIONS and by a refusal', async (path, allowed) => {
    const options = await ask(`OPTIONS ${path}`);
    expect([options.status, options.headers.allow, options.body]).toEqual([204, allowed, '']);
    const refused = await ask(`DELETE ${path}`);
    expect([refused.status, refused.headers.allow]).toEqual([405, allowed]);
  });

  it('of what is not there are none', async () => {
    expect((await ask(`OPTIONS ${API}/nothing`)).status).toBe(404);
  });

  it.each([`${API}/stats`, `${API}/export.gexf`, `${API}/events`, `${API}/status`, '/openapi.json'])(
    'HEAD %s says what GET does, without a body, and ends',
    async (path) => {
      const head = await ask(`HEAD ${path}`);
      expect([head.status, head.body]).toEqual([200, '']);
      if (path.endsWith('/events')) return;
      const get = await ask(`GET ${path}`);
      expect([head.headers['content-type'], head.headers.etag]).toEqual([
        get.headers['content-type'],
        get.headers.etag,
      ]);
    },
  );
});

describe('an address', () => {
  it.each([
    `${API}/`,
    `${API}/stats/`,
    `${API}/export.gexf/`,
    '/api/dossiers/',
    `/${API}/stats`,
    '/API/dossiers/chips/stats',
  ])('is one way of writing it only: %s', async (path) => {
    expect((await ask(`GET ${path}`)).status).toBe(404);
  });

  it.each(['chips%2Fstats', 'chips%2f..%2ffirms', '%zz', '%E0%A4%A', 'a%00b'])('has no dossier %s', async (id) => {
    expect((await ask(`GET /api/dossiers/${id}/stats`)).status).toBe(404);
    expect((await ask(`GET ${API}/documents/${id}`)).status).toBe(404);
  });

  it.each([
    `/api/dossiers/${'x'.repeat(9000)}/stats`,
    `${API}/documents/${'x'.repeat(9000)}`,
    `${API}/entity?id=${'x'.repeat(9000)}`,
  ])('of a very long id is answered briefly', async (path) => {
    const told = await ask(`GET ${path}`);
    expect([400, 404]).toContain(told.status);
    expect(told.body.length).toBeLessThan(500);
  });
});

describe('a new dossier', () => {
  const make = (body: object) =>
    ask('POST /api/dossiers', [JSON_TYPE], JSON.stringify({ title: { en: 'New' }, ...body }));

  it('is refused where its two hints disagree', async () => {
    const told = await make({ id: 'a', ontology: 'minimal', typesOf: 'firms' });
    expect(told.status).toBe(400);
    expect(errorsOf(told)).toMatchObject([{ code: 'wrong-ontology', parameter: 'ontology' }]);
    expect((await ask('GET /api/dossiers/a/status')).status).toBe(404);
    // one that says the same twice is no harm
    expect((await make({ id: 'b', ontology: 'ownership', typesOf: 'firms' })).status).toBe(201);
  });

  it('names the field in which a dossier is not there', async () => {
    const told = await make({ typesOf: 'nothing' });
    expect(told.status).toBe(400);
    expect(errorsOf(told)).toMatchObject([{ code: 'unknown-dossier', parameter: 'typesOf' }]);
  });
});

it('the API says so of itself', () => {
  const { info } = openApi() as { info: { description: string } };
  for (const word of ['Accept', 'HEAD', 'OPTIONS', 'If-None-Match', 'Retry-After', 'compressed', 'more than once'])
    expect(info.description).toContain(word);
});
