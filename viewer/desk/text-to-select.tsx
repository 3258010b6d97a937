/** The text of a document, in which words are selected. */
import { useRef } from 'preact/hooks';
import { useDesk } from './use-desk.js';

export interface SelectedWords {
  quote: string;
  /** UTF-16 offset in the document */
  start: number;
}

export function TextToSelect({
  text,
  onSelect,
}: {
  text: string | undefined;
  onSelect: (words: SelectedWords) => void;
}) {
  const { words } = useDesk();
  const pane = useRef<HTMLElement>(null);
  const select = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || text === undefined || !pane.current) return;
    const range = selection.getRangeAt(0);
    if (!pane.current.contains(range.commonAncestorContainer)) return;
    // the text is one node, so that places in it are those of the document
    const quote = text.slice(range.startOffset, range.endOffset);
    const lead = quote.length - quote.trimStart().length;
    if (quote.trim() !== '') onSelect({ quote: quote.trim(), start: range.startOffset + lead });
  };
  return (
    <section
      class="text preview"
      ref={pane}
      aria-label={words.documentText}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      onMouseUp={select}
      onTouchEnd={select}
      onKeyUp={select}
    >
      {text}
    </section>
  );
}
