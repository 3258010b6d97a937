/** Fetches one document from an address that the user gave, and from nowhere that it should not. */
import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { version } from '../model/version.js';
import { withoutCredentials } from './credentials.js';
import { refusal } from './refusal.js';

export interface FetchOptions {
  /** for the whole of it, redirects included */
  timeoutMs?: number;
  maxBytes?: number;
  maxRedirects?: number;
  /** name to addresses; injected in tests */
  resolve?: (name: string) => Promise<string[]>;
  /** loopback and private addresses are allowed: for tests */
  allowPrivate?: boolean;
  now?: () => Date;
  signal?: AbortSignal;
}

export interface Fetched {
  bytes: Uint8Array;
  mime: string;
  /** after redirects */
  address: string;
  /** the day, ISO 8601 */
  retrieved: string;
}

const DEFAULTS = { timeoutMs: 20_000, maxBytes: 20_000_000, maxRedirects: 5 };

/**
 * Fetches a document. Each address on the way is resolved once, checked, and connected to as it was checked, so that
 * neither a redirect nor a name that changes its meaning can lead to a private network.
 * @throws ClaimgraphError that says what was refused and why
 */
export async function fetchSource(given: string, options: FetchOptions = {}): Promise<Fetched> {
  const { timeoutMs, maxBytes, maxRedirects, now = () => new Date() } = { ...DEFAULTS, ...options };
  const timeout = AbortSignal.timeout(timeoutMs);
  const deadline = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  let address = readAddress(given, given);
  for (let hops = 0; ; hops++) {
    const answer = await ask(address, given, deadline, options);
    const status = answer.statusCode ?? 0;
    const location = answer.headers.location;
    if (status >= 300 && status < 400 && location !== undefined) {
      answer.destroy();
      if (hops >= maxRedirects)
        throw refusal('too-many-redirects', given, `it redirects more than ${maxRedirects} times`);
      address = readAddress(location, given, address);
      continue;
    }
    if (status !== 200) {
      answer.destroy();
      throw refusal(
        'http-status',
        given,
        `the server answered ${status}`,
        status === 401 || status === 403 ? 'Save the page in a browser and add the file' : 'Check the address',
      );
    }
    const mime = answer.headers['content-type'] ?? '';
    if (
      !/^(?:text\/|application\/(?:xhtml|pdf|xml|octet-stream|rtf|warc|gzip|x-gzip|x-subrip|epub\+zip|[\w.-]*\+?json|x-ndjson|jsonl|vnd\.ms-outlook|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml)|message\/rfc822|$)/i.test(
        mime,
      )
    ) {
      answer.destroy();
      throw refusal(
        'wrong-type',
        given,
        `the server sent ${mime.split(';')[0]}`,
        'Give the address of a page or a file that `add` reads',
      );
    }
    const bytes = await bodyOf(answer, given, maxBytes, deadline, timeoutMs);
    return { bytes, mime, address: address.href, retrieved: now().toISOString().slice(0, 10) };
  }
}

function readAddress(text: string, given: string, base?: URL): URL {
  if (!URL.canParse(text, base)) {
    const message = `"${withoutCredentials(text)}" is not an address`;
    throw refusal('wrong-address', withoutCredentials(given), message, 'Give one that begins with https://');
  }
  const address = new URL(text, base);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw refusal(
      'wrong-address',
      given,
      `addresses of the kind ${address.protocol} are not fetched`,
      'Give one that begins with https://',
    );
  }
  if (address.username !== '' || address.password !== '') {
    // said without them: an error may be kept in a log
    throw refusal(
      'address-with-credentials',
      withoutCredentials(address.href),
      'the address holds a user name or a password, which would be kept with the document',
      'Save the page in a browser and add the file',
    );
  }
  address.hash = '';
  return address;
}

async function ask(
  address: URL,
  given: string,
  deadline: AbortSignal,
  { resolve = systemResolve, allowPrivate = false }: FetchOptions,
): Promise<IncomingMessage> {
  const name = address.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(name)
    ? [name]
    : await resolve(name).catch((error) => {
        throw refusal('unknown-host', given, `there is no host ${name}`, 'Check the address, or the network', error);
      });
  const blocked = found.find((one) => isPrivate(one));
  if (!allowPrivate && (blocked !== undefined || found.length === 0)) {
    throw refusal(
      'private-address',
      given,
      `${name} leads into a private network (${blocked ?? 'no address'})`,
      'Save the page in a browser and add the file',
    );
  }
  const checked = found[0] ?? '';
  const pinned = ((_name: string, settings: { all?: boolean }, done: (...args: unknown[]) => void) => {
    const family = isIP(checked);
    if (settings.all) done(null, [{ address: checked, family }]);
    else done(null, checked, family);
  }) as unknown as LookupFunction;
  const send = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((done, fail) => {
    const request = send(address, {
      lookup: pinned,
      agent: false,
      signal: deadline,
      headers: {
        'user-agent': `claimgraph/${version}`,
        accept: 'text/html, text/plain, application/pdf, */*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
      },
    });
    request.on('response', done);
    request.on('error', (error) =>
      fail(
        deadline.aborted
          ? tooSlow(given)
          : refusal(
              'no-answer',
              given,
              `the server does not answer (${(error as NodeJS.ErrnoException).code ?? error.message})`,
              'Check the address, or the network',
              error,
            ),
      ),
    );
    request.end();
  });
}

async function systemResolve(name: string): Promise<string[]> {
  return (await systemLookup(name, { all: true })).map(({ address }) => address);
}

const BLOCKED = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  BLOCKED.addSubnet(network, prefix, 'ipv4');
}
/** Of IPv6, public unicast is one block so far; everything outside is loopback, private, translated or reserved. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  // protocol assignments with Teredo, benchmarks and ORCHID; documentation twice; 6to4
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['2002::', 16],
] as const) {
  BLOCKED.addSubnet(network, prefix, 'ipv6');
}

/** Not a public unicast address (IANA special-purpose registries); an IPv4 address inside IPv6 counts as itself. */
function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address);
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[2] ?? '0', 16), Number.parseInt(mapped[3] ?? '0', 16)];
    return isPrivate(mapped[1] ?? [high >> 8, high & 255, low >> 8, low & 255].join('.'));
  }
  const family = isIP(address);
  if (family === 6) return !GLOBAL.check(address, 'ipv6') || BLOCKED.check(address, 'ipv6');
  return family === 0 || BLOCKED.check(address, 'ipv4');
}

async function bodyOf(
  answer: IncomingMessage,
  given: string,
  most: number,
  deadline: AbortSignal,
  timeoutMs: number,
): Promise<Uint8Array> {
  const tooLarge = () =>
    refusal('too-large', given, `it is larger than ${most / 1_000_000} MB`, 'Save the file and add a part of it');
  if (Number(answer.headers['content-length'] ?? 0) > most) {
    answer.destroy();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const unpacked = decoded(answer);
  const stop = () => unpacked.destroy(tooSlow(given));
  deadline.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of unpacked) {
      size += (chunk as Uint8Array).byteLength;
      if (size > most) throw tooLarge();
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    if (deadline.aborted) throw tooSlow(given, timeoutMs);
    if (error instanceof Error && error.name === 'ClaimgraphError') throw error;
    throw refusal('broken-answer', given, 'the answer broke off', 'Try again', error);
  } finally {
    deadline.removeEventListener('abort', stop);
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

function decoded(answer: IncomingMessage): Readable {
  const coding = answer.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const unpack =
    coding === 'gzip' || coding === 'x-gzip'
      ? createGunzip()
      : coding === 'br'
        ? createBrotliDecompress()
        : coding === 'deflate'
          ? createInflate()
          : undefined;
  if (!unpack) return answer;
  answer.on('error', (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

function tooSlow(given: string, timeoutMs?: number) {
  return refusal(
    'too-slow',
    given,
    `the server took too long${timeoutMs === undefined ? '' : ` (${timeoutMs / 1000} s)`}`,
    'Try again, or save the page in a browser and add the file',
  );
}
