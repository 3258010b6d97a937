/** Elements whose words an author took back or does not show. */

export function isStruck(element: Element): boolean {
  const name = element.tagName?.toUpperCase();
  if (name === 'S' || name === 'STRIKE' || name === 'DEL') return true;
  return /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(element.getAttribute?.('style') ?? '');
}

export function isHidden(element: Element): boolean {
  if (element.hasAttribute?.('hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute?.('style') ?? '');
}

/** Writes as elements what only a style strikes out, before a page is taken apart and its styles are lost. */
export function keepStrikes(page: Document): void {
  for (const element of [...page.querySelectorAll('[style*="line-through" i]')]) {
    if (!isStruck(element) || !element.parentNode) continue;
    const struck = page.createElement('del');
    while (element.firstChild) struck.appendChild(element.firstChild);
    element.appendChild(struck);
  }
}
