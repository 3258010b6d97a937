/**
 * Spares an answer that the client has already: what a GET of a dossier gives depends on its address and on the state
 * of the dossier, so that both are its tag (RFC 9110, section 8.8.3) and nothing has to be read to compare.
 */
import type { MiddlewareHandler } from 'hono';
import { fnv1a } from './kept.js';
import type { OpenedDossier } from './opened-dossier.js';
import type { Store } from './store.js';

/** For `/api/dossiers/:dossier` and what is below it. */
export function etags(store: Store): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    const opened = method === 'GET' || method === 'HEAD' ? await known(store, context.req.param('dossier')) : undefined;
    if (!opened || /\/(?:status|events|history)$/.test(context.req.path)) return next();
    const { pathname, search } = new URL(context.req.url);
    const tag = tagOf(opened, pathname + search);
    const given = context.req.header('if-none-match');
    if (hasAlready(given, tag)) return context.body(null, 304, { etag: tag });
    context.header('etag', tag);
    await next();
    if (context.res.status !== 200) context.header('etag', undefined);
    else if (given?.trim() === '*') {
      // any answer at all: that there is one, only the answer tells
      await context.res.body?.cancel();
      context.res = new Response(null, { status: 304, headers: { etag: tag } });
    }
    return undefined;
  };
}

/**
 * Weak: compressed or not, it says the same. Only an answer bears one, so that who names it has had that very answer.
 * @param address from the path on, as it was asked
 */
export function tagOf({ state }: Pick<OpenedDossier, 'state'>, address: string): string {
  return `W/"${state}-${(fnv1a(address) >>> 0).toString(36)}${address.length.toString(36)}"`;
}

/** Whether a client names the tag among those that it has, in its `if-none-match`. */
export function hasAlready(given: string | undefined, tag: string): boolean {
  return (given ?? '').split(',').some((one) => weak(one) === tag);
}

async function known(store: Store, id = '') {
  return store.ids.includes(id) ? store.get(id) : undefined;
}

function weak(tag: string): string {
  const text = tag.trim();
  return text.startsWith('W/') ? text : `W/${text}`;
}
