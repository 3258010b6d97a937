/** Changes of saved views and stories by hand. */
import type { View } from '../dossier/index.js';
import { slugOf } from '../extract/rules/ids.js';
import type { Localised } from '../model/language.js';
import { inLanguage } from '../model/language.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { type NamedThing, namedInStory, namedInView, type SavedView, type Story } from '../model/story.js';
import { freeId } from '../text/slug.js';
import type { Plan } from './planned.js';

type New<T> = Omit<T, 'id'> & { id?: string | undefined };

/** @throws ClaimgraphError that names what is not in the dossier */
export function saveView(state: View, { id: given, ...rest }: New<SavedView>): Plan {
  const id = given ?? idOf(rest.title, 'view', (one) => state.savedView(one) !== undefined);
  const view = { id, ...rest };
  checkNamed(state, namedInView(view));
  return { edits: [{ put: 'view', view }], about: [`view:${id}`] };
}

/** @throws ClaimgraphError with the code `in-use` where a story shows it */
export function removeView(state: View, id: string): Plan {
  if (!state.savedView(id)) throw missing('view', id);
  const stories = state.saved.stories.filter(({ steps }) => steps.some(({ view }) => view === id));
  if (stories.length > 0) {
    const message = `the view "${id}" is shown by the story ${stories.map((story) => `"${story.id}"`).join(', ')}`;
    throw new ClaimgraphError([{ code: 'in-use', message, hint: 'Take it out of the story first' }]);
  }
  return { edits: [{ remove: 'view', id }], about: [`view:${id}`] };
}

/** @throws ClaimgraphError that names the views and claims that are not in the dossier */
export function saveStory(state: View, { id: given, ...rest }: New<Story>): Plan {
  const id = given ?? idOf(rest.title, 'story', (one) => state.story(one) !== undefined);
  const story = { id, ...rest };
  checkNamed(state, namedInStory(story));
  return { edits: [{ put: 'story', story }], about: [`story:${id}`] };
}

export function removeStory(state: View, id: string): Plan {
  if (!state.story(id)) throw missing('story', id);
  return { edits: [{ remove: 'story', id }], about: [`story:${id}`] };
}

function idOf(title: Localised, otherwise: string, isTaken: (id: string) => boolean): string {
  const name = inLanguage(title, 'en');
  return freeId(slugOf(name) || otherwise, { has: isTaken });
}

/** What is saved names what is there; what goes later is left out where it is read. */
function checkNamed(state: View, named: readonly NamedThing[]): void {
  const has: Readonly<Record<NamedThing['what'], (id: string) => unknown>> = {
    entity: (id) => state.entity(id),
    speaker: (id) => state.entity(id) ?? state.document(id),
    document: (id) => state.document(id),
    entityType: (id) => state.ontology.entityTypes.get(id),
    relationType: (id) => state.ontology.relationTypes.get(id),
    relation: (id) => state.relation(id),
    claim: (id) => state.claim(id),
    view: (id) => state.savedView(id),
  };
  const problems = named.flatMap(({ what, id, path }): Problem[] =>
    has[what](id)
      ? []
      : [{ code: `unknown-${what}`, message: `the dossier has no ${what} "${id}"`, field: path.join('.') }],
  );
  if (problems.length > 0) throw new ClaimgraphError(problems);
}

function missing(what: string, id: string): ClaimgraphError {
  return new ClaimgraphError([{ code: `unknown-${what}`, message: `there is no ${what} "${id}"` }]);
}
