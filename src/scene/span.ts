/** How much room a line needs: what is alleged or disputed is named on its line, beside its mark. */
import type { Dossier } from '../model/dossier.js';
import { derivedOf } from '../model/relation.js';
import { sourcesOf } from '../model/source.js';
import type { Standing } from '../model/standing.js';
import { LAYOUT_DEFAULTS } from './layout/layout.js';

/** px that the name of a contested relation takes. */
const CONTESTED_SPAN = 150;
const CONTESTED: ReadonlySet<Standing> = new Set(['alleged', 'disputed']);

/** For the layout's option `span`. */
export function spans(dossier: Dossier): (source: string, target: string) => number {
  const contested = new Set(
    dossier.relations
      .filter((relation) => CONTESTED.has(derivedOf(relation, sourcesOf(dossier)).standing))
      .map(({ subject, object }) => `${subject} ${object}`),
  );
  return (source, target) => (contested.has(`${source} ${target}`) ? CONTESTED_SPAN : LAYOUT_DEFAULTS.span());
}
