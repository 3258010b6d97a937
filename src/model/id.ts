/** Identifiers: what one looks like, and how a relation or claim that was given none gets a stable, readable one. */
import { z } from 'zod';

const LONGEST = 200;
const PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:@~-]*$/;

/**
 * An identifier: Latin letters, digits and `. _ : @ ~ -`, starting with a letter or digit, at most 200 characters.
 * It can stand in an address or a file name without escaping.
 */
export const Id = z.string().max(LONGEST).regex(PATTERN, {
  error: 'an id made of letters a-z, digits and . _ : @ ~ -, starting with a letter or digit',
});
export type Id = z.infer<typeof Id>;

/** Whether a value is an `Id`, without the schema: for large dossiers. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && value.length <= LONGEST && PATTERN.test(value);
}

/** The parts of a relation that its derived id is made of. */
export interface RelationEnds {
  subject: string;
  type: string;
  object?: string | undefined;
  value?: unknown;
  from?: string | undefined;
}

/**
 * The id of a relation that was given none: `subject--type--object`, or for a literal a slug of its value.
 * @param dated adds the start date, for telling apart two relations of the same ends and type
 */
export function deriveRelationId(ends: RelationEnds, dated = false): string {
  const tail = ends.object ?? slug(ends.value);
  const date = dated && ends.from ? `--${ends.from.replace(/[^A-Za-z0-9.-]/g, '')}` : '';
  return `${ends.subject}--${ends.type}--${tail}${date}`;
}

/** The id of the n-th claim (from 1) that one document makes about one relation. */
export function deriveClaimId(relation: string, document: string, n: number): string {
  return n === 1 ? `${relation}@${document}` : `${relation}@${document}.${n}`;
}

/** Readable Latin words of a literal value, at most 40 characters, with a checksum where letters were lost. */
function slug(value: unknown): string {
  const text = plainText(value);
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const lossless = words.replaceAll('-', ' ') === text.toLowerCase() && words.length <= 40;
  return lossless ? words : [words.slice(0, 40).replace(/-$/, ''), checksum(text)].filter(Boolean).join('-');
}

function plainText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const byLanguage = value as Record<string, string>;
  return byLanguage.en ?? Object.values(byLanguage)[0] ?? '';
}

/** A checksum of a text: FNV-1a, 32 bits, in base 36 (Fowler, Noll, Vo: draft-eastlake-fnv). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
