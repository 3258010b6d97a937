/** What reading texts takes that are made to be hard: one thing, over and over. */
import { newsOntology } from '../../dist/index.js';
import { OntologyIndex } from '../../dist/model/ontology.js';
import { packageExtractor } from '../../dist/review/package-extractor.js';
import { growth } from './count.js';

const CHARACTERS = 2000;
const TIMES = 4;

const KINDS = [
  ['en', 'apostrophes', "'"],
  ['en', 'quotation marks', '"'],
  ['en', 'opening quotation marks', '“'],
  ['en', 'brackets', '('],
  ['en', 'no spaces', 'GOOGLEabc'],
  ['en', 'hyphens', 'a-'],
  ['en', 'symbols', '😀'],
  ['en', 'blank lines', '\n '],
  ['en', 'one sentence', 'Google sued Meta and '],
  ['en', 'denials that point back', 'Google said Meta sued Apple. Meta denied the allegation. '],
  ['zh', 'no punctuation', '阿里巴巴收购腾讯'],
  ['zh', 'one character', '的'],
  ['zh', 'opening title marks', '《'],
  ['zh', 'Latin words', 'A B1 '],
  ['zh', 'denials that point back', '阿里巴巴称腾讯收购百度。腾讯否认了这一说法。'],
];

const knowledge = { ontology: new OntologyIndex(newsOntology), entities: [] };

export async function hostileWork() {
  const rows = [];
  for (const [language, what, unit] of KINDS) {
    const read = (characters) => {
      const text = unit.repeat(Math.ceil(characters / unit.length));
      return packageExtractor.extract({ id: 'story', title: 'Story', date: '2025-11-20', language, text }, knowledge);
    };
    // tables and models are made with the first text
    await read(CHARACTERS / 10);
    rows.push({ what: `${language}: ${what}`, ...(await growth(read, CHARACTERS, TIMES)) });
  }
  return rows;
}
