/** A call's question as flat parameters: for addresses, options of a command line, and their documentation. */
import { z } from 'zod';
import { FILTER_FIELDS } from '../model/filter-query.js';
import { ClaimgraphError } from '../model/problem.js';
import { nearestId } from '../text/nearest.js';
import { CALLS, type CallId } from './calls/index.js';

export interface Parameter {
  /** as it stands in an address */
  name: string;
  kind: 'text' | 'number' | 'boolean';
  /** may be repeated */
  list: boolean;
  description: string;
  required: boolean;
  choices?: readonly string[];
  fallback?: unknown;
  /** the condition of the filter that it sets, if it belongs to the filter */
  condition?: string;
  /** the parameters of a metric: `parameters.damping` */
  prefix?: boolean;
}

/** A condition of the filter that has the name of a parameter of the call is written so in an address. */
const FILTER_PREFIX = 'filter.';

/**
 * The parameters of a call, its own first, then the conditions of the filter. What cannot be flat (the scenarios of
 * `sensitivity`) is left to questions in JSON.
 */
export function callParameters(id: CallId): Parameter[] {
  const shape: Record<string, z.ZodType> = CALLS[id].query.shape;
  const own = Object.entries(shape).flatMap(([name, schema]) =>
    name === 'filter' ? [] : (ownParameter(name, schema) ?? []),
  );
  if (!('filter' in shape)) return own;
  const taken = new Set(own.map(({ name }) => name));
  const conditions = FILTER_FIELDS.map(
    ({ name, kind, description, choices }): Parameter => ({
      name: taken.has(name) ? FILTER_PREFIX + name : name,
      kind: kind === 'list' ? 'text' : kind,
      list: kind === 'list',
      description,
      required: false,
      ...(choices && { choices }),
      condition: name,
    }),
  );
  return [...own, ...conditions];
}

function ownParameter(name: string, schema: z.ZodType): Parameter | undefined {
  const { inner, required, fallback } = unwrap(schema);
  const list = inner instanceof z.ZodArray;
  const item = list ? unwrap(inner.element as z.ZodType).inner : inner;
  if (item instanceof z.ZodObject) return undefined;
  const prefix = item instanceof z.ZodRecord;
  return {
    name: prefix ? `${name}.*` : name,
    kind: item instanceof z.ZodNumber ? 'number' : item instanceof z.ZodBoolean ? 'boolean' : 'text',
    list,
    description: schema.description ?? inner.description ?? '',
    required,
    ...(item instanceof z.ZodEnum && { choices: item.options.map(String) }),
    ...(fallback !== undefined && !prefix && { fallback }),
    ...(prefix && { prefix }),
  };
}

function unwrap(schema: z.ZodType): { inner: z.ZodType; required: boolean; fallback?: unknown } {
  if (schema instanceof z.ZodDefault) {
    return { ...unwrap(schema.unwrap() as z.ZodType), required: false, fallback: schema.def.defaultValue };
  }
  if (schema instanceof z.ZodOptional) return { ...unwrap(schema.unwrap() as z.ZodType), required: false };
  return { inner: schema, required: true };
}

/**
 * The question that parameters of an address ask, not yet held against its schema.
 * @throws ClaimgraphError that names each parameter the call does not have
 */
export function queryFromParameters(id: CallId, given: URLSearchParams): Record<string, unknown> {
  const parameters = new Map(callParameters(id).map((parameter) => [parameter.name, parameter]));
  const query: Record<string, unknown> = {};
  const filter: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const name of new Set(given.keys())) {
    const group = `${name.split('.')[0]}.*`;
    const parameter =
      parameters.get(name) ??
      (name.startsWith(FILTER_PREFIX) ? conditionNamed(parameters, name) : parameters.get(group));
    if (!parameter) {
      unknown.push(name);
      continue;
    }
    const values = given.getAll(name).map((text) => asValue(text, parameter.prefix ? undefined : parameter.kind));
    const value = parameter.list ? values : values.at(-1);
    if (parameter.condition !== undefined) filter[parameter.condition] = value;
    else if (parameter.prefix) {
      const [field = '', ...rest] = name.split('.');
      query[field] = { ...(query[field] as object), [rest.join('.')]: value };
    } else query[name] = value;
  }
  if (unknown.length > 0) {
    throw new ClaimgraphError(
      unknown.map((field) => {
        const nearest = nearestId(field, parameters.keys());
        const mend = nearest && { mend: `Did you mean ${nearest}?` };
        return { code: 'unknown-parameter', field, message: 'no such parameter', ...mend };
      }),
    );
  }
  return Object.keys(filter).length > 0 ? { ...query, filter } : query;
}

function conditionNamed(parameters: ReadonlyMap<string, Parameter>, name: string): Parameter | undefined {
  const condition = name.slice(FILTER_PREFIX.length);
  return [...parameters.values()].find((parameter) => parameter.condition === condition);
}

/** Text that is no number or truth value stays text, and the schema says what is wrong with it. */
function asValue(text: string, kind: Parameter['kind'] | undefined): unknown {
  const number = /^-?\d+(\.\d+)?$/.test(text);
  if ((kind === 'number' || kind === undefined) && number) return Number(text);
  if ((kind === 'boolean' || kind === undefined) && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}
