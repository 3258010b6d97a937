/** Long names on several short lines, so that a map has room for all of them. */

/** Columns a line may take; a Chinese character takes two. */
const WIDEST = 18;

/** A name on as few lines as hold it, broken between words, or between characters where a script sets no spaces. */
export function nameLines(name: string, widest = WIDEST): string[] {
  if (columns(name) <= widest) return [name];
  const lines: string[] = [];
  const even = columns(name) / Math.ceil(columns(name) / widest);
  let line = '';
  for (const word of words(name)) {
    const grown = line + word;
    if (line !== '' && columns(grown.trimEnd()) > Math.max(even, columns(word.trimEnd())) + SLACK) {
      lines.push(line.trimEnd());
      line = word;
    } else line = grown;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Columns of a name that is cut. */
const SHORT = 11;

/** A name in one short line: the first of several, or the beginning of a long one, with dots for the rest. */
export function shortName(lines: readonly string[]): string[] {
  const [first = '', ...others] = lines;
  if (others.length > 0) return [`${first.replace(/[,、]$/, '')}…`];
  if (columns(first) <= SHORT) return [first];
  let cut = '';
  for (const letter of first) {
    if (columns(cut + letter) > SHORT - 1) break;
    cut += letter;
  }
  return [`${cut.trimEnd()}…`];
}

/** Columns by which a line may be longer than an even share, so that no single word is left over. */
const SLACK = 3;

/** Words with the space after them; each Chinese character alone. */
function words(name: string): string[] {
  return (
    name.match(
      /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+\s*|\s+/gu,
    ) ?? [name]
  );
}

function columns(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );
}
