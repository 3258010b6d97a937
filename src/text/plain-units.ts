/** Code units that folding leaves as they are, whatever is beside them: most of what English and Chinese texts hold. */

/**
 * Whether a UTF-16 code unit is no white space, not invisible, and neither composes with its neighbours nor comes apart
 * in Unicode NFC. Others may be plain as well; `test/text/fold.test.ts` holds each of these against `fold`.
 */
export function isPlainUnit(unit: number): boolean {
  if (unit < 0x7f) return unit > 0x20;
  if (unit >= 0x4e00) return unit <= 0x9fff || (unit >= 0xff01 && unit <= 0xff5e);
  // Latin letters with their marks; the soft hyphen is invisible
  if (unit <= 0x17f) return unit > 0xa0 && unit !== 0xad;
  // dashes, quotation marks and dots, then Chinese punctuation up to the marks that combine
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x3001 && unit <= 0x3029);
}
