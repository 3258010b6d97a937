/** Says which methods an address takes: one that is there, asked in another way, is a 405 and not a 404. */
import type { Context, Hono } from 'hono';
import { answerProblem } from './problem.js';

/** The answer to a request that no route took. */
export function answerUnrouted(app: Hono, context: Context) {
  const allowed = methodsAt(app, context.req.path);
  if (allowed.size === 0) return answerProblem(context, 404, 'There is nothing at this address');
  context.header('allow', [...allowed].sort().join(', '));
  return answerProblem(context, 405, `This address takes no ${context.req.method.slice(0, 20)}`);
}

function methodsAt(app: Hono, path: string): Set<string> {
  const methods = new Set<string>();
  for (const { method, path: pattern } of app.routes) {
    // `ALL` is what looks at every request, and `/*` what looks for a file
    if (method === 'ALL' || (pattern.endsWith('*') && path !== '/') || !fits(pattern, path)) continue;
    methods.add(method);
    if (method === 'GET') methods.add('HEAD');
  }
  return methods;
}

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, i) => /^[:*]/.test(part) || part === given[i]);
}
