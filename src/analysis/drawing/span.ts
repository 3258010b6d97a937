/** How much room a line needs: what is alleged or disputed is named on its line, beside its mark. */
import type { Dossier } from '../../model/dossier.js';
import { type Standing, standing } from '../../model/standing.js';
import { LAYOUT_DEFAULTS } from '../layout.js';

/** px that the name of a contested relation takes. */
const CONTESTED_SPAN = 130;
const CONTESTED: ReadonlySet<Standing> = new Set(['alleged', 'disputed']);

/** For the layout's option `span`. */
export function spans({ relations }: Pick<Dossier, 'relations'>): (source: string, target: string) => number {
  const contested = new Set(
    relations
      .filter(({ claims }) => CONTESTED.has(standing(claims)))
      .map(({ subject, object }) => `${subject} ${object}`),
  );
  return (source, target) => (contested.has(`${source} ${target}`) ? CONTESTED_SPAN : LAYOUT_DEFAULTS.span());
}
