/** Traditional characters read as simplified ones, one for one, so that offsets stay. */
import { Converter } from 'opencc-js/t2cn';

let table: Map<string, string> | undefined;

/** The text with each traditional character replaced by its simplified form; of the same length. */
export function simplified(text: string): string {
  if (!/[\u3400-\u9fff]/.test(text)) return text;
  table ??= makeTable();
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const other = table.get(text.charAt(i));
    if (other === undefined) continue;
    out += text.slice(copied, i) + other;
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

function makeTable(): Map<string, string> {
  const convert = Converter({ from: 't', to: 'cn' });
  const found = new Map<string, string>();
  for (let code = 0x3400; code < 0xa000; code++) {
    const character = String.fromCharCode(code);
    const other = convert(character);
    if (other !== character && other.length === 1) found.set(character, other);
  }
  return found;
}
