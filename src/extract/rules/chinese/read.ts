/** Reads a Chinese document: sentences, names, relations and who says them. */
import type { Document } from '../../../model/document.js';
import type { Cast } from '../cast.js';
import type { Cues } from '../cues.js';
import type { Naming, Reading } from '../reading.js';
import { actorsIn } from './actors.js';
import { ChineseNaming } from './naming.js';
import { findingsIn } from './relations.js';
import { readSentences } from './segments.js';
import { attributionsIn } from './speech.js';

export function readChinese(document: Document, cast: Cast, cues: Cues): Reading {
  const sentences = readSentences(document.text);
  const naming = new ChineseNaming(document.text, cast, cues);
  const named = naming.nameAll(sentences);
  const context = { cast, cues, text: document.text, date: document.date };
  const reading: Reading = { namings: naming.namings, findings: [], attributions: [], sentences };
  let topic: Naming | undefined;
  for (const [i, sentence] of sentences.entries()) {
    const here = named[i] ?? [];
    const actors = actorsIn(sentence, here, cast);
    const said = attributionsIn(sentence, actors, cast);
    reading.attributions.push(...said);
    reading.findings.push(...findingsIn(sentence, here, actors, said, context, topic));
    topic = actors[0] ?? topic;
  }
  return reading;
}
