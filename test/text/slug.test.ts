/** Ids made of names: the viewer and the command line give the same for every Latin name. */
import { describe, expect, it } from 'vitest';
import { idOf, slugOf } from '../../src/extract/rules/ids.js';
import { freeId, latinSlug } from '../../src/text/slug.js';

const LATIN: [string, string][] = [
  ['Müller AG', 'muller-ag'],
  ['Łódź', 'lodz'],
  ['Øresund', 'oresund'],
  ['Straße', 'strasse'],
  ['Đặng Thị', 'dang-thi'],
  ['İstanbul', 'istanbul'],
  ["O'Neil & Co.", 'o-neil-co'],
  ['O’Neil & Co.', 'o-neil-co'],
  ['3M', '3m'],
];

describe('a name as an id', () => {
  it.each(LATIN)('%s is %s, in the viewer and on the command line', (name, id) => {
    expect(latinSlug(name)).toBe(id);
    expect(slugOf(name)).toBe(id);
  });

  it('covers every letter of European Latin scripts', () => {
    const letters = Array.from({ length: 0x180 - 0xc0 }, (_, i) => String.fromCharCode(0xc0 + i));
    const missing = letters.filter((letter) => /\p{L}/u.test(letter) && !/^[a-z]{1,2}$/.test(latinSlug(letter) ?? ''));
    expect(missing).toEqual(['ŉ']);
  });

  it.each([
    ['阿里巴巴', 'a-li-ba-ba'],
    ['Alibaba 阿里', 'alibaba-a-li'],
    ['Пётр', 'pyotr'],
  ])('%s has no Latin id, and is written as it sounds where that is known', (name, id) => {
    expect(latinSlug(name)).toBeUndefined();
    expect(slugOf(name)).toBe(id);
  });

  it.each(['', ' ', '…', '!?', '（）'])('%j has none', (name) => {
    expect(latinSlug(name)).toBeUndefined();
    expect(slugOf(name)).toBe('');
    expect(idOf(name, new Set())).toBe('entity');
  });

  it('is at most 80 characters long and does not end with a hyphen', () => {
    expect(latinSlug(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
  });

  it('gets a free number where it is taken', () => {
    expect(freeId('acme', new Set(['acme', 'acme-2', 'acme-3']))).toBe('acme-4');
    expect(idOf('Ácme', new Set(['acme']))).toBe('acme-2');
  });
});
