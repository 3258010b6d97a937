/** Letters within a text: from a salutation to the signature below it, which names who speaks. */
import type { Mark } from '../model/mark.js';

/** A line that opens a letter: "Dear Mr. Cook,", "To the editor:", "编辑同志：". */
const SALUTATION =
  /^(?:dear(?: [\p{L}.'’-]+){1,6}|to the editors?|(?:dear )?(?:sirs?|madam)(?: or madam)?|(?:尊敬|敬爱|亲爱)的[^，。：:]{1,20}|.{0,12}(?:编辑同志|编辑部|编者|主编)(?:先生|女士)?)\s?[:：,，!！]?$/iu;
/** A line above a signature. */
const FAREWELL =
  /^(?:yours(?: \p{L}+)?|(?:\p{L}+ )?sincerely(?: yours)?|(?:with )?(?:\p{L}+ )?(?:regards|wishes)|respectfully(?: yours)?|faithfully|此致|敬礼|此致敬礼|祝好|顺颂.{1,6}|谨启)[,，.。!！]?$/iu;
const ENGLISH_NAME = /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame)\.? )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
const CHINESE_NAME = /^(?:读者|作者|写信人|学生|客户|市民|员工|业主)?\s?([\p{Script=Han}·]{2,4})$/u;
/** Lines below the last paragraph in which a signature is looked for: name, office, place, date. */
const MOST_BELOW = 5;
/** A longer line is a paragraph. */
const LONGEST_LINE = 60;

interface Line {
  start: number;
  end: number;
  words: string;
}

/** A mark for each signed letter, from its salutation to its signature. Time grows with the length of the text. */
export function lettersIn(text: string): Mark[] {
  const lines = linesOf(text);
  const openings = lines.flatMap(({ words }, i) => (words.length <= LONGEST_LINE && SALUTATION.test(words) ? [i] : []));
  return openings.flatMap((from, k): Mark[] => {
    const opening = lines[from] as Line;
    const signed = signatureOf(lines.slice(from + 1, openings[k + 1] ?? lines.length));
    return signed ? [{ kind: 'turn', start: opening.start, end: signed.line.end, speaker: signed.name }] : [];
  });
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const words = text.slice(start, end).trim();
    if (words !== '') lines.push({ start, end, words });
    start = end + 1;
  }
  return lines;
}

/** The first name below a farewell; without one, the first below the last paragraph. */
function signatureOf(lines: readonly Line[]): { line: Line; name: string } | undefined {
  const farewell = lines.findIndex(({ words }) => FAREWELL.test(words));
  const last = lines.findLastIndex(({ words }) => words.length > LONGEST_LINE || /[.!?。！？”"]$/u.test(words));
  const from = farewell >= 0 ? farewell + 1 : last + 1;
  // a letter holds a paragraph before whoever signs it
  if (from < 1) return undefined;
  for (const line of lines.slice(from, from + MOST_BELOW)) {
    const name = nameIn(line.words);
    if (name !== undefined && !FAREWELL.test(line.words)) return { line, name };
  }
  return undefined;
}

function nameIn(words: string): string | undefined {
  const plain = words.replace(/^[—–-]+\s*/u, '').replace(/[,，]$/u, '');
  return CHINESE_NAME.exec(plain)?.[1] ?? (ENGLISH_NAME.test(plain) ? plain : undefined);
}
