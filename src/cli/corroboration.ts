/** `claimgraph corroboration`: the independent roots of each relation, and who passes them on. */
import type { AttributionNode } from '../engine/calls/corroboration.js';
import { inLanguage } from '../model/language.js';
import { ACT_WORDS } from '../model/words.js';
import { heading, question, type Voice } from './question.js';
import { printable } from './table.js';

export const addCorroboration = question({
  call: 'corroboration',
  table: ({ relations }, voice) =>
    relations
      .map(({ relation, supporting, opposing }) =>
        [
          heading(voice, `${voice.sentence(relation)} [${relation.standing}]`),
          ...branches(supporting, '  + ', voice),
          ...branches(opposing, '  - ', voice),
          '',
        ].join('\n'),
      )
      .join('\n') || 'no relations\n',
});

function branches(nodes: readonly AttributionNode[], indent: string, voice: Voice): string[] {
  return nodes.flatMap(({ speaker, act, passedOnBy }) => [
    `${indent}${printable(voice.name(speaker))} ${inLanguage(ACT_WORDS[act], voice.language)}`,
    ...branches(passedOnBy, `${indent.replace(/[+-]/, ' ')}› `, voice),
  ]);
}
