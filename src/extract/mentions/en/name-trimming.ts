/** The model's span of a name, without what only stands around it: articles, titles, brackets, sums. */
import type { EntityKind, Token } from '../../../language/parse.js';
import { NO_NAMES, TITLES } from '../../rules/english/words.js';
import { HEDGES, isCapital, isSpaced, type NameSpan } from './name-span.js';
import { PARTICLES, ROLES } from './name-words.js';

/** What is left of the model's span without articles, titles, brackets and possessives. */
export function trimmed(tokens: readonly Token[], first: number, end: number, label: EntityKind): NameSpan[] {
  let { from, to } = withoutBreaks(tokens, first, end);
  for (let i = from + 1; i + 1 < to; i++) if (isAmount(tokens, i)) to = i;
  if (label === 'person') for (let i = from + 1; i < to; i++) if (/^\d+$/.test(tokens[i]?.text ?? '')) to = i;
  while (from < to && isLeading(tokens[from] as Token)) from++;
  while (to > from && isTrailing(tokens[to - 1] as Token)) to--;
  let title: string | undefined;
  while (to - from > 1 && TITLES.has(tokens[from]?.text ?? '') && isCapital(tokens[from + 1])) {
    title = tokens[from]?.text;
    from++;
  }
  // "Attorney General William French": words of a role before the name
  while (label === 'person' && to - from > 2 && ROLES.has(tokens[from]?.norm ?? '')) from++;
  if (!mayBeNamed(tokens.slice(from, to), label)) return [];
  return [{ from, to, label, ...(title !== undefined && { title }) }];
}

/** Up to the first bracket, semicolon, dash or end of line that is not its first word. */
function withoutBreaks(tokens: readonly Token[], first: number, end: number): { from: number; to: number } {
  let from = first;
  let to = end;
  for (let i = from; i < to; i++) {
    const { text } = tokens[i] as Token;
    const breaks = /^[();]$|\n/.test(text) || (/^[-–—]$/.test(text) && isSpaced(tokens, i));
    if (!breaks) continue;
    if (i === from) from++;
    else to = i;
  }
  return { from, to };
}

function mayBeNamed(words: readonly Token[], label: EntityKind): boolean {
  if (!words.some((word) => isCapital(word) || /\d/.test(word.text))) return false;
  if (words.every(({ text }) => NO_NAMES.has(text) || TITLES.has(text))) return false;
  return label !== 'work' || /\p{Lu}/u.test(words[0]?.text ?? '');
}

/** "paid Argello 5 million": a sum behind a name is no part of it. */
function isAmount(tokens: readonly Token[], at: number): boolean {
  return (
    /^\d[\d.,]*$/.test(tokens[at]?.text ?? '') &&
    /^(?:thousand|million|billion|trillion|percent|%)$/.test(tokens[at + 1]?.text ?? '')
  );
}

function isLeading({ text, pos, norm, dep, startsSentence }: Token): boolean {
  if (startsSentence && HEDGES.test(norm)) return true;
  if (/^["'“”‘’`,.:()[\]–—-]+$/.test(text)) return true;
  if (norm === 'the' || norm === 'a' || norm === 'an') return true;
  if (dep === 'poss' && pos === 'PRON') return true;
  return /^\p{Ll}/u.test(text) && !PARTICLES.has(text);
}

function isTrailing({ text, pos, norm }: Token): boolean {
  if (/^["'“”‘’`,:;()[\]]+$/.test(text) || /^['’]s?$/.test(text) || text === '-') return true;
  return pos === 'CCONJ' || norm === 'the' || norm === 'of' || norm === 'for';
}
