/** Paths as a person reads them: hop by hop, with the relation that carries each. */
import type { RelationSummary } from '../model/relation.js';
import type { Standing } from '../model/standing.js';
import { count, standingWord, type Voice } from './voice.js';

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
  const zh = voice.language.startsWith('zh');
  const blocks = paths.map(({ length, weakest, link, hops }, i) => {
    const facts = [
      zh ? `${length} 步` : count(length, 'hop'),
      ...(weakest ? [`${zh ? '最弱一步：' : 'weakest: '}${standingWord(weakest, voice.language)}`] : []),
      ...(link ? [] : [zh ? '不成联系：并非每一步都有支持' : 'no link: not every hop is supported']),
    ];
    return [
      voice.heading(`${i + 1}. ${facts.join(zh ? '，' : ', ')}`),
      ...hops.flatMap((hop) => hopLines(hop, voice)),
    ].join('\n');
  });
  if (paths.length === 0) blocks.push(noPath(complete, zh));
  else if (!complete)
    blocks.push(
      zh
        ? '还有更多路径，请提高 --limit 或 --max-length'
        : 'There are more paths. Show them with a higher --limit or --max-length',
    );
  return `${blocks.join('\n')}\n`;
}

function noPath(complete: boolean, zh: boolean): string {
  if (zh) return complete ? '没有路径' : '搜索停止前未找到路径';
  return complete ? 'No path' : 'No path found before the search stopped';
}

const ARROWS: Record<Hop['direction'], string> = { forward: '→', backward: '←', both: '↔' };

/** The ends of a hop with its direction, the relation that carries it, and the parallel ones indented beneath. */
function hopLines({ from, to, direction, link, relations }: Hop, voice: Voice): string[] {
  const arrow = link
    ? ARROWS[direction]
    : `${ARROWS[direction]}${voice.language.startsWith('zh') ? '（不成联系）' : ' (no link)'}`;
  const parallel = voice.language.startsWith('zh') ? '       并列：' : '       parallel: ';
  return [
    `   ${voice.plain(`${voice.name(from)} ${arrow} ${voice.name(to)}`)}`,
    ...relations.map((relation, i) => `${i === 0 ? '     ' : parallel}${voice.statement(relation)}`),
  ];
}
