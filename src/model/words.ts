/** The words of the model in English and Chinese, as screens, tables and reports write them. */
import { type Act, actsOf, type Claim, inOwnVoice, type Modality, type Polarity, type Review } from './claim.js';
import { inLanguage, type Localised } from './language.js';
import type { Stance, Standing } from './standing.js';

export const STANDING_WORDS: Record<Standing, { label: Localised; meaning: Localised }> = {
  stated: {
    label: { en: 'stated', zh: '陈述' },
    meaning: {
      en: 'A document says so in its own voice, or somebody confirms it; nobody opposes it.',
      zh: '有文件以自己的口吻这样说，或有人证实；无人反对。',
    },
  },
  reported: {
    label: { en: 'reported', zh: '报道' },
    meaning: {
      en: 'Somebody is quoted as saying so; no document says it in its own voice, and nobody opposes it.',
      zh: '有人被引述这样说；没有文件以自己的口吻这样说，也无人反对。',
    },
  },
  alleged: {
    label: { en: 'alleged', zh: '指称' },
    meaning: {
      en: 'All who say so only pass on an allegation. It is not established.',
      zh: '所有说法都只是转述一项指称，尚未证实。',
    },
  },
  disputed: {
    label: { en: 'disputed', zh: '有争议' },
    meaning: {
      en: 'Some say so and others say that it is not so. It is not established.',
      zh: '有人这样说，也有人说并非如此，尚无定论。',
    },
  },
  denied: {
    label: { en: 'denied', zh: '被否认' },
    meaning: { en: 'It is only said not to be so.', zh: '只有“并非如此”的说法。' },
  },
  possible: {
    label: { en: 'possible', zh: '可能' },
    meaning: { en: 'It is only said that it may be so, or come to be so.', zh: '只说可能如此，或可能发生。' },
  },
  proposed: {
    label: { en: 'proposed', zh: '提议' },
    meaning: { en: 'It is only called for or proposed. It has not happened.', zh: '只是有人呼吁或提议，并未发生。' },
  },
  unclaimed: {
    label: { en: 'unclaimed', zh: '无人主张' },
    meaning: { en: 'No accepted claim says so or denies it.', zh: '没有已采纳的主张支持或否认。' },
  },
};

export const ACT_WORDS: Record<Act, Localised> = {
  states: { en: 'states', zh: '表示' },
  reports: { en: 'reports', zh: '报道' },
  confirms: { en: 'confirms', zh: '证实' },
  alleges: { en: 'alleges', zh: '指称' },
  questions: { en: 'questions', zh: '质疑' },
  denies: { en: 'denies', zh: '否认' },
  callsFor: { en: 'calls for', zh: '呼吁' },
  predicts: { en: 'predicts', zh: '预测' },
};

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
  setAside: { en: 'Only possible, proposed or predicted', zh: '仅为可能、提议或预测' },
};

const OWN_VOICE: Localised = { en: 'in its own voice', zh: '以自己的口吻' };

/**
 * The attribution of a claim as a path of speakers: `Financial Times reports › White House memo alleges`;
 * where the document itself speaks, its title comes first.
 * @param nameOf the name of an entity, or the title of a document, in that language
 */
export function chainWords(
  claim: Pick<Claim, 'chain' | 'document' | 'polarity'>,
  nameOf: (id: string) => string,
  language: string,
): string {
  const glue = language.startsWith('zh') ? '' : ' ';
  const acts = actsOf(claim);
  const steps = acts.map((act, i) => {
    const agent = claim.chain[i]?.agent;
    const word = inLanguage(ACT_WORDS[act], language);
    const name = nameOf(agent ?? claim.document);
    return agent === undefined && inOwnVoice(claim)
      ? `${name}${glue}${word}${glue || ' '}(${inLanguage(OWN_VOICE, language)})`
      : `${name}${glue}${word}`;
  });
  const not = claim.polarity === 'negative' ? `${glue || ':'}${inLanguage(POLARITY_WORDS.negative, language)}` : '';
  return `${steps.join(' › ')}${not}`;
}

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
