/** English names: where they stand, which are one, and what kind each is. */
import type { EntityKind, Parse } from '../../../language/parse.js';
import { itemAt, lastOf } from '../../../model/item-at.js';
import { countryOf } from '../../gazetteer/index.js';
import type { TypeEvidence } from '../mention.js';
import { verdict } from '../vote.js';
import { nameEvidence } from './name-evidence.js';
import type { KnownName, NameSpan } from './name-span.js';
import { nameSpans } from './name-spans.js';

/** Weight of what the others of a list are, all together. */
const LIST = 2.5;

/** Weight of being called by the last word alone. */
const SURNAME = 5;

/** One name with all places where the document uses it, or a short form of it. */
export interface NameGroup {
  /** the longest form */
  name: string;
  forms: Set<string>;
  places: NameSpan[];
  evidence: TypeEvidence[];
  kind: EntityKind;
  certainty: number;
  /** it is in the dossier or the gazetteer */
  listed: boolean;
}

/** Names grouped, in the order in which they are first used. */
export function englishNames(
  parse: Parse,
  known: (name: string) => { kind: EntityKind; from: 'dossier' | 'gazetteer' } | undefined,
  knownAt: (token: number) => KnownName | undefined,
): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const span of nameSpans(parse, knownAt)) {
    if (isAdjective(parse, span)) continue;
    const name = parse.textOf(parse.span(span.from, span.to)).replace(/\s+/g, ' ');
    const key = name.toLowerCase();
    const evidence = nameEvidence(parse, span);
    let group = groups.get(key);
    if (!group) {
      group = { name, forms: new Set([name]), places: [], evidence: [], kind: 'other', certainty: 0, listed: false };
      const famous = known(name);
      group.listed = famous !== undefined;
      // a capital that stands for its government is a place where the model says so
      const isCapital = famous?.from === 'gazetteer' && famous.kind === 'organization' && span.label === 'place';
      if (famous && !isCapital) group.evidence.push({ ...famous, weight: famous.from === 'dossier' ? 12 : 6 });
      groups.set(key, group);
    }
    group.places.push(span);
    group.evidence.push(...evidence);
  }
  const all = [...groups.values()];
  for (const group of all) settle(group);
  const joined = joinShortForms(joinBracketed(parse, all));
  for (const group of joined) settle(group);
  shareInLists(parse, joined);
  for (const group of joined) settle(group);
  for (const group of joined) settle(group);
  return joined;
}

/** "Chinese" in "Chinese military" tells whose it is and names nobody. */
function isAdjective(parse: Parse, { from, to, label }: NameSpan): boolean {
  const head = parse.headOfSpan({ from, to });
  const words = parse.textOf(parse.span(from, to));
  // "Chinese Huawei": before a name as well; "US" is the name of the country
  if (/\p{Ll}/u.test(words) && countryOf(words) !== undefined && /^(?:amod|compound|nmod)$/.test(head.dep)) return true;
  return label === 'group' && (head.pos === 'ADJ' || head.dep === 'amod');
}

function settle(group: NameGroup): void {
  const found = verdict(group.evidence);
  group.kind = found?.kind ?? 'other';
  group.certainty = found?.certainty ?? 0;
}

/** "Party of the Left (PDS)": capitals in brackets right behind a name are a short form of it. */
function joinBracketed(parse: Parse, groups: readonly NameGroup[]): NameGroup[] {
  const starting = new Map<number, NameGroup>();
  for (const group of groups) for (const { from } of group.places) starting.set(from, group);
  const into = new Map<NameGroup, NameGroup>();
  for (const long of groups) {
    if (into.has(long)) continue;
    for (const { from, to } of long.places) {
      const short = to - from > 1 && parse.tokens[to]?.text === '(' ? starting.get(to + 1) : undefined;
      if (!short || short === long || into.has(short)) continue;
      const end = short.places.find((place) => place.from === to + 1)?.to ?? to;
      if (parse.tokens[end]?.text === ')' && isShortFor(short.name, long.name)) into.set(short, long);
    }
  }
  return merged(groups, into);
}

/** Capitals whose first letter a word of the name begins with: parties are called by the letters of their own language. */
function isShortFor(short: string, long: string): boolean {
  return /^[\p{Lu}][\p{L}.&/-]{1,7}$/u.test(short) && (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && /\s/.test(long);
}

/** What stands in one list is mostly of one kind: "Tampico, Leon and Oaxaca". Half of what the others are counts. */
function shareInLists(parse: Parse, groups: readonly NameGroup[]): void {
  const byHead = new Map<number, NameGroup>();
  for (const group of groups) for (const place of group.places) byHead.set(parse.headOfSpan(place).index, group);
  const lists = new Map<number, NameGroup[]>();
  for (const [head, group] of byHead) {
    let top = parse.token(head);
    for (let steps = 0; steps < 30 && (top.dep === 'conj' || top.dep === 'appos') && byHead.has(top.head); steps++)
      top = parse.token(top.head);
    if (top.index !== head) push(lists, top.index, group);
    else if (!lists.has(head)) lists.set(head, [group]);
  }
  for (const [top, members] of lists) {
    const first = byHead.get(top);
    const all = first && !members.includes(first) ? [first, ...members] : members;
    if (all.length < 3) continue;
    const votes = new Map<EntityKind, number>();
    for (const { kind, certainty } of all) votes.set(kind, (votes.get(kind) ?? 0) + certainty);
    for (const group of all) {
      for (const [kind, sum] of votes) {
        const others = sum - (group.kind === kind ? group.certainty : 0);
        if (others > 0)
          group.evidence.push({ kind, from: 'context', weight: (LIST * others) / (all.length - 1), cue: 'list' });
      }
    }
  }
}

/** Puts "Obama" to "Barack Obama", "Acme" to "Acme Robotics" and "NIA" to "Nordic Investment Agency". */
function joinShortForms(groups: readonly NameGroup[]): NameGroup[] {
  const byLast = new Map<string, NameGroup[]>();
  const byFirst = new Map<string, NameGroup[]>();
  const byInitials = new Map<string, NameGroup[]>();
  for (const group of groups) {
    const words = group.name.split(' ');
    if (words.length < 2) continue;
    push(byLast, bare(lastOf(words)), group);
    push(byFirst, bare(itemAt(words, 0)), group);
    push(byInitials, initials(words), group);
  }
  const into = new Map<NameGroup, NameGroup>();
  for (const group of groups) {
    if (group.name.includes(' ')) continue;
    const long = longForm(group, byLast, byFirst, byInitials);
    // "Washington" before "Denzel Washington" is the place
    if (long && !(group.listed && !long.listed && firstOf(group) < firstOf(long))) into.set(group, long);
  }
  return merged(groups, into);
}

function firstOf({ places }: NameGroup): number {
  return Math.min(...places.map(({ from }) => from));
}

function merged(groups: readonly NameGroup[], into: ReadonlyMap<NameGroup, NameGroup>): NameGroup[] {
  for (const [short, long] of into) {
    long.places.push(...short.places);
    // whoever else bears the short form is not meant
    long.evidence.push(...short.evidence.filter(({ from }) => from === 'model' || from === 'context'));
    for (const form of short.forms) long.forms.add(form);
  }
  return groups.filter((group) => !into.has(group));
}

function longForm(
  group: NameGroup,
  byLast: ReadonlyMap<string, NameGroup[]>,
  byFirst: ReadonlyMap<string, NameGroup[]>,
  byInitials: ReadonlyMap<string, NameGroup[]>,
): NameGroup | undefined {
  const word = bare(group.name);
  const people = (byLast.get(word) ?? []).filter(({ kind }) => kind === 'person');
  // a surname that two people share names neither
  if (people.length === 1) return people[0];
  if (people.length > 1) return undefined;
  const called = (byLast.get(word) ?? []).filter(mayBeFullName);
  if (called.length === 1) {
    called[0]?.evidence.push({ kind: 'person', from: 'context', weight: SURNAME, cue: 'surname' });
    return called[0];
  }
  const acronym = /^[\p{Lu}.]{2,}$/u.test(group.name) ? (byInitials.get(word.replace(/\./g, '')) ?? []) : [];
  if (acronym.length === 1) return acronym[0];
  const led = (byFirst.get(word) ?? []).filter(({ kind }) => kind === 'person' || kind === 'organization');
  if (led.length !== 1 || group.listed) return undefined;
  const isPlace = group.kind === 'place' && group.evidence.some(({ from }) => from !== 'model');
  return isPlace || group.kind === 'group' ? undefined : led[0];
}

/** "Denzel Washington": two words that only the model calls something else; the last of them alone names the man. */
function mayBeFullName({ name, evidence }: NameGroup): boolean {
  return name.split(' ').length === 2 && evidence.every(({ from }) => from === 'model');
}

function bare(word: string): string {
  return word.replace(/['’]s?$/, '').toLowerCase();
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
