/** The filter as query parameters: what the API takes, the viewer keeps in its address and the CLI takes as options. */
import { z } from 'zod';
import { decimal } from './decimal.js';
import { Filter } from './filter.js';
import { itemAt } from './item-at.js';
import { ClaimgraphError, type Problem } from './problem.js';
import { choices, valueAt, violation } from './violations.js';

/** One condition of the filter, as an edge of the program must know it to draw an option or parameter. */
export interface FilterField {
  name: keyof Filter;
  kind: 'list' | 'text' | 'number' | 'boolean';
  description: string;
  /** the values it takes, where they are a fixed set */
  choices?: readonly string[];
}

/** All conditions, in the order of the schema. */
export const FILTER_FIELDS: readonly FilterField[] = Object.entries(Filter.shape).map(([name, optional]) => {
  const schema = optional.unwrap();
  const item = schema instanceof z.ZodArray ? schema.element : schema;
  return {
    name: name as keyof Filter,
    kind:
      schema instanceof z.ZodArray
        ? 'list'
        : schema instanceof z.ZodNumber
          ? 'number'
          : schema instanceof z.ZodBoolean
            ? 'boolean'
            : 'text',
    description: optional.description ?? '',
    ...(item instanceof z.ZodEnum && { choices: item.options.map(String) }),
  };
});

const FIELDS = new Map<string, FilterField>(FILTER_FIELDS.map((field) => [field.name, field]));

/** Whether a query parameter belongs to the filter. */
export function isFilterParameter(name: string): boolean {
  return FIELDS.has(name);
}

/** The filter as query parameters; lists repeat their name. */
export function filterToQuery(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const { name } of FILTER_FIELDS) {
    const value = filter[name];
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) query.append(name, String(item));
  }
  return query;
}

/**
 * The filter that query parameters ask for; parameters of other names are left alone.
 * @throws ClaimgraphError that names each parameter that is invalid
 */
export function filterFromQuery(query: URLSearchParams): Filter {
  const given: Record<string, unknown> = {};
  for (const { name, kind } of FILTER_FIELDS) {
    const values = query.getAll(name);
    if (values.length === 0) continue;
    given[name] = kind === 'list' ? values : single(kind, itemAt(values, values.length - 1));
  }
  return parseFilter(given);
}

/** A query parameter that was not used, as it was given. */
export interface Unused {
  name: string;
  value: string;
}

/**
 * The filter of a link, of which every valid value counts: one bad value takes nothing else away. Unlike
 * `filterFromQuery` it takes no parameter of another name.
 */
export function readFilterQuery(query: URLSearchParams): { filter: Filter; unused: Unused[] } {
  const unused: Unused[] = [];
  const given: Record<string, unknown> = {};
  for (const name of new Set(query.keys())) {
    const field = FIELDS.get(name);
    const schema = field && Filter.shape[field.name].unwrap();
    const valid = query.getAll(name).filter((value) => {
      const isValid =
        schema instanceof z.ZodArray
          ? (schema.element as z.ZodType).safeParse(value).success
          : field !== undefined && schema?.safeParse(single(field.kind, value)).success === true;
      if (!isValid) unused.push({ name, value });
      return isValid;
    });
    const last = valid.at(-1);
    if (field && last !== undefined) given[name] = field.kind === 'list' ? valid : single(field.kind, last);
  }
  return { filter: parseFilter(given), unused };
}

/** @throws ClaimgraphError with one problem for each condition that is invalid */
export function parseFilter(given: unknown): Filter {
  const result = Filter.safeParse(given);
  if (result.success) return result.data;
  throw new ClaimgraphError(
    result.error.issues.map((issue) => filterProblem(issue, given)),
    { cause: result.error },
  );
}

function single(kind: FilterField['kind'], text: string): unknown {
  if (kind === 'number') return decimal(text) ?? text;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function filterProblem(issue: z.core.$ZodIssue, given: unknown): Problem {
  if (issue.code === 'unrecognized_keys') {
    const hint = choices([...FIELDS.keys()]);
    return { code: 'invalid-filter', field: issue.keys.join(', '), message: 'the filter has no such condition', hint };
  }
  const field = String(issue.path[0] ?? 'filter');
  const { message, hint } = violation(issue, valueAt(given, issue.path), conditionNoun(field), 'json');
  return { code: 'invalid-filter', field, message, ...(hint !== undefined && { hint }) };
}

/** What one value of a condition is called: `standing` for `notStanding`, `min confidence` for `minConfidence`. */
export function conditionNoun(name: string): string {
  return name
    .replace(/^not(?=[A-Z])/, '')
    .replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}
