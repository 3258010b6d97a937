/** A query as flat parameters: for addresses, options of a command line, and their documentation. */
import { z } from 'zod';
import { decimal } from '../model/decimal.js';
import { Filter } from '../model/filter.js';
import { FILTER_FIELDS } from '../model/filter-query.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { nearestForFew } from '../text/nearest.js';
import { QUERIES, type QueryId } from './queries/index.js';

export interface Parameter {
  /** as it stands in an address */
  name: string;
  kind: 'text' | 'number' | 'boolean';
  /** may be repeated */
  list: boolean;
  description: string;
  required: boolean;
  choices?: readonly string[];
  /** what it must be, as a list where it is one */
  value?: z.ZodType;
  fallback?: unknown;
  /** the condition of the filter that it sets, if it belongs to the filter */
  condition?: string;
  /** the parameters of a metric: `parameters.damping` */
  prefix?: boolean;
}

/** In an address a condition of the filter is written so where the query has a parameter of its name. */
const FILTER_PREFIX = 'filter.';

/**
 * The parameters of a query, its own first, then the conditions of the filter. What cannot be flat (the scenarios of
 * `sensitivity`) is left to queries in JSON.
 */
export function queryParameters(id: QueryId): Parameter[] {
  const shape: Record<string, z.ZodType> = QUERIES[id].query.shape;
  const own = shapeParameters(shape).filter(({ name }) => name !== 'filter');
  if (!('filter' in shape)) return own;
  const taken = new Set(own.map(({ name }) => name));
  const conditions = FILTER_FIELDS.map(
    ({ name, kind, description, choices }): Parameter => ({
      name: taken.has(name) ? FILTER_PREFIX + name : name,
      kind: kind === 'list' ? 'text' : kind,
      list: kind === 'list',
      description,
      required: false,
      value: Filter.shape[name].unwrap(),
      ...(choices && { choices }),
      condition: name,
    }),
  );
  return [...own, ...conditions];
}

/** The fields of a schema as parameters, without those that cannot be flat. */
export function shapeParameters(shape: Readonly<Record<string, z.ZodType>>): Parameter[] {
  return Object.entries(shape).flatMap(([name, schema]) => ownParameter(name, schema) ?? []);
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
    ...(!prefix && { value: inner }),
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
 * Refuses what would else be ignored: parameters that are not taken, and the second value of one that takes a single one.
 * @param isLoose parameters that are not taken are left alone
 * @throws ClaimgraphError that names each
 */
export function checkParameters(
  parameters: ReadonlyMap<string, Parameter>,
  given: URLSearchParams,
  isLoose = false,
): void {
  const nearest = nearestForFew();
  const values = new Map<Parameter | string, number>();
  const problems: Problem[] = [];
  for (const [field] of given) {
    const parameter = parameterNamed(parameters, field);
    // what belongs to a record is told apart by its whole name; a condition of the filter may have two names
    const key = !parameter || parameter.prefix ? field : parameter;
    const count = (values.get(key) ?? 0) + 1;
    values.set(key, count);
    if (!parameter && count === 1 && !isLoose) {
      const meant = nearest(field, parameters.keys());
      const hint = meant && { hint: `Did you mean ${meant}?` };
      problems.push({ code: 'unknown-parameter', field, message: 'unknown parameter', ...hint });
    } else if (parameter && !parameter.list && count === 2) {
      problems.push({ code: 'repeated-parameter', field, message: 'it takes one value and was given more than one' });
    }
  }
  if (problems.length > 0) throw new ClaimgraphError(problems);
}

function parameterNamed(parameters: ReadonlyMap<string, Parameter>, name: string): Parameter | undefined {
  return (
    parameters.get(name) ??
    (name.startsWith(FILTER_PREFIX) ? conditionNamed(parameters, name) : parameters.get(`${name.split('.')[0]}.*`))
  );
}

/**
 * The query that parameters of an address make, not yet held against its schema.
 * @throws ClaimgraphError as `checkParameters`
 */
export function queryFromParameters(id: QueryId, given: URLSearchParams): Record<string, unknown> {
  const parameters = parametersByName(id);
  const query: Record<string, unknown> = {};
  const filter: Record<string, unknown> = {};
  checkParameters(parameters, given);
  for (const name of new Set(given.keys())) {
    const parameter = parameterNamed(parameters, name);
    if (!parameter) continue;
    const values = given.getAll(name).map((text) => valueFromText(text, parameter.prefix ? undefined : parameter.kind));
    const value = parameter.list ? values : values[0];
    if (parameter.condition !== undefined) {
      const before = filter[parameter.condition];
      // under either of its names
      filter[parameter.condition] = Array.isArray(before) ? before.concat(value) : value;
    } else if (parameter.prefix) {
      const [field = '', ...rest] = name.split('.');
      query[field] = { ...(query[field] as object), [rest.join('.')]: value };
    } else query[name] = value;
  }
  return Object.keys(filter).length > 0 ? { ...query, filter } : query;
}

const known = new Map<QueryId, ReadonlyMap<string, Parameter>>();

/** Made once for each query: it is asked with every request. */
function parametersByName(id: QueryId): ReadonlyMap<string, Parameter> {
  const parameters = known.get(id) ?? new Map(queryParameters(id).map((parameter) => [parameter.name, parameter]));
  known.set(id, parameters);
  return parameters;
}

function conditionNamed(parameters: ReadonlyMap<string, Parameter>, name: string): Parameter | undefined {
  const condition = name.slice(FILTER_PREFIX.length);
  return [...parameters.values()].find((parameter) => parameter.condition === condition);
}

/**
 * The value of each parameter by name, for what has no query of its own; those of a record are written `record.key`. The
 * schema refuses what it does not know.
 */
export function valuesFromParameters(
  shape: Readonly<Record<string, z.ZodType>>,
  given: URLSearchParams,
): Record<string, unknown> {
  const parameters = new Map(shapeParameters(shape).map((parameter) => [parameter.name, parameter]));
  const values: Record<string, unknown> = {};
  for (const [name, text] of given) {
    const [field = '', ...rest] = name.split('.');
    const key = rest.join('.');
    const record = key === '' ? undefined : parameters.get(`${field}.*`);
    if (record) values[field] = { ...(values[field] as object | undefined), [key]: text };
    else values[name] = valueFromText(text, parameters.get(name)?.kind ?? 'text');
  }
  return values;
}

/** Text that is no number or truth value stays text, and the schema says what is wrong with it. */
export function valueFromText(text: string, kind?: Parameter['kind']): unknown {
  const number = kind === 'number' || kind === undefined ? decimal(text) : undefined;
  if (number !== undefined) return number;
  if ((kind === 'boolean' || kind === undefined) && /^(true|false)$/.test(text)) return text === 'true';
  return text;
}
