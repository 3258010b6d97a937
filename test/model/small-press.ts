/** A small press for tests: documents and claims in one line each, all about one relation. */
import type { Act, Claim, Modality } from '../../src/model/claim.js';
import type { Document } from '../../src/model/document.js';
import { Dossier } from '../../src/model/dossier.js';

const PEOPLE: Record<string, { en: string; zh?: string; anonymous?: boolean }> = {
  reuters: { en: 'Reuters', zh: '路透社' },
  ft: { en: 'Financial Times', zh: '《金融时报》' },
  guardian: { en: 'The Guardian' },
  times: { en: 'The Times' },
  memo: { en: 'White House memo', zh: '白宫备忘录' },
  minister: { en: 'Anna Berg' },
  norvik: { en: 'Norvik' },
  officials: { en: 'US officials', zh: '美国官员' },
  people: { en: 'two people familiar with the matter' },
  insiders: { en: 'Insiders', zh: '知情人士' },
  union: { en: 'Union of Public Officials' },
  deepThroat: { en: 'Deep Throat', anonymous: true },
  voice: { en: 'Sources', anonymous: false },
};

/**
 * @param documents `wire: Reuters 2025-11-12` or `copy: Guardian 2025-11-13 derivedFrom=wire`; no publisher is `-`
 * @param claims `wire` (own voice), `wire: ft reports, memo alleges`, `wire: - questions`, `wire: not`, `wire: possible`
 */
export function press(documents: readonly string[], claims: readonly string[]): Dossier {
  return Dossier.parse({
    id: 'press',
    title: { en: 'Press' },
    ontology: {
      id: 'small',
      entityTypes: [{ id: 'thing', label: { en: 'thing' }, colour: '#000000', icon: 'circle' }],
      relationTypes: [{ id: 'pays', label: { en: 'pays' }, domain: ['thing'], range: ['thing'] }],
    },
    documents: documents.map(document),
    entities: Object.entries(PEOPLE).map(([id, { anonymous, ...names }]) => ({
      id,
      type: 'thing',
      names,
      ...(anonymous !== undefined && { anonymous }),
    })),
    relations: [
      { id: 'pays', subject: 'norvik', type: 'pays', object: 'minister', claims: claims.map(claim), assessments: [] },
    ],
  });
}

function document(line: string): Document {
  const [id = '', rest = ''] = split(line, ': ');
  const words = rest.split(' ');
  const links = words.filter((word) => word.includes('=')).map((word) => word.split('='));
  const date = words.find((word) => /^-?\d{4}/.test(word));
  const publisher = words.filter((word) => !word.includes('=') && word !== date && word !== '-').join(' ');
  return {
    id,
    title: id,
    language: 'en',
    text: 'Norvik pays Anna Berg.',
    ...(publisher && { publisher }),
    ...(date && { date }),
    ...Object.fromEntries(links.map(([key, ids = '']) => [key, ids.split(',')])),
  };
}

function claim(line: string, n: number): Claim {
  const [document = '', rest = ''] = split(line, ': ');
  const steps = rest
    .split(', ')
    .filter((step) => step.includes(' '))
    .map((step) => step.split(' '));
  return {
    id: `c${n + 1}`,
    document,
    chain: steps.map(([agent = '', act]) => ({ ...(agent !== '-' && { agent }), act: act as Act })),
    polarity: /\bnot\b/.test(rest) ? 'negative' : 'positive',
    modality: (/\b(possible|proposed)\b/.exec(rest)?.[0] as Modality) ?? 'actual',
    review: /\bawaits\b/.test(rest) ? 'proposed' : 'accepted',
    evidence: { quote: 'Norvik pays', start: 0, end: 11 },
  };
}

function split(text: string, at: string): [string, string] {
  const place = text.indexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + at.length)];
}
