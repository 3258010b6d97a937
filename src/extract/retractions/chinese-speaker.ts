/** Who speaks in a Chinese sentence that takes something back. */
import type { Naming, Place } from '../rules/reading.js';
import { NOTICE } from './chinese-words.js';

/** A sentence in simplified characters, unit for unit with the document. */
export interface ChineseText extends Place {
  text: string;
}

/** Where the clause begins that a text ends in. */
export function clauseStart(before: string): number {
  return (
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('；'), before.lastIndexOf('：'), before.lastIndexOf('。')) + 1
  );
}

/** The last one named before the verb in its clause that no coverb governs. */
export function speakerIn(
  { text, start: offset }: ChineseText,
  namings: readonly Naming[],
  from: number,
  to: number,
): Naming | undefined {
  return namings.findLast(
    ({ start, end }) =>
      from <= start &&
      end <= to &&
      !/[就向对为因与和同]$|(?:关于|针对)$/u.test(text.slice(from - offset, start - offset)),
  );
}

/** "路透社核实后，撤回了……": the clause of the verb names nobody. */
export function earlierSpeaker(namings: readonly Naming[], from: number, to: number): Naming | undefined {
  return namings.findLast(({ start, end }) => from <= start && end <= to);
}

const WHOLE = new RegExp(`^(?:${NOTICE})$`, 'u');

/** Whether a name is only the word for a correction: 撤稿声明. */
export function isNotice({ text, start: offset }: ChineseText, { start, end }: Place): boolean {
  return WHOLE.test(text.slice(start - offset, end - offset));
}
