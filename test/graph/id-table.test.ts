import { describe, expect, it } from 'vitest';
import { IdTable, PIECE } from '../../src/graph/id-table.js';
import { fc } from '../property.js';

describe('a table of ids', () => {
  it('says where each id stands, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 50 }), (ids) => {
        const found = new Uint32Array(ids.length + 2);
        const keys = [...ids].reverse();
        expect(new IdTable(ids).find(keys, keys.length, found, 2)).toBeUndefined();
        expect([...found.subarray(2)].map((place) => ids[place])).toEqual(keys);
      }),
    );
  });

  it('names the first key that is not there', () => {
    const table = new IdTable(['alibaba', 'qwen', 'tiktok']);
    const found = new Uint32Array(4);
    expect(table.find(['qwen', 'alibaba', 'qwem', 'llama'], 4, found, 0)).toBe('qwem');
    expect(table.find(['qwen', 'alibaba', 'qwem'], 2, found, 0)).toBeUndefined();
    expect(new IdTable([]).find(['qwen'], 1, found, 0)).toBe('qwen');
    expect(new IdTable(['']).find([''], 1, found, 0)).toBeUndefined();
  });

  it('keeps apart those that share a hash, as some of so many do', () => {
    const ids = Array.from({ length: 300_000 }, (_, i) => `entity-${i}`);
    const table = new IdTable(ids);
    const found = new Uint32Array(ids.length);
    for (let start = 0; start < ids.length; start += PIECE) {
      const keys = ids.slice(start, start + PIECE);
      expect(table.find(keys, keys.length, found, start)).toBeUndefined();
    }
    expect(found.every((place, i) => place === i)).toBe(true);
  });
});
