/** Words with capitals that name nobody, suffixes of names, and surnames that are also places. */
import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const names = (text: string) => read(text).entities.map((entity) => entity.names.en);

describe('names in English', () => {
  it.each([
    ['Donald Trump Jr. criticised Delta Bank.', 'Donald Trump Jr.'],
    ['Robert Downey, Jr. criticised Delta Bank.', 'Robert Downey, Jr.'],
    ['Henry Ford II criticised Delta Bank.', 'Henry Ford II'],
  ])('%s names %s', (text, name) => {
    const person = read(text).entities.find((entity) => entity.names.en === name);
    expect(person?.type).toBe('person');
    expect(names(text)).not.toContain('Jr.');
  });

  it('keeps father and son apart', () => {
    const found = names('Donald Trump praised Delta Bank. Donald Trump Jr. criticised Delta Bank.');
    expect(found).toEqual(expect.arrayContaining(['Donald Trump', 'Donald Trump Jr.']));
  });

  it.each([
    'None of them owns Acme Corp.',
    'Nobody sued Acme Corp.',
    'No. Date Amount\n\nGamma Bank sued Acme Corp.',
    'Item Description Price\n\nGamma Bank sued Acme Corp.',
  ])('%s: no heading and no pronoun is an entity', (text) => {
    for (const name of names(text)) expect(['Acme Corp.', 'Gamma Bank']).toContain(name);
  });

  it('takes a surname for the man who was named, and a place for the place', () => {
    const man = read('Denzel Washington praised Gamma Bank. Washington criticised Delta Bank.');
    expect(man.claims.map(({ subject, type }) => [subject, type])).toContainEqual(['denzel-washington', 'criticises']);
    const city = read('Washington criticised Delta Bank. Denzel Washington praised Gamma Bank.');
    expect(city.claims.map(({ subject, type }) => [subject, type])).toContainEqual(['us-government', 'criticises']);
  });
});
