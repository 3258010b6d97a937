/** Relations that any verb says by where it is done, lists of members, and sums that are no part of a name. */
import { describe, expect, it } from 'vitest';
import { read, said } from './read.js';

describe('who acts in an event', () => {
  it.each([
    ['Maria Lopez defeated Tom Rourke in the 2019 Ohio election.', 'maria-lopez takes-part-in ohio-election'],
    ['Maria Lopez spoke at the Munich Security Conference.', 'maria-lopez takes-part-in munich-security-conference'],
  ])('takes part in it: %s', (text, claim) => {
    expect(said(text)).toContain(claim);
  });

  it('does so no more firmly than the verb is asserted', () => {
    expect(said('Maria Lopez may run against Tom Rourke in the 2019 Ohio election.')).toContain(
      'maria-lopez takes-part-in ohio-election | possible',
    );
    expect(said('Maria Lopez did not run against Tom Rourke in the 2019 Ohio election.')).toContain(
      'maria-lopez takes-part-in ohio-election | not',
    );
  });

  it('is not whom it is done to, nor where there is only a place', () => {
    expect(said('Tom Rourke was mocked in the 2019 Ohio election.')).not.toContainEqual(
      expect.stringContaining('takes-part-in'),
    );
    expect(said('Google fired Tom Rourke in Ohio.')).not.toContainEqual(expect.stringContaining('takes-part-in'));
  });
});

it('an organisation has the parts that "including" lists', () => {
  const claims = said('The European Union, including France and Italy, sanctioned Russia.');
  expect(claims).toEqual(expect.arrayContaining(['france part-of european-union', 'italy part-of european-union']));
});

it('a sum behind a name is no part of it', () => {
  const { entities } = read('Prosecutors said OAS SA paid Argello 5 million dollars.');
  expect(entities.map(({ id }) => id)).not.toContainEqual(expect.stringMatching(/million/));
});
