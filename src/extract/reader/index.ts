/** The extractor of the package: names, relations from structure, who says them, and how much of them is asserted. */
import { noticesIn } from '../../analysis/corrections/notices.js';
import type { Language } from '../../language/language.js';
import type { Parse } from '../../language/parse.js';
import type { Languages } from '../../language/registry.js';
import type { Document } from '../../model/document.js';
import { clausesApart } from '../clauses-apart.js';
import type { Grounds } from '../confidence/grounds.js';
import { confidenceOf } from '../confidence/index.js';
import type { Extraction, Extractor, Knowledge } from '../extractor.js';
import { relationsInEnglish } from '../relations/english.js';
import { framesOf } from '../relations/frames.js';
import { openInChinese } from '../relations/open-chinese.js';
import { openInEnglish } from '../relations/open-english.js';
import { OpenTypes } from '../relations/open-type.js';
import { withContrasts } from '../retractions/contrasts.js';
import { retractionsInEnglish } from '../retractions/english.js';
import { correctingInEnglish } from '../retractions/english-notices.js';
import { withTakenBack } from '../retractions/notices.js';
import { attributionsWith, findingsWith } from '../retractions/retraction.js';
import { type Candidate, Candidates } from '../rules/candidates.js';
import { inSimplified, readChinese } from '../rules/chinese/read.js';
import { withContinued } from '../rules/continuing.js';
import { cuesOf } from '../rules/cues.js';
import { reportersBefore } from '../rules/known-through.js';
import { isWorthProposing, membersOf, propose } from '../rules/propose.js';
import type { Place, Reading } from '../rules/reading.js';
import { holdAgainstWords } from './chinese.js';
import { holdAgainstParse } from './english.js';
import { quotedBySomebody } from './quoted.js';
import { readEnglish } from './reading-english.js';

/** Stands in each proposal. */
const READER = 'rules';

/**
 * Proposals from one document, deterministic, with nothing but the package. Models are loaded when the first document
 * of their language comes.
 * @param languages where the models come from: `new Languages(readModel)` in Node
 */
export function readerExtractor(languages: Languages): Extractor {
  return {
    id: READER,
    async extract(document: Document, knowledge: Knowledge): Promise<Extraction> {
      const found = await languages.get(document.language.startsWith('zh') ? 'zh' : 'en');
      if (!found.supported) throw new Error(found.message);
      return readDocument(document, knowledge, found.language);
    },
  };
}

interface ReadingOptions {
  /** how sure a proposal is, 0 to 100; for those who fit it */
  confidence?: (grounds: Grounds) => number;
}

/** Proposals from one document in a language that is loaded. The same document and knowledge always give the same. */
export function readDocument(
  document: Document,
  knowledge: Knowledge,
  language: Language,
  { confidence = confidenceOf }: ReadingOptions = {},
): Extraction {
  const { text } = document;
  const { reading, candidates, notices, open } = readingOf(document, knowledge, clausesApart(language.parse(text)));
  const isDocument = (member: Candidate) =>
    candidates.isOf(member, 'document') && knowledge.ontology.relationTypes.has('about');
  const making = {
    text,
    language: language.id === 'zh' ? ('zh' as const) : ('en' as const),
    extractor: READER,
    confidenceOf: confidence,
  };
  const claims = withTakenBack(propose(reading, making, isDocument), notices);
  const types = open?.neededBy(new Set(claims.map(({ type }) => type))) ?? [];
  const taking = membersOf(claims);
  const kept = candidates.members.filter((member) => isWorthProposing(member, taking));
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
    ...(types.length > 0 && { types }),
  };
}

interface DocumentReading {
  reading: Reading;
  candidates: Candidates;
  /** passages that say of themselves that they correct */
  notices: Place[];
  /** where relations without a type were asked for */
  open?: OpenTypes;
}

/** Who is named, what is said of whom and who says it, with all that weakens it or takes it back. */
export function readingOf(document: Document, knowledge: Knowledge, parse: Parse): DocumentReading {
  const { text } = document;
  const candidates = new Candidates(knowledge, document.id);
  const cues = cuesOf(knowledge.ontology);
  const isChinese = parse.language === 'zh';
  const read = isChinese ? readChinese(parse, candidates, cues, document.date) : readEnglish(parse, candidates, cues);
  if (!isChinese) {
    const context = { candidates, frames: framesOf(knowledge.ontology), date: document.date };
    read.findings = relationsInEnglish(parse, read.namings, context);
  }
  const open = knowledge.open ? new OpenTypes(knowledge.ontology.relationTypes) : undefined;
  if (open) {
    const more = (isChinese ? openInChinese : openInEnglish)(parse, read.namings, read.findings, open);
    read.findings = [...read.findings, ...more].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  }
  const notices = noticesIn(document);
  if (!isChinese) read.attributions = correctingInEnglish(parse, read.namings, read.attributions, candidates);
  const taken = isChinese ? [] : retractionsInEnglish(parse, read.namings, read.attributions, candidates);
  const found = {
    ...read,
    findings: findingsWith(read.findings, taken),
    attributions: attributionsWith(read.attributions, taken),
  };
  const held = isChinese ? holdAgainstWords(found, inSimplified(parse)) : holdAgainstParse(found, parse);
  const findings = isChinese ? held.findings : withContrasts(parse, held.findings, held.namings, notices);
  const isText = (member: Candidate) => candidates.isOf(member, 'document');
  const spoken = withContinued(held, text, isChinese, isText);
  const before = reportersBefore({ ...held, findings, attributions: spoken }, text, isText);
  const attributions = [...before, ...spoken, ...quotedBySomebody(text, { ...held, attributions: spoken })];
  return { reading: { ...held, findings, attributions }, candidates, notices, ...(open && { open }) };
}
