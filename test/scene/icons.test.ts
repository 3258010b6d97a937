/** Each icon that the news ontology names is there, as Lucide draws it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { newsOntology } from '../../src/model/news/index.js';
import { ICONS } from '../../src/scene/icons.js';

const { resolve } = createRequire(import.meta.url);
const names = [...new Set(newsOntology.entityTypes.flatMap(({ icon }) => icon ?? []))];

it.each(names)('%s', (name) => {
  const drawn = readFileSync(resolve(`lucide-static/icons/${name}.svg`), 'utf8')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><');
  expect(ICONS[name]?.length).toBeGreaterThan(10);
  expect(drawn).toContain(ICONS[name]);
});
