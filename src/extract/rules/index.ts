/** The offline extractor: rules for English and Chinese, deterministic, with nothing but the package. */
import type { Document } from '../../model/document.js';
import type { Extraction, Extractor, Knowledge } from '../extractor.js';
import { Cast } from './cast.js';
import { readChinese } from './chinese/read.js';
import { cuesOf } from './cues.js';
import { readEnglish } from './english/read.js';
import { isWorthProposing, membersOf, propose } from './propose.js';

export const RULES = 'rules';

/**
 * Proposals from one document by rules. Chinese where its language is `zh` (simplified or traditional), English
 * otherwise. The same document and knowledge always give the same proposals.
 */
export function extractByRules(document: Document, knowledge: Knowledge): Extraction {
  const cast = new Cast(knowledge, document.id);
  const cues = cuesOf(knowledge.ontology);
  const read = document.language.startsWith('zh') ? readChinese : readEnglish;
  const reading = read(document, cast, cues);
  const claims = propose(
    reading,
    document.text,
    RULES,
    (member) => cast.isOf(member, 'document') && knowledge.ontology.relationTypes.has('about'),
  );
  const taking = membersOf(claims);
  const kept = cast.members.filter((member) => isWorthProposing(member, taking));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    entities: kept
      .filter(({ origin }) => origin !== 'known')
      .map(({ entity }) => entity)
      .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    mentions: reading.namings
      .filter(({ member }) => ids.has(member.id))
      .map(({ member, start, end }) => ({ entity: member.id, start, end }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
    claims,
    dropped: [],
  };
}

/** The rules behind the interface that every extractor has. */
export const rulesExtractor: Extractor = {
  id: RULES,
  extract: async (document, knowledge) => extractByRules(document, knowledge),
};
