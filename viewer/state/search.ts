/** Finds entities by what they are called, in any language and under any alias. */
import type { Entity } from '../../src/model/entity.js';
import { fold } from '../../src/text/fold.js';

export interface Found {
  id: string;
  /** the name or alias that fits what was typed */
  name: string;
}

/** At most `most` entities; names that begin with the words come before those that hold them, short before long. */
export function searchEntities(entities: readonly Entity[], typed: string, most = 12): Found[] {
  const wanted = key(typed);
  if (wanted === '') return [];
  const found = entities.flatMap((entity) => {
    const fits = namesOf(entity).flatMap((name) => {
      const at = key(name).indexOf(wanted);
      return at < 0 ? [] : [{ name, rank: at === 0 ? 0 : /[\s-]/.test(key(name).charAt(at - 1)) ? 1 : 2 }];
    });
    const best = fits.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length)[0];
    return best ? [{ id: entity.id, ...best }] : [];
  });
  return found
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id, name }) => ({ id, name }));
}

function namesOf({ names, aliases }: Entity): string[] {
  return [...Object.values(names), ...Object.values(aliases).flat()];
}

/** Letters without case and accents, so that a quick hand finds what it means. */
function key(text: string): string {
  return fold(text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
