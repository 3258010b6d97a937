/** Who is set against another does not do what the other does. */
import { expect, it } from 'vitest';
import { said } from './read.js';

it.each([
  'Volvo rather than Saab acquired Polestar.',
  'Volvo instead of Saab acquired Polestar.',
  'Volvo, not Saab, acquired Polestar.',
])('%s', (text) => {
  const claims = said(text);
  expect(claims).toContain('volvo acquires polestar');
  expect(claims).not.toContain('saab acquires polestar');
});

it.each(['Volvo and not Saab acquired Polestar.', 'Polestar was acquired by Volvo rather than Saab.'])(
  'gives it to nobody else: %s',
  (text) => expect(said(text)).not.toContain('saab acquires polestar'),
);

it('reads those who are joined by "and" and "or" alike', () => {
  expect(said('Volvo and Saab acquired Polestar.')).toEqual(['volvo acquires polestar', 'saab acquires polestar']);
});
