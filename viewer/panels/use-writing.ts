/** Says that somebody writes here: what others change is taken up once they are done, so that no text goes from under their hands. */
import { useLayoutEffect } from 'preact/hooks';
import { useStore } from './use-store.js';

/** @param isWriting whether there is anything that could be lost */
export function useWriting(isWriting = true): void {
  const { writing } = useStore().desk;
  useLayoutEffect(() => {
    if (!isWriting) return undefined;
    writing.value += 1;
    return () => {
      writing.value -= 1;
    };
  }, [isWriting, writing]);
}
