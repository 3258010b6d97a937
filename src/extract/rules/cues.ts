/** The cues of an ontology, made ready for matching, per language. */
import type { OntologyIndex, RelationType } from '../../model/ontology.js';
import { stem } from './english/stem.js';

/** One way in which Chinese says a relation; `slot` parts it where "…" stands in the cue. */
export interface ChineseCue {
  type: RelationType;
  text: string;
  before: string;
  after: string | undefined;
}

/** A Chinese cue with both ends as S and O: "S的作者O" between two names, "S…，作者是O" with a topic before. */
export interface PlacedCue {
  type: RelationType;
  text: string;
  /** O stands first: "O主演的S" */
  reversed: boolean;
  /** the subject is who or what the sentence speaks of */
  isTopic: boolean;
  /** words right before and behind O, where the subject is a topic */
  before: string;
  after: string;
}

export interface Cues {
  /** by the words between both ends */
  placed: ReadonlyMap<string, readonly PlacedCue[]>;
  topical: readonly PlacedCue[];
  /** by the first character of the part that carries it; longest first */
  chinese: ReadonlyMap<string, readonly ChineseCue[]>;
  /** entity types by the stem of an English head word */
  englishHeads: ReadonlyMap<string, string>;
  /** entity types by a Chinese last word, longest first */
  chineseHeads: readonly { word: string; type: string }[];
}

const MADE = new WeakMap<OntologyIndex, Cues>();

export function cuesOf(ontology: OntologyIndex): Cues {
  const made = MADE.get(ontology);
  if (made) return made;
  const cues = makeCues(ontology);
  MADE.set(ontology, cues);
  return cues;
}

function makeCues(ontology: OntologyIndex): Cues {
  const chinese = new Map<string, ChineseCue[]>();
  const placed = new Map<string, PlacedCue[]>();
  const topical: PlacedCue[] = [];
  for (const type of ontology.relationTypes.values()) {
    for (const text of type.cues?.zh ?? []) {
      const placedCue = placedCueOf(type, text);
      if (placedCue) {
        if (placedCue.isTopic) topical.push(placedCue);
        else push(placed, text.replace(/[SO]/g, ''), placedCue);
        continue;
      }
      const [before = '', after] = text.split('…');
      push(chinese, before.charAt(0), { type, text, before, after });
    }
  }
  for (const list of chinese.values()) list.sort((a, b) => b.text.length - a.text.length);
  const englishHeads = new Map<string, string>();
  const chineseHeads: { word: string; type: string }[] = [];
  for (const { id, cues } of ontology.entityTypes.values()) {
    for (const text of cues?.en ?? []) {
      const key = text.toLowerCase().split(/\s+/).map(stem).join(' ');
      if (!englishHeads.has(key)) englishHeads.set(key, id);
    }
    for (const word of cues?.zh ?? []) chineseHeads.push({ word, type: id });
  }
  chineseHeads.sort((a, b) => b.word.length - a.word.length);
  return { placed, topical, chinese, englishHeads, chineseHeads };
}

function placedCueOf(type: RelationType, text: string): PlacedCue | undefined {
  const [s, o] = [text.indexOf('S'), text.indexOf('O')];
  if (s < 0 || o < 0) return undefined;
  const isTopic = text.startsWith('S…');
  const [before = '', after = ''] = isTopic ? text.slice(2).split('O') : [];
  return { type, text, reversed: o < s, isTopic, before, after };
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
