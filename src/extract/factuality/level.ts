/** How firm an assertion is, and how what stands above it changes that: the same in every language. */
import type { Token } from '../../language/parse.js';

/**
 * What a governor does to the clause or event below it.
 * `same`: as firm as the governor itself (manage, begin). `true`: so even if the governor is negated (know, regret).
 * `not`: not so (fail, refuse); `notTwoWay`: and so if the governor is negated (fail, forget). `possible`, `proposed`,
 * `alleged`: as it says. `said`: passed on by a speaker; firm only where the speaker is kept in a chain.
 */
export type Effect = 'same' | 'true' | 'not' | 'notTwoWay' | 'possible' | 'proposed' | 'alleged' | 'said';

/** Whether something that says what is below a token is already kept as somebody's words. */
export type IsAttributed = (governor: Token) => boolean;

/** What stands above a predicate, and what it does to it. */
export interface Governing {
  /** where no governor is left to ask: the word that the quote must reach */
  at?: Token;
  effect?: Effect | undefined;
  /** the token whose own factuality the effect depends on; none at the root */
  governor?: Token;
  why?: string;
}

/** Words by what they do, as a table of the effect of each. */
export function effectsOf(entries: Partial<Record<Effect, string>>): ReadonlyMap<string, Effect> {
  return new Map(
    Object.entries(entries).flatMap(([effect, words]) => words.split(' ').map((word) => [word, effect as Effect])),
  );
}

/** How much of a predicate is asserted, from firm to not at all. */
export type Level = 'firm' | 'alleged' | 'proposed' | 'possible';

export interface Factuality {
  level: Level;
  negative: boolean;
  /** what weakened or turned it, nearest first */
  reasons: string[];
  /** the token furthest up that weakened or turned it: a quote must reach it */
  reach?: Token;
}

const RANK: readonly Level[] = ['firm', 'alleged', 'proposed', 'possible'];

export function combine(own: Factuality, effect: Effect, above: Factuality, governor: Token, why?: string): Factuality {
  const because = why ?? `"${governor.text}"`;
  const inherits = (): Factuality => ({
    level: weaker(own.level, above.level),
    negative: own.negative !== above.negative,
    reasons: [...own.reasons, ...above.reasons],
    ...reaching(own.reach, above.reach),
  });
  switch (effect) {
    case 'same':
      return inherits();
    case 'true':
      return {
        ...inherits(),
        negative: own.negative,
        level: weaker(own.level, above.level === 'firm' ? 'firm' : above.level),
      };
    case 'said':
      // somebody says it, and no chain keeps them
      return weaken(own, above.negative ? 'possible' : weaker('alleged', above.level), governor, because);
    case 'not':
    case 'notTwoWay': {
      if (above.negative && effect === 'not') return weaken(own, 'possible', governor, because);
      const turned = { ...inherits(), negative: own.negative !== !above.negative };
      return { ...turned, reasons: [...turned.reasons, because], reach: governor };
    }
    default: {
      const level = weaker(effect, above.level === 'alleged' && effect !== 'alleged' ? effect : above.level);
      const weakened = weaken(own, level, governor, because);
      // the quote reaches what becomes of the plan: "abandoned its plan to buy"
      return { ...weakened, reasons: [...weakened.reasons, ...above.reasons], ...reaching(governor, above.reach) };
    }
  }
}

export function weaken(found: Factuality, level: Level, at: Token, why = `"${at.text}"`): Factuality {
  return { ...found, level: weaker(found.level, level), reasons: [...found.reasons, why], reach: at };
}

function weaker(a: Level, b: Level): Level {
  return RANK.indexOf(a) >= RANK.indexOf(b) ? a : b;
}

function reaching(near: Token | undefined, far: Token | undefined): { reach?: Token } {
  const reach = far ?? near;
  return reach ? { reach } : {};
}
