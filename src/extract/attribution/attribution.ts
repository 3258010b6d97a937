/** What an attribution is: somebody's words or thoughts in a document, with who, by which cue, and what. */
import type { Token } from '../../language/parse.js';
import type { Act } from '../../model/claim.js';
import type { Answer, Place } from '../rules/reading.js';

/** Whose words or thoughts they are. */
export type Source =
  /** a mention, by its index in `Mentions.all`; `words` is the whole phrase, with title and apposition */
  | { kind: 'mention'; mention: number; words: Place }
  /** nobody who is named: "reportedly", "it is said", "据称"; `words` where there are any */
  | { kind: 'anonymous'; words?: Place }
  /** the words around say nothing, the document's structure does: a quoted block, an interview turn, forwarded mail */
  | { kind: 'structure'; by: 'quoted block' | 'turn' | 'mail' | 'caption'; name?: string; words?: Place };

export type Sense = 'speech' | 'thought' | 'attitude' | 'appearance';

/** What gives the words to somebody. */
interface Cue extends Place {
  /** Dictionary form, such as `accuse`, `according to`, `据`; `quotation` where only quotation marks tell. */
  lemma: string;
  /**
   * `speech`: said or written; `thought`: believed, known, feared; `attitude`: wanted, backed, criticised;
   * `appearance`: how it seems, to nobody who is named.
   */
  sense: Sense;
  kind: 'verb' | 'noun' | 'preposition' | 'adverb' | 'quotation' | 'introduction' | 'structure';
  /** Token that carries it; undefined where the cue is no word. */
  head?: number;
}

/** A verb of saying, as a cue. @param lemma where the tagger's is not it */
export function speechVerb({ start, end, lemma, index }: Token, as = lemma.toLowerCase()): Cue {
  return { start, end, lemma: as, sense: 'speech', kind: 'verb', head: index };
}

export interface Attribution {
  /** Place in the list. */
  index: number;
  source: Source;
  cue: Cue;
  act: Act;
  /** "did not say": the cue itself is negated. */
  negated: boolean;
  /** "may say", "will allege", "asked whether": the speech is not itself told as having happened. */
  supposed: boolean;
  /** What is said, in the order of the text: more than one run where the cue interrupts it or it goes on later. */
  contents: readonly Place[];
  /** Quotation marks within or around the contents, with what they hold. */
  quotes: readonly Place[];
  /** Index of the attribution in whose content this one stands: the speaker further out. */
  parent?: number;
  /** "which Samsung denies", "denied it": what stands before is answered, also where nobody is said to have said it. */
  answers?: Answer;
  /** "denied the allegation": what is said again stands in the content of these earlier attributions. */
  pointsTo?: readonly number[];
  /** The hearer or the target, by mention: "told Reuters", "accused Meta of …". */
  to?: number;
}
