/**
 * Large dossiers for measuring, always the same for a size: entities with names in two languages, skewed degrees,
 * about two claims a relation with quotes, speakers and dates, documents in English and Chinese.
 */
import { randomFrom } from '../../dist/analysis/metrics/random.js';

/** Relations for each entity. */
const EACH = 3;
const DOCUMENTS = 200;
const ACTS = ['reports', 'reports', 'states', 'alleges', 'alleges', 'confirms', 'denies', 'questions', 'predicts'];
const TYPES = ['works-with', 'supplies', 'criticises', 'supports', 'cites', 'competes-with'];

const SYLLABLES = (
  'al ba cor del en fi gra ho in ka lu mer no or pa qui ras sen tho ul ver wi xan yor zet bri cla dro fen gla ' +
  'hel jan kor lam mon nor pel ros sti tal und vin wol'
).split(' ');
const CHARACTERS = [
  ...('中国公司集团科技华东方大新安海天和平明信金银行业通用电力石油汽车网络智能数据云计算北京上海深圳广州香港建设发展' +
    '投资实控股份有限责任国际贸易运输航空港口物流医药生物材料能源环保水务农食品饮料服装家居房地产传媒教育文化体育旅游'),
];

/** Who is related to whom: ends of `size` relations by preferential attachment (Barabási, Albert, Science 286, 1999). */
export function endsOf(size) {
  const random = randomFrom(7);
  const order = Math.max(2, Math.floor(size / EACH));
  const subjects = new Uint32Array(size);
  const objects = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const newer = 1 + Math.floor((i * (order - 1)) / size);
    // one that has relations already, the likelier the more it has; or anyone before
    const drawn = Math.floor(random() * Math.max(1, i));
    const older =
      random() < 0.7 && i > 0 ? (random() < 0.5 ? subjects[drawn] : objects[drawn]) : Math.floor(random() * newer);
    const forward = random() < 0.5;
    subjects[i] = forward ? newer : older;
    objects[i] = forward ? older : newer;
  }
  return { order, size, subjects, objects };
}

/** Names for `count` entities, in English and Chinese. */
export function namesOf(count) {
  const random = randomFrom(11);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => {
    const text = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
    return text[0].toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, () => ({
    en: `${word()} ${word()}`,
    zh: Array.from({ length: 4 }, () => pick(CHARACTERS)).join(''),
  }));
}

export function entitiesOf(count) {
  return namesOf(count).map((names, i) => ({ id: entityId(i), type: 'company', names, aliases: {}, sameAs: {} }));
}

/** A dossier of so many relations, every one with its claims. */
export function story(size, ontology) {
  const { order, subjects, objects } = endsOf(size);
  const random = randomFrom(13);
  const below = (end) => Math.floor(random() * end);
  const quotes = { en: 'The company works with the ministry, people said.', zh: '知情人士称，该公司与该部合作。' };
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => {
    const language = i % 2 === 0 ? 'en' : 'zh';
    return {
      id: `document-${i}`,
      title: `Document ${i}`,
      language,
      date: `2025-${String(1 + (i % 12)).padStart(2, '0')}-11`,
      text: quotes[language],
    };
  });
  const claimsOf = (relation) => {
    const count = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4][below(10)];
    return Array.from({ length: count }, (_, k) => {
      const document = documents[below(DOCUMENTS)];
      const quote = quotes[document.language];
      return {
        id: `${relation}@${document.id}${k === 0 ? '' : `-${k + 1}`}`,
        document: document.id,
        chain: Array.from({ length: below(3) }, () => ({
          agent: entityId(below(order)),
          act: ACTS[below(ACTS.length)],
        })),
        polarity: random() < 0.05 ? 'negative' : 'positive',
        modality: random() < 0.1 ? 'possible' : 'actual',
        review: random() < 0.95 ? 'accepted' : 'proposed',
        evidence: { quote, start: 0, end: quote.length },
      };
    });
  };
  const taken = new Set();
  const heads = Array.from({ length: size }, (_, i) => {
    const [subject, type, object] = [entityId(subjects[i]), TYPES[below(TYPES.length)], entityId(objects[i])];
    const usual = `${subject}--${type}--${object}`;
    const id = taken.has(usual) ? `${usual}-${i}` : usual;
    taken.add(id);
    return { id, subject, type, object };
  });
  // in the order of a file, and so in that of memory
  heads.sort((a, b) => (a.id < b.id ? -1 : 1));
  const relations = heads.map(({ id, subject, type, object }) => ({
    // a text of its own, so that texts too lie in this order
    id: Buffer.from(id).toString(),
    subject,
    type,
    object,
    ...(random() < 0.4 && { from: `20${10 + below(15)}-${String(1 + below(12)).padStart(2, '0')}` }),
    claims: claimsOf(id),
    assessments: [],
  }));
  return {
    id: 'bench',
    title: { en: 'Bench', zh: '测量' },
    ontology,
    documents,
    entities: entitiesOf(order),
    relations,
    speakers: [],
  };
}

/** One string for each entity, however often it is named: ids are interned, as reading a dossier does. */
export function entityId(i) {
  ids[i] ??= `e${String(i).padStart(8, '0')}`;
  return ids[i];
}

const ids = [];
