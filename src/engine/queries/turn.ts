import { z } from 'zod';
import { Localised } from '../../model/language.js';
import { Id, Standing } from '../query.js';

/** What a relation stood as from a day on, until its next turn. */
export const Turn = z.strictObject({
  date: z.string().optional().describe('From this day on; missing where only undated documents say so.'),
  standing: Standing,
  independentRoots: z.int().min(0),
  opposingRoots: z.int().min(0),
  claims: z.array(Id).describe('What was said on that day.'),
  words: Localised,
});
