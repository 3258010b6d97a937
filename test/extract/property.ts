/** A property as a test: it holds for every value that the generators give. */

import { it as test } from 'vitest';
import { fc, runs } from '../property.js';

export { fc };

export function it<T extends [unknown, ...unknown[]]>(
  name: string,
  generators: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
): void {
  test(name, () => {
    fc.assert(
      fc.property(...(generators as { [K in keyof T]: fc.Arbitrary<T[K]> }), (...values) => holds(...(values as T))),
      { numRuns: runs(200) },
    );
  });
}
