/** What goes to the printer: the map as a drawing, then the evidence of what is chosen, light and without controls. */
import { render } from 'preact';
import { inLanguage } from '../../src/model/language.js';
import { type Relation as RelationOfModel, type RelationSummary, summarise } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { isBetween } from '../../src/scene/focus.js';
import { drawingOf } from '../map/download.js';
import type { Store } from '../state/store.js';
import { Communities } from './communities.js';
import { TypeDisc } from './icon.js';
import { RelationShown } from './relation.js';
import { StoreContext, useStore } from './use-store.js';

/** Relations of one entity that are printed with their evidence; so many fill some twenty sheets. */
const MOST = 100;

/**
 * Puts the printed page into its place before the browser prints, and takes it away after: it is as it is at that
 * moment, and costs nothing otherwise. Rendering to a root of its own is done when `render` returns, as the browser
 * waits for nobody.
 * @returns what ends it
 */
export function followPrinting(place: HTMLElement, store: Store): () => void {
  const show = () =>
    render(
      <StoreContext.Provider value={store}>
        <Printed />
      </StoreContext.Provider>,
      place,
    );
  const clear = () => render(null, place);
  const media = matchMedia('print');
  const onMedia = () => (media.matches ? show() : clear());
  window.addEventListener('beforeprint', show);
  window.addEventListener('afterprint', clear);
  media.addEventListener('change', onMedia);
  return () => {
    window.removeEventListener('beforeprint', show);
    window.removeEventListener('afterprint', clear);
    media.removeEventListener('change', onMedia);
  };
}

function Printed() {
  const { dossier, drawn: picture, positions, state, words } = useStore();
  const [whole, drawn] = [dossier.value, picture.value];
  const { filter, language } = state.value;
  if (!whole || !drawn) return null;
  const screen = { whole, dossier: whole, drawn, filter, language, positions: positions.value };
  return (
    <>
      <figure dangerouslySetInnerHTML={{ __html: drawingOf(screen) }} />
      {drawn.overview && drawn.dossier.entities.length === 0 && (
        <section class="relation">
          <p>{words.value.overviewLeft(drawn.overview.groups.communities.length, drawn.left)}</p>
          <Communities all />
        </section>
      )}
      <Evidence />
    </>
  );
}

/**
 * The claims on the chosen relation, or on every relation of the chosen entity or pair. The browser waits for no
 * answer, so it is what the map was drawn from, which holds the whole of what is chosen.
 */
function Evidence() {
  const { drawn, answers, filter, state, ontology, words } = useStore();
  const { chosen, language } = state.value;
  const left = drawn.value?.dossier;
  if (!left || !chosen) return null;
  const alone =
    chosen.kind === 'relation' ? answers.value?.known('relation', { id: chosen.id, filter: filter.value }) : undefined;
  const relations = alone ? [alone.relation] : left.relations.filter((relation) => belongs(relation, chosen));
  const entity =
    chosen.kind === 'entity' ? [...left.entities, ...left.speakers].find(({ id }) => id === chosen.id) : undefined;
  const label = entity && ontology.value?.entityTypes.get(entity.type)?.label;
  return (
    <>
      {entity && (
        <header>
          <h1>
            {ontology.value && <TypeDisc {...ontology.value.style(entity.type)} size={26} />}{' '}
            {inLanguage(entity.names, language)}
          </h1>
          <p class="faint">
            {[label && inLanguage(label, language), ...new Set(Object.values(entity.names))]
              .filter((name) => name && name !== inLanguage(entity.names, language))
              .join(' · ')}
          </p>
          {entity.description && <p>{inLanguage(entity.description, language)}</p>}
        </header>
      )}
      {relations.slice(0, MOST).map((relation) => (
        <RelationShown
          key={relation.id}
          relation={'standing' in relation ? (relation as RelationSummary) : summarise(relation, sourcesOf(left))}
          documents={alone?.documents ?? left.documents}
        />
      ))}
      {relations.length > MOST && <p>{words.value.more(relations.length - MOST)}</p>}
    </>
  );
}

function belongs({ id, subject, object, claims }: RelationOfModel, chosen: { kind: string; id: string }): boolean {
  if (chosen.kind === 'relation') return id === chosen.id;
  if (chosen.kind === 'pair') return isBetween(chosen.id, subject, object);
  return (
    subject === chosen.id ||
    object === chosen.id ||
    claims.some(({ chain }) => chain.some(({ agent }) => agent === chosen.id))
  );
}
