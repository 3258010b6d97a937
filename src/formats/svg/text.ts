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
