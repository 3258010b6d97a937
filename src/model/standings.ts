/** The standings, each in one entry: its words, how firm it is, and what it means for paths, weights and screens. */
import type { Localised } from './language.js';

export interface StandingEntry {
  label: Localised;
  /** one sentence */
  meaning: Localised;
  /** 0 is the firmest: a hop is as firm as its firmest relation, a path as its weakest hop */
  firmness: number;
  /** whether a relation of this standing links its ends: somebody supports it, or may */
  links: boolean;
  /** how much one supporting root weighs for tools that know one number a line */
  weight: 0 | 0.5 | 1;
  /** what an editor looks at first, the most urgent as 0: only alleged, opposed, or both; left out, nothing to look at */
  urgency?: number;
}

/** In the order in which screens and tables list them. */
export const STANDINGS = {
  stated: {
    label: { en: 'stated', zh: '陈述' },
    meaning: {
      en: 'A document says so in its own voice, or somebody confirms it; nobody opposes it.',
      zh: '有文件以自己的口吻这样说，或有人证实；无人反对。',
    },
    firmness: 0,
    links: true,
    weight: 1,
  },
  reported: {
    label: { en: 'reported', zh: '报道' },
    meaning: {
      en: 'Somebody is quoted as saying so; no document says it in its own voice, and nobody opposes it.',
      zh: '有人被引述这样说；没有文件以自己的口吻这样说，也无人反对。',
    },
    firmness: 1,
    links: true,
    weight: 1,
  },
  alleged: {
    label: { en: 'alleged', zh: '指称' },
    meaning: {
      en: 'All who say so only pass on an allegation. It is not established.',
      zh: '所有说法都只是转述一项指称，尚未证实。',
    },
    firmness: 2,
    links: true,
    weight: 0.5,
    urgency: 1,
  },
  disputed: {
    label: { en: 'disputed', zh: '有争议' },
    meaning: {
      en: 'Some say so and others say that it is not so. It is not established.',
      zh: '有人这样说，也有人说并非如此，尚无定论。',
    },
    firmness: 3,
    links: true,
    weight: 0.5,
    urgency: 0,
  },
  denied: {
    label: { en: 'denied', zh: '被否认' },
    meaning: { en: 'It is only said not to be so.', zh: '只有“并非如此”的说法。' },
    firmness: 6,
    links: false,
    weight: 0,
    urgency: 2,
  },
  retracted: {
    label: { en: 'retracted', zh: '已撤回' },
    meaning: {
      en: 'Those who said so have taken it back, and nobody else says so.',
      zh: '原先的说法已由说出者自己撤回，此外无人这样说。',
    },
    firmness: 7,
    links: false,
    weight: 0,
    urgency: 3,
  },
  possible: {
    label: { en: 'possible', zh: '可能' },
    meaning: { en: 'It is only said that it may be so, or come to be so.', zh: '只说可能如此，或可能发生。' },
    firmness: 4,
    links: true,
    weight: 0,
  },
  proposed: {
    label: { en: 'proposed', zh: '提议' },
    meaning: { en: 'It is only called for or proposed. It has not happened.', zh: '只是有人呼吁或提议，并未发生。' },
    firmness: 5,
    links: true,
    weight: 0,
  },
  unclaimed: {
    label: { en: 'unclaimed', zh: '无人主张' },
    meaning: { en: 'No accepted claim says so or denies it.', zh: '没有已采纳的主张支持或否认。' },
    firmness: 8,
    links: false,
    weight: 0,
  },
} as const satisfies Record<string, StandingEntry>;
