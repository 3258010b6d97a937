/** Answers `search`: entities by name, alias or id. */
import { searchQuery } from '../queries/search.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { buildNameIndex, type NameIndex, searchNames } from '../search/index.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { partOf } from './pages.js';
import { refOf, tally } from './refs.js';
import type { View } from './view.js';

/** Hits beyond this many are not ranked: nobody reads so far. */
const MOST = 2_000;

/** The names of a dossier are indexed when they are first looked for. */
const NAMES = new WeakMap<DossierIndex, NameIndex>();

function answerSearch(
  index: DossierIndex,
  query: QueryOf<typeof searchQuery>,
  view: View,
): AnswerOf<typeof searchQuery> {
  const { entities } = index.dossier;
  const names = NAMES.get(index) ?? buildNameIndex(entities);
  NAMES.set(index, names);
  const left = Object.keys(query.filter).length === 0 ? undefined : idsLeft(view);
  const all = searchNames(names, query.text, { most: MOST }).flatMap(({ entity, score, matched }) => {
    const found = entities[entity];
    return found && (left?.has(found.id) ?? true) ? [{ entity: refOf(found), score, matched }] : [];
  });
  const { type } = query;
  const wanted = type?.length ? all.filter(({ entity }) => index.ontology.isEntityOf(entity.type, type)) : all;
  const { items, page } = partOf(wanted, query);
  return { hits: items, types: tally(all.map(({ entity }) => entity.type)), ...page };
}

const LEFT = new WeakMap<View, ReadonlySet<string>>();

/** The entities that a filter leaves. */
function idsLeft(view: View): ReadonlySet<string> {
  const ids = LEFT.get(view) ?? new Set(view.narrowed().entities.map(({ id }) => id));
  LEFT.set(view, ids);
  return ids;
}

export const search = answered(searchQuery, answerSearch);
