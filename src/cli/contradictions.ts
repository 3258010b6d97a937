/** `claimgraph contradictions`: what some support and others oppose, with the words of both sides. */
import type { Wording } from '../engine/call.js';
import { inLanguage } from '../model/language.js';
import { STANCE_WORDS } from '../model/words.js';
import { heading, question, type Voice } from './question.js';
import { printable } from './table.js';

export const addContradictions = question({
  call: 'contradictions',
  table: ({ contradictions }, voice) =>
    contradictions
      .map(({ relation, supports, opposes }) =>
        [
          heading(voice, voice.sentence(relation)),
          `  ${relation.id}`,
          ...side(inLanguage(STANCE_WORDS.supports, voice.language), supports, voice),
          ...side(inLanguage(STANCE_WORDS.opposes, voice.language), opposes, voice),
          '',
        ].join('\n'),
      )
      .join('\n') || 'no contradictions\n',
});

function side(title: string, wordings: readonly Wording[], { language }: Voice): string[] {
  return [
    `  ${title}:`,
    ...wordings.flatMap(({ words, quote, document }) => [
      `  - ${printable(inLanguage(words, language))}`,
      `    “${printable(quote)}” (${document})`,
    ]),
  ];
}
