/** Derived ids are stable, readable and valid. */

import { describe, expect, it } from 'vitest';
import { deriveClaimId, deriveRelationId, Id } from '../../src/model/id.js';
import { fc } from '../property.js';

describe('deriveRelationId', () => {
  it('reads as subject, type, object', () => {
    expect(deriveRelationId({ subject: 'alibaba', type: 'develops', object: 'qwen' })).toBe('alibaba--develops--qwen');
  });

  it('makes a slug of a literal, with a checksum where letters were lost', () => {
    const price = { subject: 'qwen-app', type: 'price' };
    expect(deriveRelationId({ ...price, value: 'free at first' })).toBe('qwen-app--price--free-at-first');
    expect(deriveRelationId({ ...price, value: { zh: '起步阶段不收费' } })).toMatch(/^qwen-app--price--[a-z0-9]+$/);
    expect(deriveRelationId({ ...price, value: 'free!' })).not.toBe(deriveRelationId({ ...price, value: 'free?' }));
    expect(deriveRelationId({ ...price, value: 0 })).toBe('qwen-app--price--0');
  });

  it('tells two periods of one relation apart by their start', () => {
    const ends = { subject: 'a', type: 'leads', object: 'b', from: '2025-11~' };
    expect(deriveRelationId(ends, true)).toBe('a--leads--b--2025-11');
  });

  it('is a valid id whatever the literal', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
        expect(Id.safeParse(deriveRelationId({ subject: 's', type: 't', value })).success).toBe(true);
      }),
    );
  });
});

describe('deriveClaimId', () => {
  it('numbers the claims of one document from the second on', () => {
    expect([1, 2].map((n) => deriveClaimId('r', 'brief-en', n))).toEqual(['r@brief-en', 'r@brief-en.2']);
  });
});
