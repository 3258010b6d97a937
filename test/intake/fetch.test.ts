/** Fetching from an address: what comes back, and what is refused before anything is asked of it. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchSource } from '../../src/intake/index.js';

async function site(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '');
    listener(request, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close(() => undefined));
  onTestFinished(() => server.closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

const near = { allowPrivate: true, now: () => new Date('2025-11-20T12:00:00Z') };

describe('fetching', () => {
  it('follows redirects and unpacks, and tells where it ended and when', async () => {
    const { url } = await site((request, answer) => {
      if (request.url === '/') answer.writeHead(302, { location: '/story' }).end();
      else
        answer
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
          .end(gzipSync('<p>Acme</p>'));
    });
    const fetched = await fetchSource(url, near);
    expect(new TextDecoder().decode(fetched.bytes)).toBe('<p>Acme</p>');
    expect(fetched).toMatchObject({
      address: `${url}story`,
      mime: 'text/html; charset=utf-8',
      retrieved: '2025-11-20',
    });
  });

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://10.1.2.3/',
    'http://192.168.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00::1]/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://2130706433/',
    'http://[::7f00:1]/',
    'http://[::ffff:0:7f00:1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[64:ff9b:1::1]/',
    'http://[fec0::1]/',
    'http://[2001:0:1::1]/',
    'http://[2001:2::1]/',
    'http://[2001:10::1]/',
    'http://[2001:20::1]/',
    'http://[3fff::1]/',
    'http://[5f00::1]/',
    'http://[100:0:0:1::1]/',
    'http://[4000::1]/',
    'http://[fe80::1]/',
    'http://[2002:7f00:1::]/',
  ])('refuses %s', async (address) => {
    await expect(fetchSource(address)).rejects.toThrow('leads into a private network');
  });

  it.each(['http://ann:secret@example.org/page', 'http://ann@example.org/'])(
    'refuses %s, and does not repeat what it holds',
    async (address) => {
      const refused = await fetchSource(address).catch((error) => error);
      expect(refused.problems).toMatchObject([{ code: 'address-with-credentials' }]);
      expect(JSON.stringify(refused.problems)).not.toMatch(/ann|secret/);
    },
  );

  it('does not repeat what an invalid address holds', async () => {
    const refused = await fetchSource('http://ann:secret@exa mple.org/').catch((error) => error);
    expect(refused.problems).toMatchObject([{ code: 'wrong-address' }]);
    expect(JSON.stringify(refused.problems)).not.toMatch(/ann|secret/);
  });

  it.each(['93.184.216.34', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '2001:4860:4860::8888', '2a00:1450::1'])(
    'takes %s for public',
    async (address) => {
      const given = { resolve: async () => [address], signal: AbortSignal.abort() };
      await expect(fetchSource('http://example.org/', given)).rejects.not.toThrow('private network');
    },
  );

  it('refuses a name that means a private address, and never asks it', async () => {
    const { url, asked } = await site((_, answer) => answer.end('secret'));
    const rebinding = fetchSource(url.replace('127.0.0.1', 'example.org'), {
      resolve: async () => ['93.184.216.34', '127.0.0.1'],
    });
    await expect(rebinding).rejects.toThrow('example.org leads into a private network (127.0.0.1)');
    expect(asked).toEqual([]);
  });

  it('connects to the address that was checked, whatever the name means now', async () => {
    const { url, asked } = await site((_, answer) =>
      answer.writeHead(200, { 'content-type': 'text/plain' }).end('here'),
    );
    const fetched = await fetchSource(url.replace('127.0.0.1', 'no-such-host.invalid'), {
      ...near,
      resolve: async () => ['127.0.0.1'],
    });
    expect(new TextDecoder().decode(fetched.bytes)).toBe('here');
    expect(asked).toEqual(['/']);
  });

  it('refuses a redirect into a private network or to another kind of address', async () => {
    const { url } = await site((request, answer) =>
      answer.writeHead(302, { location: request.url === '/file' ? 'file:///etc/passwd' : 'http://192.168.0.1/' }).end(),
    );
    const first = async (name: string) => (name === 'start.example' ? ['127.0.0.1'] : ['93.184.216.34']);
    await expect(fetchSource(`${url}file`, near)).rejects.toThrow('addresses of the kind file: are not fetched');
    const { port } = new URL(url);
    await expect(fetchSource(`http://start.example:${port}/`, { resolve: first })).rejects.toThrow('private network');
  });

  it('stops after too many redirects, too many bytes, or too long', async () => {
    const { url } = await site((request, answer) => {
      if (request.url === '/loop') answer.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/bomb')
        answer
          .writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(500_000)));
      else if (request.url === '/slow') answer.writeHead(200, { 'content-type': 'text/plain' }).write('a');
    });
    await expect(fetchSource(`${url}loop`, near)).rejects.toThrow('it redirects more than 5 times');
    await expect(fetchSource(`${url}bomb`, { ...near, maxBytes: 100_000 })).rejects.toThrow('it is larger than 0.1 MB');
    await expect(fetchSource(`${url}slow`, { ...near, timeoutMs: 150 })).rejects.toThrow('the server took too long');
  });

  it('says what the server answered, and what cannot be read', async () => {
    const { url } = await site((request, answer) =>
      answer.writeHead(request.url === '/film' ? 200 : 404, { 'content-type': 'video/mp4' }).end(),
    );
    await expect(fetchSource(`${url}gone`, near)).rejects.toThrow('the server answered 404');
    await expect(fetchSource(`${url}film`, near)).rejects.toThrow('the server sent video/mp4');
    await expect(fetchSource('ftp://example.org/a')).rejects.toThrow('addresses of the kind ftp: are not fetched');
  });
});
