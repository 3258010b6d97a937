/** Chinese names: the model's words put together and apart, titles in 《》, and names that stand elsewhere in the text. */
import type { EntityKind, Parse, Token } from '../../../language/parse.js';
import { lastOf } from '../../../model/item-at.js';
import { FALSE_ENDINGS, LAST_WORDS, SURNAMES, TITLE_START, TITLES, TRANSLITERATED } from '../../rules/chinese/words.js';
import { kindOfType } from '../kinds.js';
import type { TypeEvidence } from '../mention.js';
import { verdict } from '../vote.js';
import { DROPPED_ENDS, NOT_SPLIT, ONE_CHARACTER, ORGANISATION_ENDS, PLACE_ENDS, SHORT_ENDS } from './name-words.js';

interface ChineseName {
  start: number;
  end: number;
  evidence: TypeEvidence[];
}

export interface ChineseGroup {
  name: string;
  forms: Set<string>;
  places: { start: number; end: number }[];
  evidence: TypeEvidence[];
  kind: EntityKind;
  certainty: number;
}

/** A known name at a place of the text. */
export type KnownAt = (start: number) => { end: number; kind: EntityKind; from: 'dossier' | 'gazetteer' } | undefined;

const WEIGHTS = { model: 2, end: 3, title: 3, work: 6, dossier: 12, gazetteer: 5, context: 1.5 } as const;
const NAMED: ReadonlySet<EntityKind> = new Set<EntityKind>(['person', 'place', 'organization', 'other', 'work']);
const LONGEST_WORK = 40;
const byLength = (list: readonly string[]) => list.toSorted((a, b) => b.length - a.length);
const ORGANISATIONS = byLength(ORGANISATION_ENDS);
const PLACES = byLength(PLACE_ENDS);

/** Names grouped by their form, in the order of the text. Time grows with the length of the text. */
export function chineseNames(parse: Parse, knownAt: KnownAt): ChineseGroup[] {
  const spans = withRepeats(parse, spansOf(parse, knownAt));
  const groups = new Map<string, ChineseGroup>();
  for (const { start, end, evidence } of spans) {
    const name = parse.text.slice(start, end);
    let group = groups.get(name);
    if (!group) {
      group = { name, forms: new Set([name]), places: [], evidence: [], kind: 'other', certainty: 0 };
      groups.set(name, group);
    }
    group.places.push({ start, end });
    group.evidence.push(...evidence);
  }
  const all = [...groups.values()];
  for (const group of all) settle(group);
  const joined = joinShortForms(all);
  for (const group of joined) settle(group);
  return joined;
}

function settle(group: ChineseGroup): void {
  const found = verdict(group.evidence);
  group.kind = found?.kind ?? 'other';
  group.certainty = found?.certainty ?? 0;
}

function spansOf(parse: Parse, knownAt: KnownAt): ChineseName[] {
  const { tokens, text } = parse;
  const kinds = new Map<number, EntityKind>();
  for (const { from, kind } of parse.entities) if (NAMED.has(kind)) kinds.set(from, kind);
  const works = worksIn(text);
  const found: ChineseName[] = [...works];
  let work = 0;
  let until = 0;
  for (const token of tokens) {
    while (work < works.length && (works[work] as ChineseName).end <= token.start) work++;
    const inWork = works[work] && (works[work] as ChineseName).start < token.end;
    if (inWork || token.start < until) continue;
    const one = knownFrom(parse, token, kinds, knownAt) ?? madeFrom(parse, token, kinds);
    if (one) {
      found.push(one);
      until = one.end;
      continue;
    }
    const kind = kinds.get(token.index);
    if (kind) {
      found.push(...fromModel(parse, token, kind));
      until = token.end;
    } else if (isOffice(token)) {
      found.push({ start: token.start, end: token.end, evidence: byEnd(token.text.slice(-1)) });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function byEnd(cue: string): TypeEvidence[] {
  return [{ kind: 'organization', from: 'shape', weight: WEIGHTS.end, cue }];
}

/** A name of the dossier or the gazetteer, or an organisation that begins with it. */
function knownFrom(
  parse: Parse,
  token: Token,
  kinds: ReadonlyMap<number, EntityKind>,
  knownAt: KnownAt,
): ChineseName | undefined {
  const known = knownAt(token.start);
  if (!known) return undefined;
  const whole = organisationFrom(parse, token.index, kinds);
  const isLonger = whole !== undefined && whole.end > known.end;
  const end = isLonger ? whole.end : known.end;
  if (!endsToken(parse, end)) return undefined;
  const place = { start: token.start, end };
  // a capital that stands for its government is a place where the model says so
  if (known.kind === 'organization' && kinds.get(token.index) === 'place' && end === token.end)
    return { ...place, evidence: [{ kind: 'place', from: 'model', weight: WEIGHTS.model }] };
  if (isLonger) return { ...place, evidence: byEnd(whole.cue) };
  const weight = known.from === 'dossier' ? WEIGHTS.dossier : WEIGHTS.gazetteer;
  return { ...place, evidence: [{ kind: known.kind, from: known.from, weight }] };
}

/** A name in Latin letters, or an organisation that several words make. */
function madeFrom(parse: Parse, token: Token, kinds: ReadonlyMap<number, EntityKind>): ChineseName | undefined {
  const kind = kinds.get(token.index);
  const latin = kind && kind !== 'other' ? undefined : latinFrom(parse, token.index);
  if (latin !== undefined) return { start: token.start, end: latin, evidence: [LATIN] };
  const organisation = organisationFrom(parse, token.index, kinds);
  return organisation && { start: token.start, end: organisation.end, evidence: byEnd(organisation.cue) };
}

/** 邮电部, 卫生局: an office that no place stands before */
function isOffice({ tag, text }: Token): boolean {
  return /^(?:n|nz|nt)$/.test(tag) && OFFICE.test(text) && !FALSE_ENDINGS.test(text);
}

const OFFICE = /^(?!(?:有关|相关|主管|各)?部)[\p{Script=Han}]{2,6}(?:局|厅|署|[^内外全干支]部|委员会)$/u;

function endsToken(parse: Parse, end: number): boolean {
  const last = parse.tokenAt(end - 1);
  return last !== undefined && (last.end === end || last.pos !== 'PROPN');
}

/** One word of the model, with what its own end and the words beside it tell. */
function fromModel(parse: Parse, token: Token, kind: EntityKind): ChineseName[] {
  const { text, start, end } = token;
  if (
    kind === 'place' &&
    text.length === 2 &&
    !NOT_SPLIT.has(text) &&
    [...text].every((one) => ONE_CHARACTER.has(one))
  ) {
    // 中美: two countries
    return [...text].map((_, at) => ({
      start: start + at,
      end: start + at + 1,
      evidence: [{ kind: 'place', from: 'model', weight: WEIGHTS.model }],
    }));
  }
  if (kind === 'person' && !mayBePerson(text)) return [];
  if (/^[\d.,%]+$/.test(text)) return [];
  const evidence: TypeEvidence[] = [];
  if (kind !== 'other') evidence.push({ kind, from: 'model', weight: WEIGHTS.model });
  const told = endOf(text);
  if (told)
    evidence.push({ kind: told.kind, from: 'shape', weight: kind === 'person' ? 0.5 : WEIGHTS.end / 2, cue: told.cue });
  const after = parse.text.slice(end, end + 8);
  const before = parse.text.slice(Math.max(0, start - 8), start);
  if (TITLE_START.test(after) && text.length <= 4 && kind === 'person')
    evidence.push({ kind: 'person', from: 'context', weight: WEIGHTS.title, cue: 'title' });
  if (TITLED_BEFORE.test(before) && kind !== 'place')
    evidence.push({
      kind: 'person',
      from: 'context',
      weight: text.length <= 3 ? WEIGHTS.title : WEIGHTS.context,
      cue: 'title',
    });
  if (kind === 'other' && evidence.length === 0) return [];
  return [{ start, end, evidence }];
}

/** A surname first, or a run of the characters that foreign names are written with. */
function mayBePerson(text: string): boolean {
  if (/^(?:周|星期|礼拜)[一二三四五六日末]$|^(?:本|上|下)周/.test(text)) return false;
  if (text.length > 3 || /[·•A-Za-z]/.test(text)) return true;
  return (
    SURNAMES.has(text.charAt(0)) ||
    SURNAMES.has(text.slice(0, 2)) ||
    TRANSLITERATED.test(text) ||
    /^[小老阿]/.test(text)
  );
}

const TITLED_BEFORE = new RegExp(`${TITLES.source}$`);

function endOf(text: string): { kind: EntityKind; cue: string } | undefined {
  const organisation = ORGANISATIONS.find((end) => text.endsWith(end) && text.length > end.length + 1);
  if (organisation && !SHORT_ENDS.has(organisation)) return { kind: 'organization', cue: organisation };
  const place = PLACES.find((end) => text.endsWith(end) && text.length > end.length);
  return place ? { kind: 'place', cue: place } : undefined;
}

/**
 * An organisation that several words make: a name with nouns behind it, the last of which ends like one: 济南 + 污水 +
 * 处理厂, 清华大学 + 心理学系.
 */
function organisationFrom(
  parse: Parse,
  from: number,
  kinds: ReadonlyMap<number, EntityKind>,
): { end: number; cue: string } | undefined {
  const first = kinds.get(from);
  const opening = parse.tokens[from];
  const latin = opening && /^[A-Z][A-Za-z]{1,20}$/.test(opening.text);
  if ((!first || first === 'person' || first === 'work') && !latin) return undefined;
  let best: { end: number; cue: string } | undefined;
  for (let i = from + 1; i < Math.min(parse.tokens.length, from + 7); i++) {
    const [before, token] = [parse.tokens[i - 1] as Token, parse.tokens[i] as Token];
    if (token.start !== before.end || token.sentence !== before.sentence) break;
    const named = kinds.get(i);
    if (!(named && named !== 'person') && !/^(?:n|nz|vn|nt|ns|an|LOC|ORG|nw|f|j|b|a)$/.test(token.tag)) break;
    if (token.tag === 'a' && token.text.length > 2) break;
    const cue = ORGANISATIONS.find((end) => token.text.endsWith(end));
    if (!cue) continue;
    // 部, 队, 所 and the like are the end of a name only as a word of their own or of a longer name
    if (
      SHORT_ENDS.has(cue) &&
      (token.text.length > 5 || token.text.length === 2) &&
      !/^(?:球队|女队|男队|省厅|市局)$/.test(token.text)
    )
      continue;
    if (FALSE_ENDS.has(token.text)) continue;
    best = { end: token.end, cue: token.text };
  }
  return best;
}

/** A word in Latin letters that begins with a capital and is no common abbreviation: most often a firm. */
export const LATIN: TypeEvidence = { kind: 'organization', from: 'shape', weight: 0.5, cue: 'Latin letters' };
const COMMON =
  /^(?:AI|CEO|CFO|CTO|COO|IPO|GDP|APP|App|PPT|PDF|CPU|GPU|ETF|KPI|CPI|PPI|PMI|IT|TV|PK|VR|AR|ID|OK|DNA|SUV|Q\d|No|A|B|H)$/;

function latinFrom(parse: Parse, from: number): number | undefined {
  const opening = parse.token(from);
  if (!/^[A-Z][A-Za-z]{2,20}$/.test(opening.text) || COMMON.test(opening.text)) return undefined;
  let end = opening.end;
  for (let token = parse.tokens[from + 1]; token; token = parse.tokens[token.index + 1]) {
    if (parse.text.slice(end, token.start).trim() !== '' || !/^[A-Z][A-Za-z]{1,20}$/.test(token.text)) break;
    end = token.end;
  }
  return end;
}

const FALSE_ENDS = new Set(
  '关系 体系 系 内部 全部 外部 局部 北部 南部 东部 西部 中部 总部 干部 场所 厕所 住所 社会 结局 格局 布局 部 银行 行 公司 集团 医院 政党 处 所 店'.split(
    ' ',
  ),
);

/** 《…》 with its marks: a title of something published. */
function worksIn(text: string): ChineseName[] {
  const found: ChineseName[] = [];
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const end = text.slice(at + 1, at + 1 + LONGEST_WORK).search(/[》\n]/);
    if (end <= 0 || text.charAt(at + 1 + end) !== '》') continue;
    found.push({
      start: at,
      end: at + end + 2,
      evidence: [{ kind: 'work', from: 'shape', weight: WEIGHTS.work, cue: '《》' }],
    });
    at += end + 1;
  }
  return found;
}

/** Names of people and organisations that the model saw in one place and not in another. */
function withRepeats(parse: Parse, spans: readonly ChineseName[]): ChineseName[] {
  const forms = new Set<string>();
  for (const { start, end, evidence } of spans) {
    const form = parse.text.slice(start, end);
    if (end - start >= 3 && evidence.some(({ kind }) => kind === 'person' || kind === 'organization')) forms.add(form);
  }
  if (forms.size === 0) return [...spans];
  const taken = new Uint8Array(parse.text.length);
  for (const { start, end } of spans) taken.fill(1, start, end);
  const lengths = [...new Set([...forms].map((form) => form.length))].sort((a, b) => b - a);
  const added: ChineseName[] = [];
  for (const token of parse.tokens) {
    if (taken[token.start]) continue;
    for (const length of lengths) {
      const end = token.start + length;
      if (!forms.has(parse.text.slice(token.start, end)) || taken[end - 1]) continue;
      if (parse.tokenAt(end - 1)?.end !== end) continue;
      added.push({ start: token.start, end, evidence: [] });
      taken.fill(1, token.start, end);
      break;
    }
  }
  return [...spans, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** 双汇 for 双汇集团, 拉登 for 本·拉登. */
function joinShortForms(groups: readonly ChineseGroup[]): ChineseGroup[] {
  const shorts = new Map<string, ChineseGroup | null>();
  const offer = (form: string, group: ChineseGroup) => {
    if (form.length < 2) return;
    shorts.set(form, shorts.has(form) && shorts.get(form) !== group ? null : group);
  };
  for (const group of groups) {
    if (group.kind === 'organization') {
      const end = DROPPED_ENDS.find((one) => group.name.endsWith(one));
      const core = end && group.name.slice(0, -end.length);
      if (core) offer(core, group);
      // 上海云图科技有限公司: 云图科技, without the city
      if (core && core.length >= 6) offer(core.slice(2), group);
    }
    if (group.kind === 'person' && /[·•]/.test(group.name)) offer(lastOf(group.name.split(/[·•]/)), group);
  }
  const into = new Map<ChineseGroup, ChineseGroup>();
  for (const group of groups) {
    const long = shorts.get(group.name);
    if (long && long !== group && (long.kind === group.kind || group.kind === 'other')) into.set(group, long);
  }
  for (const [short, long] of into) {
    long.places.push(...short.places);
    long.evidence.push(...short.evidence);
    for (const form of short.forms) long.forms.add(form);
  }
  return groups.filter((group) => !into.has(group));
}

/** The type of the ontology that the end of a name tells. */
export function typeByEnd(name: string, kind: EntityKind): string | undefined {
  let best: { word: string; type: string } | undefined;
  for (const entry of LAST_WORDS) {
    if (name.endsWith(entry.word) && name.length > entry.word.length && entry.word.length > (best?.word.length ?? 0))
      best = entry;
  }
  return best && kindOfType(best.type) === kind ? best.type : undefined;
}
