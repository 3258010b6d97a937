/** Holds a value from a file against its schema, and reports each violation with its place, field and hint. */
import { z } from 'zod';
import type { Problem } from '../model/problem.js';
import { missing, valueAt, violation } from '../model/violations.js';
import { nearestId } from '../text/nearest.js';
import type { Report } from './problems.js';
import { fieldName, type Path, type Sourced } from './sourced.js';

/** The parsed value, or undefined after reporting every violation. */
export function validate<S extends z.ZodType>(schema: S, source: Sourced, report: Report): z.output<S> | undefined {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const problem of problemsOf(issue, schema, source)) report(problem);
  }
  return undefined;
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, source: Sourced): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      message: `there is no field "${key}" here`,
      place: source.place([...path, key]),
      field: fieldName([...path, key]),
      hint: suggestion(key, fields, 'Use'),
    }));
  }
  const given = valueAt(source.value, path);
  const about = { place: source.place(path), ...(path.length > 0 && { field: fieldName(path) }) };
  if (issue.code === 'invalid_key') {
    return [{ code: 'invalid-key', message: `"${String(path.at(-1))}" is not ${describeKey(issue)}`, ...about }];
  }
  if (given === undefined && issue.code !== 'custom') {
    return [{ ...missing(path), ...about }];
  }
  return [{ ...violated(issue, given), ...about }];
}

/** An issue on a value that is there; a word that is nearly right is suggested before all that there are. */
function violated(issue: z.core.$ZodIssue, given: unknown): Pick<Problem, 'code' | 'message' | 'hint'> {
  const found = violation(issue, given);
  if (issue.code !== 'invalid_value') return found;
  const nearest = suggestion(String(given), issue.values.map(String));
  return nearest === undefined ? found : { ...found, hint: nearest };
}

function describeKey(issue: z.core.$ZodIssueInvalidKey): string {
  return issue.issues[0]?.message ?? 'a key that fits';
}

/** `Did you mean "alleges"?`, or all that would fit. */
export function suggestion(given: string, known: readonly string[], all?: string): string | undefined {
  const nearest = nearestId(given, known);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  return all && known.length > 0 ? `${all} ${known.join(', ')}` : undefined;
}

/** The fields that the schema knows at a path. */
function fieldsAt(schema: z.ZodType, path: Path): string[] {
  let inner = bare(schema);
  for (const part of path) {
    if (inner instanceof z.ZodObject) inner = bare(inner.shape[String(part)] ?? z.unknown());
    else if (inner instanceof z.ZodArray) inner = bare(inner.element as z.ZodType);
    else if (inner instanceof z.ZodRecord) inner = bare(inner.valueType as z.ZodType);
    else return [];
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}
