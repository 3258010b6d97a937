/** Compresses answers: Brotli where the client takes it, else gzip; what is small or compressed already goes as it is. */
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** The encodings that answers may have. */
export type Encoding = 'br' | 'gzip';

/** Bytes of a body; smaller ones gain nothing. */
export const COMPRESSED_FROM = 1024;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 6 };
const TEXT = /^(?:text\/(?!event-stream)|application\/(?:json|problem\+json|gexf\+xml|javascript|xml)|image\/svg\+xml)/;

export function compress(): MiddlewareHandler {
  return async (context, next) => {
    // before anything is looked at: an answer that nobody looks into goes out in one piece
    context.header('vary', 'accept-encoding', { append: true });
    await next();
    const encoding = encodingOf(context.req.header('accept-encoding') ?? '');
    if (!encoding) return;
    const { res } = context;
    const length = res.headers.get('content-length');
    if (
      !res.body ||
      context.req.method === 'HEAD' ||
      res.headers.has('content-encoding') ||
      !TEXT.test(res.headers.get('content-type') ?? '') ||
      (length !== null && Number(length) < COMPRESSED_FROM)
    ) {
      return;
    }
    const coder = encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip(GZIP);
    const body = Readable.toWeb(Readable.fromWeb(res.body as never).pipe(coder)) as ReadableStream<Uint8Array>;
    const headers = new Headers(res.headers);
    headers.set('content-encoding', encoding);
    headers.delete('content-length');
    // a strong tag names one encoding only
    const tag = headers.get('etag');
    if (tag && !tag.startsWith('W/')) headers.set('etag', `W/${tag}`);
    // taken away first: Hono would copy the old headers, and with them the length of what is not sent
    context.res = undefined;
    context.res = new Response(body, { status: res.status, headers });
  };
}

/** A body that is at hand whole, compressed on a thread of its own. */
export function compressed(body: string | Uint8Array, encoding: Encoding): Promise<Uint8Array> {
  return encoding === 'br' ? brotli(body, BROTLI) : zip(body, GZIP);
}

const brotli = promisify<string | Uint8Array, object, Uint8Array>(brotliCompress);
const zip = promisify<string | Uint8Array, object, Uint8Array>(gzip);

/** The best of what is accepted; one marked `q=0` is refused. */
export function encodingOf(accepted: string): Encoding | undefined {
  const offers = accepted.split(',').map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(';')
      .map((field) => field.trim()),
  );
  const takes = (name: string) =>
    offers.some(([encoding, quality]) => encoding === name && !/^q=0(\.0*)?$/.test(quality ?? ''));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}
