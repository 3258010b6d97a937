/** Corrections and retractions: what was taken back counts no more, and nothing else does that. */
import { describe, expect, it } from 'vitest';
import { narrow } from '../../src/model/filter.js';
import { sourcesOf } from '../../src/model/source.js';
import { type Standing, standing } from '../../src/model/standing.js';
import { press } from './small-press.js';

const DAYS = ['old: Aftenposten 2025-11-12', 'new: Aftenposten 2025-11-14', 'other: Guardian 2025-11-13'];

/** what it is, documents, claims, the standing, and the claims that were withdrawn */
const CASES: [name: string, documents: string[], claims: string[], standing: Standing, withdrawn: string[]][] = [
  ['its own voice, taken back', DAYS, ['old', 'new: - retracts'], 'retracted', ['c1']],
  ['an allegation that it passed on', DAYS, ['old: memo alleges', 'new: - retracts'], 'retracted', ['c1']],
  [
    'a named outlet, through others',
    DAYS,
    ['other: ft reports, memo alleges', 'new: ft retracts'],
    'retracted',
    ['c1'],
  ],
  ['a report of a retraction', DAYS, ['old: ft reports', 'new: guardian reports, ft retracts'], 'retracted', ['c1']],
  [
    'by whom it only passed through',
    DAYS,
    ['other: ft reports, memo alleges', 'other: reuters reports, memo alleges', 'new: ft retracts'],
    'alleged',
    ['c1'],
  ],
  ['another still says so', DAYS, ['old', 'other', 'new: - retracts'], 'stated', ['c1']],
  ['another only alleges it', DAYS, ['old', 'other: memo alleges', 'new: - retracts'], 'alleged', ['c1']],
  ['a denial by others withdraws nothing', DAYS, ['old', 'other: norvik denies'], 'disputed', []],
  [
    'a denial answers what was taken back',
    DAYS,
    ['old', 'other: norvik denies', 'new: - retracts'],
    'retracted',
    ['c1'],
  ],
  ['others say that it is not so', DAYS, ['old', 'other: not', 'new: - retracts'], 'denied', ['c1']],
  ['the correction says that it is not so', DAYS, ['old', 'new: - retracts', 'new: not'], 'retracted', ['c1']],
  ['somebody else retracts', DAYS, ['old', 'new: guardian retracts'], 'stated', []],
  ['a retraction is only alleged', DAYS, ['old: ft reports', 'new: memo alleges, ft retracts'], 'reported', []],
  ['a retraction is denied', DAYS, ['old: ft reports', 'new: ft denies, ft retracts'], 'reported', []],
  ['a retraction is only possible', DAYS, ['old: ft reports', 'new: ft retracts possible'], 'reported', []],
  ['a retraction that awaits review', DAYS, ['old', 'new: - retracts awaits'], 'stated', []],
  ['said again later', [...DAYS, 'later: Aftenposten 2025-12'], ['old', 'new: - retracts', 'later'], 'stated', ['c1']],
  [
    'a denial is taken back',
    DAYS,
    ['other: memo alleges', 'old: norvik denies', 'new: norvik retracts, norvik denies'],
    'alleged',
    ['c2'],
  ],
  ['only the retraction is known', DAYS, ['new: ft retracts'], 'retracted', []],
  ['a prediction is taken back', DAYS, ['old: ft predicts', 'new: ft retracts'], 'retracted', ['c1']],
  [
    'an unknown date is no excuse',
    ['old: Aftenposten', 'new: Aftenposten'],
    ['old', 'new: - retracts'],
    'retracted',
    ['c1'],
  ],
  [
    'one month for both',
    ['old: Aftenposten 2025-11', 'new: Aftenposten 2025-11'],
    ['old', 'new: - retracts'],
    'retracted',
    ['c1'],
  ],
  [
    'a copy goes with what it copies',
    ['old: Reuters 2025-11-12', 'copy: X 2025-11-12 derivedFrom=old', 'new: Reuters 2025-11-14'],
    ['old', 'copy', 'new: - retracts'],
    'retracted',
    ['c1', 'c2'],
  ],
  [
    'who reprinted it takes back the reprint, and not what was reprinted',
    ['old: Reuters 2025-11-12', 'copy: X 2025-11-12 derivedFrom=old', 'new: X 2025-11-14'],
    ['old', 'copy', 'new: - retracts'],
    'stated',
    ['c2'],
  ],
  [
    'a document takes back a reprint of the same publisher',
    ['old: Reuters 2025-11-12', 'copy: X 2025-11-12 derivedFrom=old', 'new: X 2025-11-14 retracts=copy'],
    ['old', 'copy', 'new: possible'],
    'stated',
    ['c2'],
  ],
  [
    'nobody in particular takes back only what the same outlet quoted',
    DAYS,
    ['old: officials alleges', 'other: officials alleges', 'new: officials retracts'],
    'alleged',
    ['c1'],
  ],
  [
    'a document retracts another',
    ['old: Aftenposten 2025-11-12', 'new: Aftenposten 2025-11-14 retracts=old'],
    ['old', 'old: memo alleges'],
    'retracted',
    ['c1', 'c2'],
  ],
  [
    'a document cannot retract what another said',
    ['old: Aftenposten 2025-11-12', 'new: Guardian 2025-11-14 retracts=old'],
    ['old'],
    'stated',
    [],
  ],
  [
    'a document corrects what it contradicts',
    ['old: Aftenposten 2025-11-12', 'new: Aftenposten 2025-11-14 corrects=old'],
    ['old', 'new: not'],
    'retracted',
    ['c1'],
  ],
  [
    'a document corrects nothing else',
    ['old: Aftenposten 2025-11-12', 'new: Aftenposten 2025-11-14 corrects=old'],
    ['old', 'new'],
    'stated',
    [],
  ],
  ['a contradiction is no correction by itself', DAYS, ['old', 'new: not'], 'disputed', []],
];

describe('a withdrawal', () => {
  it.each(CASES)('%s', (_, documents, claims, expected, withdrawn) => {
    const dossier = press(documents, claims);
    const sources = sourcesOf(dossier);
    const [relation] = dossier.relations;
    const found = (relation?.claims ?? []).filter((claim) => sources.isWithdrawn(claim)).map(({ id }) => id);
    expect([standing(relation?.claims ?? [], sources), found]).toEqual([expected, withdrawn]);
  });

  it('says who took it back, where and when', () => {
    const sources = sourcesOf(press(DAYS, ['other: ft reports', 'new: ft retracts']));
    expect(sources.withdrawal('c1')).toEqual({ by: 'ft', document: 'new', claim: 'c2', date: '2025-11-14' });
  });

  it('holds whatever else a filter leaves out: what was taken back never comes back as a fact', () => {
    const dossier = press(DAYS, ['old', 'new: - retracts']);
    for (const filter of [{ document: ['old'] }, { notDocument: ['new'] }, { notAct: ['retracts' as const] }]) {
      const left = narrow(dossier, filter);
      expect(standing(left.relations[0]?.claims ?? [], sourcesOf(left))).toBe('retracted');
    }
  });
});

describe('as of a day', () => {
  const dossier = press(DAYS, ['old: memo alleges', 'other: norvik denies', 'new: - retracts']);
  const on = (asOf: string) => {
    const left = narrow(dossier, { asOf });
    return left.relations.map(({ claims }) => standing(claims, sourcesOf(left)));
  };

  it.each([
    ['2025-11-11', []],
    ['2025-11-12', ['alleged']],
    ['2025-11-13', ['disputed']],
    ['2025-11-14', ['retracted']],
    ['2025-11', ['retracted']],
    ['2026', ['retracted']],
  ])('%s the relation is %j', (day, expected) => {
    expect(on(day)).toEqual(expected);
  });

  it('can be asked for by standing', () => {
    const ids = (asOf: string) => narrow(dossier, { asOf, standing: ['disputed'] }).relations.map(({ id }) => id);
    expect([ids('2025-11-12'), ids('2025-11-13'), ids('2025-11-14')]).toEqual([[], ['pays'], []]);
  });
});
