/** Parameters of a request, as OpenAPI writes them. */
import type { Parameter } from '../../engine/parameters.js';
import type { Json } from './json.js';

export const dossierParameter = {
  name: 'dossier',
  in: 'path',
  required: true,
  description: "The dossier's id.",
  schema: { type: 'string' },
};

export function parameterObject({
  name,
  kind,
  list,
  description,
  required,
  choices,
  fallback,
  prefix,
}: Parameter): Json {
  const type = kind === 'text' ? 'string' : kind;
  const item = { type, ...(choices && { enum: choices }) };
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
    schema: list
      ? { type: 'array', items: item }
      : { ...item, ...(fallback !== undefined && !Array.isArray(fallback) && { default: fallback }) },
    ...(list && { style: 'form', explode: true }),
  };
}
