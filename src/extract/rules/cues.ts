/** The cues of an ontology, made ready for matching, per language. */
import type { OntologyIndex, RelationType } from '../../model/ontology.js';
import { stem } from './english/stem.js';

/** One way in which English says a relation. */
export interface EnglishCue {
  type: RelationType;
  text: string;
  /** stems of its words; the first is the verb or noun that carries it */
  stems: string[];
  /** "acquired by": subject and object change places */
  passive: boolean;
  /** "founded" for "was founded by": the object of the verb is the subject of the relation */
  reversed: boolean;
}

/** One way in which Chinese says a relation; `slot` parts it where "…" stands in the cue. */
export interface ChineseCue {
  type: RelationType;
  text: string;
  before: string;
  after: string | undefined;
}

export interface Cues {
  /** by the stem of the first word */
  english: ReadonlyMap<string, readonly EnglishCue[]>;
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
  const english = new Map<string, EnglishCue[]>();
  const chinese = new Map<string, ChineseCue[]>();
  for (const type of ontology.relationTypes.values()) {
    const inEnglish = new Set<string>();
    for (const text of type.cues?.en ?? []) {
      const stems = text
        .toLowerCase()
        .split(/[\s-]+/)
        .map(stem);
      const key = stems.join(' ');
      if (inEnglish.has(key)) continue;
      inEnglish.add(key);
      // under a label that is passive itself, such as "was founded by", a passive cue reads straight on
      const passive = stems.length > 1 && stems.at(-1) === 'by' && !/ by$/.test(type.label.en ?? '');
      push(english, stems[0] ?? '', { type, text, stems, passive, reversed: false });
    }
    const active = type.inverse?.en;
    if (/ by$/.test(type.label.en ?? '') && active !== undefined && /^\w+$/.test(active)) {
      push(english, stem(active.toLowerCase()), {
        type,
        text: active,
        stems: [stem(active.toLowerCase())],
        passive: false,
        reversed: true,
      });
    }
    for (const text of type.cues?.zh ?? []) {
      const [before = '', after] = text.split('…');
      push(chinese, before.charAt(0), { type, text, before, after });
    }
  }
  for (const list of english.values()) list.sort((a, b) => b.stems.length - a.stems.length);
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
  return { english, chinese, englishHeads, chineseHeads };
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
