/** Reads `stories.yaml`: views that were saved under a name, and the stories that lead through them. */
import type { Dossier } from '../model/dossier.js';
import { type NamedThing, namedInStory, namedInView, StoriesFile } from '../model/story.js';
import type { StoryPart } from './edit.js';
import type { Folder } from './folder.js';
import { didYouMean } from './ids.js';
import type { Report } from './problems.js';
import { fieldName, type Path, type Sourced } from './sourced.js';
import { validate } from './validate.js';
import { readYaml } from './yaml.js';

export const STORIES_FILE = 'stories.yaml';

/** The lists of the file, by what they hold. */
export const STORY_LISTS: Readonly<Record<StoryPart, 'views' | 'stories'>> = { view: 'views', story: 'stories' };

const NONE: StoriesFile = { views: [], stories: [] };

/** What a dossier holds of views and stories: nothing where there are none. */
export function savedIn({ views, stories }: StoriesFile): Pick<Dossier, 'views' | 'stories'> {
  return { ...(views.length > 0 && { views }), ...(stories.length > 0 && { stories }) };
}

/** Nothing where there is no such file. A step whose view is not there is a problem: the file itself is broken. */
export async function readStories(folder: Folder, report: Report): Promise<Sourced<StoriesFile>> {
  const nowhere = { value: NONE, place: () => ({ file: folder.placeOf(STORIES_FILE) }) };
  if (!(await folder.has(STORIES_FILE))) return nowhere;
  const text = await folder.read(STORIES_FILE);
  const source = text === undefined ? undefined : readYaml(text, folder.placeOf(STORIES_FILE), report);
  const value = source && validate(StoriesFile, { ...source, value: source.value ?? {} }, report);
  if (!value) return nowhere;
  const saved = { value, place: (path?: Path) => source.place(path) };
  checkIds(saved, report);
  return saved;
}

/** No id twice, and every view of a step is there. */
export function checkIds({ value, place }: Sourced<StoriesFile>, report: Report): void {
  for (const list of ['views', 'stories'] as const) {
    const seen = new Set<string>();
    for (const [i, { id }] of value[list].entries()) {
      if (seen.has(id)) {
        const message = `two ${list} have the id "${id}"`;
        report({ code: 'duplicate-id', message, place: place([list, i, 'id']), field: fieldName([list, i, 'id']) });
      }
      seen.add(id);
    }
  }
  const views = new Set(value.views.map(({ id }) => id));
  for (const [i, story] of value.stories.entries()) {
    for (const { what, id, path } of namedInStory(story)) {
      if (what !== 'view' || views.has(id)) continue;
      const at = ['stories', i, ...path];
      const hint = didYouMean(id, views, 'Save the view first, or leave the step out');
      const message = `the story "${story.id}" shows the view "${id}", which is not here`;
      report({ code: 'unknown-view', message, place: place(at), field: fieldName(at), hint });
    }
  }
}

/**
 * What views and stories name and the dossier does not hold. It hinders nothing: a merge, or a claim that is moved,
 * must not break a dossier for a story's sake.
 */
export function checkSaved({ value, place }: Sourced<StoriesFile>, dossier: Dossier, notice: Report): void {
  const named = [
    ...value.views.map((view, i) => ({ title: `view "${view.id}"`, at: ['views', i], things: namedInView(view) })),
    ...value.stories.map((story, i) => ({
      ...{ title: `story "${story.id}"`, at: ['stories', i] },
      things: namedInStory(story).filter(({ what }) => what !== 'view'),
    })),
  ];
  if (named.length === 0) return;
  const known = idsIn(dossier);
  for (const { title, at, things } of named) {
    for (const { what, id, path } of things) {
      if (known[what].has(id)) continue;
      const where = [...at, ...path];
      notice({
        code: `unknown-${WORDS[what].replaceAll(' ', '-')}`,
        message: `the ${title} names the ${WORDS[what]} "${id}", which is not here; it is left out`,
        place: place(where),
        field: fieldName(where),
        hint: didYouMean(id, known[what], `Save the ${title.split(' ')[0]} again, or take the line away`),
      });
    }
  }
}

const WORDS: Readonly<Record<NamedThing['what'], string>> = {
  entity: 'entity',
  speaker: 'entity or document',
  document: 'document',
  entityType: 'entity type',
  relationType: 'relation type',
  relation: 'relation',
  claim: 'claim',
  view: 'view',
};

function idsIn({
  entities,
  documents,
  relations,
  ontology,
  views = [],
}: Dossier): Record<NamedThing['what'], Set<string>> {
  const ids = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
  return {
    entity: ids(entities),
    speaker: ids([...entities, ...documents]),
    document: ids(documents),
    entityType: ids(ontology.entityTypes),
    relationType: ids(ontology.relationTypes),
    relation: ids(relations),
    claim: ids(relations.flatMap(({ claims }) => claims)),
    view: ids(views),
  };
}
