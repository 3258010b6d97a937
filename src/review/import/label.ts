/**
 * What the words of a label leave of its relation. Closed by default: a label is plain where one type of the ontology
 * says all of it, beside words that are known to be harmless. Whatever else stands in it, in any language, may weaken it.
 */
import { stem } from '../../extract/rules/english/stem.js';
import { newsOntology } from '../../model/news/index.js';
import type { OntologyIndex, RelationType } from '../../model/ontology.js';
import {
  DOUBTFUL_CHINESE,
  EFFECTS,
  EVIDENT_CHINESE,
  isEvident,
  isKnownDoubt,
  NEGATIONS,
  type Weakening,
  weakeningOf,
} from './label-effects.js';
import { COPULAS, englishWords, isChinese, mergedPhrases, type Part, type Phrase, split } from './label-parts.js';
import { BESIDE_ANY, CHINESE_PLAIN, ENGLISH_PLAIN, PLAIN_SIGNS } from './plain-words.js';
import { RELATION_WORDS } from './types.js';

export interface LabelReading {
  /** words that are not known to leave it as it is, as the file writes them */
  left: string[];
  /** what they make of it; missing where there are none */
  weakening?: Weakening;
  /** the words of the ontology in it, for those who look for its type */
  core?: string;
}

export class LabelReader {
  readonly #english = new Map<string, Phrase[]>();
  readonly #chinese = new Map<string, Set<string>>();
  /** the longest piece of Chinese, UTF-16 */
  #longest = 1;
  /** stems of every word of a type: in a note they need not stand together */
  readonly #stems = new Set<string>();
  readonly #nouns = new Set<string>();
  readonly #names = new Set<string>();
  readonly #read = new Map<string, LabelReading>();

  /**
   * @param ontology of the dossier; what the news ontology calls things is plain in every dossier
   * @param names of everybody in the graph: in a note they weaken nothing
   */
  constructor(ontology: OntologyIndex, names: Iterable<string> = []) {
    for (const type of [...newsOntology.relationTypes, ...ontology.relationTypes.values()]) this.#learn(type);
    for (const [word, id] of Object.entries(RELATION_WORDS))
      if (!isChinese(word)) this.#learnEnglish(word, id);
      else this.#learnChinese(word, id);
    for (const list of this.#english.values()) list.sort((a, b) => b.words.length - a.words.length);
    for (const type of [...newsOntology.entityTypes, ...ontology.entityTypes.values()]) {
      if (!ontology.isEntityOf(type.id, ACTORS)) continue;
      for (const text of [...Object.values(type.label), ...Object.values(type.cues ?? {}).flat()])
        for (const word of isChinese(text) ? [text] : englishWords(text))
          if (!NEGATIONS.has(word) && !EFFECTS.has(word)) this.#nouns.add(stem(word));
    }
    for (const name of names) {
      if (!/^\p{Script=Han}{2,12}$/u.test(name) || name.search(EVIDENT_CHINESE) >= 0) continue;
      this.#names.add(name);
      this.#longest = Math.max(this.#longest, name.length);
    }
  }

  label(text: string): LabelReading {
    const known = this.#read.get(text);
    if (known) return known;
    const parts = this.#partsOf(text);
    const anchor = anchorOf(parts);
    const left = parts.filter((part, i) => !isHarmless(part, parts[i + 1], anchor) && !isMonth(parts, i));
    const core = anchor && coreOf(parts, left, anchor);
    const reading = { ...readingOf(left, parts), ...(core !== undefined && { core }) };
    if (this.#read.size < MOST_KEPT) this.#read.set(text, reading);
    return reading;
  }

  /** A note: sentences about the relation, in which any words of the ontology, names and numbers may stand. */
  note(text: string): LabelReading {
    const parts = this.#partsOf(text);
    const left = parts.filter((part, i) => {
      if (isMonth(parts, i)) return false;
      if (isKnownDoubt(part)) return true;
      if (part.types || (part.kind === 'sign' && NOTE_SIGNS.test(part.text))) return false;
      if (isHarmless(part, parts[i + 1], undefined)) return false;
      if (part.kind !== 'english' && part.kind !== 'other') return true;
      return !this.#stems.has(stem(part.text.toLowerCase())) && !isName(text, part.text, parts[i - 1]);
    });
    return readingOf(left, parts);
  }

  /**
   * Only what is known to weaken it: for words that somebody has vouched for.
   * @param evident whether only words count that do so wherever they stand: for a column that may hold anything
   */
  knownDoubts(text: string, evident = false): LabelReading {
    const parts = this.#partsOf(text);
    if (!evident)
      return readingOf(
        parts.filter((part) => !part.types && isKnownDoubt(part)),
        parts,
      );
    const words = (text.match(EVIDENT_CHINESE) ?? []).map((found): Part => ({ text: found, kind: 'chinese' }));
    return readingOf([...parts.filter((part, i) => isEvident(part) && !isMonth(parts, i)), ...words], parts);
  }

  #learn({ label, plural, inverse, inversePlural, cues, value, id }: RelationType): void {
    if (value !== undefined) return;
    const texts = [label, plural, inverse, inversePlural].flatMap((one) => Object.values(one ?? {}));
    for (const text of [...texts, ...Object.values(cues ?? {}).flat(), id.replaceAll('-', ' ')]) {
      if (isChinese(text)) this.#learnChinese(text, id);
      else this.#learnEnglish(text, id);
    }
  }

  #learnEnglish(text: string, id: string): void {
    const all = englishWords(text.replace(/\b[SO]\b(?!['’])|\b[SO]['’]s/g, ' '));
    while (all.length > 1 && COPULAS.has(all[0] ?? '')) all.shift();
    const [first = ''] = all;
    if (first === '' || (all.length === 1 && TOO_SHORT.has(first)) || HOPEFUL.has(first)) return;
    // "owner of" also stands as "hasOwner"; without its "by", what is passive would be active
    const bare = all.length > 1 && all.at(-1) !== 'by' && ENDS.has(all.at(-1) ?? '') ? [all, all.slice(0, -1)] : [all];
    for (const words of bare) {
      const stems = words.map(stem);
      for (const one of stems) this.#stems.add(one);
      const list = this.#english.get(stems[0] ?? '') ?? [];
      this.#english.set(stems[0] ?? '', list);
      const same = list.find((phrase) => phrase.words.join(' ') === words.join(' '));
      if (same) same.types.add(id);
      else list.push({ words, stems, types: new Set([id]) });
    }
  }

  #learnChinese(text: string, id: string): void {
    for (const piece of text.split(/[^\p{Script=Han}]+/u).filter((one) => one !== '')) {
      const types = this.#chinese.get(piece) ?? new Set<string>();
      this.#chinese.set(piece, types.add(id));
      this.#longest = Math.max(this.#longest, piece.length);
    }
  }

  #partsOf(text: string): Part[] {
    return mergedPhrases(this.#english, split(text.slice(0, LONGEST))).flatMap((part): Part[] => {
      if (part.kind === 'chinese') return this.#chineseParts(part.text);
      if (part.kind !== 'english') return [part];
      const word = part.text.toLowerCase();
      const isPlain = part.types ? BESIDE_ANY.has(word) : ENGLISH_PLAIN.has(word) || this.#nouns.has(stem(word));
      return [{ ...part, isPlain }];
    });
  }

  /** Takes the longest word that is known, again and again. */
  #chineseParts(run: string): Part[] {
    const parts: Part[] = [];
    for (let at = 0; at < run.length; ) {
      const part = this.#chinesePart(run, at);
      const before = parts.at(-1);
      // words that are not known are one: 坊间传 is told as such
      if (before?.kind === 'chinese' && !before.types && !before.isPlain && !part.types && !part.isPlain)
        before.text += part.text;
      else parts.push(part);
      at += part.text.length;
    }
    return parts;
  }

  #chinesePart(run: string, at: number): Part {
    const doubtful = DOUBTFUL_CHINESE.find((word) => run.startsWith(word, at));
    for (let length = Math.min(this.#longest, run.length - at); length > 0; length--) {
      const text = run.slice(at, at + length);
      if (doubtful !== undefined && length <= doubtful.length && text !== doubtful) break;
      const types = this.#chinese.get(text);
      if (types && !(text === doubtful && text.length === 1))
        return { text, kind: 'chinese', types, isPlain: BESIDE_ANY.has(text) };
      if (
        length > 1 &&
        text !== doubtful &&
        (PLAIN_CHINESE.has(text) || this.#nouns.has(text) || this.#names.has(text))
      )
        return { text, kind: 'chinese', isPlain: true };
    }
    if (doubtful !== undefined) return { text: doubtful, kind: 'chinese' };
    const plain = CHINESE_PLAIN.find((word) => run.startsWith(word, at));
    return plain === undefined
      ? { text: String.fromCodePoint(run.codePointAt(at) as number), kind: 'chinese' }
      : { text: plain, kind: 'chinese', isPlain: true };
  }
}

const MOST_KEPT = 20_000;
/** UTF-16 code units of a text that are looked at: what comes later cannot be read in a claim either. */
const LONGEST = 2000;

/** Who acts and is acted on: their names ("company", "board") weaken nothing. */
const ACTORS = ['person', 'group', 'position', 'organisation', 'product', 'security', 'industry', 'place'];
const ENDS = new Set('of in on at to for from with into against between among'.split(' '));
/** Who may become something is not yet it: no word of theirs is plain. */
const HOPEFUL = new Set('candidate nominee contender contestant bid'.split(' '));
/** Alone they are a word of any label. */
const TOO_SHORT = new Set(
  'in on of at is the a an about concerning regarding behind has with by to for from into against between among'.split(
    ' ',
  ),
);
const PLAIN_CHINESE = new Set(CHINESE_PLAIN);

/** In a note sentences end, and things are quoted. */
const NOTE_SIGNS = /^[!'"“”‘’「」。*]$/u;

function readingOf(left: readonly Part[], parts: readonly Part[]): LabelReading {
  const words = [...new Set(left.map(({ text }) => text))];
  return left.length === 0 ? { left: words } : { left: words, weakening: weakeningOf(left, parts) };
}

function isHarmless(part: Part, next: Part | undefined, anchor: Part | undefined): boolean {
  if (part.kind === 'number') return true;
  if (part.kind === 'sign') return PLAIN_SIGNS.test(part.text);
  if (anchor?.types && part.types && [...part.types].some((type) => anchor.types?.has(type))) return true;
  // "to own", "due to fund": what is still to be done
  return part.isPlain === true && !(part.text.toLowerCase() === 'to' && next?.types !== undefined);
}

/** "May 2019" */
function isMonth(parts: readonly Part[], i: number): boolean {
  return parts[i]?.text === 'May' && (parts[i - 1]?.kind === 'number' || parts[i + 1]?.kind === 'number');
}

/** The words of the type alone; undefined where somebody "has" it, and both ends may have changed places. */
function coreOf(parts: readonly Part[], left: readonly Part[], anchor: Part): string | undefined {
  if (parts.some(({ text }) => /^(?:has|have|had|被|由|受|遭|获|的)$/i.test(text))) return undefined;
  return parts
    .filter((part) => part.types && !left.includes(part) && (part === anchor || part.kind === anchor.kind))
    .map(({ text }) => text)
    .join(' ');
}

/** The longest words of a type; such as are harmless beside another type only where there are no others. */
function anchorOf(parts: readonly Part[]): Part | undefined {
  const rank = ({ text, isPlain }: Part) => text.length + (isPlain ? 0 : LONGEST);
  let found: Part | undefined;
  for (const part of parts) if (part.types && (!found || rank(part) > rank(found))) found = part;
  return found;
}

/** Written with a capital, and not at the beginning of a sentence. */
function isName(text: string, word: string, before: Part | undefined): boolean {
  return (
    /^\p{Lu}/u.test(word) && before !== undefined && !/^[.!?。:]$/.test(before.text) && text !== text.toUpperCase()
  );
}
