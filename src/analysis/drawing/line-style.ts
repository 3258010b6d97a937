/** How each standing is drawn: its dashes, its width and its mark. Colours come from the theme. */
import type { Standing } from '../../model/standing.js';

export interface LineStyle {
  /** px on the screen; 0 for a line without breaks. */
  dash: number;
  gap: number;
  /** px at zoom 1. */
  width: number;
  /** What is drawn across the middle of the line. */
  mark?: 'lozenge' | 'crossbar';
}

const DOTTED = 2.25;
const HAIRLINE = 1.3;

/** The style of a line of the width given, in px at zoom 1. Dashes and dots have round ends. */
export function lineStyle(standing: Standing, width: number): LineStyle {
  switch (standing) {
    case 'stated':
    case 'reported':
      return { dash: 0, gap: 0, width };
    case 'alleged':
      return { ...dashes(width), width };
    case 'disputed':
      return { ...dashes(width), width, mark: 'lozenge' };
    case 'denied':
      return { dash: 0, gap: 0, width, mark: 'crossbar' };
    case 'possible':
    case 'proposed':
      return { dash: DOTTED, gap: 4, width: DOTTED };
    case 'unclaimed':
      // fine dots: nobody has looked at it, so it must not look like a line that holds
      return { dash: HAIRLINE, gap: 3.5, width: HAIRLINE };
  }
}

function dashes(width: number): Pick<LineStyle, 'dash' | 'gap'> {
  return { dash: 7 + 1.4 * width, gap: 4 + 0.8 * width };
}
