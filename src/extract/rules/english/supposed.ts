/** English that names a relation without saying that it is so: suppositions, what nearly happened, what is called false. */
import type { Finding, Place } from '../reading.js';

/** "Had X bought Y, ...", "Were X to buy Y, ...", "Suppose X bought Y": what follows is as unsure. */
const SUPPOSED =
  /^\P{L}*(?:[Hh]ad|[Ww]ere|[Ss]hould|[Ss]uppos(?:e|ing)|[Aa]ssum(?:e|ing)|[Ii]magine|[Pp]retend|[Hh]ypothetically)\s|[,–—]\s*(?:had|were|should)\s+(?:it|they|he|she|the|\p{Lu})|\bas though\b/u;
const NEARLY = /\b(?:nearly|almost|all but|came close to)\s+$/i;
const CALLED_FALSE =
  /(?:(?<!not |n't )\b(?:false|untrue|incorrect|fabricated)|\b(?:not|n't|n’t) (?:true|so|the case)|\b(?:myth|hoax|falsehood|lie|fiction|misconception|fabrication)) that\b[^;]*$/i;

export function unlessSupposed(finding: Finding, text: string, sentence: Place): Finding {
  const before = text.slice(sentence.start, finding.at.start);
  const negative = CALLED_FALSE.test(before) ? !finding.negative : finding.negative;
  const unsure = finding.modality === 'actual' && (SUPPOSED.test(before) || NEARLY.test(before));
  return { ...finding, negative, modality: unsure ? 'possible' : finding.modality };
}
