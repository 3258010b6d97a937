/** What a language model is asked to answer, and reading it leniently: one broken item does not lose the rest. */
import { z } from 'zod';
import { Act, Modality, Polarity } from '../../model/claim.js';

export const AnsweredEntity = z.object({
  key: z.string().min(1).describe('A short key that the claims use.'),
  type: z.string().describe('An entity type of the ontology.'),
  name: z.string().min(1).describe('The name exactly as the text has it.'),
  aliases: z.array(z.string()).default([]).describe('Other words of the text that name it.'),
  known: z.string().nullish().describe('The id of the known entity that it is, if any.'),
});
export type AnsweredEntity = z.infer<typeof AnsweredEntity>;

export const AnsweredClaim = z.object({
  subject: z.string().describe('Key of an entity.'),
  type: z.string().describe('A relation type of the ontology.'),
  object: z.string().nullish().describe('Key of an entity; leave out for a literal.'),
  value: z.string().nullish().describe('A literal, for types that take one.'),
  chain: z
    .array(
      z.object({ agent: z.string().nullish().describe('Key of the speaker; none for the document itself.'), act: Act }),
    )
    .default([])
    .describe("Who says so, outermost first; empty for the document's own voice."),
  polarity: Polarity.default('positive'),
  modality: Modality.default('actual'),
  quote: z.string().min(1).describe('The exact words of the text, copied letter by letter.'),
  confidence: z.number().min(0).max(100).default(50),
});
export type AnsweredClaim = z.infer<typeof AnsweredClaim>;

export const ModelAnswer = z.object({ entities: z.array(AnsweredEntity), claims: z.array(AnsweredClaim) });

export interface ReadAnswer {
  entities: AnsweredEntity[];
  claims: AnsweredClaim[];
  /** items that are not what was asked for */
  malformed: string[];
  /** nothing at all could be read */
  empty: boolean;
}

/** Reads an answer as it comes: in a code fence, with words around it, or cut off in the middle. */
export function readAnswer(text: string): ReadAnswer {
  const whole = parseWhole(text);
  const lists = { entities: listOf(whole, text, 'entities'), claims: listOf(whole, text, 'claims') };
  const malformed: string[] = [];
  const keep = <T>(items: unknown[], schema: z.ZodType<T>): T[] =>
    items.flatMap((item) => {
      const parsed = schema.safeParse(item);
      if (parsed.success) return [parsed.data];
      malformed.push(JSON.stringify(item).slice(0, 200));
      return [];
    });
  return {
    entities: keep(lists.entities ?? [], AnsweredEntity),
    claims: keep(lists.claims ?? [], AnsweredClaim),
    malformed,
    empty: lists.entities === undefined && lists.claims === undefined,
  };
}

function parseWhole(text: string): Record<string, unknown> | undefined {
  const body = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function listOf(whole: Record<string, unknown> | undefined, text: string, name: string): unknown[] | undefined {
  if (whole) return Array.isArray(whole[name]) ? (whole[name] as unknown[]) : undefined;
  const at = new RegExp(`"${name}"\\s*:\\s*\\[`).exec(text);
  return at ? objectsFrom(text, at.index + at[0].length) : undefined;
}

/** The complete objects of a list that may break off: from one opening brace to its closing one. */
function objectsFrom(text: string, from: number): unknown[] {
  const found: unknown[] = [];
  let depth = 0;
  let start = -1;
  let quoted = false;
  for (let i = from; i < text.length; i++) {
    const character = text.charAt(i);
    if (quoted) {
      if (character === '\\') i++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{') {
      if (depth++ === 0) start = i;
    } else if (character === '}') {
      if (--depth > 0) continue;
      try {
        found.push(JSON.parse(text.slice(start, i + 1)));
      } catch {
        found.push(text.slice(start, i + 1));
      }
    } else if (character === ']' && depth === 0) break;
  }
  return found;
}
