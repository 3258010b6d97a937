/** Reads and checks a dossier folder: the dossier, or everything that is wrong with it. */
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Dossier, DossierMatter } from '../model/dossier.js';
import { Entity } from '../model/entity.js';
import { OntologyIndex } from '../model/ontology.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { RelationEntry } from '../model/relation.js';
import { conform, suggestion } from './conform.js';
import { Folder, type Pending } from './folder.js';
import { readDocuments } from './front-matter.js';
import { checkDistinct, didYouMean } from './ids.js';
import { readList } from './lists.js';
import { BASES, readOntology } from './ontology.js';
import { LAYOUT, readPlaces } from './places.js';
import { inFileOrder, refuse } from './problems.js';
import { makeRelations } from './relations.js';
import type { Sourced } from './sourced.js';
import { readYaml } from './yaml.js';

export const MATTER = 'dossier.yaml';

export interface Checked {
  /** there only where nothing is wrong */
  dossier?: Dossier;
  /** everything that is wrong, by file and line */
  problems: Problem[];
  /** what is worth knowing and hinders nothing */
  notices: Problem[];
}

export interface ReadOptions {
  /** texts by file name that stand for what is on disk */
  pending?: Pending;
}

/**
 * Opens a dossier whose parts fit each other.
 * @param folder the dossier's folder
 * @throws ClaimgraphError with every problem that the check finds
 */
export async function openDossier(folder: string, options: ReadOptions = {}): Promise<Dossier> {
  const { dossier, problems } = await checkDossier(folder, options);
  if (!dossier) throw new ClaimgraphError(problems);
  return dossier;
}

/** Checks a dossier and reports everything at once, each problem with file, line and column, and how to mend it. */
export async function checkDossier(path: string, { pending }: ReadOptions = {}): Promise<Checked> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const folder = new Folder(path, report, pending);
  const source = await readMatter(folder, report);
  const matter = source && conform(DossierMatter, source, report);
  const notices: Problem[] = [];
  if (!source) return { problems, notices };
  await checkNames(folder, report);
  const id = matter?.id ?? basename(resolve(path));
  const named = matter && conform(DossierMatter.shape.id, { value: id, place: () => source.place(['id']) }, report);
  const base = BASES.get(matter?.ontology ?? 'news');
  if (matter && !base) {
    report({
      code: 'unknown-ontology',
      message: `there is no base ontology "${matter.ontology}"`,
      place: source.place(['ontology']),
      field: 'ontology',
      mend: suggestion(matter.ontology, [...BASES.keys()], 'Use'),
    });
  }
  const documents = await readDocuments(folder, report);
  const entities = await readList(folder, 'entities', Entity, report);
  const entries = await readList(folder, 'relations', RelationEntry, report);
  checkDistinct([...documents.items, ...entities.items], 'entity or document', report);
  if (!base) return { problems: inFileOrder(problems), notices };
  const ontology = await readOntology(folder, base, id, report);
  const index = new OntologyIndex(ontology);
  for (const entity of entities.items) checkEntity(entity, index, report);
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
  const places = await readPlaces(folder, entities, report, (problem) => notices.push(problem));
  if (!matter || named === undefined || problems.length > 0) return { problems: inFileOrder(problems), notices };
  return {
    dossier: {
      ...matter,
      id: named,
      ontology,
      documents: documents.items.map(({ value }) => value),
      entities: entities.items.map(({ value }) => value),
      relations: relations.map(({ value }) => value),
      speakers: [],
      ...(places && { places }),
    },
    problems: [],
    notices,
  };
}

/** The head of a dossier, read without the rest. @throws ClaimgraphError */
export async function readHead(path: string): Promise<DossierMatter & { id: string }> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const source = await readMatter(new Folder(path, report), report);
  const matter = source && conform(DossierMatter, source, report);
  refuse(problems);
  if (!matter) throw new ClaimgraphError([{ code: 'no-dossier', message: `there is no dossier in ${path}` }]);
  return { ...matter, id: matter.id ?? basename(resolve(path)) };
}

async function readMatter(folder: Folder, report: (problem: Problem) => void): Promise<Sourced | undefined> {
  if (!(await folder.has(MATTER))) {
    const there = await stat(folder.path).catch(() => undefined);
    const [what, mend] = !there
      ? ['there is no such folder', 'Name the folder of a dossier, or make one with: claimgraph new FOLDER']
      : there.isDirectory()
        ? [`there is no ${MATTER} in it`, 'Name the folder of a dossier, or make one with: claimgraph new FOLDER']
        : ['this is a file, not a folder', 'Name the folder that holds dossier.yaml'];
    report({ code: 'no-dossier', message: what, place: { file: folder.path }, mend });
    return undefined;
  }
  const text = await folder.read(MATTER);
  const source = text === undefined ? undefined : readYaml(text, folder.placeOf(MATTER), report);
  return source && { ...source, value: source.value ?? {} };
}

const FILES = [
  'dossier.yaml',
  'ontology.yaml',
  'entities.yaml',
  'entities.jsonl',
  'relations.yaml',
  'relations.jsonl',
  LAYOUT,
];

/** A file that is almost called like a part of a dossier would be passed over in silence. */
async function checkNames(folder: Folder, report: (problem: Problem) => void): Promise<void> {
  for (const name of await folder.list()) {
    const meant = /^(dossier|ontology|entit(?:y|ies)|relations?|layouts?)\.(ya?ml|json|jsonl|ndjson)$/i.exec(name);
    if (!meant || FILES.includes(name)) continue;
    const mend = didYouMean(name, FILES, `Use ${FILES.join(', ')}`)
      .replace('Did you mean', 'Call it')
      .replace('?', '');
    report({
      code: 'misnamed-file',
      message: 'a file of this name is not read',
      place: { file: folder.placeOf(name) },
      mend,
    });
  }
}

function checkEntity(
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
    mend: didYouMean(value.type, index.entityTypes.keys(), 'Add it to ontology.yaml'),
  });
}
