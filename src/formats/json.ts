/**
 * claimgraph's own JSON: the whole dossier in one value. It carries everything; what is derived (standing, roots)
 * stands beside what it is derived from, for those who only read. Lost are only the files as such: their comments,
 * order of keys and division.
 */
import { z } from 'zod';
import { Document } from '../model/document.js';
import { type Dossier, DossierMetadata } from '../model/dossier.js';
import { Entity } from '../model/entity.js';
import { Id } from '../model/id.js';
import { LeftOut } from '../model/left-out.js';
import { Ontology } from '../model/ontology.js';
import { Places } from '../model/places.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { DERIVED, RelationSummary, summarise, withoutDerived } from '../model/relation.js';
import { leftOutIn, sourcesOf } from '../model/source.js';
import type { Judge } from '../model/standing.js';
import { SavedView, Story } from '../model/story.js';
import { chunked } from './chunks.js';
import { violations } from './fit.js';
import type { TextFormat } from './format.js';

/** Raised when a reader of the old form could not read the new one. */
const VERSION = 1;

export const json: TextFormat = {
  id: 'json',
  label: { en: 'JSON (claimgraph)', zh: 'JSON(claimgraph)' },
  kind: 'exchange',
  extensions: ['json'],
  mediaType: 'application/json',
  exports: {
    holds: 'everything',
    cannotCarry: ['comments and layout of the YAML files'],
    write: (dossier) => chunked(pieces(dossier)),
  },
};

const MAY_BE_LEFT_OUT = { standing: true, independentRoots: true, opposingRoots: true } as const;

/** What the JSON export holds. */
export const DossierFile = z.strictObject({
  claimgraph: z.literal(VERSION),
  dossier: DossierMetadata.omit({ ontology: true }).extend({ id: Id }),
  ontology: Ontology,
  documents: z.array(Document),
  entities: z.array(Entity),
  relations: z.array(RelationSummary.partial(MAY_BE_LEFT_OUT)),
  speakers: z.array(Entity).default([]),
  places: Places.optional(),
  views: z.array(SavedView).optional(),
  stories: z.array(Story).optional(),
  leftOut: LeftOut.optional(),
});

/**
 * The dossier that `json.write` was given. Standings and roots may be left out; they are derived from the claims.
 * @throws ClaimgraphError with all problems: not JSON, not of this form, parts that do not fit each other, or a standing
 * that is not what the claims add up to
 */
export function readJson(text: string): Dossier {
  return readJsonDossier(parse(text));
}

/** The same of a value that was parsed already. @param name of the file, for its problems */
export function readJsonDossier(value: unknown, name?: string): Dossier {
  const file = DossierFile.safeParse(value);
  if (!file.success) {
    const place = name === undefined ? {} : { place: { file: name } };
    throw new ClaimgraphError(
      file.error.issues.map((issue) => ({ ...problem(issue), ...place })),
      { cause: file.error },
    );
  }
  const { dossier: metadata, ontology, documents, entities, speakers, places, views, stories, leftOut } = file.data;
  const relations = file.data.relations.map(withoutDerived);
  const dossier: Dossier = {
    ...metadata,
    ontology,
    documents,
    entities,
    relations,
    speakers,
    ...(places && { places }),
    ...(views && { views }),
    ...(stories && { stories }),
    ...(leftOut && { leftOut }),
  };
  const sources = sourcesOf(dossier);
  const problems = [
    ...file.data.relations.flatMap((written, i) => disagreements(written, i, sources)),
    ...violations(dossier),
  ];
  if (problems.length > 0) throw new ClaimgraphError(problems);
  return dossier;
}

function* pieces(dossier: Dossier): Generator<string> {
  const {
    ontology,
    documents,
    entities,
    relations,
    speakers,
    places,
    views,
    stories,
    leftOut: _,
    ...metadata
  } = dossier;
  yield `{\n"claimgraph": ${VERSION},\n"dossier": ${JSON.stringify(metadata)},\n"ontology": ${JSON.stringify(ontology)}`;
  yield* list('documents', documents);
  yield* list('entities', entities);
  yield* list('relations', relations, (relation) => summarise(relation, sourcesOf(dossier)));
  if (speakers.length > 0) yield* list('speakers', speakers);
  if (places) yield `,\n"places": ${JSON.stringify(places)}`;
  if (views) yield* list('views', views);
  if (stories) yield* list('stories', stories);
  const leftOut = leftOutIn(dossier);
  if (leftOut) yield `,\n"leftOut": ${JSON.stringify(leftOut)}`;
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

function disagreements(written: Written, index: number, sources: Judge): Problem[] {
  const derived = summarise(withoutDerived(written), sources);
  return DERIVED.flatMap((key) =>
    written[key] === undefined || String(written[key]) === String(derived[key])
      ? []
      : {
          code: 'standing-disagrees',
          message: `"${written.id}" says ${key} ${written[key]}, but its claims add up to ${derived[key]}`,
          field: `relations[${index}].${key}`,
          hint: `Leave ${key} out: it is derived from the claims`,
        },
  );
}
