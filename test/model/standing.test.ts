/** The standing table of the design, row by row. */
import { describe, expect, it } from 'vitest';
import type { Act, Claim, Modality, Polarity, Review } from '../../src/model/claim.js';
import {
  independentRoots,
  opposingRoots,
  type Standing,
  stance,
  standing,
  UNKNOWN_SOURCES,
} from '../../src/model/standing.js';

interface Extra {
  polarity?: Polarity;
  modality?: Modality;
  review?: Review;
  document?: string;
}

/** `says('ft reports', 'memo alleges')`: outermost first; a lone act is the document's own voice. */
function says(...args: (string | Extra)[]): Claim {
  const steps = args.filter((arg) => typeof arg === 'string').map((step) => step.split(' '));
  const extra: Extra = args.find((arg) => typeof arg === 'object') ?? {};
  return {
    id: 'c',
    document: extra.document ?? 'doc',
    chain: steps.map(([a, b]) => (b === undefined ? { act: a as Act } : { agent: a as string, act: b as Act })),
    polarity: extra.polarity ?? 'positive',
    modality: extra.modality ?? 'actual',
    review: extra.review ?? 'accepted',
    evidence: { quote: 'q', start: 0, end: 1 },
  };
}

const negative: Extra = { polarity: 'negative' };
const possible: Extra = { modality: 'possible' };
const proposed: Extra = { modality: 'proposed' };

const CASES: [name: string, expected: Standing, claims: Claim[]][] = [
  ['a document states it in its own voice', 'stated', [says()]],
  ['its own voice with an act of its own', 'stated', [says('reports')]],
  ['a speaker confirms it', 'stated', [says('minister confirms')]],
  ['a report of a confirmation', 'stated', [says('ft reports', 'minister confirms')]],
  ['own voice beside an allegation', 'stated', [says('memo alleges'), says()]],
  ['own voice beside a doubt', 'stated', [says(), says('questions')]],
  ['double negation in its own voice', 'stated', [says('denies', negative)]],
  ['a speaker states it', 'reported', [says('ft reports')]],
  ['through two speakers', 'reported', [says('ft reports', 'minister states')]],
  ['one report free of alleges beside an allegation', 'reported', [says('ft reports'), says('memo alleges')]],
  ['a speaker denies that it is not so', 'reported', [says('alibaba denies', negative)]],
  ['own voice first, then a speaker', 'reported', [says('reports', 'minister states')]],
  ['a speaker alleges it', 'alleged', [says('memo alleges')]],
  ['a report of an allegation', 'alleged', [says('ft reports', 'memo alleges')]],
  ['an allegation that somebody confirmed it', 'alleged', [says('memo alleges', 'minister confirms')]],
  ['a confirmation that it is alleged', 'alleged', [says('minister confirms', 'memo alleges')]],
  ['the document itself alleges it', 'alleged', [says('alleges')]],
  ['an allegation and a doubt', 'alleged', [says('memo alleges'), says('questions')]],
  ['an allegation and a possibility', 'alleged', [says('memo alleges'), says(possible)]],
  ['alleged by one, denied by another', 'disputed', [says('memo alleges'), says('alibaba denies')]],
  ['stated, and denied by somebody', 'disputed', [says(), says('alibaba denies')]],
  ['stated here, negated there', 'disputed', [says(), says({ polarity: 'negative', document: 'other' })]],
  ['a denial, and a denial of the opposite', 'disputed', [says('a denies'), says('b denies', negative)]],
  ['the document says that it is not so', 'denied', [says(negative)]],
  ['a speaker denies it', 'denied', [says('alibaba denies')]],
  ['a speaker alleges that it is not so', 'denied', [says('memo alleges', negative)]],
  ['denied, and possible', 'denied', [says('alibaba denies'), says(possible)]],
  ['it may be so', 'possible', [says(possible)]],
  ['it may not be so', 'possible', [says({ ...negative, ...possible })]],
  ['a speaker predicts it', 'possible', [says('analyst predicts')]],
  ['possible, and doubted', 'possible', [says(possible), says('questions')]],
  ['a speaker denies that it might be so', 'possible', [says('alibaba denies', possible)]],
  ['it ought to be so', 'proposed', [says(proposed)]],
  ['a speaker calls for it', 'proposed', [says('lawmakers callsFor')]],
  ['a report of a call', 'proposed', [says('ft reports', 'lawmakers callsFor')]],
  ['possible to one, called for by another', 'proposed', [says(possible), says('lawmakers callsFor')]],
  ['nobody says anything', 'unclaimed', []],
  ['only a doubt', 'unclaimed', [says('questions')]],
  ['a doubt about a possibility', 'unclaimed', [says('expert questions', possible)]],
  ['a speaker doubts an allegation', 'unclaimed', [says('expert questions', 'memo alleges')]],
  ['only a proposed claim', 'unclaimed', [says({ review: 'proposed' })]],
  ['only a rejected claim', 'unclaimed', [says({ review: 'rejected' })]],
  ['an allegation; its denial was rejected', 'alleged', [says('m alleges'), says('a denies', { review: 'rejected' })]],
  ['an allegation; a statement still in review', 'alleged', [says('m alleges'), says({ review: 'proposed' })]],
];

describe('standing', () => {
  it.each(CASES)('%s: %s', (_, expected, claims) => {
    expect(standing(claims, UNKNOWN_SOURCES)).toBe(expected);
    expect(standing(claims.toReversed(), UNKNOWN_SOURCES)).toBe(expected);
  });

  it('is never stated or reported when every support goes through an allegation', () => {
    const allegations = [says('m alleges'), says('ft reports', 'm alleges'), says('m alleges', 'x confirms')];
    expect(standing(allegations, UNKNOWN_SOURCES)).toBe('alleged');
    expect(standing([...allegations, says('x denies')], UNKNOWN_SOURCES)).toBe('disputed');
  });
});

describe('independentRoots', () => {
  it('counts two outlets that cite the same memo once', () => {
    const claims = [says('ft reports', 'memo alleges'), says('reuters reports', 'memo alleges', { document: 'b' })];
    expect(independentRoots(claims, UNKNOWN_SOURCES)).toBe(1);
  });

  it('counts each document that speaks in its own voice', () => {
    expect(
      independentRoots([says({ document: 'a' }), says({ document: 'a' }), says({ document: 'b' })], UNKNOWN_SOURCES),
    ).toBe(2);
  });

  it('counts an own voice and a speaker apart', () => {
    expect(independentRoots([says(), says('ft reports')], UNKNOWN_SOURCES)).toBe(2);
  });

  it('counts opposing roots apart, and neither doubts, calls, possibilities nor unaccepted claims', () => {
    const claims = [
      says('memo alleges'),
      says('alibaba denies'),
      says('ministry denies'),
      says('expert questions'),
      says('lawmakers callsFor'),
      says('analyst states', possible),
      says('blog states', { review: 'proposed' }),
      says('rumour states', { review: 'rejected' }),
    ];
    expect(independentRoots(claims, UNKNOWN_SOURCES)).toBe(1);
    expect(opposingRoots(claims, UNKNOWN_SOURCES)).toBe(2);
  });

  it('takes a double negation for support', () => {
    expect(stance(says('alibaba denies', negative))).toBe('supports');
    expect(independentRoots([says('alibaba denies', negative)], UNKNOWN_SOURCES)).toBe(1);
  });
});
