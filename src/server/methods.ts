/** Says which methods an address takes: one that is there, asked in another way, is a 405 and not a 404. */
import type { Context, Hono } from 'hono';
import { answerProblem } from './problem.js';

/** The answer to a request that no route took. */
export function answerUnrouted(app: Hono, context: Context) {
  const allowed = methodsAt(app, context.req.path);
  if (allowed.size === 0) return answerProblem(context, 404, 'Not found');
  return answerMethod(context, allowed);
}

/** The answer to a method that an address does not take. */
export function answerMethod(context: Context, allowed: Iterable<string>) {
  const names = [...allowed, 'OPTIONS'].sort().join(', ');
  context.header('allow', names);
  if (context.req.method === 'OPTIONS') return context.body(null, 204);
  const message = `${context.req.method.slice(0, 20)} is not allowed here`;
  return answerProblem(context, 405, 'Method not allowed', [
    { code: 'method-not-allowed', message, hint: `Use one of: ${names}` },
  ]);
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
  return (
    wanted.length === given.length &&
    wanted.every((part, i) => (part.startsWith(':') && given[i] !== '') || part === '*' || part === given[i])
  );
}
