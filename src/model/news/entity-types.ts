/**
 * The entity types of the news ontology. A root has a colour, its children inherit it; each type worth telling apart
 * has an icon of its own. Roots of one kind share a hue, so that seven hues tell the kinds apart: people (pink),
 * organisations (blue), products (teal), texts, rules and ideas (violet), events (red), the economy (green) and
 * places (navy). They also differ in lightness, so that they stay apart for readers who do not see red or green.
 * Amber and grey are left to standing.
 */
import { ECONOMY } from './entities/economy.js';
import { EVENTS } from './entities/events.js';
import { ORGANISATIONS } from './entities/organisations.js';
import { PEOPLE } from './entities/people.js';
import { PLACES } from './entities/places.js';
import { PRODUCTS } from './entities/products.js';
import { TEXTS } from './entities/texts.js';

export const NEWS_ENTITY_TYPES = [
  ...PEOPLE,
  ...ORGANISATIONS,
  ...PRODUCTS,
  ...TEXTS,
  ...EVENTS,
  ...ECONOMY,
  ...PLACES,
] as const;
