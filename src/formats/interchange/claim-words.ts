/** A claim of an edge in one line of English, for formats that carry it as a note only. */
import { ACTS } from '../../model/acts.js';
import { isUnnamedStep, UNNAMED } from '../../model/chain-words.js';
import type { Act } from '../../model/claim.js';
import { inLanguage } from '../../model/language.js';
import type { GraphClaim } from './graph.js';

/** @example Financial Times reports, White House memo alleges, in brief-en: “helps the Chinese military” */
export function claimWords(claim: GraphClaim, nameOf: (id: string) => string): string {
  const { chain, polarity, modality, review, document, quote } = claim;
  const steps = chain.map(
    ({ agent, act }) => `${agent === undefined ? speakerless(act) : nameOf(agent)} ${ACTS[act].label.en}`,
  );
  const marks = [
    ...(polarity === 'negative' ? ['says that it is not so'] : []),
    ...(modality === undefined || modality === 'actual' ? [] : [modality]),
    ...(review === undefined || review === 'accepted' ? [] : [`review: ${review}`]),
  ];
  const who = steps.length === 0 ? 'states' : steps.join(', ');
  return [
    `${who}${marks.length === 0 ? '' : ` [${marks.join(', ')}]`}`,
    ...(document === undefined ? [] : [`, in ${document}`]),
    ...(quote === undefined ? [] : [`: “${quote}”`]),
  ].join('');
}

/** Who does what no step names a speaker for. */
function speakerless(act: Act): string {
  return isUnnamedStep({ act }) ? inLanguage(UNNAMED, 'en') : 'in its own voice';
}
