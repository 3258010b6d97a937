/** Whether a name is enough to know somebody by: common words and common names are not. */
import { transliterate } from 'transliteration';
import { GAZETTEER } from '../extract/gazetteer/index.js';
import { normalName } from '../extract/rules/candidates.js';
import type { Entity } from '../model/entity.js';
import type { OntologyIndex } from '../model/ontology.js';
import { allNames, type Context } from './context.js';
import { describe } from './lexicon.js';
import { goTogether, isTelling } from './roles.js';

/** Whether all names are common words such as "police" or 央行: there is one in every country. */
export function hasCommonName(names: readonly string[]): boolean {
  return names.every((name) => {
    const { parts, rest } = describe(name);
    return (
      rest.length === 0 && parts.length > 0 && parts.every(({ means }) => !means.some((one) => one.startsWith('@')))
    );
  });
}

const FAMOUS = new Map(
  GAZETTEER.filter(({ type }) => type === 'politician' || type === 'executive' || type === 'person').flatMap((entity) =>
    allNames(entity).map((name) => [normalName(name), entity] as const),
  ),
);

/** What the people of the gazetteer are, as far as a text can contradict it. */
const KNOWN_FOR: Record<string, string> = { politician: 'politician', executive: 'chief-executive' };

/**
 * Whether the names are those of somebody whom everybody knows, and the text does not say that another one is meant. A
 * short Chinese name such as Li Qiang is borne by too many: there the text has to say that the known one is meant.
 */
export function isFamous(entity: Entity, names: readonly string[], { roles }: Context): boolean {
  const famous = names.map((name) => FAMOUS.get(normalName(name))).find((one) => one !== undefined);
  if (!famous || !allNames(entity).some((name) => FAMOUS.get(normalName(name)) === famous)) return false;
  const known = KNOWN_FOR[famous.type];
  const telling = [...roles.keys()].filter(isTelling);
  const fits = known !== undefined && telling.some((role) => goTogether(role, known));
  if (isShortChinese(famous)) return fits;
  return telling.length === 0 || known === undefined || fits;
}

function isShortChinese({ names: { en = '', zh = '' } }: Entity): boolean {
  const surname = transliterate(zh.charAt(0)).trim().toLowerCase();
  return /^\p{Script=Han}{2}$/u.test(zh) && en.toLowerCase().startsWith(`${surname} `);
}

/** The type that roles speak for, among the types of people; else a person. */
export function typeByRole({ roles }: Context, before: string, ontology: OntologyIndex): string {
  const telling = [...roles.keys()].filter(isTelling);
  const type =
    Object.entries(KNOWN_FOR).find(([, role]) => telling.some((one) => goTogether(one, role)))?.[0] ?? 'person';
  return ontology.entityTypes.has(type) ? type : before;
}
