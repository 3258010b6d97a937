/** A large dossier for measuring: entities with names in two languages, relations by preferential attachment. */

import { randomFrom } from '../../dist/analysis/metrics/random.js';

const SYLLABLES = ['al', 'ba', 'cor', 'del', 'en', 'fi', 'gra', 'ho', 'in', 'ka', 'lu', 'mer', 'no', 'or', 'pa', 'qui'];
const CHARACTERS = '中国公司集团科技华东方大新安海天和平明信金银行业通用电力石油汽车网络智能数据云计算';

/** Barabási, Albert (Science 286, 1999): newer entities relate to those that have relations already. */
export function story(entities, relationsEach, ontology) {
  const random = randomFrom(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => {
    const text = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
    return text[0].toUpperCase() + text.slice(1);
  };
  const id = (i) => `e${String(i).padStart(8, '0')}`;
  const dossier = {
    id: 'bench',
    title: { en: 'Bench' },
    ontology,
    documents: [{ id: 'd', title: 'd', language: 'en', text: 'quote' }],
    entities: [],
    relations: [],
    speakers: [],
  };
  const ends = [];
  for (let i = 0; i < entities; i++) {
    const names = { en: `${word()} ${word()}`, zh: Array.from({ length: 4 }, () => pick(CHARACTERS)).join('') };
    dossier.entities.push({ id: id(i), type: 'company', names, aliases: {}, sameAs: {} });
    for (let k = 0; k < relationsEach && i > 0; k++) {
      const other = ends.length > 0 && random() < 0.7 ? pick(ends) : Math.floor(random() * i);
      ends.push(i, other);
      const number = dossier.relations.length;
      const relation = `r${String(number).padStart(8, '0')}`;
      dossier.relations.push({
        id: relation,
        subject: id(i),
        type: 'works-with',
        object: id(other),
        claims: [
          {
            id: `${relation}@d`,
            document: 'd',
            chain: random() < 0.2 ? [{ agent: id(other), act: 'alleges' }] : [],
            polarity: 'positive',
            modality: 'actual',
            review: 'accepted',
            evidence: { quote: 'quote', start: 0, end: 5 },
          },
        ],
        assessments: [],
      });
    }
  }
  return dossier;
}
