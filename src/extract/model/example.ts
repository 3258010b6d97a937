/** One worked example for the prompt, in the language of the text; every name in it is invented. */
import type { Act } from '../../model/claim.js';
import type { OntologyIndex } from '../../model/ontology.js';

type Both = Readonly<{ en: string; zh: string }>;

const TEXT: Both = {
  en: 'The Harbour Times reported on Monday that, according to a court filing, Lumen Foods bought grain from Orla Trading. Orla Trading denied that. Lumen Foods, which is based in Tallmouth, may sue the newspaper, its lawyer Ada Quill said.',
  zh: '《海港时报》周一报道，据一份法庭文件，露明食品从奥拉贸易购买了粮食。奥拉贸易否认此事。露明食品的律师秦雅表示，总部位于塔口市的露明食品可能起诉该报。',
};

const ENTITIES: readonly { key: string; type: string; name: Both }[] = [
  { key: 'times', type: 'media-outlet', name: { en: 'The Harbour Times', zh: '海港时报' } },
  { key: 'filing', type: 'document', name: { en: 'court filing', zh: '法庭文件' } },
  { key: 'lumen', type: 'company', name: { en: 'Lumen Foods', zh: '露明食品' } },
  { key: 'orla', type: 'company', name: { en: 'Orla Trading', zh: '奥拉贸易' } },
  { key: 'tallmouth', type: 'city', name: { en: 'Tallmouth', zh: '塔口市' } },
  { key: 'quill', type: 'person', name: { en: 'Ada Quill', zh: '秦雅' } },
];

interface ExampleClaim {
  quote: Both;
  /** in English; in Chinese where it is another */
  chain: readonly [agent: string, act: Act][];
  chainInChinese?: readonly [agent: string, act: Act][];
  subject: string;
  type: string;
  object: string;
  modality?: 'possible';
}

const CLAIMS: readonly ExampleClaim[] = [
  {
    quote: {
      en: 'The Harbour Times reported on Monday that, according to a court filing, Lumen Foods bought grain from Orla Trading',
      zh: '《海港时报》周一报道，据一份法庭文件，露明食品从奥拉贸易购买了粮食',
    },
    chain: [
      ['times', 'reports'],
      ['filing', 'states'],
    ],
    subject: 'lumen',
    type: 'buys-from',
    object: 'orla',
  },
  {
    quote: { en: 'Orla Trading denied that', zh: '奥拉贸易否认此事' },
    chain: [['orla', 'denies']],
    subject: 'lumen',
    type: 'buys-from',
    object: 'orla',
  },
  {
    quote: { en: 'Lumen Foods, which is based in Tallmouth', zh: '露明食品的律师秦雅表示，总部位于塔口市的露明食品' },
    chain: [],
    chainInChinese: [['quill', 'states']],
    subject: 'lumen',
    type: 'headquartered-in',
    object: 'tallmouth',
  },
  {
    quote: {
      en: 'Lumen Foods, which is based in Tallmouth, may sue the newspaper, its lawyer Ada Quill said',
      zh: '露明食品的律师秦雅表示，总部位于塔口市的露明食品可能起诉该报',
    },
    chain: [['quill', 'states']],
    subject: 'lumen',
    type: 'sues',
    object: 'times',
    modality: 'possible',
  },
];

/** The example with its answer, as far as the ontology has its types; empty where it has none of them. */
export function exampleFor(ontology: OntologyIndex, tag: string): string {
  const language = tag.startsWith('zh') ? 'zh' : 'en';
  const entities = ENTITIES.filter(({ type }) => ontology.entityTypes.has(type));
  const isNamed = (key: string) => entities.some((entity) => entity.key === key);
  const claims = CLAIMS.flatMap(({ quote, chain, chainInChinese, modality = 'actual', ...ends }) => {
    const steps = language === 'zh' ? (chainInChinese ?? chain) : chain;
    const isKnown =
      ontology.relationTypes.has(ends.type) &&
      [ends.subject, ends.object, ...steps.map(([agent]) => agent)].every(isNamed);
    if (!isKnown) return [];
    const said = { quote: quote[language], chain: steps.map(([agent, act]) => ({ agent, act })) };
    return [{ ...said, ...ends, value: null, polarity: 'positive', modality, confidence: 90 }];
  });
  if (claims.length === 0) return '';
  const answer = {
    entities: entities.map(({ name, ...entity }) => ({ ...entity, name: name[language], aliases: [], known: null })),
    claims,
  };
  return `Example of a text and its answer:\n${TEXT[language]}\n${JSON.stringify(answer)}`;
}
