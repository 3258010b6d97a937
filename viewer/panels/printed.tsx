/** What goes to the printer: the map as a drawing, then the evidence of what is chosen, light and without controls. */
import { render } from 'preact';
import { inLanguage } from '../../src/model/language.js';
import type { Relation as RelationOfModel } from '../../src/model/relation.js';
import { drawingOf } from '../map/download.js';
import { isBetween } from '../state/picture.js';
import type { Store } from '../state/store.js';
import { Communities } from './communities.js';
import { TypeDisc } from './icon.js';
import { Relation } from './relation.js';
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
  const { dossier, drawn: picture, positions, roomy, state, words } = useStore();
  const [whole, drawn] = [dossier.value, picture.value];
  const { filter, language } = state.value;
  if (!whole || !drawn) return null;
  const screen = { whole, dossier: drawn.dossier, filter, language, positions: positions.value, roomy: roomy.value };
  return (
    <>
      {drawn.overview && drawn.dossier.entities.length === 0 ? (
        <section class="relation">
          <h1>{inLanguage(whole.title, language)}</h1>
          <p>{words.value.overviewLeft(drawn.overview.groups.communities.length, drawn.left)}</p>
          <Communities all />
        </section>
      ) : (
        <figure dangerouslySetInnerHTML={{ __html: drawingOf(screen) }} />
      )}
      <Evidence />
    </>
  );
}

/** The claims on the chosen relation, or on every relation of the chosen entity or pair. */
function Evidence() {
  const { dossier, narrowed, state, context, words } = useStore();
  const { chosen, language } = state.value;
  const [whole, left] = [dossier.value, narrowed.value];
  if (!whole || !left || !chosen) return null;
  const relations = left.relations.filter((relation) => belongs(relation, chosen));
  const entity =
    chosen.kind === 'entity' ? [...whole.entities, ...whole.speakers].find(({ id }) => id === chosen.id) : undefined;
  const label = entity && context.value?.ontology.entityTypes.get(entity.type)?.label;
  return (
    <>
      {entity && (
        <header>
          <h1>
            {context.value && <TypeDisc {...context.value.ontology.style(entity.type)} size={26} />}{' '}
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
      {relations.slice(0, MOST).map(({ id }) => (
        <Relation key={id} id={id} />
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
