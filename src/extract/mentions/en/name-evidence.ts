/** What tells the kind of an English name: its own words, the words around it, and the model. */
import type { EntityKind, Parse, Token } from '../../../language/parse.js';
import { DESCRIBERS, GIVEN_NAMES, LAST_WORDS } from '../../rules/english/words.js';
import { kindOfType } from '../kinds.js';
import type { TypeEvidence } from '../mention.js';
import {
  AGENCIES,
  FACILITY_NOUNS,
  ORGANISATION_NOUNS,
  PERSON_VERBS,
  PLACE_ENDS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  STATES,
} from './context-words.js';
import type { NameSpan } from './name-span.js';
import { ROLES } from './name-words.js';

/** Relative weights; the model's label counts 2. */
const WEIGHTS = {
  model: 2,
  title: 5,
  lastWord: 4,
  givenName: 2.5,
  initials: 3,
  describer: 3,
  relative: 3,
  statement: 1,
  locative: 1.5,
  state: 4,
  acronym: 0.5,
  camel: 1,
  dateline: 3,
  born: 3,
} as const;

/** All evidence at one place of a name. Constant time but for the children of its head. */
export function nameEvidence(parse: Parse, span: NameSpan): TypeEvidence[] {
  const found: TypeEvidence[] = [];
  const add = (kind: EntityKind | undefined, from: TypeEvidence['from'], weight: number, cue?: string) => {
    if (kind !== undefined) found.push({ kind, from, weight, ...(cue !== undefined && { cue }) });
  };
  const words = parse.tokens.slice(span.from, span.to);
  if (words.length === 0) return found;
  if (span.label) add(span.label, 'model', WEIGHTS.model);
  if (span.title !== undefined) add('person', 'context', WEIGHTS.title, span.title);
  ownWords(words, add);
  rightBeside(parse, span, add);
  aroundHead(parse, span, add);
  return found;
}

/** What the words right before and behind a name tell. */
function rightBeside(parse: Parse, span: NameSpan, add: Add): void {
  const [first, last] = [parse.token(span.from), parse.token(span.to - 1)];
  const before = parse.tokens[span.from - 1];
  const after = parse.tokens[span.to];
  const isOneWord = span.to - span.from === 1;
  if (before && isAdjacent(before, first)) {
    if (ROLES.has(before.norm)) add('person', 'context', WEIGHTS.title, before.text);
    else if (before.pos === 'NOUN') add(described(before.norm), 'context', WEIGHTS.describer, before.text);
    if (isOneWord && PLACE_PREPOSITIONS.has(before.norm)) add('place', 'context', WEIGHTS.locative, before.text);
  }
  if (after?.text === ',') {
    const next = parse.tokens[span.to + 1];
    if (next && isState(next.text)) add('place', 'context', WEIGHTS.state, next.text);
    if (next && /^\d\d?$/.test(next.text) && /^,$/.test(parse.textAt(span.to + 2)))
      add('person', 'context', WEIGHTS.relative, next.text);
  }
  if (isState(last.text) && before?.text === ',' && isOneWord) add('place', 'context', WEIGHTS.state, last.text);
  if (after?.text === '(') bracket(parse, span, add);
}

/** What hangs on a name in the tree, and what it hangs on. */
function aroundHead(parse: Parse, span: NameSpan, add: Add): void {
  const head = parse.headOfSpan(span);
  for (const child of parse.childrenOf(head)) {
    if (child.dep === 'appos' && child.pos === 'NOUN' && child.index >= span.to)
      add(described(child.lemma.toLowerCase()), 'context', WEIGHTS.describer, child.text);
    if (child.dep === 'relcl' && parse.childrenOf(child).some(({ norm }) => norm === 'who'))
      add('person', 'context', WEIGHTS.relative, 'who');
  }
  const governor = parse.headOf(head);
  if (!governor) return;
  if (head.dep === 'appos' && governor.pos === 'NOUN' && governor.index < span.from)
    add(described(governor.lemma.toLowerCase()), 'context', WEIGHTS.describer, governor.text);
  if (head.dep !== 'nsubj') return;
  if (PERSON_VERBS.has(governor.lemma.toLowerCase())) add('person', 'context', WEIGHTS.statement, governor.text);
  const what = governor.lemma === 'be' ? parse.childOf(governor, 'attr') : undefined;
  if (what?.pos === 'NOUN') add(described(what.lemma.toLowerCase()), 'context', WEIGHTS.describer, what.text);
}

/** "VATICAN CITY (AP)": where a report comes from; "Ada Lovelace (1815 – 1852)", "(born 1952)": a life. */
function bracket(parse: Parse, span: NameSpan, add: Add): void {
  const [first, second] = [parse.tokens[span.to + 1], parse.tokens[span.to + 2]];
  if (!first || !second) return;
  const opens = parse.tokens[span.from]?.startsSentence ?? false;
  if (opens && AGENCIES.has(first.text) && second.text === ')') add('place', 'context', WEIGHTS.dateline, first.text);
  if (first.norm === 'born' || first.norm === 'née' || first.norm === 'aged')
    add('person', 'context', WEIGHTS.born, first.text);
  let years = 0;
  for (let i = span.to + 1; i < span.to + 14 && parse.tokens[i] && parse.tokens[i]?.text !== ')'; i++)
    if (/^1\d\d\d$|^20\d\d$/.test(parse.textAt(i))) years++;
  if (years === 2) add('person', 'context', WEIGHTS.born, 'a life');
}

function isState(word: string): boolean {
  return STATES.has(word.replace(/\.$/, ''));
}

type Add = (kind: EntityKind | undefined, from: TypeEvidence['from'], weight: number, cue?: string) => void;

/** What the name itself tells: "Inc.", "University of", a given name, initials, an acronym. */
function ownWords(words: readonly Token[], add: Add): void {
  const [first, last] = [words[0] as Token, words.at(-1) as Token];
  const of = words.findIndex(({ norm }) => norm === 'of');
  const head = of > 0 ? (words[of - 1] as Token) : last;
  if (words.length > 1) {
    if (PLACE_ENDS.has(head.text)) add('place', 'shape', WEIGHTS.lastWord, head.text);
    const told = LAST_WORDS.get(head.text) ?? LAST_WORDS.get(capitalised(head.text));
    if (told) add(kindOfType(told), 'shape', WEIGHTS.lastWord, head.text);
    if (GIVEN_NAMES.has(first.text) && words.length <= 4 && told === undefined)
      add('person', 'shape', WEIGHTS.givenName, first.text);
    if (/^\p{Lu}\.$/u.test(words[1]?.text ?? '') || (/^\p{Lu}\.$/u.test(first.text) && words.length > 1))
      add('person', 'shape', WEIGHTS.initials, words[1]?.text ?? '');
    return;
  }
  if (/^\p{Lu}{2,6}s?$/u.test(first.text)) add('organization', 'shape', WEIGHTS.acronym, first.text);
  if (/\p{Ll}\p{Lu}/u.test(first.text) && !/^(?:Mc|Mac|De|Le|La|O['’])/.test(first.text))
    add('organization', 'shape', WEIGHTS.camel, first.text);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function described(noun: string): EntityKind | undefined {
  if (PLACE_NOUNS.has(noun)) return 'place';
  if (FACILITY_NOUNS.has(noun)) return 'facility';
  if (ORGANISATION_NOUNS.has(noun)) return 'organization';
  const type = DESCRIBERS.get(noun) ?? (ROLES.has(noun) ? 'person' : undefined);
  return type === undefined ? undefined : kindOfType(type);
}

function isAdjacent(before: Token, token: Token): boolean {
  return before.sentence === token.sentence;
}
