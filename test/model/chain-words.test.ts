/** Who says a claim, in words: a document that passes something on is never the one who accuses or denies. */
import { describe, expect, it } from 'vitest';
import { chainWords, documentVoice, documentVoices } from '../../src/model/chain-words.js';
import type { Chain } from '../../src/model/claim.js';
import { claimShown } from '../../viewer/state/claim-shown.js';

const DOCUMENTS = [
  { id: 'sinks', title: 'Ship sinks', publisher: 'Harbour Post', language: 'en' },
  { id: 'leaflet', title: 'Leaflet', language: 'en' },
];

function said(
  chain: Chain,
  { language = 'en', document = 'sinks', polarity = 'positive' as 'positive' | 'negative' } = {},
) {
  const names = { name: (id: string) => id, voice: documentVoices(DOCUMENTS, language) };
  return chainWords({ chain, document, polarity }, names, language);
}

describe('a step without a speaker', () => {
  it.each<[string, Chain, string, string]>([
    [
      'that alleges is somebody unnamed',
      [{ act: 'alleges' }],
      'somebody unnamed, in Harbour Post (“Ship sinks”), alleges',
      '未具名者（据Harbour Post《Ship sinks》）指称',
    ],
    [
      'that denies is somebody unnamed',
      [{ act: 'denies' }],
      'somebody unnamed, in Harbour Post (“Ship sinks”), denies',
      '未具名者（据Harbour Post《Ship sinks》）否认',
    ],
    [
      'that alleges what a memo says is somebody unnamed',
      [{ act: 'alleges' }, { agent: 'memo', act: 'states' }],
      'somebody unnamed, in Harbour Post (“Ship sinks”), alleges › memo states',
      '未具名者（据Harbour Post《Ship sinks》）指称 › memo表示',
    ],
    [
      'that doubts is the document, by its publisher',
      [{ act: 'questions' }],
      'Harbour Post (“Ship sinks”) questions (in its own voice)',
      'Harbour Post《Ship sinks》质疑 (以自己的口吻)',
    ],
    [
      'is the document where there is none',
      [],
      'Harbour Post (“Ship sinks”) states (in its own voice)',
      'Harbour Post《Ship sinks》表示 (以自己的口吻)',
    ],
  ])('%s', (_, chain, en, zh) => {
    expect(said(chain)).toBe(en);
    expect(said(chain, { language: 'zh' })).toBe(zh);
  });

  it('is the title alone, marked as one, where nobody published it', () => {
    expect(said([], { document: 'leaflet' })).toBe('“Leaflet” states (in its own voice)');
    expect(said([{ act: 'alleges' }], { document: 'leaflet', polarity: 'negative' })).toBe(
      'somebody unnamed, in “Leaflet”, alleges that it is not so',
    );
  });
});

it('a Chinese title keeps one pair of its marks', () => {
  expect(documentVoice({ title: '《船沉了》', publisher: '港口报' }, 'zh')).toBe('港口报《船沉了》');
});

it('a claim on the screen knows the publisher of its document', () => {
  const claim = {
    id: 'a',
    document: 'sinks',
    chain: [],
    polarity: 'positive',
    modality: 'actual',
    review: 'accepted',
    evidence: { quote: 'x', start: 0, end: 1 },
  } as const;
  expect(claimShown({ ...claim, chain: [] }, DOCUMENTS).publisher).toBe('Harbour Post');
});
