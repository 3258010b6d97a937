/** The keys by which a story is read: the arrows, and page up and down, which a presenter's remote sends. */

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Listens until what it gives is called; on the map and in fields the keys keep their own meaning. */
export function onStoryKeys(go: (step: -1 | 1) => void): () => void {
  const listen = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target?.closest('input, select, textarea, dialog')) return;
    if (event.key.startsWith('Arrow') && target?.closest('.canvas')) return;
    event.preventDefault();
    go(step);
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
