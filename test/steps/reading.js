/** What reading documents of each kind takes, by the package's own extractor and where it checks another's proposals. */
import { newsOntology } from '../../dist/index.js';
import { OntologyIndex } from '../../dist/model/ontology.js';
import { heldByPackage, packageExtractor } from '../../dist/review/package-extractor.js';
import { growth } from './count.js';
import { News } from './news.js';

const SENTENCES = 160;
const TIMES = 4;
const NO_QUOTES = /["“”]/g;

/** Documents of so many sentences. */
const KINDS = {
  'short paragraphs': (sentences, language, news) => ({ text: news.text(language, sentences) }),
  'one sentence': (sentences, language, news) => ({
    text: Array.from({ length: sentences }, () => news.sentence(language).slice(0, -1).replace(NO_QUOTES, '')).join(
      language === 'zh' ? '，' : ' and ',
    ),
  }),
  'long quotations': (sentences, language, news) => ({
    text: Array.from({ length: sentences / 10 }, () => {
      const words = news.text(language, 10).replace(NO_QUOTES, '');
      return language === 'zh' ? `${news.person('zh')}说：“${words}”` : `“${words}” said ${news.person()}. `;
    }).join('\n'),
  }),
  'turns of speakers': (sentences, language, news) => {
    let text = '';
    const marks = Array.from({ length: sentences }, () => {
      const start = text.length;
      text += `${news.sentence(language)}\n\n`;
      return { kind: 'turn', start, end: text.length - 2, speaker: news.person(language) };
    });
    return { text, marks };
  },
  'two languages': (sentences, language, news) => {
    let text = '';
    const marks = [];
    for (let i = 0; i < sentences; i++) {
      const start = text.length;
      const own = i % 2 === 0 ? language : language === 'en' ? 'zh' : 'en';
      text += `${news.sentence(own)}\n\n`;
      if (own !== language) marks.push({ kind: 'language', language: own, start, end: text.length - 2 });
    }
    return { text, marks };
  },
};

/** So many people and companies may a short form point back to: a text must name more, or what is bounded still grows. */
const MORE = { 'two languages': 2 };

const checked = heldByPackage({ ...packageExtractor, id: 'another' });
const knowledge = { ontology: new OntologyIndex(newsOntology), entities: [] };

export async function readingWork() {
  const rows = [];
  let seed = 0;
  for (const [kind, make] of Object.entries(KINDS)) {
    for (const language of ['en', 'zh']) {
      const extractor = kind === 'long quotations' ? checked : packageExtractor;
      const read = async (sentences) => {
        const document = { id: 'story', title: 'Story', date: '2025-11-20', language };
        // names that no cache has seen
        const made = make(sentences, language, new News(++seed));
        return extractor.extract({ ...document, ...made }, knowledge);
      };
      const { claims } = await read(40);
      const found = await growth(read, SENTENCES * (MORE[kind] ?? 1), TIMES);
      rows.push({ what: `${language}: ${kind}`, claims: claims.length, ...found });
    }
  }
  return rows;
}
