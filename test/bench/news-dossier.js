/**
 * Writes a large dossier as news makes one: articles of about a hundred sentences in English or Chinese, and claims
 * that each quote a sentence of their own. The relations and claims are those of `story`.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDossier, newsOntology } from '../../dist/index.js';
import { story } from './story.js';

/** Claims that an article holds the words of. */
const EACH = 100;
/** Lines that are written at once. */
const PIECE = 1000;

const SENTENCES = {
  en: (n) => `Ministry paper no. ${n} says that the company works with its partner in the region. `,
  zh: (n) => `第${n}号部门文件称，该公司与其在该地区的合作方有业务往来。`,
};

/**
 * @param folder is made
 * @param size relations; there are about twice as many claims
 */
export async function writeNewsDossier(folder, size) {
  await createDossier(folder, { title: 'News' });
  const { entities, relations } = story(size, newsOntology);
  const articles = [];
  let made = 0;
  const quoted = ({ evidence: _, id: __, document: ___, ...claim }) => {
    const number = Math.floor(made / EACH);
    const language = number % 2 === 0 ? 'en' : 'zh';
    const quote = SENTENCES[language](made++);
    articles[number] ??= { language, sentences: [] };
    articles[number].sentences.push(quote);
    return { document: `article-${number}`, ...claim, evidence: { quote: quote.trim() } };
  };
  // the claims of an article are spread over the file, as they are where news comes in day by day
  const stride = 7919;
  const order = relations.map((_, i) => (i * stride) % relations.length);
  const isOrder = new Set(order).size === order.length;
  const claims = [];
  for (const i of isOrder ? order : relations.keys()) claims[i] = relations[i].claims.map(quoted);
  await writeFile(join(folder, 'entities.jsonl'), lines(entities));
  await writeFile(
    join(folder, 'relations.jsonl'),
    lines(relations, (relation, i) => ({ ...relation, claims: claims[i] })),
  );
  for (const [i, { language, sentences }] of articles.entries()) {
    const date = `2025-${String(1 + (i % 12)).padStart(2, '0')}-11`;
    const head = `---\ntitle: Article ${i}\npublisher: Paper ${i % 50}\ndate: ${date}\nlanguage: ${language}\n---\n`;
    await writeFile(join(folder, 'documents', `article-${i}.md`), `${head}${sentences.join('')}\n`);
  }
}

/** Some lines at a time: all of them are longer than a text can be. */
function* lines(items, made = (item) => item) {
  for (let start = 0; start < items.length; start += PIECE) {
    const piece = items.slice(start, start + PIECE).map((item, i) => JSON.stringify(made(item, start + i)));
    yield `${piece.join('\n')}\n`;
  }
}
