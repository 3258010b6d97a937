/** The dossier that stands in the page itself: the viewer as one file, without server and network. */
import { EMBEDDED_ID } from '../../src/formats/html.js';
import { readJson } from '../../src/formats/json.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { type Source, SourceFailed } from './source.js';

/** The source that the page carries, or undefined where it carries none. */
export function embeddedSource(page: Document): Source | undefined {
  const text = page.getElementById(EMBEDDED_ID)?.textContent;
  if (!text) return undefined;
  const read = () => {
    try {
      return readJson(text);
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      throw new SourceFailed(error.message, { cause: error });
    }
  };
  return {
    async list() {
      const { id, title } = read();
      return [{ id, title }];
    },
    async open() {
      return read();
    },
    async text(_, id) {
      const document = read().documents.find((one) => one.id === id);
      if (!document) throw new SourceFailed(`There is no document "${id}".`);
      return document.text;
    },
    exportAddress: () => undefined,
  };
}
