/** Steps back and on, as the browser keeps them, with the places that the address does not tell. */
import { describe, expect, it } from 'vitest';
import { type Browser, browserSteps, type Pinned } from '../../../viewer/state/steps.js';

/** A window with a history of its own that goes where it is told at once. */
function fakeBrowser() {
  const entries: { state: unknown; hash: string }[] = [{ state: null, hash: '' }];
  let at = 0;
  let listener: (event: PopStateEvent) => void = () => {};
  const hashOf = (address: string | URL | null | undefined) => (address ? String(address) : (entries[at]?.hash ?? ''));
  const move = (by: number) => {
    if (!entries[at + by]) return;
    at += by;
    listener({ state: entries[at]?.state } as PopStateEvent);
  };
  const browser = {
    location: {
      get hash() {
        return entries[at]?.hash ?? '';
      },
    },
    addEventListener: (_: string, take: (event: PopStateEvent) => void) => {
      listener = take;
    },
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState(state: unknown, _: string, address?: string | URL | null) {
        entries.splice(at + 1, entries.length, { state: structuredClone(state), hash: hashOf(address) });
        at += 1;
      },
      replaceState(state: unknown, _: string, address?: string | URL | null) {
        entries[at] = { state: structuredClone(state), hash: hashOf(address) };
      },
      back: () => move(-1),
      forward: () => move(1),
    },
  };
  const type = (hash: string) => {
    entries.splice(at + 1, entries.length, { state: null, hash });
    at += 1;
    listener({ state: null } as PopStateEvent);
  };
  return { browser: browser as unknown as Browser, type, entry: () => at };
}

const NOTHING: Pinned = new Map();
const MOVED: Pinned = new Map([['acme', { x: 1, y: 2 }]]);

function started() {
  const fake = fakeBrowser();
  const steps = browserSteps(fake.browser);
  const seen: [string, Pinned | undefined][] = [];
  steps.listen((fragment, pinned) => seen.push([fragment, pinned]));
  steps.visit('lang=en', true, NOTHING);
  return { ...fake, steps, seen };
}

describe('steps', () => {
  it('go back and on with what was pinned at each', () => {
    const { steps, seen } = started();
    steps.visit('lang=en&entity=acme', false, NOTHING);
    steps.visit('lang=en&entity=acme', false, MOVED);
    steps.undo();
    steps.undo();
    steps.redo();
    steps.redo();
    expect(seen).toEqual([
      ['#lang=en&entity=acme', NOTHING],
      ['#lang=en', NOTHING],
      ['#lang=en&entity=acme', NOTHING],
      ['#lang=en&entity=acme', MOVED],
    ]);
  });

  it('never lead out of the page, nor on where there is nothing', () => {
    const { steps, seen, entry } = started();
    steps.undo();
    steps.redo();
    expect(seen).toEqual([]);
    expect(entry()).toBe(0);
  });

  it('are counted on after a reload, and after an address that was typed in', () => {
    const { steps, seen, browser, type } = started();
    steps.visit('lang=en&entity=acme', false, NOTHING);
    const reloaded = browserSteps(browser);
    reloaded.listen((fragment, pinned) => seen.push([fragment, pinned]));
    type('#lang=zh');
    expect(seen.pop()).toEqual(['#lang=zh', undefined]);
    reloaded.undo();
    reloaded.undo();
    reloaded.undo();
    expect(seen.map(([fragment]) => fragment)).toEqual(['#lang=en&entity=acme', '#lang=en']);
  });
});
