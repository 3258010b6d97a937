/** Sentences whose content an earlier or trailing clause gives to somebody: "Here is what the lawsuit alleges." */
import type { Parse, Span, Token } from '../../language/parse.js';
import { nearby } from '../rules/by-place.js';
import type { Attribution, Naming } from '../rules/reading.js';

/** So many sentences of the same paragraph may follow an introduction. */
const REACH = 5;

const CONTENT_VERBS = new Set([
  'allege',
  'claim',
  'say',
  'accuse',
  'charge',
  'contend',
  'assert',
  'argue',
  'write',
  'state',
]);
const LISTING_VERBS = new Set([
  'make',
  'list',
  'level',
  'contain',
  'raise',
  'bring',
  'include',
  'set',
  'lay',
  'detail',
  'repeat',
]);
const CONTENT_NOUNS = new Set(['claim', 'allegation', 'accusation', 'charge', 'complaint', 'point', 'assertion']);
const TRAILING = /[,—–-]\s*or so\b.*\b(claims?|says?|said|claimed|alleges?|alleged|believes?)\b/iu;

/** One attribution a sentence whose content is introduced; its `at` stands at the start of that sentence. */
export function introducedContent(parse: Parse, namings: readonly Naming[]): Attribution[] {
  const namedAt = nearby(namings, (naming) => naming);
  return parse.sentences.flatMap((sentence, i) => {
    const text = parse.textOf(sentence);
    if (TRAILING.test(text)) return [attribution(sentence, undefined, 'or so')];
    const speaker = introducing(parse, sentence);
    if (!speaker) return [];
    const source = namedAt(speaker).find(({ start, end }) => start <= speaker.start && speaker.end <= end)?.member;
    return followers(parse, i).map((next) => attribution(next, source, text.trim()));
  });
}

function attribution(sentence: Span, source: Naming['member'] | undefined, cue: string): Attribution {
  const at = { start: sentence.start, end: sentence.start };
  return { ...(source && { source }), act: 'alleges', cue, at, content: { start: sentence.start, end: sentence.end } };
}

/** Who a sentence announces the words of: the subject of "what … alleges", or of "makes three claims". */
function introducing(parse: Parse, sentence: Span): Token | undefined {
  for (const token of parse.tokensOf(sentence)) {
    const lemma = token.lemma.toLowerCase();
    if (token.pos !== 'VERB') continue;
    const subject = parse.childOf(token, 'nsubj');
    if (!subject) continue;
    const object = parse.childOf(token, 'dobj');
    if (CONTENT_VERBS.has(lemma) && object?.norm === 'what' && token.dep === 'ccomp') return subject;
    if (LISTING_VERBS.has(lemma) && object && CONTENT_NOUNS.has(object.lemma.toLowerCase()) && token.dep === 'ROOT') {
      // "makes the claim that …" says it itself
      if (!parse.childrenOf(object).some(({ dep }) => dep === 'acl' || dep === 'relcl' || dep === 'prep'))
        return subject;
    }
  }
  return undefined;
}

/** The sentences after one, to the end of its paragraph. */
function followers(parse: Parse, at: number): Span[] {
  const found: Span[] = [];
  for (let i = at + 1; i < parse.sentences.length && found.length < REACH; i++) {
    const before = parse.sentences[i - 1] as Span;
    const sentence = parse.sentences[i] as Span;
    const between = parse.text.slice(before.end - 2, sentence.start + 1);
    if (/\n\s*\n/.test(between) || /\n\s*\n/.test(parse.textOf(before))) break;
    found.push(sentence);
  }
  return found;
}
