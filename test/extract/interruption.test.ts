/** Who says it interrupts the sentence: whatever the tree makes of it, it is neither the document's own word nor an act of theirs. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

describe('an attribution set into a sentence', () => {
  it.each([
    ['The Kenyan army, aid groups allege, shelled Mandera.', 'kenyan-army attacks mandera | -:alleges'],
    [
      'Tarby Shipyard, Bloomberg reported, acquired Skagen Wire.',
      'tarby-shipyard acquires skagen-wire | bloomberg:reports',
    ],
    ['Meta, its critics contend, funded Mozilla.', 'meta funds mozilla | critics:alleges'],
    ['The Azov Group, several villagers claim, attacked Kherson.', 'azov-group attacks kherson | villagers:alleges'],
    ['Volvo, a former clerk told the Senate, spied on Polestar.', 'volvo spies-on polestar | -:alleges'],
    ['Google, prosecutors allege, paid Slack.', 'google funds slack | prosecutors:alleges'],
    ['Volvo, two prosecutors said on Friday, acquired Polestar.', 'volvo acquires polestar | prosecutors:states'],
    ['Volvo, as Bloomberg first reported, spied on Polestar.', 'volvo spies-on polestar | bloomberg:reports'],
    [
      'Anna Berg, a Volvo spokesman told TASS on Monday, owns Polestar.',
      'anna-berg owns polestar | volvo-spokesman:states',
    ],
    [
      'Oleg Petrov, a Kursk Energy spokesman told TASS on Monday, owns Beta Labs.',
      'oleg-petrov owns beta-labs | -:alleges',
    ],
    ['Volvo — critics insist — owns Polestar.', 'volvo owns polestar | critics:states'],
  ])('%s', (text, claim) => expect(said(text)).toContain(claim));

  it('leaves nothing of its speaker to whom it interrupts', () => {
    const text = 'Oleg Petrov, a Kursk Energy spokesman told TASS on Monday, owns Beta Labs.';
    expect(said(text).join()).not.toContain('represents');
  });

  it.each([
    ['Volvo, the subject of many claims, acquired Polestar.', ['volvo acquires polestar']],
    ['Google, which reported a loss, acquired Slack.', ['google acquires slack']],
  ])('is none: %s', (text, claims) => expect(said(text)).toEqual(claims));
});

it.each([
  ['Volvo Trucks, said to have funded Polestar, closed.', 'volvo-trucks funds polestar | -:alleges'],
  ['Volvo Trucks, thought to have funded Polestar, closed.', 'volvo-trucks funds polestar | -:alleges'],
  ['Volvo Trucks, reported to have funded Polestar, closed.', 'volvo-trucks funds polestar | -:alleges'],
])('nobody says of themselves what they are said to have done: %s', (text, claim) =>
  expect(said(text).map((one) => one.replace(' | possible', ''))).toEqual([claim]),
);
