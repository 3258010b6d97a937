/** Sets parts of speech, morphology and some lemmas by patterns over tags, words and labels (spaCy's attribute ruler). */
import { z } from 'zod';

/** What the ruler reads, by token. */
export interface RuledText {
  words: readonly { lower: string; isSpace: boolean }[];
  tags: readonly string[];
  deps: readonly string[];
}

/** What it may set. */
export interface Attributes {
  tag?: string;
  pos?: string;
  morph?: string;
  lemma?: string;
  dep?: string;
}

const text = z.union([
  z.string(),
  z.strictObject({ IN: z.array(z.string()) }),
  z.strictObject({ NOT_IN: z.array(z.string()) }),
  z.strictObject({ REGEX: z.string() }),
]);
const tokenSchema = z.strictObject({
  TAG: text.optional(),
  LOWER: text.optional(),
  DEP: text.optional(),
  IS_SPACE: z.boolean().optional(),
});
type TokenPattern = z.infer<typeof tokenSchema>;
export const rulesSchema = z.array(
  z.strictObject({
    patterns: z.array(z.array(tokenSchema).min(1)),
    attrs: z.strictObject({
      TAG: z.string().optional(),
      POS: z.string().optional(),
      MORPH: z.string().optional(),
      LEMMA: z.string().optional(),
      DEP: z.string().optional(),
    }),
    index: z.number().int().min(0).max(1),
  }),
);

type Test = (text: RuledText, token: number) => boolean;
type Read = (text: RuledText, token: number) => string;

interface Rule {
  tests: readonly Test[];
  /** Which token of the match is changed. */
  index: number;
  attributes: Attributes;
}

export class Ruler {
  readonly #rules: readonly Rule[];
  /** Rules, by their numbers, whose first token may have this tag. */
  readonly #byTag: ReadonlyMap<string, readonly number[]>;

  constructor(data: z.infer<typeof rulesSchema>, tags: readonly string[]) {
    const rules: Rule[] = [];
    const firstTags: TokenPattern['TAG'][] = [];
    for (const { patterns, attrs, index } of data) {
      for (const pattern of patterns) {
        rules.push({ tests: pattern.map(testOf), index, attributes: attributesOf(attrs) });
        firstTags.push((pattern[0] as TokenPattern).TAG);
      }
    }
    this.#rules = rules;
    this.#byTag = new Map(
      tags.map((tag) => [tag, rules.flatMap((_, rule) => (accepts(firstTags[rule], tag) ? [rule] : []))]),
    );
  }

  /**
   * What the rules set of one token; a rule with a higher number replaces what a lower one set. Nothing of the text is
   * changed, so that all patterns see it as it was.
   */
  attributesOf(text: RuledText, token: number): Attributes {
    const matched = this.#matched(text, token, 0);
    if (token > 0) matched.push(...this.#matched(text, token - 1, 1));
    const result: Attributes = {};
    for (const rule of matched.sort((a, b) => a - b)) Object.assign(result, (this.#rules[rule] as Rule).attributes);
    return result;
  }

  /** Rules whose pattern starts at a token and that change the token `index` places on. */
  #matched(text: RuledText, start: number, index: number): number[] {
    const found: number[] = [];
    for (const rule of this.#byTag.get(text.tags[start] as string) ?? []) {
      const one = this.#rules[rule] as Rule;
      if (one.index !== index || start + one.tests.length > text.tags.length) continue;
      if (one.tests.every((test, offset) => test(text, start + offset))) found.push(rule);
    }
    return found;
  }
}

function accepts(condition: TokenPattern['TAG'], value: string): boolean {
  if (condition === undefined) return true;
  if (typeof condition === 'string') return condition === value;
  if ('IN' in condition) return condition.IN.includes(value);
  if ('NOT_IN' in condition) return !condition.NOT_IN.includes(value);
  return new RegExp(condition.REGEX, 'u').test(value);
}

function testOf(pattern: TokenPattern): Test {
  const tests: Test[] = [];
  const add = (condition: TokenPattern['TAG'], read: Read) => {
    if (condition !== undefined) tests.push(matcher(condition, read));
  };
  add(pattern.TAG, (text, token) => text.tags[token] as string);
  add(pattern.LOWER, (text, token) => text.words[token]?.lower as string);
  add(pattern.DEP, (text, token) => text.deps[token] as string);
  if (pattern.IS_SPACE !== undefined) tests.push((text, token) => text.words[token]?.isSpace === pattern.IS_SPACE);
  return (text, token) => tests.every((test) => test(text, token));
}

function matcher(condition: NonNullable<TokenPattern['TAG']>, read: Read): Test {
  if (typeof condition === 'string') return (text, token) => read(text, token) === condition;
  if ('REGEX' in condition) {
    const expression = new RegExp(condition.REGEX, 'u');
    return (text, token) => expression.test(read(text, token));
  }
  const wanted = 'IN' in condition;
  const words = new Set(wanted ? condition.IN : condition.NOT_IN);
  return (text, token) => words.has(read(text, token)) === wanted;
}

function attributesOf(attrs: z.infer<typeof rulesSchema>[number]['attrs']): Attributes {
  return {
    ...(attrs.TAG !== undefined && { tag: attrs.TAG }),
    ...(attrs.POS !== undefined && { pos: attrs.POS }),
    ...(attrs.MORPH !== undefined && { morph: attrs.MORPH === '_' ? '' : attrs.MORPH }),
    ...(attrs.LEMMA !== undefined && { lemma: attrs.LEMMA }),
    ...(attrs.DEP !== undefined && { dep: attrs.DEP }),
  };
}
