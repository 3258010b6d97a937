/** What is said of passages that an author took back or does not show. */

/** `2 struck passages were left out`, for each kind of which there is one. */
export function leftOut(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([what, n]) =>
    n === 0 ? [] : [`${n === 1 ? `1 ${what} passage was` : `${n} ${what} passages were`} left out`],
  );
}
