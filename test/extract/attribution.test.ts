/** Who says what: sources, cues, contents, nesting, quotations and structure, from a real parse. */
import { beforeAll, describe, expect, it } from 'vitest';
import { findAttributions } from '../../src/extract/attribution/index.js';
import { quotationsIn } from '../../src/extract/attribution/quotations.js';
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

function read(text: string, id = 'en') {
  const parse = (loaded.get(id) as Language).parse(text);
  const mentions = findMentions(parse, new Candidates({ entities: [], ontology }, 'story'), cuesOf(ontology));
  return { text, mentions, attributions: findAttributions(parse, mentions) };
}

/** `source cue act: content` of each. */
function saidIn(text: string, id = 'en') {
  const { attributions } = read(text, id);
  return attributions.all.map(({ source, cue, act, contents }) => {
    const who = 'words' in source && source.words ? text.slice(source.words.start, source.words.end) : '-';
    return `${who} ${text.slice(cue.start, cue.end)} ${act}: ${contents.map(({ start, end }) => text.slice(start, end)).join(' … ')}`;
  });
}

/** The cues over a word, outermost first. */
function chainOver(text: string, word: string, id = 'en') {
  const { attributions } = read(text, id);
  const start = text.indexOf(word);
  return attributions.chainAt({ start, end: start + word.length }).map(({ cue }) => cue.lemma);
}

describe('an attribution in English', () => {
  it.each([
    ['Police said that Ruiz fled.', ['Police said states: that Ruiz fled']],
    ['Ruiz fled, the complaint claims.', ['the complaint claims alleges: Ruiz fled']],
    ['According to Reuters, Ruiz fled.', ['Reuters According to states: Ruiz fled.']],
    ['The dam, engineers warned, could fail.', ['engineers warned predicts: The dam … could fail.']],
    ['Reportedly, Ruiz fled.', ['- Reportedly alleges: Ruiz fled.']],
  ])('%s', (text, expected) => {
    expect(saidIn(text).map((one) => one.replace(/: Reportedly, /, ': '))).toEqual(expected);
  });

  it('nests to any depth', () => {
    const text = 'Reuters reported that officials said the minister believes that the treaty is dead.';
    expect(chainOver(text, 'dead')).toEqual(['report', 'say', 'believe']);
    expect(chainOver(text, 'minister')).toEqual(['report', 'say']);
  });

  it('says when the speech is negated or only supposed', () => {
    const [denied] = read('The union did not say that Ruiz fled.').attributions.all;
    expect(denied?.negated).toBe(true);
    const [possible] = read('The union may say that Ruiz fled.').attributions.all;
    expect(possible?.supposed).toBe(true);
  });

  it('points back from a denial to what is denied', () => {
    const { attributions } = read('Prosecutors allege that Norvane paid bribes. Norvane denied the allegation.');
    const denial = attributions.all.find(({ act }) => act === 'denies');
    expect(denial?.pointsTo?.map((index) => attributions.all[index]?.cue.lemma)).toEqual(['allege']);
  });

  it('names who is accused', () => {
    const { attributions, mentions, text } = read('Prosecutors accused Norvane of paying bribes.');
    const to = mentions.all[attributions.all[0]?.to ?? -1];
    expect(to && text.slice(to.start, to.end)).toBe('Norvane');
  });
});

describe('an attribution in Chinese', () => {
  it.each([
    ['警方表示，嫌疑人已被抓获。', ['警方 表示 states: 嫌疑人已被抓获']],
    ['“我们会上诉。”律师刘珊说。', ['刘珊 说 states: “我们会上诉。”']],
    ['据路透社报道，双方已签约。', ['路透社 据路透社报道 reports: 双方已签约']],
    ['海狼集团涉嫌走私。', ['- 涉嫌 alleges: 海狼集团 … 走私']],
  ])('%s', (text, expected) => {
    expect(saidIn(text, 'zh')).toEqual(expected);
  });

  it('nests', () => {
    expect(chainOver('路透社报道称，知情人士透露北辰科技已停产。', '停产', 'zh')).toEqual(['报道', '透露']);
  });

  it('points back from a denial to what is denied', () => {
    const { attributions } = read('检方指控远航物流行贿。远航物流否认了这一指控。', 'zh');
    expect(attributions.all.find(({ act }) => act === 'denies')?.pointsTo).toEqual([0]);
  });
});

describe('a quotation', () => {
  it.each([
    ['"I sold it," Mara Lindqvist said.', 'I', 'en', 'mara-lindqvist'],
    ['刘珊说：“我没有拿钱。”', '我', 'zh', 'liu-shan'],
  ])('tells who the first person is: %s', (text, word, id, expected) => {
    const { mentions } = read(text, id);
    expect(mentions.all.find(({ start, end }) => text.slice(start, end) === word)?.member?.id).toBe(expected);
  });

  it('counts in typewritten pairs, too', () => {
    const text = "''We sold it,'' Ruiz said. ''It was ours.''";
    expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "''We sold it,''",
      "''It was ours.''",
    ]);
  });

  it('runs over sentences and around its speaker', () => {
    const text = '"We sold it. Nobody asked," Ruiz said. "It was ours."';
    const [said] = read(text).attributions.all;
    expect(said?.quotes.map(({ start, end }) => text.slice(start, end))).toEqual([
      '"We sold it. Nobody asked,"',
      '"It was ours."',
    ]);
  });

  it('is somebody’s words where nobody is found who says them', () => {
    const [said] = read('The banner hung there. “Ruiz stole the money of the poor.” It rained.').attributions.all;
    expect(said).toMatchObject({ source: { kind: 'anonymous' }, act: 'alleges', cue: { kind: 'quotation' } });
  });

  it('goes on in the next paragraph where no mark closes it', () => {
    const text = 'He said: “It began in May.\n\n“Then it stopped.”';
    expect(quotationsIn(text)).toEqual([
      { start: 9, end: text.indexOf('\n') },
      { start: text.lastIndexOf('“'), end: text.length, goesOnFrom: 0 },
    ]);
  });
});

describe('the structure of a document', () => {
  it.each([
    ['> Ruiz stole the money.\n\nThat was false.', 'stole', 'quoted block'],
    [
      'Hello.\n\n---------- Forwarded message ---------\nFrom: A. Person <a@example.org>\n\nRuiz stole it.',
      'stole',
      'mail',
    ],
  ])('gives %j to somebody', (text, word, by) => {
    const { attributions } = read(text);
    const start = text.indexOf(word);
    const [outer] = attributions.chainAt({ start, end: start + word.length });
    expect(outer?.source).toMatchObject({ kind: 'structure', by });
  });

  it('is a speaker before a colon at the start of a line', () => {
    expect(saidIn('Norvane: Plant reopens in June')).toEqual(['Norvane : states: Plant reopens in June']);
  });
});
