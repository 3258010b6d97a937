import { describe, expect, it } from 'vitest';
import { forReaders } from '../../../viewer/state/for-readers.js';
import { INITIAL, type State, VIEWS } from '../../../viewer/state/state.js';

describe('a page that is handed on', () => {
  it('opens on no view of the desk', () => {
    const state: State = { ...INITIAL, chosen: { kind: 'entity', id: 'acme' }, claim: 'c1', reading: 'story' };
    expect(forReaders({ ...state, view: 'review' })).toEqual({ ...INITIAL, chosen: { kind: 'entity', id: 'acme' } });
    const opened = new Set(VIEWS.map((view) => forReaders({ ...state, view }).view));
    expect([...opened]).toEqual(['overview', 'paths', 'compare', 'keystones', 'sensitivity', 'sources', 'stories']);
  });

  it('keeps every other state as it is', () => {
    const state: State = { ...INITIAL, view: 'paths', from: 'a', to: 'b', claim: 'c1' };
    expect(forReaders(state)).toBe(state);
  });
});
