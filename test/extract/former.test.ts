/** "Former mayor": a role that ended at some time before the document was written. */
import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const ENDED = '../2025-11-20';

function rolesIn(text: string, language = 'en') {
  const { claims } = read(text, language);
  return claims
    .filter(({ type }) => type === 'leads' || type === 'spouse-of')
    .map(({ subject, object, from, until, evidence }) => ({
      ends: [subject, object],
      from,
      until,
      quote: evidence.quote,
    }));
}

describe('a former role', () => {
  it.each([
    ['Former New York mayor Rudy Giuliani met Jane Doe.', ['rudy-giuliani', 'new-york'], 'Former'],
    ['Rudy Giuliani, the former mayor of New York, sued Google.', ['rudy-giuliani', 'new-york'], 'former'],
    ['Bill de Blasio is a former mayor of New York City.', ['bill-de-blasio', 'new-york'], 'former'],
    ['Ex-Google chief executive Eric Schmidt sued Meta.', ['eric-schmidt', 'google'], 'Ex'],
    ["Jane Doe's former husband John Smith sued Google.", ['jane-doe', 'john-smith'], 'former'],
  ])('has an end that nobody dates, and its quote says so: %s', (text, ends, word) => {
    expect(rolesIn(text)).toEqual([{ ends, from: undefined, until: ENDED, quote: expect.stringContaining(word) }]);
  });

  it.each([
    ['谷歌前首席执行官施密特批评了苹果。', ['shi-mi-te', 'google']],
    ['万科原董事长王石出席了会议。', ['wang-shi', 'vanke']],
  ])('is read in Chinese: %s', (text, ends) => {
    expect(rolesIn(text, 'zh')).toMatchObject([{ ends, until: ENDED }]);
  });

  it('is not made of a role that is still held', () => {
    const [first] = rolesIn('Tim Cook, chief executive of Apple, met former Meta executive Sheryl Sandberg.');
    expect(first).toMatchObject({ ends: ['tim-cook', 'apple'], until: undefined });
    expect(rolesIn('谷歌首席执行官皮查伊批评了苹果。', 'zh')).toMatchObject([{ until: undefined }]);
  });
});
