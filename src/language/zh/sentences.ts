/** Splits Chinese text into sentences. */

export interface Stretch {
  start: number;
  end: number;
}

const OPENING = '“‘「『"';
const CLOSING = '”’」』';
/** What still belongs to a sentence after its last mark. */
const TRAILING = '。！？!?…”’」』）)】》〉"\'';
const HAN = /\p{Script=Han}/u;

/**
 * A sentence ends after 。！？!? and ……, with the closing quotation marks and brackets that follow, and at each line
 * break. A full stop inside a quotation that opens the sentence ends it only if the text goes on with a new quotation
 * or line: in “我们否认。”他说。 the speaker belongs to what was said. An ASCII full stop counts between Chinese characters.
 *
 * @returns stretches without white space at their ends, in the order of the text; offsets are UTF-16 code units
 */
export function splitSentences(text: string): Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  // Nothing introduces the open quotation; this stays true over the sentences within it.
  let quoteOpensSentence = false;
  let depth = 0;
  const take = (end: number) => {
    const trimmed = trim(text, start, end);
    if (trimmed.end > trimmed.start) found.push(trimmed);
    start = end;
    if (depth === 0) quoteOpensSentence = false;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') {
      depth = 0;
      take(at);
      continue;
    }
    if (char === '"' ? depth === 0 : OPENING.includes(char)) {
      if (depth === 0) quoteOpensSentence = text.slice(start, at).trim() === '';
      depth++;
      continue;
    }
    if (char === '"' || CLOSING.includes(char)) {
      depth = Math.max(0, depth - 1);
      continue;
    }
    if (!endsSentence(text, at)) continue;
    let end = at + 1;
    let closed = 0;
    while (end < text.length && TRAILING.includes(text.charAt(end))) {
      const next = text.charAt(end);
      if (next === '"' && depth - closed === 0) break;
      if (next === '"' || CLOSING.includes(next)) closed++;
      end++;
    }
    const leaves = closed > 0 && depth - closed <= 0;
    const goesOn = leaves && quoteOpensSentence && continues(text, end);
    depth = Math.max(0, depth - closed);
    if (!goesOn) take(end);
    at = end - 1;
  }
  take(text.length);
  return found;
}

function endsSentence(text: string, at: number): boolean {
  const char = text.charAt(at);
  if ('。！？!?'.includes(char)) return true;
  if (char === '…') {
    // An ellipsis ends a sentence at the end of a line or before a closing mark; inside it is a pause.
    let next = at + 1;
    while (text.charAt(next) === '…') next++;
    return next >= text.length || CLOSING.includes(text.charAt(next));
  }
  return char === '.' && HAN.test(text.charAt(at - 1)) && (HAN.test(text.charAt(at + 1)) || at + 1 === text.length);
}

/** Whether the line goes on with words that may name the speaker. */
function continues(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next !== '' && !/\s/.test(next) && !OPENING.includes(next);
}

function trim(text: string, start: number, end: number): Stretch {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
