/** Long names are broken between words, or between Chinese characters, into lines of like length. */
import { expect, it } from 'vitest';
import { nameLines } from '../../src/scene/name-lines.js';

it.each([
  ['Alibaba', ['Alibaba']],
  ['US–China trade truce', ['US–China', 'trade truce']],
  ['New US campaign against Alibaba', ['New US campaign', 'against Alibaba']],
  ['美国再向阿里巴巴发难', ['美国再向阿里', '巴巴发难']],
  ['Donaudampfschifffahrtsgesellschaft', ['Donaudampfschifffahrtsgesellschaft']],
  ['', ['']],
])('%s', (name, lines) => {
  expect(nameLines(name)).toEqual(lines);
});
