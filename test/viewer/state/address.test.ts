/** A link shows what its sender saw. */

import { describe, expect, it } from 'vitest';
import { Standing } from '../../../src/model/standing.js';
import { fromAddress, toAddress } from '../../../viewer/state/address.js';
import { preferredLanguage } from '../../../viewer/state/preferred.js';
import {
  changeFilter,
  choose,
  FOCUS,
  INITIAL,
  openClaim,
  type State,
  show,
  TABLES,
  toggle,
  VIEWS,
} from '../../../viewer/state/state.js';
import { fc } from '../../property.js';

describe('an address', () => {
  it('names nothing but the language at first sight', () => {
    expect(toAddress(INITIAL)).toBe('lang=en');
    expect(fromAddress('')).toEqual({ state: INITIAL, unused: [] });
  });

  it('goes before the language that the browser prefers', () => {
    expect(fromAddress('', 'zh').state.language).toBe('zh');
    expect(fromAddress('#lang=fr', 'zh').state.language).toBe('zh');
    expect(fromAddress('#lang=en', 'zh').state.language).toBe('en');
    expect(fromAddress(toAddress({ ...INITIAL, language: 'en' }), 'zh').state.language).toBe('en');
  });

  it.each([
    [['zh-Hant-TW', 'en'], 'zh'],
    [['fr', 'zh-CN', 'en-US'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('leaves the language to a browser that asks for %j: %s', (wishes, language) => {
    expect(preferredLanguage(wishes)).toBe(language);
  });

  it('tells choice, filter, language and colours', () => {
    const chosen = openClaim(choose(INITIAL, { kind: 'relation', id: 'a--b--c' }), 'a--b--c@en');
    const state: State = {
      ...changeFilter(chosen, { notSaidBy: ['ft'] }),
      language: 'zh',
      theme: 'dark',
      dossier: 'qwen',
    };
    expect(toAddress(state)).toBe('dossier=qwen&relation=a--b--c&claim=a--b--c%40en&f.notSaidBy=ft&lang=zh&theme=dark');
    expect(fromAddress(`#${toAddress(state)}`)).toEqual({ state, unused: [] });
  });

  it('comes back as it went, whatever the state', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9._@-]{0,12}$/);
    const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 3 });
    const states: fc.Arbitrary<State> = fc
      .record(
        {
          dossier: id,
          chosen: fc.record({ kind: fc.constantFrom('entity' as const, 'relation' as const), id }),
          filter: fc.record(
            {
              notSaidBy: ids,
              entityType: ids,
              notStanding: fc.uniqueArray(fc.constantFrom(...Standing.options), { minLength: 1 }),
              minConfidence: fc.integer({ min: 0, max: 100 }),
              undated: fc.boolean(),
            },
            { requiredKeys: [] },
          ),
          language: fc.constantFrom('en' as const, 'zh' as const),
          theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
          view: fc.constantFrom(...VIEWS),
          focus: fc.constantFrom(...FOCUS),
          table: fc.constantFrom(...TABLES),
          open: ids,
          from: id,
          to: id,
          size: fc.constantFrom('pagerank', 'degree'),
          layout: fc.constantFrom('force', 'time'),
          dates: fc.constant('claimed' as const),
          firm: fc.constant(true as const),
          camera: fc.record({
            x: fc.integer({ min: -20, max: 20 }).map((n) => n / 8),
            y: fc.integer({ min: -20, max: 20 }).map((n) => n / 8),
            ratio: fc.integer({ min: 1, max: 40 }).map((n) => n / 8),
          }),
        },
        { requiredKeys: ['filter', 'open', 'language', 'theme', 'view', 'focus'] },
      )
      .map((given) => given as State);
    fc.assert(
      fc.property(states, (state) => {
        expect(fromAddress(toAddress(state))).toEqual({ state, unused: [] });
      }),
    );
  });

  it('keeps what is valid and names what is not', () => {
    const odd =
      'f.standing=maybe&f.standing=stated&f.notSaidBy=ft&f.colour=red&f.minConfidence=many&lang=fr&theme=pink';
    expect(fromAddress(`#${odd}&claim=x&other=1&camera=here&focus=9&size=communities`)).toEqual({
      state: { ...INITIAL, filter: { standing: ['stated'], notSaidBy: ['ft'] } },
      unused: [
        { name: 'f.standing', value: 'maybe' },
        { name: 'f.colour', value: 'red' },
        { name: 'f.minConfidence', value: 'many' },
        { name: 'other', value: '1' },
        { name: 'claim', value: 'x' },
        { name: 'lang', value: 'fr' },
        { name: 'theme', value: 'pink' },
        { name: 'focus', value: '9' },
        { name: 'camera', value: 'here' },
        { name: 'size', value: 'communities' },
      ],
    });
  });

  it('loses no valid condition to an invalid one beside it', () => {
    const values = fc.constantFrom(...Standing.options, 'rubbish', 'Stated', '');
    fc.assert(
      fc.property(fc.array(values), fc.array(fc.constantFrom('ft', 'memo', 'no such id!')), (standings, speakers) => {
        const query = new URLSearchParams([
          ...standings.map((value) => ['f.standing', value]),
          ...speakers.map((value) => ['f.notSaidBy', value]),
        ]);
        const { state, unused } = fromAddress(query.toString());
        const isValid = (value: string) => Standing.safeParse(value).success || ['ft', 'memo'].includes(value);
        expect([...(state.filter.standing ?? []), ...(state.filter.notSaidBy ?? [])]).toEqual(
          [...standings, ...speakers].filter(isValid),
        );
        expect(unused.map(({ value }) => value).sort()).toEqual(
          [...standings, ...speakers].filter((value) => !isValid(value)).sort(),
        );
      }),
    );
  });
});

describe('steps', () => {
  it('choose, open and close without a trace of what was there before', () => {
    const opened = openClaim(choose(INITIAL, { kind: 'relation', id: 'r' }), 'c');
    expect(choose(opened, { kind: 'entity', id: 'e' })).toEqual({ ...INITIAL, chosen: { kind: 'entity', id: 'e' } });
    expect(openClaim(opened, undefined)).toEqual({ ...INITIAL, chosen: { kind: 'relation', id: 'r' } });
    expect(choose(opened, undefined)).toEqual(INITIAL);
  });

  it('put values into a condition and take them out again', () => {
    const without = toggle(INITIAL, 'notSaidBy', ['ft', 'memo'], true);
    expect(without.filter).toEqual({ notSaidBy: ['ft', 'memo'] });
    expect(toggle(without, 'notSaidBy', ['memo'], false).filter).toEqual({ notSaidBy: ['ft'] });
    expect(toggle(without, 'notSaidBy', ['ft', 'memo'], false).filter).toEqual({});
  });

  it('show and hide rows of a facet whichever way the filter names them', () => {
    const row = (id: string) => ({ family: [id], line: [id] });
    const only = changeFilter(INITIAL, { standing: ['stated', 'alleged'] });
    expect(show(only, 'standing', row('denied'), true).filter).toEqual({ standing: ['alleged', 'denied', 'stated'] });
    const fewer = show(only, 'standing', row('alleged'), false);
    expect(fewer.filter).toEqual({ standing: ['stated', 'alleged'], notStanding: ['alleged'] });
    expect(show(fewer, 'standing', row('alleged'), true).filter).toEqual({ standing: ['alleged', 'stated'] });
    expect(show(INITIAL, 'standing', row('alleged'), false).filter).toEqual({ notStanding: ['alleged'] });
    const product = { family: ['product', 'app'], line: ['product'] };
    const app = { family: ['app'], line: ['app', 'product'] };
    const none = show(INITIAL, 'entityType', product, false);
    expect(show(none, 'entityType', app, true).filter).toEqual({});
    const companies = changeFilter(INITIAL, { entityType: ['company'] });
    expect(show(companies, 'entityType', app, true).filter).toEqual({ entityType: ['app', 'company'] });
  });
});
