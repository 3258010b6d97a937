/** What a reader of either language finds in a document: who is named, what is said of whom, and who says it. */
import type { Act, Modality } from '../../model/claim.js';
import type { Value } from '../../model/relation.js';
import type { Candidate } from './candidates.js';

/** UTF-16 code units into the document's text, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** Words that name a candidate or stand for it. */
export interface Naming extends Place {
  member: Candidate;
  /** a proper name, a description ("US lawmakers"), a word that points back ("it", "the company"), "French" for France */
  kind: 'name' | 'description' | 'reference' | 'nationality';
}

/** A relation that the text speaks of, whoever says it. */
export interface Finding {
  subject: Candidate;
  type: string;
  object?: Candidate;
  value?: Value;
  from?: string;
  until?: string;
  /** the words that gave the type away */
  cue: string;
  /** where the cue stands: attributions that hold this place hold the finding */
  at: Place;
  /** from the first to the last word that the finding rests on */
  span: Place;
  negative: boolean;
  modality: Modality;
  /** "will": said of what is to come */
  foretold: boolean;
  /** the rule's own score, 0 to 100: which of two readings of the same words is the better one */
  confidence: number;
  /** which rule found it */
  rule?: string;
  /** how far its ends are from each other: arcs of the tree, or characters where there is none */
  apart?: number;
  /** of how many ends the type was only guessed */
  guessed?: number;
  reasons: string[];
}

/** Which words somebody answers who says none of them again. */
export interface Answer {
  /** those before it in its own sentence; or those of the sentence before as well */
  reach: 'sentence' | 'before';
  /** "denied the accusation" answers what a suit alleges, not that there is a suit */
  isCharge: boolean;
  /** "says it did not": only what the speaker is told to have done or to be a party to */
  ofOwn?: boolean;
}

/** Somebody says something: a reporting verb or phrase with what it governs. */
export interface Attribution {
  /** nobody: the document's own voice, as in "allegedly" */
  source?: Candidate;
  act: Act;
  cue: string;
  /** the cue with its source: part of the evidence */
  at: Place;
  /** the words that are attributed */
  content: Place;
  /** the cue alone */
  cueAt?: Place;
  /** how many speak further out */
  depth?: number;
  /** thought rather than said: the words are theirs, and no more firm for it */
  holds?: boolean;
  /** the content is not said again but pointed at: "denied the allegation", "the report has not been verified" */
  pointsBack?: boolean;
  /** what stands right before is answered, also where nobody is said to have said it: "which Samsung denies" */
  answers?: Answer;
  /** who said what is pointed at does it: "it later withdrew the report" */
  ofSpeaker?: boolean;
  /** the document's own voice, said outright: "this story was corrected to show that" */
  isOwnVoice?: boolean;
  /** a correction says it: what it says is not so, its source said before */
  corrects?: boolean;
  /** what is outside the content does nothing more to it: "withdrew its claim that" */
  closes?: boolean;
}

/** All that one document yields. */
export interface Reading {
  namings: Naming[];
  findings: Finding[];
  attributions: Attribution[];
  /** the sentences, in order */
  sentences: Place[];
}

/** Whether an attribution speaks of a finding: it holds the place, and is more than somebody's own intention. */
export function isSaidBy({ at, content, pointsBack, act, source }: Attribution, finding: Finding): boolean {
  if (pointsBack || !covers(content, finding.at) || covers(at, finding.at)) return false;
  return !(act === 'callsFor' && source !== undefined && source === finding.subject);
}

/** Cues of what describes somebody: "the German carmaker Volkswagen", 德国车企大众. */
const DESCRIBING: ReadonlySet<string> = new Set(['O S', 'OS']);

/** "Google denied that it sued the German carmaker Volkswagen": what describes somebody is not what is denied or asked. */
export function isBesideThePoint({ cue }: Finding, said: readonly Attribution[]): boolean {
  return DESCRIBING.has(cue) && said.some(({ act }) => /^(?:denies|questions|callsFor|retracts)$/.test(act));
}

export function covers(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
