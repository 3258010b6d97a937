/**
 * The relation types of the news ontology, by field.
 *
 * Cues are plain strings. An English cue that ends in "by", and a Chinese one that begins with 被, 由, 受, 遭 or 获,
 * reads from object to subject, unless the label reads so itself (`was founded by`). `…` in a Chinese cue or label stands for the name of the other end.
 */
import { BUSINESS } from './relations/business.js';
import { EFFECTS } from './relations/effects.js';
import { LAW } from './relations/law.js';
import { LITERALS } from './relations/literals.js';
import { LIVES } from './relations/lives.js';
import { OFFICES } from './relations/offices.js';
import { PEOPLE } from './relations/people.js';
import { PLACES } from './relations/places.js';
import { POLITICS } from './relations/politics.js';
import { PRODUCTS } from './relations/products.js';
import { SPEECH } from './relations/speech.js';

export const NEWS_RELATION_TYPES = [
  ...BUSINESS,
  ...PEOPLE,
  ...OFFICES,
  ...LIVES,
  ...PRODUCTS,
  ...SPEECH,
  ...LAW,
  ...POLITICS,
  ...EFFECTS,
  ...PLACES,
  ...LITERALS,
] as const;
