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

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [icons()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../dist/viewer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 800,
  },
});
