/** Answers `keystones`: what most of the picture hangs on, with the effects in a sentence. */

import { namingOf } from '../../analysis/explain.js';
import { KEYSTONE_KINDS, type Keystone, keystones as rank } from '../../analysis/keystones.js';
import type { Claim } from '../../model/claim.js';
import { inLanguage } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { type Naming, relationSentence } from '../../model/sentence.js';
import { STANDING_WORDS } from '../../model/words.js';
import { keystonesQuery } from '../queries/keystones.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownRelation } from './known.js';
import { bothLanguages, entitiesIn, wording } from './refs.js';
import type { View } from './view.js';

function answerKeystones(
  index: DossierIndex,
  query: QueryOf<typeof keystonesQuery>,
  view: View,
): AnswerOf<typeof keystonesQuery> {
  const kinds = query.kind === undefined ? KEYSTONE_KINDS : [query.kind];
  const found = rank(view.narrowed(), kinds).slice(0, query.limit);
  const touched = new Set(
    found.flatMap(({ relationsLost, standingsFlipped }) => [
      ...relationsLost,
      ...standingsFlipped.map(({ relation }) => relation),
    ]),
  );
  const relations = [...touched]
    .map((id) => knownRelation(index, id))
    .sort((a, b) => a - b)
    .flatMap((position) => view.relation(position) ?? []);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const claims = claimsNamed(view, found);
  const namings = bothNamings(index);
  const cutOff = found.flatMap(({ entitiesCutOff }) => entitiesCutOff);
  return {
    keystones: found.map((keystone) => ({
      ...keystone,
      words: bothLanguages((language) => words(index, keystone, byId, claims, namings(language))),
    })),
    relations,
    entities: entitiesIn(index, relations, cutOff),
  };
}

/** `Without Financial Times: 1 relation disappears; Alibaba supports Chinese military: disputed → denied.` */
function words(
  index: DossierIndex,
  keystone: Keystone,
  relations: ReadonlyMap<string, RelationSummary>,
  claims: ReadonlyMap<string, NamedClaim>,
  naming: Naming,
): string {
  const { name, language } = naming;
  const zh = language === 'zh';
  const { relationsLost: lost, standingsFlipped, pathsBroken: broken, entitiesCutOff: cut } = keystone;
  const effects = [
    ...(lost.length > 0
      ? [
          zh
            ? `${lost.length} 条关系消失`
            : `${many(lost.length, 'relation')} ${lost.length === 1 ? 'disappears' : 'disappear'}`,
        ]
      : []),
    ...standingsFlipped.map(({ relation: id, before, after }) => {
      const relation = relations.get(id);
      const turn = `${inLanguage(STANDING_WORDS[before].label, language)} → ${inLanguage(STANDING_WORDS[after].label, language)}`;
      return relation ? `${relationSentence(relation, naming)}${zh ? '：' : ': '}${turn}` : `${id}: ${turn}`;
    }),
    ...(cut.length > 0
      ? [
          zh
            ? `${cut.map(name).join('、')}不再有任何关系`
            : `${cut.map(name).join(', ')} ${cut.length === 1 ? 'is' : 'are'} cut off`,
        ]
      : []),
    ...(broken > 0
      ? [
          zh
            ? `${broken} 对实体不再相连`
            : `${many(broken, 'pair')} of entities ${broken === 1 ? 'is' : 'are'} no longer connected`,
        ]
      : []),
  ];
  const what = whatFalls(index, keystone, claims, name, language);
  return zh ? `若没有${what}：${effects.join('；')}。` : `Without ${what}: ${effects.join('; ')}.`;
}

interface NamedClaim {
  claim: Claim;
  relation: string;
}

/** The claims that are keystones themselves, by id. */
function claimsNamed(view: View, found: readonly Keystone[]): Map<string, NamedClaim> {
  const ids = new Set(found.filter(({ kind }) => kind === 'claim').map(({ id }) => id));
  const claims = new Map<string, NamedClaim>();
  if (ids.size === 0) return claims;
  for (const relation of view.narrowed().relations) {
    for (const claim of relation.claims) if (ids.has(claim.id)) claims.set(claim.id, { claim, relation: relation.id });
  }
  return claims;
}

/** The names of a dossier in each language, found once. */
function bothNamings({ dossier }: DossierIndex): (language: string) => Naming {
  const known = new Map<string, Naming>();
  return (language) => {
    const naming = known.get(language) ?? namingOf(dossier, language);
    known.set(language, naming);
    return naming;
  };
}

function whatFalls(
  index: DossierIndex,
  { kind, id }: Keystone,
  claims: ReadonlyMap<string, NamedClaim>,
  name: (id: string) => string,
  language: string,
) {
  if (kind !== 'claim') return name(id);
  const found = claims.get(id);
  if (!found) return id;
  const { words: chain, quote } = wording(index, found.relation, found.claim);
  return language === 'zh' ? `“${quote}”（${inLanguage(chain, 'zh')}）` : `"${quote}" (${inLanguage(chain, 'en')})`;
}

function many(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}

export const keystones = answered(keystonesQuery, answerKeystones);
