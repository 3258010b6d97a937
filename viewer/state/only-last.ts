/**
 * Work that may begin again before it has ended: what began earlier may know less, so that only the result of what began
 * last is used. Whoever began earlier waits for that, too.
 * @param drop takes what is not used
 * @returns begins the work
 */
export function onlyLast<T>(
  work: () => Promise<T>,
  use: (result: T) => void,
  drop: (result: T) => void,
): () => Promise<void> {
  let begun = 0;
  let last: Promise<void> | undefined;
  const run = async (own: number): Promise<void> => {
    const result = await work();
    if (own === begun) return use(result);
    drop(result);
    await last;
  };
  return () => {
    begun += 1;
    last = run(begun);
    return last;
  };
}
