/** The base gazetteer: well-known names in English and Chinese that an extractor knows before it reads anything. */
import type { Entity } from '../../model/entity.js';
import { COMPANIES } from './companies.js';
import { COUNTRIES } from './countries.js';
import { MEDIA } from './media.js';
import { PEOPLE } from './people.js';
import { PLACES } from './places.js';
import { PRODUCTS } from './products.js';
import { PUBLIC_BODIES } from './public-bodies.js';

export { countryOf, NATIONALITIES } from './countries.js';

/** No two share an id; a name may stand for two (a search order decides: the first one wins). */
export const GAZETTEER: readonly Entity[] = [
  ...MEDIA,
  ...PUBLIC_BODIES,
  ...COMPANIES,
  ...PEOPLE,
  ...PRODUCTS,
  ...COUNTRIES,
  ...PLACES,
];
