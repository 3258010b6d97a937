/** The drawings of a report: the picture as a whole, and each view of a story, as SVG or as shapes of an office file. */
import { excerpt } from '../../analysis/excerpt.js';
import type { Dossier } from '../../model/dossier.js';
import type { Filter } from '../../model/filter.js';
import { pictured } from '../../model/pictured.js';
import type { SavedView } from '../../model/story.js';
import { placeEntities } from '../../scene/places.js';
import type { PictureOptions } from '../picture.js';
import { type MapPlan, planMap } from '../svg/map.js';
import { pictureScene, sheet } from '../svg.js';

export interface Figure {
  /** with title, legend and credit line */
  svg(): string;
  /** the map by itself */
  plan(): MapPlan;
}

/** @param view a saved view; left out, the picture that the report is about */
export type DrawFigure = (view?: SavedView) => Figure | undefined;

interface FigureOptions {
  filter?: Filter;
  language?: string;
  date?: string;
}

/** @param whole the dossier before any filter */
export function figuresOf(whole: Dossier, { filter = {}, language = 'en', date }: FigureOptions = {}): DrawFigure {
  return (view) => {
    const dossier = pictured(whole, view ? (view.filter ?? {}) : filter);
    const { dossier: part } = excerpt(dossier, view?.chosen);
    if (view && part.entities.length === 0) return undefined;
    const picture = view ? choiceOf(view, part) : {};
    const positions = placesIn(part, view);
    const options = { language, picture, ...(date !== undefined && { date }), ...(positions && { positions }) };
    const { scene, drawn } = pictureScene(part, options);
    return {
      svg: () => [...sheet(scene, drawn, options)].join(''),
      plan: () => planMap(scene),
    };
  };
}

/** What a view has chosen is drawn by itself, where it is still there. */
function choiceOf({ chosen }: SavedView, { entities, relations }: Dossier): PictureOptions {
  if (!chosen || chosen.kind === 'pair') return {};
  const isThere = [...entities, ...relations].some(({ id }) => id === chosen.id);
  return isThere ? { only: chosen.id } : {};
}

/** Where entities lie: as the view has them, else as usual. */
function placesIn(dossier: Dossier, view: SavedView | undefined) {
  const own = Object.entries(view?.places ?? {});
  return own.length > 0 ? new Map([...placeEntities(dossier), ...own]) : undefined;
}
