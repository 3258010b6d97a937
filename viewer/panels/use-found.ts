/** Finds entities by what is typed, in either language and with a typo, as the engine does. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../src/engine/queries/index.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export interface Found {
  /** best first */
  hits: Answer<'search'>['hits'];
  /** whether the hits are those of what is typed now */
  settled: boolean;
}

/** Milliseconds after the last key before the engine is asked. */
const PAUSE = 120;
const MOST = 12;
const LONGEST = 200;

export function useFound(typed: string): Found {
  const { filter } = useStore();
  const text = typed.trim().slice(0, LONGEST);
  const [asked, setAsked] = useState('');
  useEffect(() => {
    if (text === '') {
      setAsked('');
      return undefined;
    }
    const timer = setTimeout(() => setAsked(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useAnswer('search', asked === '' ? undefined : { text: asked, limit: MOST, filter: filter.value });
  if (text === '' || !answer) return { hits: [], settled: false };
  if ('failed' in answer) return { hits: [], settled: asked === text };
  return { hits: answer.hits, settled: asked === text };
}
