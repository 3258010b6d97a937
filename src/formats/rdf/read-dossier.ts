/** The dossier that dossier-blocks.ts was given, from any of the syntaxes, checked like every other file of ours. */
import type { Dossier } from '../../model/dossier.js';
import { READ_LIMITS } from '../interchange/limits.js';
import type { Source } from '../interchange/source.js';
import { readJsonDossier } from '../json.js';
import { Dataset } from './dataset.js';
import {
  ASSESSMENT,
  BESIDE,
  CLAIM,
  DOCUMENT,
  DOSSIER,
  ENTITY,
  type Field,
  localisedIn,
  RELATION,
  readFields,
} from './fields.js';
import { nameIn } from './names.js';
import { quadsOf, type Syntax } from './parse.js';
import { expanded, type Term } from './terms.js';

/** @throws ClaimgraphError where it is no RDF, or no dossier whose parts fit each other */
export async function readRdfDossier(source: Source, syntax: Syntax): Promise<Dossier> {
  const dataset = new Dataset();
  for await (const { quads, line } of quadsOf(source, syntax, READ_LIMITS))
    for (const quad of quads) dataset.add(quad, line);
  return readJsonDossier(fileIn(dataset), source.name);
}

/** In the form of our own JSON. */
function fileIn(dataset: Dataset): unknown {
  const all = (type: string) => [...dataset.subjects.keys()].filter((address) => dataset.isA(address, type));
  const [dossier = ''] = all('cg:Dossier');
  const entities = [...dataset.subjects.keys()].filter(
    (address) => dataset.one(address, 'rdfs:label') && dataset.one(address, 'cg:id'),
  );
  const isSpeaker = (address: string) => dataset.text(address, 'cg:speaker') === 'true';
  return {
    claimgraph: 1,
    dossier: readFields(dataset, dossier, DOSSIER),
    ...readFields(dataset, dossier, BESIDE),
    documents: all('cg:Document').map((address) => readFields(dataset, address, DOCUMENT)),
    entities: entities.filter((address) => !isSpeaker(address)).map((address) => readFields(dataset, address, ENTITY)),
    speakers: entities.filter(isSpeaker).map((address) => readFields(dataset, address, ENTITY)),
    relations: all('cg:Relation').map((address) => relationIn(dataset, address)),
  };
}

function relationIn(dataset: Dataset, address: string): unknown {
  const id = (term: Term | undefined) =>
    term === undefined ? undefined : (dataset.text(term.value, 'cg:id') ?? term.value);
  const objects = dataset.all(address, 'rdf:object');
  const [object] = objects;
  return {
    ...readFields(dataset, address, RELATION),
    subject: id(dataset.one(address, 'rdf:subject')),
    ...(object !== undefined && (object.kind === 'literal' ? { value: valueIn(objects) } : { object: id(object) })),
    claims: dataset.all(address, 'cg:claim').map(({ value }) => claimIn(dataset, value, id)),
    assessments: inOrder(dataset, dataset.all(address, 'cg:assessment')).map((one) =>
      readFields(dataset, one, ASSESSMENT),
    ),
  };
}

function claimIn(dataset: Dataset, address: string, id: (term: Term | undefined) => string | undefined): unknown {
  const { start, end, ...more } = readFields(dataset, address, CLAIM);
  return {
    ...readFields(dataset, address, SPOKEN),
    document: id(dataset.one(address, 'prov:wasQuotedFrom')),
    chain: inOrder(dataset, dataset.all(address, 'prov:qualifiedAttribution')).map((step) => {
      const agent = id(dataset.one(step, 'prov:agent'));
      return { ...(agent !== undefined && { agent }), act: nameIn('act', dataset.text(step, 'prov:hadRole') ?? '') };
    }),
    evidence: { quote: dataset.text(address, 'prov:value'), start, end },
    ...more,
  };
}

/** What claim-blocks.ts writes of a claim. */
const SPOKEN: readonly Field[] = ['id', 'polarity', 'modality', 'review'].map(
  (key) => [key, `cg:${key}`, 'text'] as const,
);

function inOrder(dataset: Dataset, terms: readonly Term[]): string[] {
  const position = ({ value }: Term) => Number(dataset.text(value, 'cg:position'));
  return [...terms].sort((a, b) => position(a) - position(b)).map(({ value }) => value);
}

function valueIn(objects: readonly Term[]): unknown {
  const [first] = objects;
  if (first?.kind !== 'literal') return undefined;
  if (first.language !== undefined) return localisedIn(objects);
  if (first.datatype === expanded('xsd:double')) return Number(first.value);
  return first.datatype === expanded('xsd:boolean') ? first.value === 'true' : first.value;
}
