/** What opens, follows or notes an English assertion takes its firmness away, unless it is known to leave it. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

const SOFTENED = [
  'Subject to a nod from regulators, Renault acquires Nissan.',
  'Pending a vote of its owners, Renault acquires Nissan.',
  'With a little courage, Renault acquires Nissan.',
  'In a parallel universe, Renault acquired Nissan.',
  'In last week’s sketch, Renault sued Nissan.',
  'By the informer’s telling, Renault paid Nissan.',
  'For all anyone knows, Renault owns Nissan.',
  'As the neighbours tell it, Renault sued Nissan.',
  'Hunch: Renault acquired Nissan.',
  'Urban legend: Renault acquired Nissan.',
  'Forget what we printed on Friday: Renault sued Nissan.',
  'Renault acquired Nissan (unverified).',
  'Renault acquired Nissan [source missing].',
  'Renault acquired Nissan. Nonsense.',
  'Renault acquired Nissan. Only joking.',
  'Renault acquired Nissan. Such was the gossip at the fair.',
  'Renault acquired Nissan. No such deal exists.',
  'Renault, one assumes, owns Nissan.',
  'Renault all but acquired Nissan.',
  'Renault as good as acquired Nissan.',
  'Workers fear Renault’s acquisition of Nissan.',
  'The idea of Renault’s acquisition of Nissan amused him.',
  'Renault’s acquisition of Nissan came to nothing.',
  "'Renault acquired Nissan now'",
];
const FIRM = [
  'In total sales, Renault surpassed Nissan.',
  'In March, Renault acquired Nissan.',
  'After a long fight, Renault acquired Nissan.',
  'In a deal worth $3 billion, Renault acquired Nissan.',
  'Update: Renault acquired Nissan.',
  'Renault acquired Nissan (see chart).',
  'Renault acquired Nissan. It paid in cash.',
  'Renault’s acquisition of Nissan stunned the market.',
  'Renault completed its acquisition of Nissan.',
];

describe('what stands around an English assertion', () => {
  it.each(SOFTENED)('is closed: %s', (text) => {
    const bare = said(text).filter((claim) => !/\||possible|not/.test(claim.split(' ').slice(3).join(' ')));
    expect(bare).toEqual([]);
  });

  it.each(FIRM)('is firm: %s', (text) => {
    expect(said(text).some((claim) => claim.split(' ').length === 3)).toBe(true);
  });

  it('denies what "never so much as" and "instead of" deny', () => {
    expect(said('Bosch never so much as sued Varta.')).toEqual(['bosch sues varta | not']);
    expect(said('Jane Doe never so much as met Tim Cook.')).toEqual(['jane-doe meets tim-cook | not']);
    expect(said('Instead of suing Nissan, Renault acquired Fiat.')).toContain('renault sues nissan | not');
  });
});
