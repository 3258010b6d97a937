/** Footnotes and comments that stand in the middle of a file's text: they are put behind it, so that sentences stay whole. */
import type { TextBuilder } from './text-builder.js';

export interface LaterNote {
  kind: 'footnote' | 'comment';
  speaker?: string | undefined;
  /** its paragraphs, as lines */
  text: string;
}

export function putBehind(builder: TextBuilder, notes: readonly LaterNote[]): void {
  for (const { kind, speaker, text } of notes) {
    if (text.trim() === '') continue;
    builder.paragraph();
    const opened = builder.open(kind, { speaker });
    for (const line of text.split('\n')) {
      builder.line();
      builder.add(line);
    }
    builder.close(opened);
  }
}
