/** Builds the viewer into dist/viewer, with the icons that its screens use. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { SCREEN_ICONS } from './map/icon-names.js';

const ICONS = 'virtual:icons';

/** `virtual:icons`: the inside of each Lucide icon's SVG by its name. */
function icons(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'icons',
    resolveId: (id) => (id === ICONS ? `\0${ICONS}` : undefined),
    load(id) {
      if (id !== `\0${ICONS}`) return undefined;
      const drawn = SCREEN_ICONS.map((name) => [name, inside(resolve(`lucide-static/icons/${name}.svg`))]);
      return `export default ${JSON.stringify(Object.fromEntries(drawn))};`;
    },
  };
}

function inside(file: string): string {
  const svg = readFileSync(file, 'utf8');
  return svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .trim();
}

const NO_READER = '\0no-reader';

/**
 * The page writes files and reads none: what formats load to read is left out. It would also be split from the page's own
 * script, which has to be one file: a worker runs it, and so does the page that stands alone.
 */
function withoutReaders(): Plugin {
  return {
    name: 'without-readers',
    resolveDynamicImport: (_, importer) => (importer?.includes('/src/formats/') ? { id: NO_READER } : null),
    load: (id) => (id === NO_READER ? 'export {};' : undefined),
  };
}

/** Stops where the page's own script needs another one. */
function oneScript(): Plugin {
  return {
    name: 'one-script',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry || chunk.imports.length === 0) continue;
        this.error(`the script of the page is not one file: it imports ${chunk.imports.join(', ')}`);
      }
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [icons(), withoutReaders(), oneScript()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    // one file, which a worker runs as well: there is nothing to preload, and no document to look for it in
    modulePreload: false,
    chunkSizeWarningLimit: 800,
  },
});
