/**
 * The public library: open a dossier, check it, build its graph, filter it, explain a relation, export it.
 *
 * @example
 * const dossier = await openDossier('graph-data/qwen');
 * const { meaning } = explain(dossier, 'alibaba-supports-chinese-military', { notSaidBy: ['financial-times'] });
 * console.log(meaning.en);
 */
export { namesOf } from './analysis/explain.js';
export { METRICS } from './analysis/metrics/registry.js';
export { nodeThreads } from './analysis/threads/index.js';
export * from './dossier/index.js';
export { BoltDatabase, type BoltOptions } from './engine/bolt/database.js';
export { boltEngine } from './engine/bolt/engine.js';
export { pushDossier } from './engine/bolt/push.js';
export type { Engine } from './engine/engine.js';
export { explain } from './engine/explain.js';
export { httpEngine } from './engine/http.js';
export { memoryEngine } from './engine/memory.js';
export { QUERIES } from './engine/queries/index.js';
export type { Dropped, Extraction, Extractor, Knowledge, Mention, ProposedClaim } from './extract/extractor.js';
export { folderCache, type ModelOptions, modelExtractor } from './extract/model/index.js';
export { readerExtractor } from './extract/reader/index.js';
export { exportDossier } from './formats/export.js';
export type { Format } from './formats/format.js';
export { FORMATS } from './formats/registry.js';
export { buildGraph } from './graph/build.js';
export { narrowGraph } from './graph/narrow.js';
export { openSnapshot, packSnapshot } from './graph/packed.js';
export { buildSnapshot, type Snapshot } from './graph/snapshot.js';
export type { ClaimGraph, DossierAttributes, EntityAttributes, Property, RelationAttributes } from './graph/types.js';
export { fetchSource, type Intake, readSource } from './intake/index.js';
export { Assessment, Verification, verdictOf } from './model/assessment.js';
export { Act, Chain, Claim, ClaimEntry, Evidence, Modality, Polarity, Review, Step } from './model/claim.js';
export { type DaySpan, daySpan, EdtfDate } from './model/date.js';
export { Decision } from './model/decision.js';
export { Document } from './model/document.js';
export { Dossier } from './model/dossier.js';
export { Entity } from './model/entity.js';
export { Filter, narrow } from './model/filter.js';
export { filterFromQuery, filterToQuery } from './model/filter-query.js';
export { Id } from './model/id.js';
export { inLanguage, Localised } from './model/language.js';
export { type NewsEntityType, type NewsRelationType, newsOntology } from './model/news/index.js';
export { EntityType, Ontology, OntologyIndex, RelationType } from './model/ontology.js';
export { ClaimgraphError, describeProblem, type Place, type Problem } from './model/problem.js';
export { Relation, RelationEntry, RelationSummary, summarise, Value } from './model/relation.js';
export { independentRoots, opposingRoots, roots, type Stance, Standing, stance, standing } from './model/standing.js';
export { version } from './model/version.js';
export { candidates, likeness } from './resolve/index.js';
export {
  type Added,
  addDocuments,
  ChangedSince,
  decide,
  Effects,
  heldByPackage,
  judgements,
  packageExtractor,
  preview,
  readJournal,
  rulesPool,
} from './review/index.js';
export { layout } from './scene/layout/layout.js';
export { serve } from './server/index.js';
