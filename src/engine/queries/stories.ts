import { z } from 'zod';
import { inLanguage, Localised } from '../../model/language.js';
import { SavedView } from '../../model/story.js';
import { REVIEW_WORDS, STANDING_WORDS } from '../../model/words.js';
import { briefRelation, briefWording } from '../brief.js';
import { defineQuery, EntityRef, Id, RelationSummary, Wording } from '../query.js';
import type { Voice } from '../voice.js';

/** A claim that a step rests on, with its words. */
const Cited = Wording.extend({ review: z.enum(['proposed', 'accepted', 'rejected']) });

const Step = z.strictObject({
  view: Id,
  viewTitle: Localised,
  heading: Localised.optional(),
  text: Localised.optional(),
  claims: z.array(Cited),
  missing: z.array(Id).describe('Claims that it cites and the dossier no longer holds.'),
});

const ToldStory = z.strictObject({ id: Id, title: Localised, steps: z.array(Step) });

const Answer = z.strictObject({
  views: z.array(SavedView),
  stories: z.array(ToldStory),
  relations: z.array(RelationSummary).describe('Those of the claims that are cited, with all of their claims.'),
  entities: z.array(EntityRef),
});
type Answer = z.output<typeof Answer>;

/** Saved views, and the stories that lead through them, each step with the claims that it rests on. */
export const storiesQuery = defineQuery({
  id: 'stories',
  summary:
    'List the saved views and the stories, each step with the claims that it cites and the standing of what they say.',
  cost: 'small',
  query: z.strictObject({ id: Id.optional().describe('The id of one story; left out, all.') }),
  answer: Answer,
  command: { table: toldTable },
  tool: {
    brief: ({ views, stories, relations }, words) => ({
      views: views.map(({ id, title }) => ({ id, title: inLanguage(title, words.language) })),
      stories: stories.map(({ id, title, steps }) => ({
        id,
        title: inLanguage(title, words.language),
        steps: steps.map(({ view, heading, text, claims, missing }) => ({
          view,
          ...(heading && { heading: inLanguage(heading, words.language) }),
          ...(text && { text: inLanguage(text, words.language) }),
          cites: claims.map((claim) => ({ ...briefWording(claim, words), relation: claim.relation })),
          ...(missing.length > 0 && { missing }),
        })),
      })),
      relations: relations.map((relation) => briefRelation(relation, words)),
    }),
  },
});

function toldTable({ views, stories, relations }: Answer, voice: Voice): string {
  const { language } = voice;
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const said = (texts: Localised) => voice.plain(inLanguage(texts, language));
  const zh = language.startsWith('zh');
  const lines = stories.flatMap(({ id, title, steps }) => [
    voice.heading(`${said(title)} (${id})`),
    ...steps.flatMap(({ view, viewTitle, heading, text, claims, missing }, n) => [
      `${n + 1}. ${voice.strong(said(heading ?? viewTitle))} ${voice.faint(`(${view})`)}`,
      ...(text ? [`   ${said(text)}`] : []),
      ...claims.flatMap(({ relation, words, quote, document, review }) => {
        const about = byId.get(relation);
        const state = review === 'accepted' ? '' : ` [${inLanguage(REVIEW_WORDS[review], language)}]`;
        return [
          about
            ? `   ${voice.standing(about.standing, `[${inLanguage(STANDING_WORDS[about.standing].label, language)}]`)} ${voice.plain(voice.sentence(about))}${state}`
            : `   ${relation}${state}`,
          `   - ${said(words)}: “${voice.plain(quote)}” (${document})`,
        ];
      }),
      ...missing.map((claim) => `   - ${claim} ${zh ? '（已不在卷宗中）' : '(no longer in the dossier)'}`),
      ...(text && claims.length === 0 ? [voice.faint(zh ? '   未引用主张' : '   cites no claim')] : []),
    ]),
    '',
  ]);
  if (views.length > 0) {
    lines.push(
      voice.heading(zh ? '视图' : 'Views'),
      ...views.map(({ id, title }) => `${said(title)} ${voice.faint(`(${id})`)}`),
    );
  }
  return lines.length > 0
    ? `${lines.join('\n')}\n`
    : zh
      ? '没有视图或故事。可在页面上保存，或用 claimgraph edit … saveView\n'
      : 'No views or stories. Save one on the page, or with: claimgraph edit DOSSIER saveView …\n';
}
