/**
 * HTML: the viewer as one file with the dossier inside, which needs neither server nor network.
 * It carries whatever it is given; the page itself comes from the built viewer and is given as an option.
 */
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError } from '../model/problem.js';
import { chunked } from './chunks.js';
import type { TextFormat, WriteOptions } from './format.js';
import { json } from './json.js';
import { attribute } from './xml.js';

export const html: TextFormat = {
  id: 'html',
  label: { en: 'HTML page to open anywhere', zh: '可独立打开的 HTML 页面' },
  kind: 'document',
  extensions: ['html'],
  mediaType: 'text/html',
  exports: {
    holds: 'publication',
    cannotCarry: [],
    write: (dossier, options = {}) => page(dossier, options),
  },
};

/** The data attribute of that element with the fragment that the page begins with. */
export const START = 'start';

/** The data attribute that says which part of a dossier the page holds, in each language: a reader must not take it for all. */
export const PART = 'part';

/** The element of the page that holds the dossier. */
export const EMBEDDED_ID = 'claimgraph-dossier';

function startOf({ start, part }: WriteOptions): string {
  return [
    start === undefined ? '' : attribute(`data-${START}`, start),
    part === undefined ? '' : attribute(`data-${PART}`, JSON.stringify(part)),
  ].join('');
}

/** @throws ClaimgraphError where no page was given */
async function* page(dossier: Dossier, options: WriteOptions): AsyncGenerator<string> {
  if (options.page === undefined) {
    const hint = 'Build it with: npm run build';
    throw new ClaimgraphError([
      { code: 'no-viewer', message: 'the viewer that the page is made of is not built', hint },
    ]);
  }
  // the last one: the viewer's own script holds this very text
  const at = options.page.lastIndexOf('</head>');
  yield* chunked([
    options.page.slice(0, at),
    `<script type="application/json" id="${EMBEDDED_ID}"${startOf(options)}>`,
  ]);
  for await (const chunk of json.exports.write(dossier)) {
    // inside a script nothing may look like its end
    yield* chunked([chunk.replaceAll('<', '\\u003c')]);
  }
  yield* chunked(['</script>\n', options.page.slice(at)]);
}
