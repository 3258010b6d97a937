/** What the quick tests promise of some sentences, of all of them, and of texts that nobody here wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHINESE_HEDGES, claimsIn, HEDGES, tooFirm } from './hedges.js';
import { ONTOLOGY, read } from './read.js';

it.each([
  ...HEDGES.map((hedge) => ['en', hedge('…'), hedge] as const),
  ...CHINESE_HEDGES.map((hedge) => ['zh', hedge('…'), hedge] as const),
])('nothing is stated or reported, whoever is said to do what to whom (%s): %s', (language, _, hedge) =>
  expect(tooFirm(claimsIn(language, true).map(hedge), language)).toEqual([]),
);

const GOLD = '../shared/data/text-gold';

describe.skipIf(!existsSync(GOLD))('real texts that nobody here wrote', () => {
  it.each(['redocred-dev-slice', 'crossner-politics-test', 'finre-zh-test'])(
    '%s: exact quotes and ends that fit',
    (file) => {
      let claims = 0;
      for (const line of readFileSync(`${GOLD}/${file}.jsonl`, 'utf8').split('\n').filter(Boolean)) {
        const { text, lang } = JSON.parse(line) as { text: string; lang: string };
        for (const { evidence, type } of read(text, lang).claims) {
          claims++;
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
          expect(ONTOLOGY.relationTypes.has(type)).toBe(true);
        }
      }
      expect(claims).toBeGreaterThan(20);
    },
  );
});
