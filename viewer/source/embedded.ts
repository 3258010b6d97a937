/** The dossier that stands in the page itself: the viewer as one file, without server and network. */
import { EMBEDDED_ID, PART, START } from '../../src/formats/html.js';
import { readJson } from '../../src/formats/json.js';
import { Localised } from '../../src/model/language.js';
import { startOwnScript } from './own-script.js';
import type { Source } from './source.js';
import { openInWorker } from './worker-engine.js';

/** The source that the page carries, or undefined where it carries none. */
export function embeddedSource(page: Document): Source | undefined {
  const held = page.getElementById(EMBEDDED_ID);
  const text = held?.textContent;
  if (!text) return undefined;
  const part = held?.dataset[PART];
  let opened: ReturnType<typeof openInWorker> | undefined;
  const open = () => {
    opened ??= openInWorker({ form: 'file', text }, startOwnScript);
    return opened;
  };
  return {
    async list() {
      const { id, title } = (await open()).metadata;
      return [{ id, title }];
    },
    open,
    exportAddress: () => undefined,
    ...(part !== undefined && { part: Localised.parse(JSON.parse(part)) }),
    whole: () => readJson(text),
  };
}

/** The fragment that the page begins with; undefined where it says none. */
export function embeddedStart(page: Document): string | undefined {
  return page.getElementById(EMBEDDED_ID)?.dataset[START];
}
