/**
 * claimgraph's own JSON: the whole dossier in one value. It carries everything; what is derived (standing, roots)
 * stands beside what it is derived from, for those who only read. Lost are only the files as such: their comments,
 * order of keys and division.
 */
import { z } from 'zod';
import { Document } from '../model/document.js';
import { type Dossier, DossierMatter } from '../model/dossier.js';
import { Entity } from '../model/entity.js';
import { Id } from '../model/id.js';
import { Ontology } from '../model/ontology.js';
import { Places } from '../model/places.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { type Relation, RelationSummary, summarise } from '../model/relation.js';
import { chunked } from './chunks.js';
import { misfits } from './fit.js';
import type { Format } from './format.js';

/** Raised when a reader of the old form could not read the new one. */
const VERSION = 1;

export const json: Format = {
  id: 'json',
  label: { en: 'JSON (claimgraph)', zh: 'JSON(claimgraph)' },
  extension: 'json',
  mediaType: 'application/json',
  cannotCarry: ['comments and layout of the YAML files'],
  write: (dossier) => chunked(pieces(dossier)),
};

const DERIVED = { standing: true, independentRoots: true, opposingRoots: true } as const;

/** What the JSON export holds. */
export const DossierFile = z.strictObject({
  claimgraph: z.literal(VERSION),
  dossier: DossierMatter.omit({ ontology: true }).extend({ id: Id }),
  ontology: Ontology,
  documents: z.array(Document),
  entities: z.array(Entity),
  relations: z.array(RelationSummary.partial(DERIVED)),
  speakers: z.array(Entity).default([]),
  places: Places.optional(),
});

/**
 * The dossier that `json.write` was given. Standings and roots may be left out; they are derived from the claims.
 * @throws ClaimgraphError with all problems: not JSON, not of this form, parts that do not fit each other, or a standing
 * that is not what the claims add up to
 */
export function readJson(text: string): Dossier {
  const file = DossierFile.safeParse(parse(text));
  if (!file.success) throw new ClaimgraphError(file.error.issues.map(problem), { cause: file.error });
  const { dossier: matter, ontology, documents, entities, speakers, places } = file.data;
  const relations = file.data.relations.map(strip);
  const dossier: Dossier = { ...matter, ontology, documents, entities, relations, speakers, ...(places && { places }) };
  const problems = [...file.data.relations.flatMap(disagreements), ...misfits(dossier)];
  if (problems.length > 0) throw new ClaimgraphError(problems);
  return dossier;
}

function* pieces(dossier: Dossier): Generator<string> {
  const { ontology, documents, entities, relations, speakers, places, ...matter } = dossier;
  yield `{\n"claimgraph": ${VERSION},\n"dossier": ${JSON.stringify(matter)},\n"ontology": ${JSON.stringify(ontology)}`;
  yield* list('documents', documents);
  yield* list('entities', entities);
  yield* list('relations', relations, summarise);
  if (speakers.length > 0) yield* list('speakers', speakers);
  if (places) yield `,\n"places": ${JSON.stringify(places)}`;
  yield '\n}\n';
}

/** One item a line. */
function* list<T>(name: string, items: readonly T[], shape: (item: T) => unknown = (item) => item): Generator<string> {
  yield `,\n"${name}": [`;
  let comma = '\n';
  for (const item of items) {
    yield comma + JSON.stringify(shape(item));
    comma = ',\n';
  }
  yield '\n]';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `this is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new ClaimgraphError([{ code: 'not-json', message }], { cause });
  }
}

function problem({ code, message, path }: z.core.$ZodIssue): Problem {
  const field = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return { code: code.replaceAll('_', '-'), message, ...(field !== '' && { field: field.replace(/^\./, '') }) };
}

type Written = z.infer<typeof DossierFile>['relations'][number];

function strip({ standing: _, independentRoots: __, opposingRoots: ___, ...relation }: Written): Relation {
  return relation;
}

function disagreements(written: Written, index: number): Problem[] {
  const derived = summarise(strip(written));
  return (['standing', 'independentRoots', 'opposingRoots'] as const).flatMap((key) =>
    written[key] === undefined || written[key] === derived[key]
      ? []
      : {
          code: 'standing-disagrees',
          message: `"${written.id}" says ${key} ${written[key]}, but its claims add up to ${derived[key]}`,
          field: `relations[${index}].${key}`,
          mend: `Leave ${key} out: it is derived from the claims`,
        },
  );
}
