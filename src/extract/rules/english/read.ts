/** Reads an English document: sentences, phrases, names, relations and who says them. */
import type { Document } from '../../../model/document.js';
import type { Cast } from '../cast.js';
import type { Cues } from '../cues.js';
import type { Reading } from '../reading.js';
import { EnglishNaming } from './naming.js';
import { parse } from './phrases.js';
import { findingsIn } from './relations.js';
import { attributionsIn } from './speech.js';
import { readSentences } from './tokens.js';
import { findVerbs } from './verbs.js';

export function readEnglish(document: Document, cast: Cast, cues: Cues): Reading {
  const sentences = readSentences(document.text).map(parse);
  const naming = new EnglishNaming(document.text, cast, cues);
  naming.nameAll(sentences);
  const context = { cast, cues, text: document.text, date: document.date };
  const reading: Reading = { namings: naming.namings, findings: [], attributions: [], sentences };
  for (const sentence of sentences) {
    const verbs = findVerbs(sentence);
    reading.findings.push(...findingsIn(sentence, verbs, context));
    reading.attributions.push(...attributionsIn(sentence, verbs, cast));
  }
  return reading;
}
