/** A part of a dossier says beside itself what it no longer shows, so that nothing in it counts for more. */
import { expect, it } from 'vitest';
import { leftOutOf, type Withdrawal } from '../../src/model/left-out.js';
import type { Judged } from '../../src/model/standing.js';
import { smallDossier } from '../small-dossier.js';

const { relations } = smallDossier(['sale: a works-with b stated reported denied', 'aid: a supports b alleged']);
const TAKEN: Withdrawal = { by: 'press', document: 'note' };

/** Sources that know only what is given by claim; all else is the word of its document. */
function sources(known: {
  roots?: Record<string, string>;
  withdrawals?: Record<string, Withdrawal>;
  corrections?: string[];
}) {
  const { roots = {}, withdrawals = {}, corrections = [] } = known;
  const id = (claim: Judged) => (claim as { id: string }).id;
  return {
    root: (claim: Judged) => roots[id(claim)] ?? claim.document,
    isWithdrawn: (claim: Judged) => id(claim) in withdrawals,
    isCorrection: (claim: Judged) => corrections.includes(id(claim)),
    withdrawal: (claim: string) => withdrawals[claim],
  };
}

it('keeps whose word a claim is where only the whole tells that it is a copy', () => {
  const whole = sources({ roots: { 'sale-1': 'agency', 'sale-2': 'agency' } });
  expect(leftOutOf(relations, whole, sources({}))).toEqual({
    roots: { 'sale-1': 'agency', 'sale-2': 'agency' },
    withdrawals: {},
    corrections: [],
  });
});

it('keeps what was taken back in a document that is not in the part, and by what', () => {
  const whole = sources({ withdrawals: { 'aid-1': TAKEN }, corrections: ['sale-3'] });
  expect(leftOutOf(relations, whole, sources({}))).toEqual({
    roots: {},
    withdrawals: { 'aid-1': TAKEN },
    corrections: ['sale-3'],
  });
});

it('keeps nothing twice, and nothing of claims that the part does not hold', () => {
  const known = { roots: { 'sale-1': 'agency' }, withdrawals: { 'aid-1': TAKEN }, corrections: ['sale-3'] };
  expect(leftOutOf(relations, sources(known), sources(known))).toBeUndefined();
  const sale = relations.filter(({ id }) => id === 'sale');
  expect(leftOutOf(sale, sources({ withdrawals: { 'aid-1': TAKEN } }), sources({}))).toBeUndefined();
});
