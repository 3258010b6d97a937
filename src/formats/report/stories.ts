/** The part of a report that tells its stories: each step with its drawing, its text, and what it rests on. */
import type { Answer } from '../../engine/queries/index.js';
import { inLanguage } from '../../model/language.js';
import { REVIEW_WORDS } from '../../model/words.js';
import type { Block, Span } from './blocks.js';
import type { DrawFigure } from './figure.js';
import type { Writer } from './writer.js';

export function storyBlocks(
  { stories, views, relations }: Answer<'stories'>,
  writer: Writer,
  draw: DrawFigure | undefined,
): Block[] {
  const { words, language } = writer;
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return stories.flatMap(({ title, steps }): Block[] => [
    { kind: 'heading', level: 2, text: words.story(inLanguage(title, language)), part: 'story' },
    ...steps.flatMap(({ view: id, viewTitle, heading, text, claims, missing }): Block[] => {
      const view = views.find((one) => one.id === id);
      const name = inLanguage(heading ?? viewTitle, language);
      const figure = view && draw?.(view);
      const cited = claims.map(({ relation, claim, words: chain, quote, sentence = quote, review }): Span[] => {
        const about = byId.get(relation);
        const state = review === 'accepted' ? '' : ` [${inLanguage(REVIEW_WORDS[review], language)}]`;
        return [
          ...(about
            ? [{ text: `${writer.sentence(about)}${state}`, standing: about.standing, cites: [claim] }]
            : [{ text: `${relation}${state}`, cites: [claim] }]),
          { text: `${language.startsWith('zh') ? '——' : ' — '}${inLanguage(chain, language)}: “${sentence}”` },
        ];
      });
      const left = missing.length > 0 ? [[{ text: words.missing(missing.length) }]] : [];
      return [
        { kind: 'heading', level: 3, text: name },
        ...(figure ? [{ kind: 'figure', figure, words: name } as const] : []),
        ...paragraphsOf(text && inLanguage(text, language)),
        ...(text && claims.length === 0 ? [{ kind: 'paragraph', spans: [{ text: words.uncited }] } as const] : []),
        { kind: 'list', items: [...cited, ...left] },
      ];
    }),
  ]);
}

function paragraphsOf(text: string | undefined): Block[] {
  const lines = text?.split('\n').filter((line) => line.trim() !== '') ?? [];
  return lines.map((line) => ({ kind: 'paragraph', spans: [{ text: line }] }));
}
