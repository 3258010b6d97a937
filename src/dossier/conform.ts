/** Holds a value from a file against its schema, and says what does not fit as a person would: place, field, mend. */
import { z } from 'zod';
import type { Problem } from '../model/problem.js';
import { nearestId } from '../text/nearest.js';
import type { Report } from './problems.js';
import { fieldName, type Path, type Sourced } from './sourced.js';

/** The parsed value, or undefined after reporting everything that does not fit. */
export function conform<S extends z.ZodType>(schema: S, source: Sourced, report: Report): z.output<S> | undefined {
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
      mend: suggestion(key, fields, 'Use'),
    }));
  }
  const given = valueAt(source.value, path);
  const about = { place: source.place(path), ...(path.length > 0 && { field: fieldName(path) }) };
  if (issue.code === 'invalid_key') {
    return [{ code: 'invalid-key', message: `"${String(path.at(-1))}" is not ${describeKey(issue)}`, ...about }];
  }
  if (given === undefined && issue.code !== 'custom') {
    const mend = 'Add it';
    return [{ code: 'missing-field', message: `${String(path.at(-1) ?? 'a value')} is missing`, ...about, mend }];
  }
  return [{ ...misfit(issue, given), ...about }];
}

/** An issue on a value that is there. */
function misfit(issue: z.core.$ZodIssue, given: unknown): Pick<Problem, 'code' | 'message' | 'mend'> {
  if (issue.code === 'invalid_type') {
    const message = `expected ${NOUNS[issue.expected] ?? issue.expected}, found ${found(given)}`;
    const scalar = typeof given === 'number' || typeof given === 'boolean' || given instanceof Date;
    if (issue.expected === 'string' && scalar)
      return { code: 'wrong-type', message, mend: `Put it in quotes: "${given}"` };
    if (given === null) return { code: 'wrong-type', message, mend: 'Give a value, or leave the field out' };
    return { code: 'wrong-type', message };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return {
      code: 'wrong-value',
      message: `${found(given)} does not fit`,
      mend: suggestion(String(given), values, 'Use'),
    };
  }
  if (issue.code === 'invalid_union') {
    const message = `expected a text, a number, true or false, or texts by language, found ${found(given)}`;
    return { code: 'wrong-type', message };
  }
  if (issue.code === 'too_small') {
    const empty = issue.origin === 'string' || issue.origin === 'array';
    const message = empty ? 'must not be empty' : `${found(given)} is less than ${issue.minimum}`;
    return { code: 'too-small', message };
  }
  if (issue.code === 'too_big') {
    const long =
      issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : `${found(given)} is more than ${issue.maximum}`;
    return { code: 'too-big', message: long };
  }
  if (NOUN_PHRASE.test(issue.message)) {
    return { code: 'wrong-format', message: `${found(given)} does not fit`, mend: `Give ${issue.message}` };
  }
  return { code: 'does-not-fit', message: issue.message };
}

/** The schemas of the model say what they expect as `an EDTF date such as ...`, and rules as a sentence. */
const NOUN_PHRASE = /^an? /;

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map',
};

function found(given: unknown): string {
  if (given === null) return 'nothing';
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'object') return 'a map';
  const text = JSON.stringify(given);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
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

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );
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
