/** Where in a model's words the answer stands: what it thinks aloud before is no answer, whatever it holds. */

/** How models mark the words in which they think. */
const THOUGHTS = [
  { open: /<(think|thinking|thought|reasoning|analysis)>/i, close: (name: string) => `</${name}>` },
  { open: /\[(THINK)\]/, close: (name: string) => `[/${name}]` },
  { open: /<\|channel\|>(?:analysis|commentary)<\|message\|>/, close: () => '<|end|>' },
] as const;

/**
 * The words after the last thought has ended. Empty where a thought has no end: the model ran out of room while it
 * thought, and has answered nothing. A closing mark alone counts, too: some servers cut off the opening one.
 */
export function withoutThoughts(words: string): string {
  let rest = words;
  for (const { open, close } of THOUGHTS) {
    for (let found = open.exec(rest); found; found = open.exec(rest)) {
      const mark = close(found[1] ?? '').toLowerCase();
      const end = rest.toLowerCase().indexOf(mark, found.index + found[0].length);
      rest = end < 0 ? rest.slice(0, found.index) : rest.slice(0, found.index) + rest.slice(end + mark.length);
    }
  }
  const closed = /^[\s\S]*(?:<\/(?:think|thinking|thought|reasoning|analysis)>|\[\/THINK\])/i.exec(rest);
  return closed ? rest.slice(closed[0].length) : rest;
}

export interface Braced {
  text: string;
  /** false where the words end before the object does */
  closed: boolean;
}

/** The outermost `{…}` of a text, in order; braces inside quotation marks do not count. Linear in the text. */
export function objectsIn(words: string): Braced[] {
  const found: Braced[] = [];
  let depth = 0;
  let start = -1;
  let quoted = false;
  for (let i = 0; i < words.length; i++) {
    const character = words.charAt(i);
    if (depth > 0 && quoted) {
      if (character === '\\') i++;
      else if (character === '"') quoted = false;
    } else if (depth > 0 && character === '"') quoted = true;
    else if (character === '{') {
      if (depth++ === 0) start = i;
    } else if (character === '}' && depth > 0 && --depth === 0) {
      found.push({ text: words.slice(start, i + 1), closed: true });
    }
  }
  if (depth > 0) found.push({ text: words.slice(start), closed: false });
  return found;
}
