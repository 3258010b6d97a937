/** People's names: suffixes and initials tell people apart, short forms and order do not. */
import { describe, expect, it } from 'vitest';
import { likeness } from '../../src/resolve/index.js';

const like = (a: string, b: string) => likeness(a, b, { person: true });

describe('names of people', () => {
  it.each([
    ['Donald J. Trump', 'Donald Trump', 'middle name'],
    ['J. Smith', 'John Smith', 'initials'],
    ['Bob Dole', 'Robert Dole', 'short form'],
    ['Wei Li', 'Li Wei', 'turned'],
    ['Smith', 'John Smith', 'surname only'],
    ['von der Leyen', 'Ursula von der Leyen', 'surname only'],
    ['John Smith Jr.', 'John Smith, Jr', 'same name'],
    ['默克尔', 'Angela Merkel', 'surname only'],
  ])('%s / %s: %s', (a, b, reason) => {
    expect(like(a, b).reason).toBe(reason);
    expect(like(b, a)).toEqual(like(a, b));
    expect(like(a, b).score).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    ['John Smith', 'John Smith Jr.'],
    ['John Smith Sr.', 'John Smith Jr.'],
    ['Henry Adams II', 'Henry Adams III'],
    ['John A. Smith', 'John B. Smith'],
    ['Jane Doe', 'John Doe'],
    ['王毅', '王怡'],
  ])('%s is not %s', (a, b) => {
    expect(like(a, b).score).toBe(0);
  });

  it('is never sure: two people can bear one name', () => {
    expect(like('Li Wei', 'Li Wei').score).toBeLessThan(0.8);
    expect(likeness('Gamma Bank', 'Gamma Bank').score).toBe(1);
  });
});
