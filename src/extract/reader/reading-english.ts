/** Reads an English document from its parse: who is named, and who says what. */
import type { Parse } from '../../language/parse.js';
import { findAttributions } from '../attribution/index.js';
import { nationalityNamings } from '../mentions/en/nationalities.js';
import { partyNamings } from '../mentions/en/parties.js';
import { findMentions } from '../mentions/index.js';
import type { Candidates } from '../rules/candidates.js';
import type { Cues } from '../rules/cues.js';
import type { Reading } from '../rules/reading.js';
import { attributionsForClaims } from './attributed.js';
import { namingsOf } from './namings.js';

export function readEnglish(parse: Parse, candidates: Candidates, cues: Cues): Reading {
  const mentions = findMentions(parse, candidates, cues);
  const attributions = attributionsForClaims(parse, mentions, findAttributions(parse, mentions), candidates);
  const namings = [
    ...namingsOf(parse, mentions),
    ...nationalityNamings(parse, mentions, candidates),
    ...partyNamings(parse, mentions, candidates),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return { namings, findings: [], attributions, sentences: [...parse.sentences] };
}
