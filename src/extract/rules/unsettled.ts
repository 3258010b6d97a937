/** What is only asked, in either language: nobody has said that it is so. */
import type { Finding, Place } from './reading.js';

const ASKED = /^[^!;！；。]*[?？]/;

/** A finding in a question is only possible; one that is already less than actual stays as it is. */
export function unlessAsked(finding: Finding, text: string, sentence: Place): Finding {
  const asked = finding.modality === 'actual' && ASKED.test(text.slice(finding.at.end, sentence.end));
  return asked ? { ...finding, modality: 'possible' } : finding;
}
