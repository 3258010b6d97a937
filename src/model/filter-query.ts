/** The filter as query parameters: what the API takes, the viewer keeps in its address and the CLI takes as options. */
import { z } from 'zod';
import { Filter } from './filter.js';
import { ClaimgraphError, type Problem } from './problem.js';

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
 * @throws ClaimgraphError that names each parameter that does not fit
 */
export function filterFromQuery(query: URLSearchParams): Filter {
  const given: Record<string, unknown> = {};
  for (const { name, kind } of FILTER_FIELDS) {
    const values = query.getAll(name).filter((value) => value !== '');
    if (values.length === 0) continue;
    given[name] = kind === 'list' ? values : single(kind, values[values.length - 1] ?? '');
  }
  return parseFilter(given);
}

/** @throws ClaimgraphError with one problem for each condition that does not fit */
export function parseFilter(given: unknown): Filter {
  const result = Filter.safeParse(given);
  if (result.success) return result.data;
  throw new ClaimgraphError(result.error.issues.map(filterProblem), { cause: result.error });
}

function single(kind: FilterField['kind'], text: string): unknown {
  if (kind === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}

function filterProblem(issue: z.core.$ZodIssue): Problem {
  const name = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : String(issue.path[0] ?? 'filter');
  const choices = FIELDS.get(name)?.choices;
  return {
    code: 'invalid-filter',
    field: name,
    message: issue.code === 'unrecognized_keys' ? 'no such condition in a filter' : `does not fit: ${issue.message}`,
    mend:
      issue.code === 'unrecognized_keys'
        ? `Use ${[...FIELDS.keys()].join(', ')}`
        : choices && `Use ${choices.join(', ')}`,
  };
}
