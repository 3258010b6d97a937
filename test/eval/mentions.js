/** Scores names by exact span and type against sets of gold, beside the trained model alone. */
import { readGold } from './gold.js';
import { Tally } from './score.js';

/** Sets by file, and what their labels are in words that all sets share. A label that is not here is not scored. */
const LABELS = {
  PER: 'person',
  person: 'person',
  politician: 'person',
  scientist: 'person',
  name: 'person',
  ORG: 'organization',
  organisation: 'organization',
  politicalparty: 'organization',
  company: 'organization',
  organization: 'organization',
  government: 'organization',
  university: 'organization',
  LOC: 'place',
  location: 'place',
  country: 'place',
  address: 'place',
  scene: 'place',
  book: 'work',
  movie: 'work',
  game: 'work',
};

/** What the kinds of the reader are in the same words; the others are not names. */
const KINDS = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  facility: 'place',
  work: 'work',
};

/** Sets in which works count; in the others they are outside. */
const WITH_WORKS = /^cluener/;

export const NAME_SETS = [
  ['crossner-politics-train', 'en'],
  ['crossner-politics-dev', 'en'],
  ['crossner-politics-test', 'en'],
  ['crossner-conll2003-train', 'en'],
  ['conll04-train', 'en'],
  ['conll04-dev', 'en'],
  ['redocred-dev-slice', 'en'],
  ['cluener-train', 'zh'],
  ['msra-val', 'zh'],
  ['peoplesdaily-dev', 'zh'],
];

/**
 * @param names gives the names of a text: `{ start, end, kind }`
 * @param most documents of a half that are read
 */
export async function scoreNames(folder, file, names, most = Number.POSITIVE_INFINITY) {
  const halves = { seen: new Tally(), unseen: new Tally() };
  const left = { seen: most, unseen: most };
  const errors = [];
  const works = WITH_WORKS.test(file);
  const typeOf = (kind) => (KINDS[kind] === 'work' && !works ? undefined : KINDS[kind]);
  for (const { id, text, lang, entities, half } of readGold(folder, file)) {
    if (left[half]-- <= 0) continue;
    const key = ({ start, end, type }) => `${start} ${end} ${type}`;
    const gold = new Map();
    const unscored = [];
    for (const entity of entities) {
      const type = LABELS[entity.type];
      if (type) gold.set(key({ ...entity, type }), { ...entity, type });
      else unscored.push(entity);
    }
    const found = new Map();
    for (const { start, end, kind } of await names(text, lang)) {
      const type = typeOf(kind);
      if (!type || unscored.some((one) => one.start < end && start < one.end)) continue;
      found.set(key({ start, end, type }), { start, end, type });
    }
    const hits = [...found.keys()].filter((one) => gold.has(one));
    halves[half].add(hits.length, found.size, gold.size);
    if (half !== 'seen') continue;
    for (const [one, { start, end, type }] of gold)
      if (!found.has(one)) errors.push(`- ${text.slice(start, end)} ${type}\t${around(text, start, end)} (${id})`);
    for (const [one, { start, end, type }] of found)
      if (!gold.has(one)) errors.push(`+ ${text.slice(start, end)} ${type}\t${around(text, start, end)} (${id})`);
  }
  return { ...halves, errors };
}

function around(text, start, end) {
  return `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`.replace(
    /\n/g,
    ' ',
  );
}
