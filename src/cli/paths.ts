/** `claimgraph paths`: the shortest ways between two entities, hop by hop, each with its standing. */
import { standingPaint } from './paint.js';
import { heading, question } from './question.js';

export const addPaths = question({
  call: 'paths',
  args: [
    { field: 'from', description: 'the entity at the start' },
    { field: 'to', description: 'the entity at the end' },
  ],
  table({ paths, complete }, voice) {
    if (paths.length === 0) return 'no path\n';
    const blocks = paths.map(({ length, weakest, hops }, i) => {
      const title = `${i + 1}. ${length} ${length === 1 ? 'hop' : 'hops'}${weakest ? `, weakest: ${weakest}` : ''}`;
      const lines = hops.flatMap(({ relations }) =>
        relations.map(
          (relation) =>
            `   ${standingPaint(voice.terminal, relation.standing, `[${relation.standing}]`)} ${voice.sentence(relation)} (${relation.id})`,
        ),
      );
      return [heading(voice, title), ...lines].join('\n');
    });
    const more = complete ? [] : ['There are further paths; raise --limit or --max-length'];
    return `${[...blocks, ...more].join('\n')}\n`;
  },
});
