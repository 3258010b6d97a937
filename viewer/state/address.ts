/** The state as the fragment of the page's address, so that a link shows what its sender saw. */
import { filterFromQuery, filterToQuery } from '../../src/model/filter-query.js';
import {
  FOCUS,
  INITIAL,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  type State,
  TABLES,
  THEMES,
  VIEWS,
} from './state.js';

/**
 * `dossier=qwen&relation=...&f.notSaidBy=financial-times&lang=zh`; what is as at first is left out, but for the
 * language: what is first depends on the browser, and a link must show the same in another one.
 */
export function toAddress(state: State): string {
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
  if (state.firm) query.set('firm', 'true');
  if (state.dates) query.set('dates', state.dates);
  if (state.focus !== INITIAL.focus) query.set('focus', String(state.focus));
  if (state.camera) {
    const { x, y, ratio } = state.camera;
    query.set('camera', [x, y, ratio].map((part) => String(round(part))).join(','));
  }
  return query.toString();
}

/** Parts of the state that stand in an address as they are. */
const PLAIN = ['from', 'to', 'table', 'size', 'layout'] as const;

/** More communities than this are not unfolded by a link. */
const MOST_OPEN = 12;

/** Conditions of the filter carry a prefix, since `entity` chooses here and narrows there. */
const PREFIX = 'f.';

/**
 * The state that an address asks for; what does not fit is left out rather than refused.
 * @param preferred the language where the address names none
 */
export function fromAddress(fragment: string, preferred: InterfaceLanguage = INITIAL.language): State {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const state: State = { ...INITIAL, filter: filterIn(query) };
  const dossier = query.get('dossier');
  if (dossier) state.dossier = dossier;
  for (const kind of ['entity', 'relation', 'pair'] as const) {
    const id = query.get(kind);
    if (id) state.chosen = { kind, id };
  }
  state.open = [...new Set(query.getAll('open'))].slice(0, MOST_OPEN);
  const claim = query.get('claim');
  if (claim && state.chosen?.kind === 'relation') state.claim = claim;
  state.language = INTERFACE_LANGUAGES.find((language) => language === query.get('lang')) ?? preferred;
  state.theme = THEMES.find((theme) => theme === query.get('theme')) ?? INITIAL.theme;
  state.view = VIEWS.find((view) => view === query.get('view')) ?? INITIAL.view;
  state.focus = FOCUS.find((focus) => String(focus) === query.get('focus')) ?? INITIAL.focus;
  const [x, y, ratio] = (query.get('camera') ?? '').split(',').map(Number);
  if (x !== undefined && y !== undefined && ratio && [x, y, ratio].every(Number.isFinite) && ratio > 0) {
    state.camera = { x, y, ratio };
  }
  if (query.get('firm') === 'true') state.firm = true;
  if (query.get('dates') === 'claimed') state.dates = 'claimed';
  const table = TABLES.find((name) => name === query.get('table'));
  if (table) state.table = table;
  for (const key of ['from', 'to', 'size', 'layout'] as const) {
    const value = query.get(key);
    if (value) state[key] = value;
  }
  return state;
}

/** Fine enough for a map, short enough for a link. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function filterIn(query: URLSearchParams) {
  const conditions = new URLSearchParams();
  for (const [name, value] of query) if (name.startsWith(PREFIX)) conditions.append(name.slice(PREFIX.length), value);
  try {
    return filterFromQuery(conditions);
  } catch {
    return {};
  }
}
