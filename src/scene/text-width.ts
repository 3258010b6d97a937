/** Widths of words where no letters can be measured: by the mean width of a letter in bold sans-serif faces. */

/** px; Chinese characters are as wide as they are high. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (/[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(letter)) ems += 1;
    else if (/[ilI.,:;'|!]/.test(letter)) ems += 0.32;
    else if (/[A-ZmwMW@%]/.test(letter)) ems += 0.74;
    else ems += 0.6;
  }
  return ems * size;
}

/** The lines that a text needs in a width: broken at spaces, and anywhere in Chinese; a longer word stands alone. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(
    /[\u2e80-\u9fff\uff00-\uff60][，。；：、）》”]*|[^\s\u2e80-\u9fff\uff00-\uff60]+\s*|\s+/g,
  ) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
