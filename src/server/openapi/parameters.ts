/** Parameters of a request, as OpenAPI writes them. */
import { z } from 'zod';
import type { Parameter } from '../../engine/parameters.js';
import { Id } from '../../model/id.js';

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  dossier: "The dossier's id.",
  document: "The document's id.",
};

export function pathParameters(path: string) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: DESCRIPTIONS[name],
    schema: valueSchema(Id),
  }));
}

export function parameterObject({
  name,
  kind,
  list,
  description,
  required,
  choices,
  value,
  fallback,
  prefix,
}: Parameter): Record<string, unknown> {
  if (prefix) {
    const field = name.replace('.*', '');
    return {
      name: field,
      in: 'query',
      description: `${description} Written ${field}.name=value.`,
      required,
      style: 'deepObject',
      schema: { type: 'object', additionalProperties: true },
    };
  }
  return {
    name,
    in: 'query',
    required,
    ...(description && { description }),
    schema: {
      ...(value ? valueSchema(value) : plainSchema(kind, list, choices)),
      ...(fallback !== undefined && !Array.isArray(fallback) && { default: fallback }),
    },
    ...(list && { style: 'form', explode: true }),
  };
}

function plainSchema(kind: Parameter['kind'], list: boolean, choices: Parameter['choices']): Record<string, unknown> {
  const item = { type: kind === 'text' ? 'string' : kind, ...(choices && { enum: choices }) };
  return list ? { type: 'array', items: item } : item;
}

/** What a value must be, with its bounds and its pattern, so that nobody has to guess them. */
function valueSchema(value: z.ZodType): Record<string, unknown> {
  const { $schema: _, description: __, ...schema } = z.toJSONSchema(value, { io: 'input', target: 'draft-2020-12' });
  return schema;
}
