/** Answers `search`: entities by name, alias or id. */
import type { Answer, FullQuery } from '../calls/index.js';
import { buildNameIndex, type NameIndex, searchNames } from '../search/index.js';
import type { Memory } from './memory.js';
import { partOf } from './pages.js';
import { tally } from './refs.js';

/** Hits beyond this many are not ranked: nobody reads so far. */
const MOST = 2_000;

/** The names of a dossier, indexed when they are first looked for. */
export class Names {
  readonly #memory: Memory;
  #index: NameIndex | undefined;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  answer(query: FullQuery<'search'>): Answer<'search'> {
    const { entities } = this.#memory.dossier;
    this.#index ??= buildNameIndex(entities);
    const all = searchNames(this.#index, query.text, { most: MOST }).flatMap(({ entity, score, matched }) => {
      const found = entities[entity];
      return found ? [{ entity: { id: found.id, type: found.type, names: found.names }, score, matched }] : [];
    });
    const { type } = query;
    const wanted = type?.length ? all.filter(({ entity }) => this.#memory.ontology.isEntityOf(entity.type, type)) : all;
    const { items, page } = partOf(wanted, query);
    return { hits: items, types: tally(all.map(({ entity }) => entity.type)), ...page };
  }
}
