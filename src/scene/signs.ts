/**
 * How standings look wherever a map is drawn: one entry a standing, read by Sigma, SVG and every legend. Colour is never
 * the only difference: pattern, width and mark tell standings apart in print and in grey.
 */
import { isOverruled, type Verification } from '../model/assessment.js';
import { inLanguage, type Localised } from '../model/language.js';
import { Standing } from '../model/standing.js';
import { adverseVerdict, STANDING_WORDS } from '../model/words.js';

/** What is drawn across the middle of a line. */
export type Mark = 'dispute' | 'crossbar' | 'strike' | 'question';

/** Amber says that somebody only alleges or that there is dispute, grey that it is denied; no entity type is amber or grey. */
export interface Sign {
  /** on a light ground; at least 3:1 against white */
  light: string;
  /** on a dark ground */
  dark: string;
  /** px of a line with one root */
  width: number;
  /** whether further independent roots widen the line, and stretch its dashes */
  widens: boolean;
  /** px that are drawn and left out by turns, ends rounded; empty for an unbroken line */
  dashes: readonly number[];
  /** the pattern in formats that know only these */
  line: 'solid' | 'dashed' | 'dotted';
  mark?: Mark;
  /** how the words on the line are written */
  words: {
    /** in the colour of the line */
    own?: true;
    /** crossed out */
    struck?: true;
    /** placed before all others: the last to go where there is little room */
    first?: true;
  };
}

export const STANDING_LOOKS: Record<Standing, Sign> = {
  stated: { light: '#334155', dark: '#cbd5e1', width: 2, widens: true, dashes: [], line: 'solid', words: {} },
  reported: {
    ...{ light: '#5d6d84', dark: '#94a3b8', width: 1.6, widens: true, dashes: [19, 3.5], line: 'solid' },
    words: {},
  },
  alleged: {
    ...{ light: '#d97706', dark: '#f59e0b', width: 2.2, widens: true, dashes: [9, 5.5], line: 'dashed' },
    words: { own: true, first: true },
  },
  disputed: {
    ...{ light: '#b45309', dark: '#fbbf24', width: 3, widens: true, dashes: [9, 5.5], line: 'dashed' },
    ...{ mark: 'dispute', words: { own: true, first: true } },
  },
  denied: {
    ...{ light: '#858c97', dark: '#858f9f', width: 1.8, widens: true, dashes: [], line: 'solid' },
    ...{ mark: 'crossbar', words: { struck: true, first: true } },
  },
  // those who said it have taken it back: fainter than what others deny, and struck through as a whole
  retracted: {
    ...{ light: '#858c97', dark: '#858f9f', width: 1.4, widens: false, dashes: [1.4, 4], line: 'dotted' },
    ...{ mark: 'strike', words: { struck: true } },
  },
  possible: {
    ...{ light: '#7b879a', dark: '#8793a7', width: 2.8, widens: false, dashes: [2.8, 5.2], line: 'dotted' },
    words: {},
  },
  proposed: {
    ...{ light: '#7b879a', dark: '#8793a7', width: 1.7, widens: false, dashes: [10, 4, 1.7, 4], line: 'dashed' },
    words: {},
  },
  // nobody has looked at it, so it must not look like a line that holds
  unclaimed: {
    ...{ light: '#8f99a8', dark: '#69758a', width: 1.3, widens: false, dashes: [1.3, 5], line: 'dotted' },
    words: {},
  },
};

/** What only an extractor has found: nothing that awaits review looks like something that counts. */
export const UNREVIEWED_LOOK: Sign = {
  ...STANDING_LOOKS.unclaimed,
  mark: 'question',
};

export const UNREVIEWED_WORD: Localised = { en: 'unreviewed', zh: '待审核' };

/** What our own verdict takes back: it keeps the pattern of its standing, loses its colour and is struck through. */
export const OVERRULED_LOOK = {
  ...{ light: '#858c97', dark: '#858f9f', mark: 'strike', words: { struck: true, first: true } },
} as const satisfies Partial<Sign>;

/** What decides how a line looks. */
export interface Signed {
  standing: Standing;
  /** the verdict of the assessment in force */
  verdict?: Verification | undefined;
  /** whether all of its claims await review */
  unreviewed?: boolean | undefined;
}

/** The sign of a line: that of its standing, unless nobody has reviewed it, or our own verdict takes it back. */
export function signOf({ standing, verdict, unreviewed }: Signed): Sign {
  const sign = unreviewed ? UNREVIEWED_LOOK : STANDING_LOOKS[standing];
  return isOverruled(verdict) ? { ...sign, ...OVERRULED_LOOK } : sign;
}

/** The words for what a line is, in the order of their weight; none for what is stated and not judged. */
export function signWords({ standing, verdict, unreviewed }: Signed, language: string): string[] {
  const own = unreviewed ? UNREVIEWED_WORD : standing === 'stated' ? undefined : STANDING_WORDS[standing].label;
  return [own && inLanguage(own, language), adverseVerdict(verdict, language)].filter((word) => word !== undefined);
}

/** Px that each further independent root adds, and the widest line. */
const WIDER = { step: 0.7, most: 5 };

/** The width of a line in px at zoom 1. */
export function lineWidth(sign: Sign, independentRoots: number): number {
  if (!sign.widens) return sign.width;
  return Math.min(WIDER.most, sign.width + WIDER.step * Math.max(0, independentRoots - 1));
}

/** The dashes of a line of the width given, in px on the screen; wider lines have longer dashes. */
export function dashesOf({ dashes, width: usual }: Sign, width: number): readonly number[] {
  const stretch = 1 + 0.12 * Math.max(0, width - usual);
  return dashes.map((dash) => dash * stretch);
}

/** In the order in which legends list them. */
export const LEGEND: readonly Standing[] = Standing.options;
