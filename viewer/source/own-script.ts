/** The page's own script as a worker: it is one file that draws in a page and answers in a worker. */
import type { Thread } from './worker-engine.js';

/** Starts it. In a page that is one file the script stands in the page, and goes to the worker as a blob. */
export function startOwnScript(): Thread {
  const inline = document.querySelector('script[type=module]:not([src])')?.textContent;
  if (!inline) return new Worker(import.meta.url, { type: 'module' }) as Thread;
  const address = URL.createObjectURL(new Blob([inline], { type: 'text/javascript' }));
  return new Worker(address, { type: 'module' }) as Thread;
}
