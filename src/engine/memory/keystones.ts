/** Answers `keystones`: what most of the picture hangs on, with the effects in a sentence. */
import { namesOf, valueWords } from '../../analysis/explain.js';
import { KEYSTONE_KINDS, type Keystone, keystones } from '../../analysis/keystones.js';
import { inLanguage } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import { STANDING_WORDS } from '../../model/words.js';
import type { Answer, FullQuery } from '../calls/index.js';
import type { Memory } from './memory.js';
import { bothLanguages, entitiesIn, wording } from './refs.js';
import type { View } from './view.js';

export function answerKeystones(memory: Memory, query: FullQuery<'keystones'>, view: View): Answer<'keystones'> {
  const kinds = query.kind === undefined ? KEYSTONE_KINDS : [query.kind];
  const found = keystones(view.narrowed(), kinds).slice(0, query.limit);
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
      words: bothLanguages((language) => words(memory, keystone, byId, view, language)),
    })),
    relations,
    entities: entitiesIn(memory, relations, cutOff),
  };
}

/** `Without Financial Times: 1 relation vanishes; Alibaba supports Chinese military: disputed → denied.` */
function words(
  memory: Memory,
  keystone: Keystone,
  relations: ReadonlyMap<string, RelationSummary>,
  view: View,
  language: string,
): string {
  const zh = language === 'zh';
  const name = namesOf(memory.dossier, language);
  const { relationsLost: lost, standingsFlipped, pathsBroken: broken, entitiesCutOff: cut } = keystone;
  const effects = [
    ...(lost.length > 0
      ? [
          zh
            ? `${lost.length} 条关系消失`
            : `${many(lost.length, 'relation')} ${lost.length === 1 ? 'vanishes' : 'vanish'}`,
        ]
      : []),
    ...standingsFlipped.map(({ relation: id, before, after }) => {
      const relation = relations.get(id);
      const turn = `${inLanguage(STANDING_WORDS[before].label, language)} → ${inLanguage(STANDING_WORDS[after].label, language)}`;
      return relation ? `${sentence(memory, relation, name, language)}${zh ? '：' : ': '}${turn}` : `${id}: ${turn}`;
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
  const what = whatFalls(memory, keystone, view, name, language);
  return zh ? `若没有${what}：${effects.join('；')}。` : `Without ${what}: ${effects.join('; ')}.`;
}

function whatFalls(memory: Memory, { kind, id }: Keystone, view: View, name: (id: string) => string, language: string) {
  if (kind !== 'claim') return name(id);
  for (const relation of view.relations()) {
    const claim = relation.claims.find((one) => one.id === id);
    if (!claim) continue;
    const { words: chain, quote } = wording(memory, relation.id, claim);
    return language === 'zh' ? `“${quote}”（${inLanguage(chain, 'zh')}）` : `"${quote}" (${inLanguage(chain, 'en')})`;
  }
  return id;
}

function sentence(
  memory: Memory,
  { subject, type, object, value }: RelationSummary,
  name: (id: string) => string,
  language: string,
) {
  const label = inLanguage(memory.ontology.relationTypes.get(type)?.label ?? { en: type }, language);
  const end = object === undefined ? valueWords(value, language) : name(object);
  const [before = label, after] = label.split('…');
  if (language === 'zh')
    return after === undefined ? `${name(subject)}${label}${end}` : `${name(subject)}${before}${end}${after}`;
  return `${name(subject)} ${label} ${end}`;
}

function many(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}
