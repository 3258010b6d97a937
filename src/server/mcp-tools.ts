/**
 * The tools of an assistant, each held against its schema before it is called. An argument that a tool does not know is
 * refused: an answer that silently left out a filter would pass for a filtered one.
 */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  McpError,
  type ToolAnnotations,
} from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { ClaimgraphError, describeProblem, type Problem } from '../model/problem.js';
import { fieldViolations } from '../model/violations.js';
import { nearestForFew } from '../text/nearest.js';

export interface McpTool<Input extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  description: string;
  input: Input;
  annotations: ToolAnnotations;
  /** @throws ClaimgraphError, which the assistant gets as the answer */
  call(given: z.output<z.ZodObject<Input>>): Promise<CallToolResult>;
}

/** Keeps the type of the arguments beside the schema. */
export function defineTool<Input extends z.ZodRawShape>(tool: McpTool<Input>): McpTool {
  return tool as unknown as McpTool;
}

export function offerTools(server: McpServer, tools: readonly McpTool[]): void {
  const known = new Map(tools.map((tool) => [tool.name, { ...tool, schema: z.strictObject(tool.input) }]));
  // the SDK lists them; it would answer wrong arguments with the schema library's own words, so calls are taken here
  for (const { name, description, schema, annotations } of known.values()) {
    server.registerTool(name, { description, inputSchema: schema, annotations }, () => ({ content: [] }));
  }
  server.server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = known.get(params.name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool "${params.name}"`);
    try {
      return await tool.call(parsed(tool.schema, params.arguments ?? {}));
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      return { isError: true, content: [{ type: 'text', text: error.problems.map(describeProblem).join('\n') }] };
    }
  });
}

/** @throws ClaimgraphError with one problem for each argument that is unknown or invalid */
function parsed(schema: z.ZodObject, given: unknown): Record<string, unknown> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const nearest = nearestForFew();
  const fields = [...fieldsOf(schema)];
  throw new ClaimgraphError(
    fieldViolations(result.error, given).map((problem): Problem => {
      if (problem.code !== 'unknown-field') return problem;
      const places = problem.field.split('.').filter((part) => /^\d+$/.test(part));
      const meant = meantBy(problem.field, fields, nearest)?.replace(/\[\]/g, () => places.shift() ?? '0');
      return {
        code: 'unknown-parameter',
        field: problem.field,
        message: 'unknown parameter',
        ...(meant !== undefined && { hint: `Did you mean ${meant}?` }),
      };
    }),
    { cause: result.error },
  );
}

/**
 * The field of that very name elsewhere in the schema, as `filter.standing` for `standing`; else the nearest of its own
 * map, else the nearest of all.
 * @param fields every field, as a path with dots; where they lie in a list, `[]` stands for its places
 */
function meantBy(given: string, fields: readonly string[], nearest: ReturnType<typeof nearestForFew>) {
  const last = (path: string) => path.slice(path.lastIndexOf('.') + 1);
  const name = last(given);
  const same = fields.find((field) => last(field) === name);
  if (same !== undefined) return same;
  const map = inList(given).slice(0, -name.length);
  const beside = fields.filter((field) => field.slice(0, -last(field).length) === map);
  const byName = (paths: readonly string[]) => {
    const found = nearest(name, paths.map(last));
    return paths.find((path) => last(path) === found);
  };
  return byName(beside) ?? byName(fields);
}

/** A path with `[]` for each place in a list. */
function inList(path: string): string {
  return path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? '[]' : part))
    .join('.');
}

/** Every field of a schema as a path, those of the outer map first. */
function* fieldsOf(schema: z.ZodType, at = ''): Generator<string> {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) yield* fieldsOf(inner.element as z.ZodType, `${at}[].`);
  if (!(inner instanceof z.ZodObject)) return;
  const shape: Readonly<Record<string, z.ZodType>> = inner.shape;
  for (const name of Object.keys(shape)) yield at + name;
  for (const [name, field] of Object.entries(shape)) yield* fieldsOf(field, `${at}${name}.`);
}

/** Without what makes it optional. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional) return bare(schema.unwrap() as z.ZodType);
  return schema;
}
