/** Colours of standings on a terminal; the word is always there as well. */
import type { Standing } from '../model/standing.js';
import { paint, type Terminal } from './terminal.js';

const COLOURS = {
  stated: 'bold',
  reported: 'reset',
  alleged: 'yellow',
  disputed: 'yellow',
  denied: 'gray',
  retracted: 'gray',
  possible: 'dim',
  proposed: 'dim',
  unclaimed: 'dim',
} as const satisfies Record<Standing, string>;

export function standingPaint(terminal: Terminal, standing: Standing, text: string): string {
  return paint(terminal, COLOURS[standing], text);
}
