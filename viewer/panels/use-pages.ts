/** A long list in parts: the first at once, another whenever more is wanted. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer, Query } from '../../src/engine/queries/index.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { wordsOf } from '../state/shown.js';
import { useStore } from './use-store.js';

type Listed = 'entities' | 'relations';

export interface Pages<Id extends Listed> {
  /** in the order of the parts */
  parts: readonly Answer<Id>[];
  total: number;
  failed?: string;
}

/** As many as one answer holds at most. */
const PART = 500;

/** Undefined until the first part is here; while another list is awaited the last one stays. */
export function usePages<Id extends Listed>(id: Id, query: Query<Id>, wanted: number): Pages<Id> | undefined {
  const { answers } = useStore();
  const [pages, setPages] = useState<Pages<Id>>();
  const of = answers.value;
  const key = JSON.stringify(query);
  useEffect(() => {
    if (!of) return undefined;
    const controller = new AbortController();
    const read = async (): Promise<Pages<Id>> => {
      const parts: Answer<Id>[] = [];
      let cursor: string | undefined;
      do {
        const asked = { ...query, limit: PART, ...(cursor !== undefined && { cursor }) } as Query<Id>;
        const part = await of.ask(id, asked, controller.signal);
        parts.push(part);
        cursor = part.cursor;
      } while (cursor !== undefined && parts.length < wanted);
      return { parts, total: parts[0]?.total ?? 0 };
    };
    read().then(setPages, (error) => {
      if (controller.signal.aborted) return;
      if (!(error instanceof ClaimgraphError)) throw error;
      setPages({ parts: [], total: 0, failed: wordsOf(error) });
    });
    return () => controller.abort();
  }, [of, id, key, wanted]);
  return pages;
}
