/** Serves the built viewer: a fixed list of files read from its folder, so that no path can reach anything else. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Context, Hono } from 'hono';
import { answerMethod } from './methods.js';
import { HttpProblem } from './problem.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** Where the build puts the viewer. */
export const BUILT_VIEWER = fileURLToPath(new URL('../../dist/viewer', import.meta.url));

/** @param folder the viewer as Vite built it */
export function viewerRoutes(folder: string): Hono {
  const routes = new Hono();
  const files = listFiles(folder);
  routes.on(['GET', 'HEAD'], '/*', async (context) => {
    const path = context.req.path === '/' ? 'index.html' : context.req.path.slice(1);
    const file = (await files).get(path);
    if (file !== undefined) return answerFile(context, file, path);
    if (path === 'index.html') throw new HttpProblem(503, 'The viewer is not built; run: npm run build');
    return context.notFound();
  });
  routes.all('/*', async (context) => {
    if (!(await files).has(context.req.path.slice(1))) return context.notFound();
    return answerMethod(context, ['GET', 'HEAD']);
  });
  return routes;
}

/**
 * The built viewer as one HTML file: its script and its styles inside. Undefined where it is not built.
 * @param folder the viewer as Vite built it
 */
export async function viewerPage(folder: string): Promise<string | undefined> {
  const index = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  if (index === undefined) return undefined;
  const inside = async (path: string) => readFile(join(folder, path.replace(/^\.\//, '')), 'utf8');
  const tags = [
    ...index.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*><\/script>|<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g),
  ];
  let page = index;
  for (const [tag, script, style] of tags) {
    const text =
      script === undefined
        ? `<style>${await inside(style ?? '')}</style>`
        : `<script type="module">${(await inside(script)).replaceAll('</script', '<\\/script')}</script>`;
    // a function, since `$` in the script must not be taken for a part of the match
    page = page.replace(tag, () => text);
  }
  return page;
}

async function answerFile(context: Context, file: string, path: string) {
  const hashed = path.startsWith('assets/');
  return context.body(await readFile(file), 200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), path]),
  );
}
