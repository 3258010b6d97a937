/** What keeping documents and deciding on their claims takes, whoever proposes them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writer } from '../../dist/dossier/index.js';
import { addDocuments, createDossier, decide } from '../../dist/index.js';
import { growth } from './count.js';

const ARTICLES = 200;
const TIMES = 4;
/** Each hundred documents are planned on the dossier as it is: a little that grows, and hardly anything of the whole. */
const LEAST_SHARE = 1 / 50;

const company = (id, name) => ({
  id,
  type: 'company',
  names: { en: name },
  aliases: {},
  sameAs: {},
  review: 'proposed',
});

/** Proposes two claims from "Firm 7 supplies Plant 7 and Acme." */
const extractor = {
  id: 'tiny',
  extract: async ({ text }) => {
    const [, number] = /^Firm (\d+)/.exec(text);
    const evidence = { quote: text, start: 0, end: text.length };
    const proposal = { extractor: 'tiny', cue: 'supplies', confidence: 50, reasons: [] };
    const claim = (object) => ({
      ...{ subject: `firm-${number}`, type: 'supplies', object, chain: [] },
      ...{ polarity: 'positive', modality: 'actual', evidence, proposal },
    });
    return {
      entities: [
        company(`firm-${number}`, `Firm ${number}`),
        company(`plant-${number}`, `Plant ${number}`),
        company('acme', 'Acme'),
      ],
      mentions: [],
      claims: [claim(`plant-${number}`), claim('acme')],
      dropped: [],
    };
  },
};

async function* articles(count) {
  for (let i = 0; i < count; i++)
    yield {
      name: `article-${i}.txt`,
      title: `Article ${i}`,
      language: 'en',
      text: `Firm ${i} supplies Plant ${i} and Acme.`,
    };
}

/** Articles whose files are all called the same. */
async function* namesakes(count) {
  for await (const article of articles(count)) yield { ...article, name: 'index.html' };
}

export async function addingWork() {
  const parent = await mkdtemp(join(tmpdir(), 'claimgraph-steps-'));
  const folders = new Map();
  let made = 0;
  const fresh = async (drafts, count) => {
    const folder = join(parent, String(++made));
    await createDossier(folder, { title: 'Steps' });
    folders.set(count, folder);
    return (await addDocuments(folder, drafts(count), { extractor })).claims;
  };
  const again = async (count) => (await addDocuments(folders.get(count), articles(count), { extractor })).known.length;
  const accept = async (count) => {
    const writer = new Writer(folders.get(count));
    const claims = await writer.ask(({ dossier }) =>
      dossier.relations.flatMap(({ claims: of }) => of.map(({ id }) => id)),
    );
    for (const claim of claims) await decide(writer, { kind: 'accept', claim, seen: 'proposed' }, { by: 'Ann' });
    await writer.close();
    return claims.length;
  };
  const works = {
    'documents of one name': (count) => fresh(namesakes, count),
    'new documents': (count) => fresh(articles, count),
    'documents that are there': again,
    decisions: accept,
  };
  try {
    const rows = [];
    await fresh(articles, 8);
    for (const [what, work] of Object.entries(works)) {
      let claims = 0;
      const counted = async (count) => {
        claims = await work(count);
      };
      const found = await growth(counted, ARTICLES, TIMES, LEAST_SHARE);
      rows.push({ what, claims, ...found });
    }
    return rows;
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}
