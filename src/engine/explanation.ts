/** A relation as a person reads it: its standing, then every claim by side, with chain, quote and place. */
import { inLanguage, type Localised } from '../model/language.js';
import type { RelationSummary } from '../model/relation.js';
import type { Stance } from '../model/standing.js';
import {
  adverseVerdict,
  MODALITY_WORDS,
  REVIEW_WORDS,
  STANCE_WORDS,
  STANDING_WORDS,
  VERDICT_WORDS,
} from '../model/words.js';
import type { Wording } from './query.js';
import type { Voice } from './voice.js';

type Placed = Wording & { line: number };

interface Explained {
  relation: RelationSummary;
  meaning: Localised;
  sides: Readonly<Record<Stance, readonly Placed[]>>;
  withdrawn: readonly (Placed & { reason: Localised })[];
  history: readonly { words: Localised }[];
  uncounted: readonly Placed[];
  documents: readonly { id: string; title: string }[];
}

const SIDES = ['supports', 'opposes', 'questions', 'setAside', 'retracts'] as const satisfies Stance[];

export function explanation(explained: Explained, voice: Voice): string {
  const { relation, meaning, sides, withdrawn, history, uncounted, documents } = explained;
  const { language } = voice;
  const chinese = language.startsWith('zh');
  const { independentRoots, opposingRoots } = relation;
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const facts = [
    inLanguage(STANDING_WORDS[relation.standing].label, language),
    adverseVerdict(relation.verdict, language),
  ];
  const block = (title: string, wordings: readonly Placed[]) =>
    wordings.length === 0
      ? []
      : [
          '',
          voice.heading(`${title} (${wordings.length})`),
          ...wordings.flatMap((wording) => claimLines(wording, relation, titles, voice)),
        ];
  const lines = [
    `${voice.standing(relation.standing, `[${facts.filter(Boolean).join(chinese ? '，' : ', ')}]`)} ${voice.strong(voice.sentence(relation))}`,
    inLanguage(meaning, language),
    chinese
      ? `独立来源：支持 ${independentRoots}，反对 ${opposingRoots} · ${relation.id}`
      : `independent roots: ${independentRoots} for, ${opposingRoots} against · ${relation.id}`,
    ...SIDES.flatMap((side) => block(inLanguage(STANCE_WORDS[side], language), sides[side])),
    ...block(chinese ? '已撤回，不计入' : 'Taken back, counted in nothing', withdrawn),
    ...block(chinese ? '未计入' : 'Not counted', uncounted),
    ...(history.length > 1
      ? [
          '',
          voice.heading(chinese ? '状态变化' : 'History'),
          ...history.map(({ words }) => `- ${voice.plain(inLanguage(words, language))}`),
        ]
      : []),
    ...assessmentLines(relation, voice),
  ];
  return `${lines.join('\n')}\n`;
}

function claimLines(
  { claim: id, document, words, quote, sentence = quote, line, reason }: Placed & { reason?: Localised },
  { claims }: RelationSummary,
  titles: ReadonlyMap<string, string>,
  voice: Voice,
): string[] {
  const { language } = voice;
  const place = language.startsWith('zh') ? `正文第 ${line} 行` : `line ${line} of the text`;
  const claim = claims.find((one) => one.id === id);
  const marks = [
    ...(claim && claim.modality !== 'actual' ? [inLanguage(MODALITY_WORDS[claim.modality], language)] : []),
    ...(claim && claim.review !== 'accepted' ? [inLanguage(REVIEW_WORDS[claim.review], language)] : []),
  ];
  return [
    `- ${voice.plain(inLanguage(words, language))}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}`,
    `  “${voice.plain(sentence)}”`,
    voice.faint(`  ${titles.get(document) ?? document} (${document}, ${place})`),
    ...(reason ? [`  ${voice.plain(inLanguage(reason, language))}`] : []),
    ...(claim?.note ? [`  ${voice.plain(inLanguage(claim.note, language))}`] : []),
  ];
}

/** Our latest assessment. */
function assessmentLines({ assessments }: RelationSummary, voice: Voice): string[] {
  const { language } = voice;
  const chinese = language.startsWith('zh');
  return assessments.slice(-1).flatMap(({ verification, reliability, credibility, confidence, note, by, at }) => {
    const grade = [reliability, credibility].filter((part) => part !== undefined).join('');
    const facts = [
      inLanguage(VERDICT_WORDS[verification], language),
      grade && `Admiralty ${grade}`,
      confidence === undefined ? '' : chinese ? `把握 ${confidence}/100` : `confidence ${confidence} of 100`,
    ];
    const words = facts.filter(Boolean).join(chinese ? '，' : ', ');
    return [
      '',
      chinese ? `${voice.plain(by)} 的评估（${at}）：${words}` : `Assessed by ${voice.plain(by)}, ${at}: ${words}`,
      ...(note ? [`  ${voice.plain(inLanguage(note, language))}`] : []),
    ];
  });
}
