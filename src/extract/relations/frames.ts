/** The frames of an ontology's English cues: which words say a relation, and where its two ends stand around them. */
import { itemAt } from '../../model/item-at.js';
import type { OntologyIndex, RelationType } from '../../model/ontology.js';
import { stem } from '../rules/english/stem.js';

/**
 * One way in which English says a relation. A cue is written as words ("acquires", "invests in", "chief executive of",
 * "acquired by"), or with both ends as S and O ("O, son of S", "S's shares O", "O-based S").
 */
export interface Frame {
  type: RelationType;
  text: string;
  /** stems of its words, without the ends, articles and a last "by" */
  words: string[];
  /** the preposition that leads to the far end; undefined: a direct object or a possessive */
  preposition: string | undefined;
  /** place in `words` of the noun or verb that carries it */
  carrier: number;
  /** the end that stands first is the object: "O, son of S" */
  reversed: boolean;
  /** the near end stands after "by": "acquired by" */
  passive: boolean;
  /** the preposition that leads to who does what a noun names: "by", or "from" in "delisting of O from S" */
  agent: string;
}

/** Frames without words, only places: "S, O", "S (O)", "S in O", "O S", "S's O". */
export interface BareFrame {
  type: RelationType;
  text: string;
  /** a comma, a possessive, a preposition, or nothing */
  between: string;
  reversed: boolean;
}

export interface Frames {
  /** by the stem of the word that carries them; those of more words first */
  byCarrier: ReadonlyMap<string, readonly Frame[]>;
  bare: readonly BareFrame[];
  /** "S … in O": any verb, with what a preposition leads to */
  acting: readonly BareFrame[];
}

const PREPOSITIONS = new Set(
  'of in on at to for with from by against into over between as about under toward towards upon among through around behind after onto out off up down including'.split(
    ' ',
  ),
);
const PARTICLES = new Set('up out over down off away back on together ahead'.split(' '));
const ARTICLES = new Set(['a', 'an', 'the']);

const MADE = new WeakMap<OntologyIndex, Frames>();

/** The frames of an ontology, made once. */
export function framesOf(ontology: OntologyIndex): Frames {
  const frames = MADE.get(ontology) ?? makeFrames(ontology.relationTypes.values());
  MADE.set(ontology, frames);
  return frames;
}

function makeFrames(types: Iterable<RelationType>): Frames {
  const byCarrier = new Map<string, Frame[]>();
  const bare: BareFrame[] = [];
  const acting: BareFrame[] = [];
  for (const type of types) {
    const seen = new Set<string>();
    for (const text of type.cues?.en ?? []) {
      const preposition = /^S … (\w+) O$/.exec(text)?.[1];
      if (preposition) {
        acting.push({ type, text, between: preposition, reversed: false });
        continue;
      }
      const made = frameOf(type, text);
      if ('between' in made) {
        bare.push(made);
        continue;
      }
      const key = JSON.stringify([made.words, made.preposition, made.reversed, made.passive]);
      if (seen.has(key)) continue;
      seen.add(key);
      const carrier = itemAt(made.words, made.carrier);
      byCarrier.set(carrier, [...(byCarrier.get(carrier) ?? []), made]);
    }
  }
  for (const list of byCarrier.values()) list.sort((a, b) => weight(b) - weight(a));
  return { byCarrier, bare, acting };
}

function weight({ words, preposition }: Frame): number {
  return words.length * 2 + (preposition === undefined ? 0 : 1);
}

function frameOf(type: RelationType, text: string): Frame | BareFrame {
  const parts = text
    .replace(/[’']s\b/g, " 's")
    .split(/[\s-]+|(?=,)/)
    .filter((part) => part !== '');
  const [s, o] = [parts.indexOf('S'), parts.indexOf('O')];
  const reversed = s >= 0 && o >= 0 && o < s;
  const lower = parts
    .filter((part) => part !== 'S' && part !== 'O')
    .map((part) => part.toLowerCase())
    .filter((part, i) => !ARTICLES.has(part) && !(part === 'is' && i === 0 && s >= 0 && o >= 0));
  const plain = lower.filter((part) => part !== ',' && part !== "'s");
  const two = /^(.+) (\w+) O (\w+) S$/.exec(text);
  if (two?.[1] && two[2] && two[3]) {
    const words = two[1].toLowerCase().split(' ').map(stem);
    const ends = { preposition: two[2], agent: two[3], reversed: false, passive: false };
    return { type, text, words, carrier: words.length - 1, ...ends };
  }
  if (text === 'S (O)') return { type, text, between: '(', reversed: false };
  const places = s >= 0 && o >= 0;
  if (plain.length === 0 || (plain.length === 1 && places && PREPOSITIONS.has(itemAt(plain, 0)))) {
    const between = plain[0] ?? (lower.includes(',') ? ',' : lower.includes("'s") ? "'s" : '');
    return { type, text, between, reversed };
  }
  // under a label that is passive itself, such as "was founded by", a passive cue reads straight on
  const passive = plain.length > 1 && plain.at(-1) === 'by' && s < 0;
  const turned = passive && / by$/.test(type.label.en ?? '');
  const rest = passive ? plain.slice(0, -1) : plain;
  const last = rest.at(-1) ?? '';
  const preposition =
    rest.length > 1 && PREPOSITIONS.has(last) && !(PARTICLES.has(last) && rest.length === 2 && !leads(last, rest[0]))
      ? last
      : undefined;
  const words = (preposition === undefined ? rest : rest.slice(0, -1)).map(stem);
  // whoever owns the noun stands at its far end: "S's wife O"
  const owner = parts.indexOf("'s");
  const isOwned = owner > 0 && parts[owner - 1] === 'S';
  const backwards = owner > 0 ? isOwned : reversed || turned;
  return { type, text, words, preposition, carrier: carrierOf(words), reversed: backwards, passive, agent: 'by' };
}

/** "takes over" has a particle and a direct object; "lists on" a preposition. */
function leads(word: string, verb: string | undefined): boolean {
  return word === 'on' && !/^(?:tak|put)/.test(verb ?? '');
}

/** The verb that opens it, or the noun at its end: "chief executive of". */
function carrierOf(words: readonly string[]): number {
  return NOUN_PHRASE.has(itemAt(words, 0)) ? words.length - 1 : 0;
}

/** First words that only describe the noun behind them. */
const NOUN_PHRASE = new Set(
  'chief vice deputy prime managing executive general foreign finance head joint parent board former co first senior trade coalition half vice working business law wholly native academic own major main supreme human'
    .split(' ')
    .map(stem),
);
