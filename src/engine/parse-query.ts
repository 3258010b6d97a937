/** Questions as they arrive: held against the schema of their call, with problems that name the field. */
import type { z } from 'zod';
import { conditionNoun, FILTER_FIELDS } from '../model/filter-query.js';
import { itemAt } from '../model/item-at.js';
import { ClaimgraphError } from '../model/problem.js';
import { missing, valueAt, violation } from '../model/violations.js';
import { nearestId } from '../text/nearest.js';
import type { FullQuery, QueryId } from './queries/index.js';
import { QUERIES } from './queries/index.js';

/** The question with its defaults filled in. @throws ClaimgraphError with one problem for each field that violates its schema */
export function parseQuery<Id extends QueryId>(id: Id, query: unknown): FullQuery<Id> {
  const schema: z.ZodObject = QUERIES[id].query;
  const result = schema.safeParse(query);
  if (result.success) return result.data as FullQuery<Id>;
  const fields = Object.keys(schema.shape);
  throw new ClaimgraphError(
    result.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys';
      const path = issue.path.filter((part, i) => !(i === 0 && part === 'filter'));
      const field = unknown ? [...path, issue.keys.join(', ')].join('.') : path.join('.');
      const nearest = unknown && issue.path.length === 0 ? meantBy(itemAt(issue.keys, 0), fields) : undefined;
      return {
        code: 'invalid-query',
        field,
        ...(unknown ? { message: `"${id}" has no such parameter` } : violated(issue, query, path)),
        ...(nearest !== undefined && { hint: `Did you mean ${nearest}?` }),
      };
    }),
    { cause: result.error },
  );
}

/** Conditions of the filter are fields of `filter`. */
function meantBy(name: string, fields: readonly string[]): string | undefined {
  const isCondition = fields.includes('filter') && FILTER_FIELDS.some((field) => field.name === name);
  return isCondition ? `filter.${name}` : nearestId(name, fields);
}

function violated(issue: z.core.$ZodIssue, query: unknown, path: readonly PropertyKey[]) {
  const given = valueAt(query, issue.path);
  const isMissing = given === undefined && issue.code === 'invalid_type';
  const { message, hint } = isMissing ? missing(path) : violation(issue, given, nounOf(path), 'json');
  return { message, ...(hint !== undefined && { hint }) };
}

/** `notStanding` → standing, `minConfidence` → min confidence; lists are named by one of their values. */
function nounOf(path: readonly PropertyKey[]): string {
  const name = path.findLast((part) => typeof part === 'string') ?? 'value';
  return conditionNoun(String(name));
}
