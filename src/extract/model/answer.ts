/** What a language model is asked to answer, and reading it leniently: one broken item does not lose the rest. */
import { z } from 'zod';
import { Act, Modality, Polarity } from '../../model/claim.js';
import { type Braced, objectsIn, withoutThoughts } from './reasoning.js';

/** Models write null, or leave out, what they have nothing to say of. */
const or = <T extends z.ZodType>(schema: T, usual: z.output<T>) =>
  schema.nullish().transform((value) => (value ?? usual) as z.output<T>);

export const AnsweredEntity = z.object({
  key: z.string().min(1),
  type: z.string(),
  name: z.string().min(1),
  aliases: or(z.array(z.string()), []),
  known: z.string().nullish(),
});
export type AnsweredEntity = z.output<typeof AnsweredEntity>;

export const AnsweredClaim = z.object({
  quote: z.string().min(1),
  chain: or(z.array(z.object({ agent: z.string().nullish(), act: Act })), []),
  subject: z.string(),
  type: z.string(),
  object: z.string().nullish(),
  value: z.string().nullish(),
  polarity: or(Polarity, 'positive'),
  modality: or(Modality, 'actual'),
  confidence: or(z.coerce.number().min(0).max(100), 50),
});
export type AnsweredClaim = z.output<typeof AnsweredClaim>;

export interface ReadAnswer {
  entities: AnsweredEntity[];
  claims: AnsweredClaim[];
  /** items that are not what was asked for */
  malformed: string[];
  /** nothing at all could be read */
  empty: boolean;
}

/**
 * Reads an answer as it comes: after the model's thoughts, in a code fence, with words around it, or cut off in the
 * middle. Of several drafts the last one counts.
 */
export function readAnswer(words: string): ReadAnswer {
  const { entities, claims } = listsIn(objectsIn(withoutThoughts(words)));
  const malformed: string[] = [];
  const keep = <T>(items: unknown[], schema: z.ZodType<T>): T[] =>
    items.flatMap((item) => {
      const parsed = schema.safeParse(item);
      if (parsed.success) return [parsed.data];
      malformed.push(JSON.stringify(item).slice(0, 200));
      return [];
    });
  return {
    entities: keep(entities ?? [], AnsweredEntity),
    claims: inPercent(keep(claims ?? [], AnsweredClaim)),
    malformed,
    empty: entities === undefined && claims === undefined,
  };
}

/** Some models answer .9 for 90. */
function inPercent(claims: AnsweredClaim[]): AnsweredClaim[] {
  const areShares =
    claims.every(({ confidence }) => confidence <= 1) && claims.some(({ confidence }) => confidence % 1 > 0);
  return areShares ? claims.map((claim) => ({ ...claim, confidence: claim.confidence * 100 })) : claims;
}

interface Lists {
  entities?: unknown[];
  claims?: unknown[];
}

function listsIn(objects: readonly Braced[]): Lists {
  for (const { text, closed } of [...objects].reverse()) {
    const lists = closed ? whole(text) : undefined;
    if (lists) return lists;
    const parts = { entities: listNamed(text, 'entities'), claims: listNamed(text, 'claims') };
    if (parts.entities || parts.claims)
      return { ...(parts.entities && { entities: parts.entities }), ...(parts.claims && { claims: parts.claims }) };
  }
  return {};
}

function whole(text: string): Lists | undefined {
  try {
    const { entities, claims } = JSON.parse(text) as Record<string, unknown>;
    if (!Array.isArray(entities) && !Array.isArray(claims)) return undefined;
    return { ...(Array.isArray(entities) && { entities }), ...(Array.isArray(claims) && { claims }) };
  } catch {
    return undefined;
  }
}

/** The complete objects of a list in an object that is broken or breaks off. */
function listNamed(text: string, name: string): unknown[] | undefined {
  const at = new RegExp(`"${name}"\\s*:\\s*\\[`).exec(text);
  if (!at) return undefined;
  return objectsIn(beforeListEnd(text.slice(at.index + at[0].length)))
    .filter(({ closed }) => closed)
    .map((object) => {
      try {
        return JSON.parse(object.text);
      } catch {
        return object.text;
      }
    });
}

/** Up to the bracket that closes the list. */
function beforeListEnd(text: string): string {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (quoted) {
      if (character === '\\') i++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') {
      if (depth === 0) return text.slice(0, i);
      depth--;
    }
  }
  return text;
}
