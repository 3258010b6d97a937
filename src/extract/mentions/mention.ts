/** What a mention is: words that stand for somebody or something, with what tells the kind of it. */
import type { EntityKind, Span } from '../../language/parse.js';
import type { Candidate } from '../rules/candidates.js';

type MentionKind = 'name' | 'pronoun' | 'description';

/** One reason to take a mention for a kind of thing, such as the model's label or a title before the name. */
export interface TypeEvidence {
  kind: EntityKind;
  /** what tells it */
  from: 'dossier' | 'gazetteer' | 'model' | 'shape' | 'context';
  /** relative weight, above 0 */
  weight: number;
  /** the words that tell it, such as "Senator" or "Inc." */
  cue?: string;
}

/**
 * Words that stand for somebody or something. Tokens `from` to before `to` are the words scored as a name: without a
 * title, an article, a possessive "'s" or what is added in apposition.
 */
export interface Mention extends Span {
  /** Place in `Mentions.all`. */
  index: number;
  /** Token that carries the mention in the sentence's structure; in Chinese the last word. */
  head: number;
  kind: MentionKind;
  /** What it is, by the evidence together; `other` where nothing tells. */
  type: EntityKind;
  /** 0 to 1: how much of the evidence is for `type`. */
  certainty: number;
  evidence: readonly TypeEvidence[];
  /** More than one: "lawmakers", "they", "Ford and Opel". */
  plural: boolean;
  /**
   * The entity of the dossier, of the gazetteer, or new. Undefined: left open, because nobody or more than one fits
   * ("it", "the company"), or because the words name nobody ("a man", "the talks").
   */
  member?: Candidate;
  /** `Mentions.all` index of the earlier (rarely later) mention that this one points to. */
  antecedent?: number;
  /** "chief executive" in "Apple chief executive Tim Cook": the index of the name that these words describe. */
  describes?: number;
}

/** All mentions of a document, in the order of the text; a longer one before those inside it. */
export interface Mentions {
  readonly all: readonly Mention[];
  /** The mention with this head token, the longest first; undefined where the token heads none. */
  headedBy(token: number): Mention | undefined;
  /** The innermost mention that holds a token. */
  holding(token: number): Mention | undefined;
}
