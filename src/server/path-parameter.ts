/** The parameters in the path of a route: those that its pattern names are always there. */
import type { Context } from 'hono';

/** @throws RangeError where the pattern of the route does not name it */
export function pathParameter(context: Context, name: 'dossier' | 'document'): string {
  const value = context.req.param(name);
  if (value === undefined) throw new RangeError(`The path ${context.req.path} has no parameter ${name}`);
  return value;
}
