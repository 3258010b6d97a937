/** What is asked of the engine for the map and its counts, anew whenever what they depend on is another. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Months } from '../../src/analysis/facets.js';
import type { Answer } from '../../src/engine/queries/index.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import type { OntologyIndex } from '../../src/model/ontology.js';
import { pictureFilter } from '../../src/model/pictured.js';
import type { Metadata } from '../source/source.js';
import type { Answers } from './answers.js';
import { createAsking } from './asking.js';
import { type Facets, facetRows } from './facets.js';
import { type Found, queried } from './query.js';
import { type Answered, asDossier, type Drawn, drawnOf, fitsWhole, MOST_ALL, type Wanted, wordsOf } from './shown.js';
import { isFiltered, type State } from './state.js';

export interface Picture {
  /** the filter that everything is asked under: that of the state, with accepted claims only unless it names others */
  readonly filter: ReadonlySignal<Filter>;
  /** what places are found for: all of a small dossier, or the part of a large one that is looked at */
  readonly dossier: ReadonlySignal<Dossier | undefined>;
  /** what is drawn: all that the filter leaves where that is little; else communities, or what lies around the choice */
  readonly drawn: ReadonlySignal<Drawn | undefined>;
  /** whether an answer for the map is awaited */
  readonly asking: ReadonlySignal<boolean>;
  /** why the map does not show what was asked for */
  readonly refused: ReadonlySignal<string>;
  readonly facets: ReadonlySignal<Facets | undefined>;
  /** how much the filter leaves; undefined until that is known */
  readonly tally: ReadonlySignal<{ entities: number; relations: number } | undefined>;
  /** the months in which relations began to hold, or were claimed, whatever the filter */
  readonly months: ReadonlySignal<Months>;
  /** what the filter changes; undefined without a filter, and until it is known */
  readonly changes: ReadonlySignal<Answer<'changes'> | undefined>;
  /** Drops what was answered: another dossier is opened. */
  clear(): void;
}

export interface PictureOf {
  state: ReadonlySignal<State>;
  answers: ReadonlySignal<Answers | undefined>;
  metadata: ReadonlySignal<Metadata | undefined>;
  ontology: ReadonlySignal<OntologyIndex | undefined>;
  /** told when the first picture has come, or why none comes */
  settle: (failed?: string) => void;
}

/** Relations whose standing the filter turns that are asked for: as many as one answer holds. */
const MOST_TURNED = 500;

export function createPicture({ state, answers, metadata, ontology, settle }: PictureOf): Picture {
  const answered = signal<Answered>({});
  const filterKey = computed(() => JSON.stringify(pictureFilter(state.value.filter)));
  const filter = computed(() => JSON.parse(filterKey.value) as Filter);
  const groundKey = computed(() => JSON.stringify(groundOf(filter.value)));
  const ground = computed(() => JSON.parse(groundKey.value) as Filter);
  /** why there are no counts under a filter */
  const uncounted = signal<{ key: string; why: string } | undefined>(undefined);
  const counts = queried(
    answers,
    'facets',
    computed(() => ({ filter: filter.value })),
    (error) => {
      uncounted.value = { key: filterKey.peek(), why: wordsOf(error) };
      // an id that the dossier does not hold is taken out of the filter, and the counts are asked again
      if (error.problems.some(({ code }) => code === 'no-answer')) settle(wordsOf(error));
    },
  );
  const groundCounts = queried(
    answers,
    'facets',
    computed(() => ({ filter: ground.value })),
  );
  const isNarrowed = computed(() => isFiltered(state.value));
  const changes = queried(
    answers,
    'changes',
    computed(() => (isNarrowed.value ? { filter: filter.value, limit: MOST_TURNED } : undefined)),
  );
  const isOf = (found: Found<'facets'> | undefined, key: string): found is Found<'facets'> =>
    found !== undefined && found.of === answers.value && JSON.stringify(found.query.filter) === key;
  const isAll = computed(() => state.value.all === true);
  /** What the picture depends on, as JSON: asked anew only when it is another. Empty until its size is known. */
  const wanted = computed(() => {
    const [under, whole] = [counts.value, groundCounts.value];
    if (!isOf(under, filterKey.value)) return '';
    const isDrawable = (counted: Counted) => fitsWhole(counted) || (isAll.value && counted.entities <= MOST_ALL);
    if (!isDrawable(under.answer)) {
      return JSON.stringify(partOf(state.value, filter.value, isNarrowed.value ? ground.value : undefined));
    }
    if (!isOf(whole, groundKey.value)) return '';
    const all = { ground: isDrawable(whole.answer) ? ground.value : filter.value };
    return JSON.stringify({ filter: filter.value, all, open: [], focus: 1 } satisfies Wanted);
  });
  const asked = createAsking(answers, wanted, answered, settle);
  const isUncounted = computed(() => uncounted.value?.key === filterKey.value);
  return {
    filter,
    dossier: computed(() => metadata.value && asDossier(metadata.value, answered.value.ground ?? answered.value.part)),
    drawn: computed(() => {
      const { groups, part } = answered.value;
      return metadata.value && (groups || part) ? drawnOf(metadata.value, answered.value) : undefined;
    }),
    asking: computed(
      () => asked.asking.value || (answers.value !== undefined && wanted.value === '' && !isUncounted.value),
    ),
    refused: computed(() => (isUncounted.value ? (uncounted.value?.why ?? '') : asked.refused.value)),
    facets: computed(
      () => counts.value && ontology.value && facetRows(counts.value.answer, filter.value, ontology.value),
    ),
    tally: computed(() => counts.value?.answer),
    months: computed(() => {
      const { answer } = counts.value ?? {};
      return (state.value.dates === 'claimed' ? answer?.claimed : answer) ?? { months: [], undated: 0 };
    }),
    changes: computed(() => changes.value?.answer),
    clear() {
      answered.value = {};
    },
  };
}

interface Counted {
  entities: number;
  relations: number;
}

/** The same review states under no other condition. */
function groundOf({ review, notReview }: Filter): Filter {
  return { ...(review && { review }), ...(notReview && { notReview }) };
}

/** What is asked of a dossier that is too large to be drawn whole. */
function partOf({ chosen, open, focus }: State, filter: Filter, under: Filter | undefined): Wanted {
  return {
    filter,
    open: chosen ? [] : open,
    focus: chosen ? focus : 1,
    ...(chosen && { chosen }),
    ...(under && { under }),
  };
}
