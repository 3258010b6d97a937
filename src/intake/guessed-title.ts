/** A title for a text that has none: its first words, cut where a reader would pause. */

/** In columns: letters count one, Chinese characters two. So about 60 letters or 30 characters. */
const WIDEST = 60;
/** A clause that ends sooner says too little. */
const NARROWEST = 36;

/** What ends a sentence: then the line is prose, and no headline. Marks of quotation may follow. */
const PROSE = /(?:[。！？…]|[.!?](?=["”’)]?(?:\s|$)))/u;

/**
 * The first line where it is short or a headline; of prose, the first sentence, cut at a clause or a word. `guessed`
 * where it was cut.
 */
export function titleFromText(text: string): { title: string; guessed: boolean } {
  const first = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const line = first.trim();
  if (/^#/.test(line)) return { title: line.replace(/^#+\s*/, ''), guessed: false };
  const end = columns(line) <= WIDEST ? undefined : sentenceEnd(line);
  if (end === undefined) return { title: line, guessed: false };
  const sentence = line.slice(0, end);
  return { title: columns(sentence) <= WIDEST ? sentence : cut(sentence), guessed: true };
}

/** Where the first sentence ends, its mark left out; undefined where the line holds none, as in a headline. */
function sentenceEnd(line: string): number | undefined {
  for (let from = 0; from < line.length; ) {
    const found = PROSE.exec(line.slice(from));
    if (!found) return undefined;
    const at = from + found.index;
    // Mr. and U.S. end no sentence
    const isShort =
      line.charAt(at) === '.' && /(?:^|[\s.])\p{Lu}\p{L}{0,2}$/u.test(line.slice(Math.max(0, at - 5), at));
    const isWhole = at + found[0].length >= line.length;
    if (!isShort || isWhole) return at;
    from = at + 1;
  }
  return undefined;
}

function cut(sentence: string): string {
  let width = 0;
  let [clause, word, most] = [0, 0, 0];
  for (const [at, sign] of [...sentence].entries()) {
    width += columns(sign);
    if (width > WIDEST - 1) break;
    most = at + 1;
    if (/[,;:，；：、—–]/u.test(sign) && width > NARROWEST) clause = at;
    if (/\s/u.test(sign)) word = at;
  }
  const signs = [...sentence];
  const inWord = /[\p{L}\p{N}]/u.test(signs[most] ?? '') && !/\p{Script=Han}/u.test(signs[most] ?? '');
  const to = clause > 0 ? clause : inWord && word > 0 ? word : most;
  return `${signs.slice(0, to).join('').trimEnd()}…`;
}

function columns(text: string): number {
  let width = 0;
  for (const sign of text) width += /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(sign) ? 2 : 1;
  return width;
}
