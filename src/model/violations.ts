/** What a value violates of its schema, in plain words: the message, and a hint how to fix it. */
import type { z } from 'zod';

export interface Violation {
  code: string;
  message: string;
  hint?: string;
}

/**
 * @param issue what zod found
 * @param given the value at the path of the issue, as it was given
 * @param noun what the value is, in the singular: `standing`, `document`; left out, `value`
 * @param form what it was written in: JSON has objects and null where YAML has maps and nothing
 */
export function violation(issue: z.core.$ZodIssue, given: unknown, noun = 'value', form: Form = 'yaml'): Violation {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(nounOf(issue.expected, form), issue.expected === 'string', given, form);
    case 'invalid_union':
      return wrongType('a text, a number, true or false, or texts by language', false, given, form);
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { code: 'wrong-value', message: `unknown ${noun} ${shown(given)}`, hint: choices(values) };
    }
    case 'too_small':
      return { code: 'too-small', message: bound(issue, 'at least', issue.minimum, given, noun) };
    case 'too_big':
      return { code: 'too-big', message: bound(issue, 'at most', issue.maximum, given, noun) };
    default: {
      // the schemas of the model say what they expect as "a date such as ...", "an id made of ...", and rules as a sentence
      const [, thing, how, rest] = /^(an? .+?)(?: (such as|made of) (.+))?$/.exec(issue.message) ?? [];
      if (thing === undefined) return { code: 'invalid', message: issue.message };
      const message = `${shown(given)} is not ${thing}`;
      if (rest === undefined) return { code: 'wrong-format', message };
      return { code: 'wrong-format', message, hint: how === 'made of' ? `Use ${rest}` : `Use for example ${rest}` };
    }
  }
}

/** A field that has to be there and is not. */
export function missing(path: readonly PropertyKey[]): Violation {
  return {
    code: 'missing-field',
    message: `${path.length === 0 ? 'a value' : `"${String(path.at(-1))}"`} is missing`,
    hint: 'Add it',
  };
}

/** Every violation of a value that comes from no file, with the field, as a path with dots. */
export function fieldViolations(error: z.ZodError, value: unknown): (Violation & { field: string })[] {
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        return {
          code: 'unknown-field',
          message: `there is no field "${key}" here`,
          field: [...issue.path, key].join('.'),
        };
      });
    }
    const given = valueAt(value, issue.path);
    const isMissing = given === undefined && issue.code !== 'custom';
    return [{ ...(isMissing ? missing(issue.path) : violation(issue, given, undefined, 'json')), field }];
  });
}

/** `Choose one of: stated, reported`. */
export function choices(values: readonly string[]): string {
  return `Choose one of: ${values.join(', ')}`;
}

function found(given: unknown, form: Form): string {
  if (form === 'yaml') return shown(given);
  if (given === null) return 'null';
  return typeof given === 'object' && !Array.isArray(given) ? 'a JSON object' : shown(given);
}

/** A value as it is quoted in a message, cut where it is long. */
function shown(given: unknown): string {
  if (given === null) return 'nothing';
  if (given === undefined) return 'nothing';
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'object') return 'a map';
  const text = JSON.stringify(given);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** What stands at a path of a value; undefined where the path ends early. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
  record: 'a map',
};

type Form = 'yaml' | 'json';

function nounOf(expected: string, form: Form): string {
  const noun = NOUNS[expected] ?? expected;
  return form === 'json' && /^a map\b/.test(noun) ? 'a JSON object' : noun;
}

function wrongType(wanted: string, isText: boolean, given: unknown, form: Form): Violation {
  const message = `expected ${wanted}, found ${found(given, form)}`;
  const isScalar = typeof given === 'number' || typeof given === 'boolean' || given instanceof Date;
  if (isText && isScalar) return { code: 'wrong-type', message, hint: `Put it in quotes: "${given}"` };
  if (given === null) return { code: 'wrong-type', message, hint: 'Give a value, or leave the field out' };
  return { code: 'wrong-type', message };
}

function bound(
  issue: { origin?: string | undefined },
  side: 'at least' | 'at most',
  limit: number | bigint,
  given: unknown,
  noun: string,
): string {
  if (issue.origin === 'array')
    return `give ${side} ${limit === 1 ? `one ${noun}` : `${limit === 2 ? 'two' : limit} ${plural(noun)}`}`;
  if (issue.origin === 'string') {
    if (side === 'at least' && limit === 1) return 'must not be empty';
    return `must have ${side} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
  }
  return `${shown(given)} is ${side === 'at least' ? 'less than' : 'more than'} ${limit}`;
}

function plural(noun: string): string {
  return noun.endsWith('s') ? noun : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
