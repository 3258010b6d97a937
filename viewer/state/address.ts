/** The state as the fragment of the page's address, so that a link shows what its sender saw. */

import { METRICS } from '../../src/analysis/metrics/registry.js';
import { filterToQuery, readFilterQuery, type Unused } from '../../src/model/filter-query.js';
import { LAYOUTS } from '../../src/scene/layouts.js';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../words/words.js';
import type { Place } from './pins.js';
import { type Camera, FOCUS, INITIAL, type State, TABLES, THEMES, VIEWS } from './state.js';

/**
 * `dossier=qwen&relation=...&f.notSaidBy=financial-times&lang=zh`; what is as at first is left out, but for the
 * language: what is first depends on the browser, and a link must show the same in another one.
 * @param moved where the reader has put entities
 */
export function toAddress(state: State, moved: ReadonlyMap<string, Place> = NOBODY): string {
  const query = new URLSearchParams();
  if (state.dossier !== undefined) query.set('dossier', state.dossier);
  if (state.chosen) query.set(state.chosen.kind, state.chosen.id);
  for (const id of state.open) query.append('open', id);
  if (state.claim !== undefined) query.set('claim', state.claim);
  for (const [name, value] of filterToQuery(state.filter)) query.append(PREFIX + name, value);
  query.set('lang', state.language);
  if (state.theme !== INITIAL.theme) query.set('theme', state.theme);
  if (state.view !== INITIAL.view) query.set('view', state.view);
  for (const key of PLAIN) {
    const value = state[key];
    if (value !== undefined) query.set(key, value);
  }
  for (const key of FLAGS) if (state[key]) query.set(key, 'true');
  if (state.story !== undefined) query.set('story', state.story);
  if (state.step !== undefined) query.set('step', String(state.step));
  if (state.dates) query.set('dates', state.dates);
  if (state.focus !== INITIAL.focus) query.set('focus', String(state.focus));
  if (state.camera) {
    const { x, y, ratio } = state.camera;
    query.set('camera', [x, y, ratio].map((part) => String(round(part))).join(','));
  }
  if (travels(moved)) for (const place of moved) query.append('moved', placeWords(place));
  return query.toString();
}

/** Parts of the state that are there or not. */
const FLAGS = ['firm', 'arrange', 'all', 'embed'] as const;

/** Parts of the state that stand in an address as they are. */
const PLAIN = ['from', 'to', 'source', 'table', 'size', 'layout', 'reading'] as const;

/** So many entities that were put elsewhere go with a link; where there are more, the page says that they do not. */
const MOST_MOVED = 40;
const NOBODY: ReadonlyMap<string, Place> = new Map();

/** Whether the places that a reader gave to entities go with a link. */
export function travels(moved: ReadonlyMap<string, Place>): boolean {
  return moved.size <= MOST_MOVED;
}

/** `alibaba:120,-40` */
function placeWords([id, { x, y }]: [string, Place]): string {
  return `${id}:${Math.round(x)},${Math.round(y)}`;
}

function placeIn(value: string): [string, Place] | undefined {
  const at = value.lastIndexOf(':');
  const [x, y] = value
    .slice(at + 1)
    .split(',')
    .map(Number);
  if (at <= 0 || x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  return [value.slice(0, at), { x, y }];
}

function cameraIn(value: string): Camera | undefined {
  const [x, y, ratio] = value.split(',').map(Number);
  const isCamera = x !== undefined && y !== undefined && ratio !== undefined && [x, y, ratio].every(Number.isFinite);
  return isCamera && ratio > 0 ? { x, y, ratio } : undefined;
}

/** More communities than this are not unfolded by a link. */
const MOST_OPEN = 12;

/** Conditions of the filter carry a prefix, since `entity` chooses here and narrows there. */
const PREFIX = 'f.';

/** What an address asks for, and the parameters that could not be used, as they stand in it. */
export interface Arrival {
  state: State;
  /** where the sender had put entities; left out, nowhere */
  moved?: ReadonlyMap<string, Place>;
  unused: Unused[];
}

/**
 * The state that an address asks for. What is valid counts whatever else the address holds; the rest is named in
 * `unused`. Ids are checked against the dossier later, by `checkIds`.
 * @param preferred the language where the address names none
 */
export function fromAddress(fragment: string, preferred: InterfaceLanguage = INITIAL.language): Arrival {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const { filter, unused: conditions } = filterIn(query);
  const unused = conditions.map(({ name, value }) => ({ name: PREFIX + name, value }));
  for (const [name, value] of query) {
    if (!name.startsWith(PREFIX) && !KNOWN.has(name)) unused.push({ name, value });
  }
  /** The value of a parameter where it is one of a list. */
  const oneOf = <T extends string>(name: string, list: readonly T[]): T | undefined => {
    const value = query.get(name);
    if (value === null) return undefined;
    const found = list.find((one) => one === value);
    if (found === undefined) unused.push({ name, value });
    return found;
  };
  const state: State = { ...INITIAL, filter };
  const dossier = query.get('dossier');
  if (dossier) state.dossier = dossier;
  for (const kind of CHOICES) {
    const id = query.get(kind);
    if (id) state.chosen = { kind, id };
  }
  state.open = [...new Set(query.getAll('open'))].slice(0, MOST_OPEN);
  const claim = query.get('claim');
  if (claim && (state.chosen?.kind === 'relation' || query.get('view') === 'review')) state.claim = claim;
  else if (claim) unused.push({ name: 'claim', value: claim });
  state.language = oneOf('lang', INTERFACE_LANGUAGES) ?? preferred;
  state.theme = oneOf('theme', THEMES) ?? INITIAL.theme;
  state.view = oneOf('view', VIEWS) ?? INITIAL.view;
  const focus = oneOf('focus', FOCUS.map(String));
  state.focus = FOCUS.find((steps) => String(steps) === focus) ?? INITIAL.focus;
  const wanted = query.get('camera');
  const camera = wanted === null ? undefined : cameraIn(wanted);
  if (camera) state.camera = camera;
  else if (wanted !== null) unused.push({ name: 'camera', value: wanted });
  for (const key of FLAGS) if (oneOf(key, ['true'])) state[key] = true;
  if (oneOf('dates', ['claimed'])) state.dates = 'claimed';
  const table = oneOf('table', TABLES);
  if (table) state.table = table;
  for (const key of ['from', 'to', 'source', 'reading'] as const) {
    const value = query.get(key);
    if (value) state[key] = value;
  }
  const size = oneOf('size', SIZES);
  if (size) state.size = size;
  const layout = oneOf('layout', ARRANGEMENTS);
  if (layout) state.layout = layout;
  tellStory(state, query, unused);
  const moved = new Map<string, Place>();
  for (const value of query.getAll('moved')) {
    const place = placeIn(value);
    if (place) moved.set(...place);
    else unused.push({ name: 'moved', value });
  }
  return { state, ...(moved.size > 0 && { moved }), unused };
}

/** The story of an address, and which step of it: the first where it names none. */
function tellStory(state: State, query: URLSearchParams, unused: Unused[]): void {
  const [story, step] = [query.get('story'), query.get('step')];
  if (story) state.story = story;
  if (step === null) return;
  if (story && /^[1-9]\d{0,2}$/.test(step)) state.step = Number(step);
  else unused.push({ name: 'step', value: step });
}

const CHOICES = ['entity', 'relation', 'pair'] as const;
const SIZES = METRICS.filter(({ yields }) => yields === 'number').map(({ id }) => id);
const ARRANGEMENTS = LAYOUTS.map(({ id }) => id);

/** Every parameter that an address may hold beside the conditions of the filter. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['dossier', ...CHOICES, 'open', 'claim', 'lang', 'theme', 'view', ...PLAIN],
  ...[...FLAGS, 'dates', 'focus', 'camera', 'moved', 'story', 'step'],
]);

/** Fine enough for a map, short enough for a link. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function filterIn(query: URLSearchParams) {
  const conditions = new URLSearchParams();
  for (const [name, value] of query) if (name.startsWith(PREFIX)) conditions.append(name.slice(PREFIX.length), value);
  return readFilterQuery(conditions);
}
