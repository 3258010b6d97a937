/** How standings look wherever a map is drawn: colour and line, never colour alone, the same on screens and in files. */
import type { Standing } from './standing.js';

/** Amber says that somebody only alleges or that there is dispute, grey that it is denied; no entity type is amber or grey. */
export interface StandingLook {
  /** on a light ground; at least 3:1 against white */
  light: string;
  /** on a dark ground */
  dark: string;
  line: 'solid' | 'dashed' | 'dotted';
  /** px of a relation with one root, before roots widen it */
  width: number;
  /** drawn across the middle of the line */
  mark?: 'dispute' | 'crossbar';
}

export const STANDING_LOOKS: Record<Standing, StandingLook> = {
  stated: { light: '#334155', dark: '#cbd5e1', line: 'solid', width: 1.8 },
  reported: { light: '#64748b', dark: '#94a3b8', line: 'solid', width: 1.6 },
  alleged: { light: '#d97706', dark: '#f59e0b', line: 'dashed', width: 2.2 },
  disputed: { light: '#b45309', dark: '#fbbf24', line: 'dashed', width: 3, mark: 'dispute' },
  denied: { light: '#858c97', dark: '#858f9f', line: 'solid', width: 1.8, mark: 'crossbar' },
  possible: { light: '#8793a5', dark: '#748196', line: 'dotted', width: 1.6 },
  proposed: { light: '#8793a5', dark: '#748196', line: 'dotted', width: 1.6 },
  unclaimed: { light: '#8f99a8', dark: '#69758a', line: 'dotted', width: 1.2 },
};

/** The line's width in px: one step for each further independent root, at most 5. */
export function lineWidth(standing: Standing, independentRoots: number): number {
  return Math.min(5, STANDING_LOOKS[standing].width + 0.7 * Math.max(0, independentRoots - 1));
}
