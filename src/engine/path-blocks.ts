/** Paths as a person reads them: hop by hop, with the relation that carries each. */
import type { RelationSummary } from '../model/relation.js';
import type { Standing } from '../model/standing.js';
import { count, type Voice } from './voice.js';

interface Hop {
  from: string;
  to: string;
  direction: 'forward' | 'backward' | 'both';
  link: boolean;
  relations: readonly RelationSummary[];
}

interface Paths {
  paths: readonly { length: number; weakest?: Standing | undefined; link: boolean; hops: readonly Hop[] }[];
  complete: boolean;
}

export function pathBlocks({ paths, complete }: Paths, voice: Voice): string {
  const blocks = paths.map(({ length, weakest, link, hops }, i) => {
    const facts = [
      count(length, 'hop'),
      ...(weakest ? [`weakest: ${weakest}`] : []),
      ...(link ? [] : ['no link: not every hop is supported']),
    ];
    return [voice.heading(`${i + 1}. ${facts.join(', ')}`), ...hops.flatMap((hop) => hopLines(hop, voice))].join('\n');
  });
  if (paths.length === 0) blocks.push(complete ? 'No path' : 'No path found before the search stopped');
  else if (!complete) blocks.push('There are more paths. Show them with a higher --limit or --max-length');
  return `${blocks.join('\n')}\n`;
}

const ARROWS: Record<Hop['direction'], string> = { forward: '→', backward: '←', both: '↔' };

/** The ends of a hop with its direction, the relation that carries it, and the parallel ones indented beneath. */
function hopLines({ from, to, direction, link, relations }: Hop, voice: Voice): string[] {
  const arrow = link ? ARROWS[direction] : `${ARROWS[direction]} (no link)`;
  return [
    `   ${voice.plain(`${voice.name(from)} ${arrow} ${voice.name(to)}`)}`,
    ...relations.map((relation, i) => `${i === 0 ? '     ' : '       parallel: '}${voice.statement(relation)}`),
  ];
}
