/** A long list, a part of it at a time, so that a large dossier does not fill the page. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useStore } from './use-store.js';

/** The first `most` items, and a button for as many more. */
export function Capped<T>({
  items,
  most,
  children,
}: {
  items: readonly T[];
  most: number;
  children(items: readonly T[]): ComponentChildren;
}) {
  const { words } = useStore();
  const [shown, setShown] = useState(most);
  const left = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {left > 0 && (
        <button type="button" class="more" onClick={() => setShown(shown + most * 4)}>
          {words.value.more(left)}
        </button>
      )}
    </>
  );
}
