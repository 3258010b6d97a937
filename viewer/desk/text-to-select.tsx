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
    if (!range.intersectsNode(pane.current)) return;
    const [start, end] = [
      offsetIn(pane.current, range.startContainer, range.startOffset),
      offsetIn(pane.current, range.endContainer, range.endOffset),
    ];
    const quote = text.slice(start, end);
    const lead = quote.length - quote.trimStart().length;
    if (quote.trim() !== '') onSelect({ quote: quote.trim(), start: start + lead });
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

/** Where in the pane's text a selection begins or ends; one that reaches beyond the pane does so at its edge. */
function offsetIn(pane: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(pane);
  const side = before.comparePoint(node, offset);
  if (side < 0) return 0;
  if (side === 0) before.setEnd(node, offset);
  return before.toString().length;
}
