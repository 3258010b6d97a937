/** The words of the model in English and Chinese, as screens, tables and reports write them. */

import { ACTS } from './acts.js';
import type { Verification } from './assessment.js';
import { Act, type Claim, type Modality, type Polarity, type Review } from './claim.js';
import { inLanguage, type Localised } from './language.js';
import type { Stance, Standing } from './standing.js';
import { STANDINGS, type StandingEntry } from './standings.js';

export const STANDING_WORDS: Record<Standing, Pick<StandingEntry, 'label' | 'meaning'>> = STANDINGS;

/** What a speaker does, in the form that agrees with its name: `Alibaba denies`, `US lawmakers call for`. */
export function actWord(act: Act, plural: boolean, language: string): string {
  return plural && !language.startsWith('zh') ? ACTS[act].plural : inLanguage(ACTS[act].label, language);
}

export const ACT_WORDS = Object.fromEntries(
  Act.options.map((act): [Act, Localised] => [act, ACTS[act].label]),
) as Record<Act, Localised>;

/** The words of our own verdicts. */
export const VERDICT_WORDS: Record<Verification, Localised> = {
  unverified: { en: 'not verified', zh: '未经核实' },
  corroborated: { en: 'corroborated', zh: '已获佐证' },
  disputed: { en: 'disputed', zh: '有争议' },
  refuted: { en: 'refuted', zh: '已被驳倒' },
  retracted: { en: 'retracted', zh: '已撤回' },
};

/** Our own verdict where it speaks against a relation; undefined where it does not. */
export function adverseVerdict(verdict: Verification | undefined, language: string): string | undefined {
  if (verdict === undefined || verdict === 'unverified' || verdict === 'corroborated') return undefined;
  const word = inLanguage(VERDICT_WORDS[verdict], language);
  return language.startsWith('zh') ? `评估：${word}` : `assessed as ${word}`;
}

export const MODALITY_WORDS: Record<Modality, Localised> = {
  actual: { en: 'actual', zh: '实际' },
  possible: { en: 'possible', zh: '可能' },
  proposed: { en: 'proposed', zh: '提议' },
};

export const POLARITY_WORDS: Record<Polarity, Localised> = {
  positive: { en: 'that it is so', zh: '如此' },
  negative: { en: 'that it is not so', zh: '并非如此' },
};

export const REVIEW_WORDS: Record<Review, Localised> = {
  proposed: { en: 'awaits review', zh: '待审核' },
  accepted: { en: 'accepted', zh: '已采纳' },
  rejected: { en: 'rejected', zh: '已驳回' },
};

export const STANCE_WORDS: Record<Stance, Localised> = {
  supports: { en: 'For it', zh: '支持' },
  opposes: { en: 'Against it', zh: '反对' },
  questions: { en: 'In doubt', zh: '存疑' },
  retracts: { en: 'Takes it back', zh: '撤回' },
  setAside: { en: 'Only possible, proposed or predicted', zh: '仅为可能、提议或预测' },
};

/** What one speaker does in some claims, each act once: `denies`, `states that it is not so`. */
export function actWords(
  claims: readonly Pick<Claim, 'chain' | 'polarity'>[],
  speaker: string,
  language: string,
): string {
  const glue = language.startsWith('zh') ? '' : ' ';
  const acts = claims.flatMap(({ chain, polarity }) =>
    chain
      .filter(({ agent }) => agent === speaker)
      .map(({ act }) => {
        const word = inLanguage(ACT_WORDS[act], language);
        return polarity === 'negative' ? `${word}${glue}${inLanguage(POLARITY_WORDS.negative, language)}` : word;
      }),
  );
  return [...new Set(acts)].join(language.startsWith('zh') ? '、' : ', ');
}
