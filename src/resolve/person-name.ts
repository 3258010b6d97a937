/** Names of people taken apart: given names, surname and what tells a son from his father. */
import { distance } from 'fastest-levenshtein';
import { itemAt, lastOf } from '../model/item-at.js';

export interface PersonName {
  given: string[];
  surname: string;
  /** `jr`, `sr`, `2`, `3` ... */
  suffix: string | undefined;
}

const SUFFIXES: Record<string, string> = {
  jr: 'jr',
  jnr: 'jr',
  junior: 'jr',
  sr: 'sr',
  snr: 'sr',
  senior: 'sr',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
};
const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady president senator sen rep governor gov general gen col captain judge king queen prince princess pope chancellor minister hon rev'.split(
    ' ',
  ),
);
/** Words before a surname that belong to it. */
const PARTICLES = new Set('de la van von der den bin ben al el da di du le del dos st'.split(' '));
/** Short forms of given names; those of one line are one name. */
const SHORT_FORMS = new Map(
  `william bill will billy; robert bob rob bobby; richard dick rick; james jim jimmy; john jack johnny; joseph joe; michael mike;
  thomas tom; charles charlie chuck; edward ed eddie ted; david dave; daniel dan; matthew matt; christopher chris; andrew andy;
  anthony tony; benjamin ben; samuel sam; nicholas nick; kenneth ken; timothy tim; jeffrey geoffrey jeff geoff; steven stephen steve;
  gregory greg; patrick pat; peter pete; lawrence larry; ronald ron; donald don; frederick fred; alexander alex; elizabeth liz beth;
  margaret maggie; katherine catherine kate kathy; deborah debbie; susan sue; jennifer jen; rebecca becky; victoria vicky; philip phil;
  sergei sergey; dmitri dmitry; aleksandr alexander; yevgeny evgeny; mohammed muhammad mohamed mohammad`
    .split(';')
    .flatMap((line) => {
      const names = line.trim().split(/\s+/);
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);

/** @param plain the name in lower case, without marks, words parted by one space */
export function readPersonName(plain: string): PersonName {
  const words = plain.split(' ');
  while (words.length > 1 && TITLES.has(itemAt(words, 0))) words.shift();
  const last = lastOf(words);
  const suffix = words.length > 1 ? SUFFIXES[last] : undefined;
  if (suffix !== undefined) words.pop();
  let from = words.length - 1;
  while (from > 0 && PARTICLES.has(itemAt(words, from - 1))) from--;
  return { given: words.slice(0, Math.max(0, from)), surname: words.slice(Math.max(0, from)).join(' '), suffix };
}

export type PersonLikeness =
  | 'same name'
  | 'initials'
  | 'short form'
  | 'spelling'
  | 'middle name'
  | 'turned'
  | 'surname only';

/** What two people's names have in common, if they can be one person's; undefined where they cannot. */
export function personLikeness(a: PersonName, b: PersonName): PersonLikeness | undefined {
  if (a.suffix !== b.suffix) return undefined;
  const near = sameWord(a.surname, b.surname);
  if (!near) {
    const turned = a.given.length === 1 && b.given.length === 1 && a.given[0] === b.surname && b.given[0] === a.surname;
    return turned ? 'turned' : undefined;
  }
  const rank: PersonLikeness[] = [near === 'spelling' ? 'spelling' : 'same name'];
  if (a.given.length === 0 || b.given.length === 0)
    return a.given.length === b.given.length ? rank[0] : near === 'same' ? 'surname only' : undefined;
  const [first, ...middleA] = a.given;
  const [other, ...middleB] = b.given;
  const given = sameGiven(first as string, other as string);
  if (!given) return undefined;
  rank.push(given);
  for (let i = 0; i < Math.min(middleA.length, middleB.length); i++) {
    const middle = sameGiven(itemAt(middleA, i), itemAt(middleB, i));
    if (!middle) return undefined;
    rank.push(middle);
  }
  if (middleA.length !== middleB.length) rank.push('middle name');
  return ORDER.find((kind) => rank.includes(kind));
}

const ORDER: readonly PersonLikeness[] = ['spelling', 'initials', 'short form', 'middle name', 'same name'];

function sameGiven(a: string, b: string): PersonLikeness | undefined {
  if (a === b) return 'same name';
  if ((a.length === 1 || b.length === 1) && a.charAt(0) === b.charAt(0)) return 'initials';
  const [x, y] = [SHORT_FORMS.get(a), SHORT_FORMS.get(b)];
  if (x !== undefined && x === y) return 'short form';
  return sameWord(a, b) ? 'spelling' : undefined;
}

function sameWord(a: string, b: string): 'same' | 'spelling' | undefined {
  if (a === b) return 'same';
  if (a.replace(/ /g, '') === b.replace(/ /g, '')) return 'spelling';
  const length = Math.max(a.length, b.length);
  return length >= 5 && a.charAt(0) === b.charAt(0) && distance(a, b) <= (length >= 8 ? 2 : 1) ? 'spelling' : undefined;
}
