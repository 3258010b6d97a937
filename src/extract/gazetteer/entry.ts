/** One well-known entity of the base gazetteer, and the table form that its files are written in. */
import type { Entity } from '../../model/entity.js';

/** Lines of `id | English names | Chinese names`; names are parted by semicolons, the first of each is the usual one. */
export function readTable(type: string, table: string): Entity[] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [id = '', en = '', zh = ''] = line.split('|').map((cell) => cell.trim());
      const [english = [], chinese = []] = [en, zh].map((cell) => cell.split(';').flatMap((name) => name.trim() || []));
      const [nameEn, ...otherEn] = english;
      const [nameZh, ...otherZh] = chinese;
      return {
        id,
        type,
        names: { ...(nameEn !== undefined && { en: nameEn }), ...(nameZh !== undefined && { zh: nameZh }) },
        aliases: {
          ...(otherEn.length > 0 && { en: otherEn }),
          ...(otherZh.length > 0 && { zh: otherZh }),
        },
        sameAs: {},
      };
    });
}
