/** Escaping, lists and chunks give back what they were given. */

import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { chunked } from '../../src/formats/chunks.js';
import { joinList, splitList } from '../../src/formats/list.js';
import { attribute, decodeUnwritable, encodeUnwritable, escapeText } from '../../src/formats/xml.js';
import { nastyText } from '../arbitrary-dossier.js';
import { fc, runs } from '../property.js';
import { text } from './gather.js';

const anyText = fc.oneof(nastyText(true), fc.string({ unit: 'binary' }), fc.string({ unit: escapes() }));

describe('xml', () => {
  it('brings any text through an XML parser, as an attribute and between tags', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const read = { attribute: '', text: '' };
        const parser = new SaxesParser();
        parser.on('opentag', (tag) => {
          read.attribute = String(tag.attributes.v);
        });
        parser.on('text', (part) => {
          read.text += part;
        });
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(`<a${attribute('v', value)}>${escapeText(value)}</a>`).close();
        expect(decodeUnwritable(read.attribute)).toBe(value);
        expect(decodeUnwritable(read.text)).toBe(value);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('writes what XML cannot hold as _xHHHH_, and what looks like that with its underscore escaped', () => {
    expect(encodeUnwritable('a\u0001b')).toBe('a_x0001_b');
    expect(encodeUnwritable('a_x0001_b')).toBe('a_x005F_x0001_b');
    expect(encodeUnwritable('_x0001\u0002')).toBe('_x005F_x0001_x0002_');
    expect(encodeUnwritable('🧠\ud83d')).toBe('🧠_xD83D_');
    expect(encodeUnwritable('snake_case_x')).toBe('snake_case_x');
    expect(attribute('v', 'a\t"b"\r\n<]]>&')).toBe(' v="a&#9;&quot;b&quot;&#13;&#10;&lt;]]&gt;&amp;"');
  });
});

describe('joinList', () => {
  it('is split again into the same items', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.constantFrom('|', '\\', ' ', ' | ')), { maxLength: 5 }), (items) => {
        fc.pre(items.length !== 1 || items[0] !== '');
        expect(splitList(joinList(items))).toEqual(items);
      }),
    );
    expect(joinList(['a|b', 'c'])).toBe('a\\|b | c');
  });
});

describe('chunked', () => {
  it('keeps the text, the bound, and surrogate pairs whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 2, max: 9 }),
        async (pieces, size) => {
          const chunks: string[] = [];
          for await (const chunk of chunked(pieces, size)) chunks.push(chunk);
          expect(chunks.join('')).toBe(pieces.join(''));
          for (const chunk of chunks) {
            expect(chunk.length).toBeLessThanOrEqual(size);
            expect(chunk).not.toMatch(/\p{Cs}/u);
          }
        },
      ),
    );
    expect(await text(chunked([]))).toBe('');
  });
});

function escapes() {
  return fc.constantFrom('_', 'x', '0', '0', '0', '1', 'F', '\u0001', '\ud800', '\udc00');
}
