/** Chinese in traditional characters read as simplified, at the same offsets. */
import { Converter } from 'opencc-js/t2cn';

interface Tables {
  convert: (text: string) => string;
  /** Characters that only traditional text has, with what they become one by one. */
  characters: ReadonlyMap<string, string>;
}

let tables: Tables | undefined;

/**
 * The text with its traditional characters and phrases in simplified ones; exactly as long, so that every offset in it
 * is one in the text. Text without traditional characters comes back as it is.
 */
export function simplified(text: string): string {
  tables ??= makeTables();
  const { convert, characters } = tables;
  return text.replace(/[\u3400-\u9fff]+/g, (run) => {
    if (![...run].some((char) => characters.has(char))) return run;
    const whole = convert(run);
    return whole.length === run.length ? whole : [...run].map((char) => characters.get(char) ?? char).join('');
  });
}

function makeTables(): Tables {
  const convert = Converter({ from: 't', to: 'cn' });
  const characters = new Map<string, string>();
  for (let code = 0x3400; code < 0xa000; code++) {
    const char = String.fromCharCode(code);
    const other = convert(char);
    if (other !== char && other.length === 1) characters.set(char, other);
  }
  return { convert, characters };
}
