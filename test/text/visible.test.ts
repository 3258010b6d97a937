/** Text whose control characters can be seen. */
import { expect, it } from 'vitest';
import { visible } from '../../src/text/visible.js';

it.each([
  ['a\u001b[31mb\u0007', 'a␛[31mb␇'],
  ['\u0000\u007f\u0085', '␀␡\ufffd'],
  ['tab\tline\r\nend', 'tab\tline\r\nend'],
  ['half \ud83d', 'half \ufffd'],
  ['whole 😀 千问', 'whole 😀 千问'],
  // it would turn "denied" round, which comes after the name
  ['Acme\u202e', 'Acme\ufffd'],
  ['\u2066Acme\u2069', '\ufffdAcme\ufffd'],
  // marks, which turn nothing that follows, belong to Arabic and Hebrew texts
  ['\u200fعربي\u200e', '\u200fعربي\u200e'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown);
});
