/**
 * CSV, the table of claims: one row a claim, for people with a spreadsheet. Relations with a literal value are in it as
 * well, and relations without a claim have one row. It is no graph: a relation has as many rows as it has claims.
 */
import { namesOf } from '../../analysis/explain.js';
import { quoteContext } from '../../analysis/quote-context.js';
import { chainWords, documentVoices } from '../../model/chain-words.js';
import type { Claim } from '../../model/claim.js';
import type { Dossier } from '../../model/dossier.js';
import { OntologyIndex } from '../../model/ontology.js';
import { type RelationSummary, summarise } from '../../model/relation.js';
import { valueWords } from '../../model/sentence.js';
import { sourcesOf } from '../../model/source.js';
import { chunked } from '../chunks.js';
import type { TextFormat, WriteOptions } from '../format.js';
import { relationLabel } from '../labels.js';
import { joinList } from '../list.js';
import { byId, stanceOf } from '../tabular.js';
import { type CsvCell, csvLines } from './table.js';

export const csvClaims: TextFormat = {
  id: 'csv-claims',
  label: { en: 'CSV table of claims', zh: 'CSV 主张表' },
  kind: 'table',
  extensions: ['claims.csv'],
  mediaType: 'text/csv',
  exports: {
    holds: 'picture',
    cannotCarry: [
      'the texts of the documents and the ontology',
      'entities without a relation, aliases and identifiers elsewhere',
      'notes, all assessments but the last, and who proposed a claim',
      'where entities lie on the map',
    ],
    write: (dossier, options = {}) => chunked(csvLines(claimRows(dossier, options))),
  },
};

const OF_RELATION = [
  ...['relation', 'subject', 'subject_name', 'type', 'label', 'object', 'object_name_or_value', 'from', 'until'],
  ...['standing', 'independent_roots', 'opposing_roots', 'verification', 'confidence'],
];
const OF_CLAIM = [
  ...['claim', 'stance', 'chain', 'steps', 'polarity', 'modality', 'review'],
  ...['document', 'quote', 'quote_start', 'quote_end', 'sentence', 'proposal_confidence'],
];

/** The names of the columns, then one row a claim. */
export function* claimRows(dossier: Dossier, { language = 'en' }: WriteOptions): Generator<CsvCell[]> {
  const name = namesOf(dossier, language);
  const voice = documentVoices(dossier.documents, language);
  const texts = new Map(dossier.documents.map(({ id, text }) => [id, text]));
  const sources = sourcesOf(dossier);
  const ontology = new OntologyIndex(dossier.ontology);
  yield [...OF_RELATION, ...OF_CLAIM];
  for (const relation of byId(dossier.relations).map((one) => summarise(one, sources))) {
    const head = ofRelation(relation);
    if (relation.claims.length === 0) yield [...head, ...OF_CLAIM.map(() => undefined)];
    for (const claim of relation.claims) yield [...head, ...ofClaim(claim, relation)];
  }

  function ofRelation(relation: RelationSummary): CsvCell[] {
    const { id, subject, type, object, value, from, until, standing, independentRoots, opposingRoots } = relation;
    const assessment = relation.assessments.at(-1);
    return [
      ...[id, subject, name(subject), type, relationLabel(relation, language, ontology), object],
      ...[object === undefined ? valueWords(value, language) : name(object), from, until],
      ...[standing, independentRoots, opposingRoots, assessment?.verification, assessment?.confidence],
    ];
  }

  function ofClaim(claim: Claim, relation: RelationSummary): CsvCell[] {
    const stance = claim.review === 'accepted' ? stanceOf(claim, relation) : undefined;
    const { id, polarity, modality, review, document, evidence } = claim;
    return [
      ...[id, stance, chainWords(claim, { name, voice }, language), stepsOf(claim)],
      ...[polarity, modality, review, document, evidence.quote, evidence.start, evidence.end],
      quoteContext(claim, texts.get(document)),
      // how sure a program was says nothing once somebody has judged
      review === 'proposed' ? claim.proposal?.confidence : undefined,
    ];
  }
}

/** The chain for programs, `times=reports | memo=alleges`; nothing before the `=` is the document's own voice, or somebody unnamed. */
function stepsOf({ chain }: Claim): string {
  return joinList(chain.map(({ agent, act }) => `${agent ?? ''}=${act}`));
}
