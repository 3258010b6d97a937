/** The parameters in the path of a route: those that its pattern names are always there. */
import type { Context } from 'hono';
import { HttpProblem } from './problem.js';

/** Characters of the longest id. */
const LONGEST = 200;

/** @throws HttpProblem 404 for what is too long to be an id; RangeError where the pattern of the route does not name it */
export function pathParameter(context: Context, name: 'dossier' | 'document'): string {
  const value = context.req.param(name);
  if (value === undefined) throw new RangeError(`The path ${context.req.path} has no parameter ${name}`);
  if (value.length > LONGEST) throw new HttpProblem(404, `There is no ${name} of such a long id here`);
  return value;
}
