/** Reads and checks a dossier folder: the dossier, or everything that is wrong with it. */

import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Dossier, DossierMetadata } from '../model/dossier.js';
import { Entity } from '../model/entity.js';
import { BASES } from '../model/ontologies.js';
import { OntologyIndex } from '../model/ontology.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { markJoined } from '../model/proposition.js';
import { RelationEntry } from '../model/relation.js';
import { sourcesOf } from '../model/source.js';
import { checkLinks, reportForeign } from './document-links.js';
import { fileMarks } from './file-marks.js';
import { Folder, type Pending } from './folder.js';
import {
  DOCUMENTS,
  type DocumentPlace,
  placedDocument,
  placeOfDocument,
  readDocuments,
  type SourcedDocument,
} from './front-matter.js';
import { checkDistinct, didYouMean } from './ids.js';
import { readTail, type Tail, tornNotice } from './journal.js';
import { readList } from './lists.js';
import { listBytes, refuseBeyondMemory } from './memory.js';
import { readOntology } from './ontology.js';
import { LAYOUT, readPlaces } from './places.js';
import { inFileOrder, refuse } from './problems.js';
import { DOSSIER_FILE, readLists, redo } from './redo.js';
import { makeRelations } from './relations.js';
import type { Sourced } from './sourced.js';
import { checkSaved, readStories, STORIES_FILE, savedIn } from './stories.js';
import { reportTwins } from './twins.js';
import { usualEntity, usualRelation } from './usual.js';
import { suggestion, validate } from './validate.js';
import { readYaml } from './yaml.js';

export interface Checked {
  /** there only where nothing is wrong */
  dossier?: Dossier;
  /** everything that is wrong, by file and line */
  problems: Problem[];
  /** what is worth knowing and hinders nothing */
  notices: Problem[];
}

/** What a dossier was read from, for those who go on to change it. */
export interface Sources {
  documents: SourcedDocument[];
  /** how many entities and relations, the first ones, are from the YAML files; undefined where there is none */
  yaml: Readonly<Record<'entities' | 'relations', number | undefined>>;
  /** the journal as far as it is part of the dossier */
  tail: Tail;
}

/** Reading again helps where files were written meanwhile; after so many times there is another reason. */
const TRIES = 20;

/** A dossier that passed its check, with what its writer needs to know. */
export interface Loaded {
  dossier: Dossier;
  sources: Sources;
  notices: Problem[];
}

/** Reads a dossier from its files. @throws ClaimgraphError with every problem that the check finds */
export async function readDossier(folder: string): Promise<Loaded> {
  const { dossier, sources, problems, notices } = await checkDossier(folder);
  if (!dossier || !sources) throw new ClaimgraphError(problems);
  return { dossier, sources, notices };
}

/** What was loaded as plain data, but for the dossier itself: for another thread. */
export interface PlainSources extends Omit<Sources, 'documents'> {
  documents: DocumentPlace[];
  notices: Problem[];
}

export function plainSources({ sources, notices }: Loaded): PlainSources {
  return { ...sources, documents: sources.documents.map(placeOfDocument), notices };
}

export function loadedFrom(dossier: Dossier, { documents, notices, ...sources }: PlainSources): Loaded {
  const placed = dossier.documents.map((document, i) => placedDocument(document, documents[i] as DocumentPlace));
  return { dossier, sources: { ...sources, documents: placed }, notices };
}

/**
 * Checks a dossier and reports everything at once, each problem with file, line and column, and how to fix it.
 * What the journal holds and the files do not yet is part of the dossier. It takes no lock: where a file was replaced
 * while it read, it reads again.
 * @throws ClaimgraphError where it takes more memory than there is
 */
export async function checkDossier(path: string): Promise<Checked & { sources?: Sources }> {
  refuseBeyondMemory(await listBytes(path), 'read');
  for (let tries = 1; ; tries++) {
    const before = await fileMarks(path, WATCHED);
    const checked = await checkOnce(path);
    const after = await fileMarks(path, WATCHED);
    const isSettled = before.size === after.size && [...before].every(([name, mark]) => after.get(name) === mark);
    if (isSettled || tries >= TRIES) return checked;
  }
}

async function checkOnce(path: string): Promise<Checked & { sources?: Sources }> {
  try {
    const { tail, pending } = await unapplied(path);
    const { sources, notices, ...checked } = await readFiles(path, pending);
    return {
      ...checked,
      notices: tail.torn > 0 ? [...notices, tornNotice(path)] : notices,
      ...(sources && { sources: { ...sources, tail } }),
    };
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    const { problems, notices } = await readFiles(path);
    return { problems: [...problems, ...error.problems], notices };
  }
}

/**
 * The journal's end, and the files with what they lack; without `pending` where they lack nothing.
 * @throws ClaimgraphError where the journal is broken
 */
async function unapplied(path: string): Promise<{ tail: Tail; pending?: Pending }> {
  const tail = await readTail(path);
  if (tail.pending.length === 0) return { tail };
  const edits = tail.pending.flatMap(({ edits = [] }) => edits);
  const texts = await readLists(new Folder(path, () => undefined), edits);
  if (!texts) return { tail };
  try {
    const changed = redo(texts, edits);
    const whole = [...changed].map(([name, pieces]) => [name, pieces && [...pieces].join('')] as const);
    return { tail, pending: new Map([...texts, ...whole]) };
  } catch (error) {
    if (error instanceof ClaimgraphError) throw error;
    // a file that does not parse is left to the check, which names the line
    return { tail };
  }
}

async function readFiles(path: string, pending?: Pending): Promise<Checked & { sources?: Omit<Sources, 'tail'> }> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const folder = new Folder(path, report, pending);
  const source = await readMatter(folder, report);
  const metadata = source && validate(DossierMetadata, source, report);
  const notices: Problem[] = [];
  if (!source) return { problems, notices };
  await checkNames(folder, report);
  const id = metadata?.id ?? basename(resolve(path));
  const named =
    metadata && validate(DossierMetadata.shape.id, { value: id, place: () => source.place(['id']) }, report);
  const base = BASES.get(metadata?.ontology ?? 'news');
  if (metadata && !base) {
    report({
      code: 'unknown-ontology',
      message: `there is no base ontology "${metadata.ontology}"`,
      place: source.place(['ontology']),
      field: 'ontology',
      hint: suggestion(metadata.ontology, [...BASES.keys()], 'Use'),
    });
  }
  const documents = await readDocuments(folder, report);
  const entities = await readList(folder, 'entities', Entity, report, usualEntity);
  const entries = await readList(folder, 'relations', RelationEntry, report, usualRelation);
  checkDistinct([...documents.items, ...entities.items], 'entity or document', report);
  if (!base) return { problems: inFileOrder(problems), notices };
  const ontology = await readOntology(folder, base, id, report);
  const index = new OntologyIndex(ontology);
  for (const entity of entities.items) checkEntity(entity, index, report);
  const documentIds = () => documents.items.map(({ value }) => value.id);
  for (const document of documents.items) checkLinks(document, documentIds, documents.mayHold, report);
  const relations = makeRelations(
    entries.items,
    {
      ontology: index,
      entities: new Map(entities.items.map(({ value }) => [value.id, value])),
      documents: new Map(documents.items.map((document) => [document.value.id, document])),
      mayBeEntity: entities.mayHold,
      mayBeDocument: documents.mayHold,
    },
    report,
  );
  const hasTwins = reportTwins(relations, index, (problem) => notices.push(problem));
  const saved = await readStories(folder, report);
  const places = await readPlaces(folder, entities, report, (problem) => notices.push(problem));
  if (!metadata || named === undefined || problems.length > 0) return { problems: inFileOrder(problems), notices };
  const dossier = {
    ...metadata,
    id: named,
    ontology,
    documents: documents.items.map(({ value }) => value),
    entities: entities.items.map(({ value }) => value),
    relations: relations.map(({ value }) => value),
    speakers: [],
    ...(places && { places }),
    ...savedIn(saved.value),
  };
  // whoever reads on need not look for them again
  if (!hasTwins) markJoined(dossier.relations);
  checkSaved(saved, dossier, (problem) => notices.push(problem));
  const publisherOf = (id: string) => sourcesOf(dossier).publisher(id);
  reportForeign(documents.items, publisherOf, (problem) => notices.push(problem));
  return {
    dossier,
    problems: [],
    notices,
    sources: { documents: documents.items, yaml: { entities: entities.yaml, relations: entries.yaml } },
  };
}

/** The head of a dossier, read without the rest. @throws ClaimgraphError */
export async function readHead(path: string): Promise<DossierMetadata & { id: string }> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const source = await readMatter(new Folder(path, report), report);
  const metadata = source && validate(DossierMetadata, source, report);
  refuse(problems);
  if (!metadata) throw new ClaimgraphError([{ code: 'no-dossier', message: `there is no dossier in ${path}` }]);
  return { ...metadata, id: metadata.id ?? basename(resolve(path)) };
}

async function readMatter(folder: Folder, report: (problem: Problem) => void): Promise<Sourced | undefined> {
  if (!(await folder.has(DOSSIER_FILE))) {
    const there = await stat(folder.path).catch(() => undefined);
    const [what, hint] = !there
      ? ['there is no such folder', 'Name the folder of a dossier, or make one with: claimgraph new FOLDER']
      : there.isDirectory()
        ? [`there is no ${DOSSIER_FILE} in it`, 'Name the folder of a dossier, or make one with: claimgraph new FOLDER']
        : ['this is a file, not a folder', 'Name the folder that holds dossier.yaml'];
    report({ code: 'no-dossier', message: what, place: { file: folder.path }, hint });
    return undefined;
  }
  const text = await folder.read(DOSSIER_FILE);
  const source = text === undefined ? undefined : readYaml(text, folder.placeOf(DOSSIER_FILE), report);
  return source && { ...source, value: source.value ?? {} };
}

/** The files of a dossier beside its documents and its journal. */
export const FILES = [
  'dossier.yaml',
  'ontology.yaml',
  'entities.yaml',
  'entities.jsonl',
  'relations.yaml',
  'relations.jsonl',
  STORIES_FILE,
  LAYOUT,
];

/** What changes when the files do: a document is only ever added or removed here. */
export const WATCHED = [...FILES, DOCUMENTS];

/** A file that is almost called like a part of a dossier would be passed over in silence. */
async function checkNames(folder: Folder, report: (problem: Problem) => void): Promise<void> {
  for (const name of await folder.list()) {
    const meant =
      /^(dossier|ontology|entit(?:y|ies)|relations?|layouts?|views?|story|stories)\.(ya?ml|json|jsonl|ndjson)$/i.exec(
        name,
      );
    if (!meant || FILES.includes(name)) continue;
    const hint = didYouMean(name, FILES, `Use ${FILES.join(', ')}`)
      .replace('Did you mean', 'Call it')
      .replace('?', '');
    report({
      code: 'misnamed-file',
      message: 'a file of this name is not read',
      place: { file: folder.placeOf(name) },
      hint,
    });
  }
}

export function checkEntity(
  { value, place }: Sourced<Entity>,
  index: OntologyIndex,
  report: (problem: Problem) => void,
): void {
  if (index.entityTypes.has(value.type)) return;
  report({
    code: 'unknown-entity-type',
    message: `there is no entity type "${value.type}"`,
    place: place(['type']),
    field: 'type',
    hint: didYouMean(value.type, index.entityTypes.keys(), 'Add it to ontology.yaml'),
  });
}
