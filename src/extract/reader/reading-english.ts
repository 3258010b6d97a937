/** Reads an English document from its parse: who is named, and who says what. */
import type { Parse } from '../../language/parse.js';
import { findAttributions } from '../attribution/index.js';
import { findMentions } from '../mentions/index.js';
import type { Cast } from '../rules/cast.js';
import type { Cues } from '../rules/cues.js';
import type { Reading } from '../rules/reading.js';
import { attributionsForClaims } from './attributed.js';
import { namingsOf } from './namings.js';

export function readEnglish(parse: Parse, cast: Cast, cues: Cues): Reading {
  const mentions = findMentions(parse, cast, cues);
  const attributions = attributionsForClaims(parse, mentions, findAttributions(parse, mentions), cast);
  return { namings: namingsOf(parse, mentions), findings: [], attributions, sentences: [...parse.sentences] };
}
