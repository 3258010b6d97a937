/** The document's own voice is closed by default: what stands beside a clause and is on no list weakens it. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

/** Claims in the document's own voice that nothing weakens, of something that somebody does. */
function firm(text: string): string[] {
  return said(text).filter((claim) => !claim.includes('|'));
}

describe('what may weaken a claim, by any words', () => {
  it.each([
    "On the driver's narrative, Volvo paid Polestar.",
    'With a following wind, Volvo acquires Polestar.',
    'Short of a miracle, Volvo acquires Polestar.',
    "In Thursday's instalment, Volvo sued Polestar.",
    'In a doctored recording, Volvo sued Polestar.',
    'Going by the smudged photocopy, Volvo owns Polestar.',
    'To believe the pamphlet, Volvo owns Polestar.',
    'In the imagination of its fans, Volvo owns Polestar.',
    'Volvo putatively owns Polestar.',
    'Volvo virtually acquired Polestar.',
    'Volvo owns Polestar the way a cat owns the sofa.',
    'Volvo owns Polestar (nobody could show this).',
    'Volvo owns Polestar [source?].',
    'Urban myth: Volvo owns Polestar.',
    'Our bet: Volvo acquires Polestar.',
    'Disregard what we printed: Volvo sued Polestar.',
    'Volvo acquired Polestar. Nonsense.',
    'Volvo acquired Polestar. Gotcha!',
    'Volvo acquired Polestar. No such purchase took place.',
    'Volvo acquired Polestar. That is what the prank call said.',
    'Volvo acquired Polestar. Not a syllable of that is so.',
    'Volvo acquired Polestar. Or did it?',
    'Volvo acquired Polestar?!',
    '‘Volvo acquired Polestar’',
    'Bookmakers have Volvo acquiring Polestar.',
    'The likelihood is Volvo owns Polestar.',
  ])('%s', (text) => expect(firm(text)).toEqual([]));

  it.each([
    "Volvo's ill-starred acquisition of Polestar made headlines.",
    'Brokers are pining for an acquisition of Polestar by Volvo.',
    'The acquisition of Polestar by Volvo foundered.',
    'The acquisition of Polestar by Volvo is a mirage.',
    'The dealers scoffed at the idea of an acquisition of Polestar by Volvo.',
    'Fund managers bank on a takeover of Polestar by Volvo.',
  ])('and a noun for what is done: %s', (text) => expect(firm(text)).toEqual([]));
});

describe('what is known to leave a claim as it is', () => {
  it.each([
    'In a deal worth $3bn, Volvo acquired Polestar.',
    'After months of talks, Volvo finally acquired Polestar.',
    'Following an auction, Volvo acquired Polestar.',
    'In response, Volvo acquired Polestar.',
    'With 40,000 employees, Volvo acquired Polestar.',
    'In Sweden, Volvo acquired Polestar on Monday.',
    'By then, Volvo had acquired Polestar.',
    'As demand soared, Volvo quietly acquired Polestar.',
    'To build batteries, Volvo acquired Polestar.',
    'Volvo acquired Polestar because it wanted to grow.',
    'Volvo acquired Polestar. The deal closed in March.',
    'Volvo acquired Polestar. That made it the largest maker in Sweden.',
    'Volvo acquired Polestar (a maker of electric cars).',
    'Update: Volvo acquired Polestar.',
    'Confidence has returned: Volvo acquired Polestar.',
    'Volvo completed its acquisition of Polestar.',
    "Volvo's acquisition of Polestar was completed in March.",
    "Volvo's 2019 acquisition of Polestar doubled its size.",
    'The cost of the acquisition of Polestar by Volvo rose.',
  ])('%s', (text) => expect(firm(text)).toContain('volvo acquires polestar'));
});

describe('a word before a role or a tie that is not known to leave it as it is', () => {
  it.each([
    "Volvo's would-be subsidiary Polestar hired a lawyer.",
    "Volvo's notional owner Polestar hired a lawyer.",
    "Volvo's erstwhile-to-be partner Polestar hired a lawyer.",
    "Volvo's designated supplier Polestar hired a lawyer.",
    "Volvo's self-appointed owner Polestar hired a lawyer.",
    "Volvo's putative parent company Polestar hired a lawyer.",
    'Polestar, a would-be subsidiary of Volvo, hired a lawyer.',
    'Polestar is the theoretical owner of Volvo.',
  ])('%s', (text) => expect(firm(text).filter((claim) => claim.includes('volvo'))).toEqual([]));

  it.each([
    ["Volvo's wholly owned subsidiary Polestar hired a lawyer.", 'volvo owns polestar'],
    ["Volvo's biggest Chinese supplier Polestar hired a lawyer.", 'polestar supplies volvo'],
    ["Volvo's US-listed subsidiary Polestar hired a lawyer.", 'volvo owns polestar'],
    ["Volvo's long-time supplier Polestar hired a lawyer.", 'polestar supplies volvo'],
    ['Polestar is the largest independent owner of Volvo.', 'polestar owns volvo'],
  ])('leaves firm: %s', (text, claim) => expect(firm(text)).toContain(claim));

  it('no parent is where somebody was born', () => {
    expect(said('The Swedish-born economist Lina Holm lives in Oslo.')).toEqual(['lina-holm lives-in oslo']);
    expect(said('Danish-born Lina Holm lives in Oslo.').join()).not.toContain('parent-of');
  });
});
