/** Control: who does what an infinitive or a gerund without a subject says. */
import type { Parse, Token } from '../../language/parse.js';

/** Verbs whose subject does what their infinitive says, although they have an object: "promised Google to sell". */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'pledge', 'offer', 'use']);
/** Prepositions after which the subject goes on acting: "won without suing". */
const SUBJECT_PREPOSITIONS = new Set('without by after before while instead despite since upon besides'.split(' '));

/** The object that does what a clause below its verb says: "blocked Google from acquiring Slack". None: the subject does. */
export function controllerOf(parse: Parse, predicate: Token): Token | undefined {
  const isGerund = predicate.dep === 'pobj' && /ing$/.test(predicate.norm);
  if (predicate.pos !== 'VERB' && predicate.dep !== 'xcomp' && !isGerund) return undefined;
  if (parse.childOf(predicate, 'nsubj', 'nsubjpass')) return undefined;
  const isLed = predicate.dep === 'pcomp' || isGerund;
  if (predicate.dep !== 'xcomp' && !isLed) return undefined;
  const above = parse.headOf(predicate);
  if (!above) return undefined;
  const governor = isLed ? parse.headOf(above) : above;
  if (governor?.pos !== 'VERB') return undefined;
  // "Instead of acquiring Varta, Bosch sued Siemens": what stands before its verb is done by the subject
  if (isLed && predicate.index < governor.index) return undefined;
  const object = parse.childOf(governor, 'dobj', 'nsubjpass');
  const keepsSubject = isLed ? SUBJECT_PREPOSITIONS.has(above.norm) : SUBJECT_CONTROL.has(governor.lemma.toLowerCase());
  return object && !keepsSubject ? object : undefined;
}
