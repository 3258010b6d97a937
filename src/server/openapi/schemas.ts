/** Schemas as JSON Schema: named ones become components, that references lead to. */
import { z } from 'zod';
import type { Content } from '../route.js';

export class Components {
  readonly #schemas = new Map<string, unknown>();

  /** A reference to the component of that name, or the schema itself where it has no name. */
  schemaOf({ schema, name }: Pick<Content, 'schema' | 'name'>, io: 'input' | 'output'): unknown {
    const { $schema: _, ...json } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', reused: 'inline' });
    if (name === undefined) return json;
    for (const [own, part] of withDefinitions(name, json)) this.#schemas.set(own, part);
    return { $ref: `#/components/schemas/${name}` };
  }

  all(): Record<string, unknown> {
    return Object.fromEntries(this.#schemas);
  }
}

/** A schema and its own definitions, which become components beside it: references lead from the document's root. */
function withDefinitions(name: string, schema: object): [string, unknown][] {
  const { $defs = {}, ...rest } = schema as { $defs?: Record<string, unknown> };
  const nameOf = (definition: string) => `${name}-${definition.replace(/^_+/, '')}`;
  const pointed = (part: unknown) =>
    JSON.parse(
      JSON.stringify(part).replace(/"#\/\$defs\/([^"/]+)"/g, (_, to) => `"#/components/schemas/${nameOf(to)}"`),
    );
  return [
    [name, pointed(rest)],
    ...Object.entries($defs).map(([own, definition]): [string, unknown] => [nameOf(own), pointed(definition)]),
  ];
}
