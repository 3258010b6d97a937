/** Who is named, described and pointed at, from a real parse. */
import { beforeAll, describe, expect, it } from 'vitest';
import { findMentions } from '../../src/extract/mentions/index.js';
import { Candidates } from '../../src/extract/rules/candidates.js';
import { cuesOf } from '../../src/extract/rules/cues.js';
import type { Language } from '../../src/language/language.js';
import { readModel } from '../../src/language/node-models.js';
import { Languages } from '../../src/language/registry.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';

const ontology = new OntologyIndex(newsOntology);
const languages = new Languages(readModel);
const loaded = new Map<string, Language>();

beforeAll(async () => {
  for (const id of ['en', 'zh']) {
    const found = await languages.get(id);
    if (found.supported) loaded.set(id, found.language);
  }
});

function mentionsIn(text: string, id = 'en') {
  const parse = (loaded.get(id) as Language).parse(text);
  const mentions = findMentions(parse, new Candidates({ entities: [], ontology }, 'story'), cuesOf(ontology));
  return mentions.all.map((mention) => ({ ...mention, text: parse.textOf(mention) }));
}

/** `words kind` of each name. */
function namesIn(text: string, id = 'en') {
  return mentionsIn(text, id)
    .filter(({ kind }) => kind === 'name')
    .map(({ text: words, type }) => `${words} ${type}`);
}

/** Whom the first mention with these words stands for. */
function whoIs(text: string, words: string, id = 'en') {
  return mentionsIn(text, id).find((mention) => mention.text === words)?.member?.id;
}

describe('an English name', () => {
  it.each([
    ['The mayor met Sen. Jane Roe in Dayton, Ohio.', ['Jane Roe person', 'Dayton place', 'Ohio place']],
    [
      'Kestrel Robotics Inc. hired Mara Lindqvist, an engineer.',
      ['Kestrel Robotics Inc. organization', 'Mara Lindqvist person'],
    ],
    ['Vasik Holdings sued the Bank of Norland.', ['Vasik Holdings organization', 'Bank of Norland organization']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('leaves out article, title and possessive', () => {
    expect(
      namesIn("President Angela Merkel's aide praised the European Union.").map((one) =>
        one.split(' ').slice(0, -1).join(' '),
      ),
    ).toEqual(['Angela Merkel', 'European Union']);
  });

  it('is one with its short forms', () => {
    const text = 'Mara Lindqvist left Kestrel Robotics. Lindqvist had joined Kestrel in 2019.';
    expect(whoIs(text, 'Lindqvist')).toBe('mara-lindqvist');
    expect(whoIs(text, 'Kestrel')).toBe('kestrel-robotics');
  });
});

describe('a word that points back', () => {
  it.each([
    ['Mara Lindqvist sued Ford. She won.', 'She', 'mara-lindqvist'],
    ['Meta bought Slack. The company paid cash.', 'The company', 'meta'],
    ['Apple, which makes phones, grew.', 'which', 'apple'],
    ['US lawmakers said they would wait.', 'they', 'us-lawmakers'],
  ])('%s', (text, words, expected) => {
    expect(whoIs(text, words)).toBe(expected);
  });

  it.each([
    ['It is said that Meta lied.', 'It'],
    ['Karen Miles and Susan Reed argued. The lawyer won.', 'The lawyer'],
    ['Meta lied. The panel met.', 'The panel'],
    ['Peter Stone resigned. She stayed.', 'She'],
  ])('is left open: %s', (text, words) => {
    expect(mentionsIn(text).find((mention) => mention.text === words)?.member).toBeUndefined();
  });

  it('describes the name beside it', () => {
    const found = mentionsIn('Its chief executive, Mara Lindqvist, resigned.');
    const described = found.find(({ describes }) => describes !== undefined);
    expect(described && found[described.describes as number]?.text).toBe('Mara Lindqvist');
  });
});

describe('a Chinese name', () => {
  it.each([
    ['济南污水处理厂停产。', ['济南污水处理厂 organization']],
    ['中美两国恢复谈判。', ['中 place', '美 place']],
    ['刘珊写了《河边的人》。', ['刘珊 person', '《河边的人》 work']],
    ['周三，刘珊离开北京。', ['刘珊 person', '北京 place']],
  ])('%s', (text, expected) => {
    expect(namesIn(text, 'zh')).toEqual(expected);
  });

  it('is pointed back to', () => {
    expect(whoIs('刘珊离职了。她没有说明原因。', '她', 'zh')).toBe('liu-shan');
    expect(whoIs('华为发布了新手机。该公司没有回应。', '该公司', 'zh')).toBe('huawei');
  });

  it('is left open where two fit', () => {
    expect(
      mentionsIn('刘珊和陈静见面了。她没有回应。', 'zh').find(({ text }) => text === '她')?.member,
    ).toBeUndefined();
  });
});

describe('mentions', () => {
  it('come in the order of the text, and inner ones after those that hold them', () => {
    const found = mentionsIn('The chairman of Ford said his firm and General Motors would sue.');
    const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
    expect(found.map(({ index }) => index)).toEqual(sorted.map(({ index }) => index));
    expect(found.map(({ index }) => index)).toEqual(found.map((_, place) => place));
  });
});
