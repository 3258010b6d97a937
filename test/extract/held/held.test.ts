/** Proposals of another extractor, as a language model might make them, held against the package's own parse. */
import { expect, it } from 'vitest';
import type { Extraction, Extractor, ProposedClaim } from '../../../src/extract/extractor.js';
import { heldAgainstParse } from '../../../src/extract/held/index.js';
import { readModel } from '../../../src/language/node-models.js';
import { Languages } from '../../../src/language/registry.js';
import { ONTOLOGY } from '../read.js';

const languages = new Languages(readModel);

type Given = Pick<ProposedClaim, 'chain' | 'polarity' | 'modality'>;

const FIRM: Given = { chain: [], polarity: 'positive', modality: 'actual' };

/** What is to be checked in a claim whose quote is the whole text, as "subject type object". */
async function doubts(text: string, triple: [string, string, string], given: Partial<Given> = {}, language = 'en') {
  const [subject, type, object] = triple;
  const names = [subject, object, ...(given.chain ?? []).flatMap(({ agent }) => agent ?? [])];
  const quoted: ProposedClaim = {
    subject,
    type,
    object,
    ...FIRM,
    ...given,
    evidence: { quote: text, start: 0, end: text.length },
    proposal: { extractor: 'model:test', confidence: 90 },
  };
  const found: Extraction = {
    entities: [...new Set(names)].map((id) => ({
      id,
      type: 'company',
      names: { [language]: id },
      aliases: {},
      sameAs: {},
      review: 'proposed',
    })),
    mentions: names.flatMap((entity) => {
      const start = text.indexOf(entity);
      return start < 0 ? [] : [{ entity, start, end: start + entity.length }];
    }),
    claims: [quoted],
    dropped: [],
  };
  const inner: Extractor = { id: 'model:test', extract: async () => found };
  const document = { id: 'story', title: 'Story', language, date: '2026-11-20', text };
  const held = await heldAgainstParse(inner, languages).extract(document, { ontology: ONTOLOGY, entities: [] });
  const { proposal } = held.claims[0] as ProposedClaim;
  expect(proposal.confidence).toBe(proposal.reasons ? 30 : 90);
  return (proposal.reasons ?? []).join('; ');
}

it.each<[string, [string, string, string], Partial<Given>, string]>([
  ['Meridian acquired Polaris in March.', ['Meridian', 'acquires', 'Polaris'], {}, 'en'],
  ['Polaris was bought by Meridian.', ['Meridian', 'acquires', 'Polaris'], {}, 'en'],
  ['Meridian did not acquire Polaris.', ['Meridian', 'acquires', 'Polaris'], { polarity: 'negative' }, 'en'],
  ['Meridian may acquire Polaris.', ['Meridian', 'acquires', 'Polaris'], { modality: 'possible' }, 'en'],
  [
    'Reuters said that Meridian acquired Polaris.',
    ['Meridian', 'acquires', 'Polaris'],
    { chain: [{ agent: 'Reuters', act: 'states' }] },
    'en',
  ],
  [
    'Meridian denied that it spied on Polaris.',
    ['Meridian', 'spies-on', 'Polaris'],
    { chain: [{ agent: 'Meridian', act: 'denies' }] },
    'en',
  ],
  ['云桥公司收购了海蓝银行。', ['云桥公司', 'acquires', '海蓝银行'], {}, 'zh'],
  ['云桥公司计划收购海蓝银行。', ['云桥公司', 'acquires', '海蓝银行'], { modality: 'possible' }, 'zh'],
])('lets stand what agrees: %s', async (text, triple, given, language) => {
  expect(await doubts(text, triple, given, language)).toBe('');
});

it.each<[string, [string, string, string], Partial<Given>, RegExp, string?]>([
  ['Meridian did not acquire Polaris.', ['Meridian', 'acquires', 'Polaris'], {}, /not so/],
  ['Meridian may acquire Polaris.', ['Meridian', 'acquires', 'Polaris'], {}, /not say that it happened/],
  ['Meridian failed to acquire Polaris.', ['Meridian', 'acquires', 'Polaris'], {}, /not so.*fail/],
  [
    'Meridian acquired Polaris.',
    ['Meridian', 'acquires', 'Polaris'],
    { polarity: 'negative' },
    /do not say that it is not so/,
  ],
  ['Polaris sued Meridian for spying on Vega.', ['Meridian', 'spies-on', 'Vega'], {}, /alleg/],
  ['Regulators blocked Meridian from acquiring Vega.', ['Regulators', 'acquires', 'Vega'], {}, /"Meridian" does it/],
  ['Meridian wants to acquire Polaris.', ['Meridian', 'acquires', 'Polaris'], {}, /not say that it happened/],
  ['Reuters said that Meridian acquired Polaris.', ['Meridian', 'acquires', 'Polaris'], {}, /gives it to "Reuters"/],
  ['Meridian spied on Polaris, the lawsuit alleged.', ['Meridian', 'spies-on', 'Polaris'], {}, /gives it to/],
  [
    'Vega alleged that Meridian spied on Polaris.',
    ['Meridian', 'spies-on', 'Polaris'],
    { chain: [{ agent: 'Vega', act: 'states' }] },
    /"alleged", which is weaker/,
  ],
  [
    'Vega said that Meridian acquired Polaris.',
    ['Meridian', 'acquires', 'Polaris'],
    { chain: [{ agent: 'Reuters', act: 'states' }] },
    /do not name Reuters/,
  ],
  ['云桥公司没有收购海蓝银行。', ['云桥公司', 'acquires', '海蓝银行'], {}, /not so.*没有/, 'zh'],
  ['云桥公司计划收购海蓝银行。', ['云桥公司', 'acquires', '海蓝银行'], {}, /not say that it happened.*计划/, 'zh'],
  ['云桥公司涉嫌监视海蓝银行。', ['云桥公司', 'spies-on', '海蓝银行'], {}, /only allege it.*涉嫌/, 'zh'],
  ['云桥公司收购海蓝银行一事不实。', ['云桥公司', 'acquires', '海蓝银行'], {}, /not so/, 'zh'],
])('marks what does not: %s', async (text, triple, given, reason, language = 'en') => {
  expect(await doubts(text, triple, given, language)).toMatch(reason);
});

it('leaves a text in a language without a model as it is', async () => {
  const none = new Languages(() => Promise.reject(new Error('there is no model')));
  const found: Extraction = { entities: [], mentions: [], claims: [], dropped: [] };
  const inner: Extractor = { id: 'model:test', extract: async () => found };
  const document = { id: 'story', title: 'Story', language: 'en', text: 'Nothing.' };
  expect(await heldAgainstParse(inner, none).extract(document, { ontology: ONTOLOGY, entities: [] })).toBe(found);
});

it('finds who is left out of what is known only through them', async () => {
  const text = 'The Financial Times reported on a White House memo. The memo says that Meridian acquired Polaris.';
  const chain = [{ agent: 'White House memo', act: 'states' as const }];
  expect(await doubts(text, ['Meridian', 'acquires', 'Polaris'], { chain })).toBe('');
});
