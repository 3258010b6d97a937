/** Compresses answers: Brotli where the client takes it, else gzip; what is small or compressed already goes as it is. */
import { Readable } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

/** Smaller bodies gain nothing. */
const LEAST_BYTES = 1024;
const TEXT = /^(?:text\/|application\/(?:json|problem\+json|gexf\+xml|javascript|xml)|image\/svg\+xml)/;

export function compress(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { res } = context;
    const length = res.headers.get('content-length');
    context.header('vary', 'accept-encoding', { append: true });
    if (
      !res.body ||
      context.req.method === 'HEAD' ||
      res.headers.has('content-encoding') ||
      !TEXT.test(res.headers.get('content-type') ?? '') ||
      (length !== null && Number(length) < LEAST_BYTES)
    ) {
      return;
    }
    const encoding = choose(context.req.header('accept-encoding') ?? '');
    if (!encoding) return;
    const coder =
      encoding === 'br'
        ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
        : createGzip({ level: 6 });
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

/** The best of what is accepted; one marked `q=0` is refused. */
function choose(accepted: string): 'br' | 'gzip' | undefined {
  const offers = accepted.split(',').map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  );
  const takes = (name: string) =>
    offers.some(([encoding, quality]) => encoding === name && !/^q=0(\.0*)?$/.test(quality ?? ''));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}
