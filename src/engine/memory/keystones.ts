/** Answers `keystones`: what most of the picture hangs on, with the effects in a sentence. */

import { namingOf } from '../../analysis/explain.js';
import { KEYSTONE_KINDS, type Keystone, keystones as rank } from '../../analysis/keystones.js';
import { inLanguage } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { relationSentence } from '../../model/sentence.js';
import { STANDING_WORDS } from '../../model/words.js';
import { keystonesQuery } from '../queries/keystones.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
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
  const relations = view.relations().filter(({ id }) => touched.has(id));
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const cutOff = found.flatMap(({ entitiesCutOff }) => entitiesCutOff);
  return {
    keystones: found.map((keystone) => ({
      ...keystone,
      words: bothLanguages((language) => words(index, keystone, byId, view, language)),
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
  view: View,
  language: string,
): string {
  const zh = language === 'zh';
  const naming = namingOf(index.dossier, language);
  const { name } = naming;
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
  const what = whatFalls(index, keystone, view, name, language);
  return zh ? `若没有${what}：${effects.join('；')}。` : `Without ${what}: ${effects.join('; ')}.`;
}

function whatFalls(
  index: DossierIndex,
  { kind, id }: Keystone,
  view: View,
  name: (id: string) => string,
  language: string,
) {
  if (kind !== 'claim') return name(id);
  for (const relation of view.relations()) {
    const claim = relation.claims.find((one) => one.id === id);
    if (!claim) continue;
    const { words: chain, quote } = wording(index, relation.id, claim);
    return language === 'zh' ? `“${quote}”（${inLanguage(chain, 'zh')}）` : `"${quote}" (${inLanguage(chain, 'en')})`;
  }
  return id;
}

function many(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}

export const keystones = answered(keystonesQuery, answerKeystones);
