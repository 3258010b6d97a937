/** The news ontology holds together: its trees, its labels, its colours and its mappings. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type NewsEntityType, type NewsRelationType, newsOntology } from '../../src/model/news/index.js';
import { ancestors, OntologyIndex } from '../../src/model/ontology.js';

const { entityTypes, relationTypes } = newsOntology;
const index = new OntologyIndex(newsOntology);
const LANGUAGES = ['en', 'zh'];
const FTM = new URL('../../../shared/data/ftm/ftm-defaultModel.json', import.meta.url);

describe('the types', () => {
  it('are known to the compiler by their ids', () => {
    expectTypeOf<'company'>().toExtend<NewsEntityType>();
    expectTypeOf<'acquires'>().toExtend<NewsRelationType>();
    expectTypeOf<'dragon'>().not.toExtend<NewsEntityType>();
  });

  it.each([
    ['entity types', entityTypes],
    ['relation types', relationTypes],
  ])('%s have distinct ids', (_, types) => {
    expect(new Set(types.map(({ id }) => id)).size).toBe(types.length);
  });

  it.each([
    ['entity types', index.entityTypes],
    ['relation types', index.relationTypes],
  ])('%s have parents that exist, in no circle', (_, types) => {
    for (const { id, parent } of types.values()) {
      if (parent !== undefined) expect([...types.keys()]).toContain(parent);
      expect(ancestors(types, id)).not.toContain(id);
    }
  });

  it('name ends that exist', () => {
    const ends = relationTypes.flatMap(({ domain, range }) => [...domain, ...range]);
    expect(ends.filter((id) => !index.entityTypes.has(id))).toEqual([]);
  });

  it('have labels and cues in English and Chinese', () => {
    for (const { label, plural } of entityTypes) {
      expect(Object.keys(label)).toEqual(LANGUAGES);
      expect(Object.keys(plural ?? {})).toEqual(LANGUAGES);
    }
    for (const { label, cues } of relationTypes) {
      expect(Object.keys(label)).toEqual(LANGUAGES);
      expect(cues?.en?.length).toBeGreaterThan(0);
      expect(cues?.zh?.length).toBeGreaterThan(0);
    }
  });

  it('can be read from both ends, unless they are symmetric or take a literal', () => {
    for (const { symmetric, value, inverse } of relationTypes) {
      expect(Object.keys(inverse ?? {})).toEqual(symmetric || value ? [] : LANGUAGES);
    }
  });

  it('take the same kinds of ends both ways where they are symmetric', () => {
    for (const { symmetric, domain, range } of relationTypes) if (symmetric) expect(domain).toEqual(range);
  });

  it('are at most as wide as their parents', () => {
    for (const { id, domain, range, parent } of relationTypes) {
      const above = index.relationTypes.get(parent ?? '');
      for (const [own, wide] of [
        [domain, above?.domain ?? []],
        [range, above?.range ?? []],
      ] as const) {
        if (wide.length > 0) expect(own.length, id).toBeGreaterThan(0);
        if (wide.length > 0) expect(own.filter((end) => !index.isEntityOf(end, wide))).toEqual([]);
      }
    }
  });
});

describe('the looks', () => {
  const colours = [...new Set(entityTypes.map(({ id }) => index.style(id).colour))];

  it('are seven colours, set on roots only, and an icon for each type', () => {
    expect(colours).toHaveLength(7);
    expect(entityTypes.filter(({ parent, colour }) => (parent === undefined) !== (colour !== undefined))).toEqual([]);
    expect(entityTypes.filter(({ icon }) => !icon || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(icon))).toEqual([]);
  });

  it.each(colours)('%s carries a white icon, and is neither amber nor grey', (colour) => {
    const { hue, saturation } = hueOf(colour);
    expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(3);
    expect(saturation).toBeGreaterThan(0.4);
    expect(hue > 15 && hue < 75).toBe(false);
  });

  it('differ from each other in hue, and in lightness where hues are close', () => {
    for (const [i, a] of colours.entries()) {
      for (const b of colours.slice(i + 1)) {
        const turn = Math.abs(hueOf(a).hue - hueOf(b).hue);
        const apart = Math.min(turn, 360 - turn);
        const contrast = (luminance(a) + 0.05) / (luminance(b) + 0.05);
        expect(apart >= 45 || Math.max(contrast, 1 / contrast) >= 1.5, `${a} and ${b}`).toBe(true);
      }
    }
  });
});

describe.runIf(existsSync(FTM))('the mapping to FollowTheMoney', () => {
  interface Schema {
    abstract?: boolean;
    extends?: string[];
    properties: Record<string, unknown>;
  }
  const schemata: Record<string, Schema> = existsSync(FTM) ? JSON.parse(readFileSync(FTM, 'utf8')).schemata : {};

  it('gives entity types a schema that can be made', () => {
    const wrong = entityTypes.filter(({ ftm }) => ftm && (!schemata[ftm] || schemata[ftm].abstract));
    expect(wrong).toEqual([]);
  });

  it('gives relation types an edge schema, or a property as `Schema:property`', () => {
    const wrong = relationTypes.filter(({ ftm }) => {
      if (!ftm) return false;
      const [schema = '', property] = ftm.split(':');
      return property === undefined ? !schemata[schema] : !schemata[schema]?.properties[property];
    });
    expect(wrong).toEqual([]);
  });
});

function channels(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Hue in degrees and saturation from 0 to 1, as in HSL. */
function hueOf(colour: string): { hue: number; saturation: number } {
  const [red, green, blue] = channels(colour);
  const max = Math.max(red, green, blue);
  const spread = max - Math.min(red, green, blue);
  if (spread === 0) return { hue: 0, saturation: 0 };
  const sixth =
    max === red ? (green - blue) / spread : max === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  return { hue: (sixth * 60 + 360) % 360, saturation: spread / (1 - Math.abs(2 * max - spread - 1)) };
}
