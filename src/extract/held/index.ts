/**
 * Holds the proposals of another extractor, such as a language model, against our own parse: one whose speaker, denial,
 * possibility or ends the parse does not bear out is marked "to check", says why, and is hardly believed.
 */
import type { Parse } from '../../language/parse.js';
import type { Languages } from '../../language/registry.js';
import type { Document } from '../../model/document.js';
import { type Attributions, findAttributions } from '../attribution/index.js';
import { clausesApart } from '../clauses-apart.js';
import type { Extraction, Extractor, Knowledge, Mention, ProposedClaim } from '../extractor.js';
import { findMentions } from '../mentions/index.js';
import { readingOf } from '../reader/index.js';
import { nearby } from '../rules/by-place.js';
import { Candidates } from '../rules/candidates.js';
import { cuesOf } from '../rules/cues.js';
import { knownThrough } from '../rules/known-through.js';
import type { Place } from '../rules/reading.js';
import { doubtsInChinese } from './chinese.js';
import type { Ends } from './doubt.js';
import { doubtsInEnglish } from './english.js';
import { speakerDoubts } from './speakers.js';
import { reportersOf, throughDoubts } from './through.js';

/** What a claim that is to be checked is believed at most. */
const MOST_CONFIDENCE = 30;

/**
 * An extractor whose claims agree with the parse or say that they are to be checked. A text in a language without a
 * model stays as it is.
 * @param languages where the models come from: `new Languages(readModel)` in Node
 */
export function heldAgainstParse(inner: Extractor, languages: Languages): Extractor {
  return {
    ...inner,
    async extract(document, knowledge) {
      const found = await inner.extract(document, knowledge);
      if (found.claims.length === 0) return found;
      const loaded = await languages.get(document.language.startsWith('zh') ? 'zh' : 'en');
      if (!loaded.supported) return found;
      return held(found, clausesApart(loaded.language.parse(document.text)), document, knowledge);
    },
  };
}

function held(found: Extraction, parse: Parse, document: Document, knowledge: Knowledge): Extraction {
  const everybody = { ...knowledge, entities: [...knowledge.entities, ...found.entities] };
  const mentions = findMentions(parse, new Candidates(everybody, document.id), cuesOf(knowledge.ontology));
  const attributions = findAttributions(parse, mentions);
  const mentionsAt = nearby(found.mentions, (mention) => mention);
  const { reading, candidates } = readingOf(document, everybody, parse);
  const through = reportersOf(knownThrough(reading, document.text, (member) => candidates.isOf(member, 'document')));
  const claims = found.claims.map((claim): ProposedClaim => {
    const doubts = [
      ...doubtsOf(claim, mentionsAt(claim.evidence), parse, attributions),
      ...throughDoubts(claim, through),
    ];
    if (doubts.length === 0) return claim;
    const { confidence, reasons = [] } = claim.proposal;
    return {
      ...claim,
      proposal: {
        ...claim.proposal,
        confidence: Math.min(MOST_CONFIDENCE, confidence),
        reasons: [...reasons, ...doubts.map((doubt) => `to check: ${doubt}`)],
      },
    };
  });
  return { ...found, claims };
}

/** @param near the mentions near its words */
function doubtsOf(claim: ProposedClaim, near: readonly Mention[], parse: Parse, attributions: Attributions): string[] {
  const placesOf = (entity: string | undefined): Place[] =>
    near.filter(
      (mention) =>
        mention.entity === entity && mention.start < claim.evidence.end && claim.evidence.start < mention.end,
    );
  const ends: Ends = { subject: placesOf(claim.subject), object: placesOf(claim.object) };
  const inWords =
    parse.language === 'zh' ? doubtsInChinese(claim, ends, parse) : doubtsInEnglish(claim, ends, parse, attributions);
  return [...new Set([...speakerDoubts(claim, ends, placesOf, parse, attributions), ...inWords])];
}
