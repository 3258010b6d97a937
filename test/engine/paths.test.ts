/** Paths: a hop is as firm as its firmest relation, a path as weak as its weakest hop; what nobody supports is no link. */
import { describe, expect, it } from 'vitest';
import { memoryEngine } from '../../src/engine/memory.js';
import type { Query } from '../../src/engine/queries/index.js';
import { smallDossier } from '../small-dossier.js';

const ARROWS = { forward: '→', backward: '←', both: '↔' };

/** Each path as a line: its weakest hop, then each hop with its direction, the relation that carries it, and the rest. */
async function found(lines: readonly string[], query: Partial<Query<'paths'>> = {}): Promise<string[]> {
  const { paths } = await memoryEngine(smallDossier(lines)).paths({ from: 'a', to: 'c', ...query });
  return paths.map(({ weakest, link, hops }) => {
    const steps = hops.map(({ from, to, direction, standing, link: isLink, relations }) => {
      const [carrier, ...parallel] = relations.map(({ id }) => id);
      const beside = parallel.length > 0 ? ` beside ${parallel.join(' ')}` : '';
      return `${from}${ARROWS[direction]}${to} ${standing}${isLink ? '' : '!'} ${carrier}${beside}`;
    });
    return `${weakest}${link ? '' : '!'}: ${steps.join(', ')}`;
  });
}

interface Case {
  what: string;
  lines: string[];
  query?: Partial<Query<'paths'>>;
  paths: string[];
}

const CASES: Case[] = [
  {
    what: 'a denied relation beside a stated one leaves the hop stated',
    lines: ['ab: a works-with b stated', 'no: a sues b denied', 'bc: b works-with c stated'],
    paths: ['stated: a↔b stated ab beside no, b↔c stated bc'],
  },
  {
    what: 'a stated path comes before an equally long one of allegations',
    lines: ['ab: a owns b alleged', 'bc: b owns c alleged', 'ad: a owns d stated', 'dc: d owns c stated'],
    paths: ['stated: a→d stated ad, d→c stated dc', 'alleged: a→b alleged ab, b→c alleged bc'],
  },
  {
    what: 'a shorter path of allegations comes before a longer stated one',
    lines: ['ac: a owns c alleged', 'ab: a owns b stated', 'bc: b owns c stated'],
    paths: ['alleged: a→c alleged ac', 'stated: a→b stated ab, b→c stated bc'],
  },
  {
    what: 'one weak hop makes the whole path weak',
    lines: ['ab: a owns b stated', 'bc: b owns c stated denied'],
    paths: ['disputed: a→b stated ab, b→c disputed bc'],
  },
  {
    what: 'what is only denied is no link',
    lines: ['ab: a owns b stated', 'bc: b owns c denied'],
    paths: [],
  },
  {
    what: 'what nobody has accepted yet is no link',
    lines: ['ac: a owns c waiting'],
    paths: [],
  },
  {
    what: 'what is no link is shown when asked for, and marked',
    lines: ['ab: a owns b stated', 'bc: b owns c denied'],
    query: { unsupported: true },
    paths: ['denied!: a→b stated ab, b→c denied! bc'],
  },
  {
    what: 'what we refuted is no link, whatever its claims say',
    lines: ['ac: a owns c stated stated, corroborated refuted'],
    paths: [],
  },
  {
    what: 'what we retracted carries no hop beside an allegation',
    lines: ['ac: a owns c stated, retracted', 'weak: a supplies c alleged'],
    paths: ['alleged: a→c alleged weak beside ac'],
  },
  {
    what: 'a verdict that was changed back counts no longer',
    lines: ['ac: a owns c stated, refuted corroborated'],
    paths: ['stated: a→c stated ac'],
  },
  {
    what: 'a verdict of a later day than the filter asks for does not count',
    lines: ['ac: a owns c stated, corroborated refuted'],
    query: { filter: { asOf: '2025-01-01' } },
    paths: ['stated: a→c stated ac'],
  },
  {
    what: 'relations are read against their direction, and say so',
    lines: ['ba: b owns a stated', 'cb: c owns b reported'],
    paths: ['reported: a←b stated ba, b←c reported cb'],
  },
  {
    what: 'of equally firm relations the one that leads forward carries the hop',
    lines: ['back: c owns a stated', 'forth: a owns c stated'],
    paths: ['stated: a→c stated forth beside back'],
  },
  {
    what: 'directed paths follow symmetric relations both ways and others only forward',
    lines: ['ba: b works-with a stated', 'bc: b owns c stated', 'ca: c owns a stated'],
    query: { directed: true },
    paths: ['stated: a↔b stated ba, b→c stated bc'],
  },
  {
    what: 'leaving out a standing leaves out the hops that are no firmer, not those that are',
    lines: ['ab: a owns b stated', 'al: a supplies b alleged', 'bc: b owns c alleged'],
    query: { without: ['alleged'] },
    paths: [],
  },
  {
    what: 'a filter takes claims away before hops are judged',
    lines: ['ac: a owns c alleged stated'],
    query: { filter: { act: ['alleges'] } },
    paths: ['alleged: a→c alleged ac'],
  },
];

describe('paths', () => {
  it.each(CASES)('$what', async ({ lines, query, paths }) => {
    expect(await found(lines, query)).toEqual(paths);
  });
});
