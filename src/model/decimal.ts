/** Numbers as people write them in an address or on a command line: `12`, `-3.5`. */

/** The number that a text is, in whole; undefined for any other text, also for none, ` 3`, `0x10` and `1e3`. */
export function decimal(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
