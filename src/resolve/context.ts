/** What texts say of somebody beside the name: roles, organisations and places; by these, people of one name differ. */
import type { Claim } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { itemAt } from '../model/item-at.js';
import type { Localised } from '../model/language.js';
import type { OntologyIndex } from '../model/ontology.js';
import type { Relation } from '../model/relation.js';
import { notionsIn } from './lexicon.js';
import { against, bothAre, bothWith } from './reasons.js';
import { goTogether, isRole, isTelling } from './roles.js';

export interface Context {
  /** notions such as `cook`, with the words that say so */
  roles: Map<string, string>;
  /** organisations and places somebody is said to belong to, folded, with the words that say so */
  ties: Map<string, string>;
}

/** UTF-16 code units, end exclusive. */
interface Span {
  start: number;
  end: number;
}

/** Relations that say whose somebody is. */
const TIES = new Set(
  'works-for employs leads member-of founded-by represents studied-at lives-in born-in resigns-from elected-to headquartered-in located-in'.split(
    ' ',
  ),
);

export function emptyContext(): Context {
  return { roles: new Map(), ties: new Map() };
}

/**
 * What stands right at a name: an apposition behind it ("Li Wei, a cook from Norvik,"), a title before it, "is a ...",
 * 伽马银行首席财务官李伟.
 */
export function contextAt(text: string, { start, end }: Span): Context {
  const context = emptyContext();
  const behind = text.slice(end, end + REACH);
  const apposition =
    /^\s?(?:,|，|\(|（)\s?([^,，;；.。:：!?！？()（）\n]{2,80})/.exec(behind)?.[1] ??
    /^\s(?:is|was|became|has been|had been) (?:an? |the )?([^,;.:!?\n]{2,80})/.exec(behind)?.[1] ??
    /^(?:是|曾是|担任|出任|为)(?:一名|一位|一个)?([^，；。：！？\n]{2,30})/.exec(behind)?.[1];
  if (apposition !== undefined && !/^(?:who|which|and|but|said|says|according)\b/.test(apposition)) {
    // 称 and 表示 begin what somebody says, and no apposition
    if (takeRoles(itemAt(apposition.split(/说|称|表示|指出/, 1), 0), context)) takeTies(apposition, context);
    else if (/^(?:an? |the )?[^ ]+ (?:of|from|at|in) /.test(apposition) || /^(?:of|from) /.test(apposition))
      takeTies(apposition, context);
  }
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[,，;；.。:：!?！？()（）“”"\n]/)
      .at(-1) ?? '';
  const near = /\p{Script=Han}/u.test(before) ? before.slice(-14) : before.trim().split(/\s+/).slice(-6).join(' ');
  const [title, lead] = titleAtEnd(near);
  if (title !== '' && takeRoles(title, context)) takeTies(lead, context);
  return context;
}

const REACH = 110;

/** The role that words end with, and what stands before it. */
function titleAtEnd(words: string): [title: string, lead: string] {
  const han = /\p{Script=Han}/u.test(words);
  const units = han ? [...words] : words.split(' ');
  const glue = han ? '' : ' ';
  for (let size = Math.min(han ? 7 : 4, units.length); size > 0; size--) {
    const title = units.slice(-size).join(glue);
    const found = [...notionsIn(title)];
    const tail = [...notionsIn(units.slice(-Math.min(size, han ? 2 : 1)).join(glue))];
    if (found.some(isRole) && (size === 1 || tail.length > 0 || han)) {
      return [title, units.slice(0, -size).join(glue)];
    }
  }
  return ['', ''];
}

function takeRoles(words: string, context: Context): boolean {
  const roles = [...notionsIn(words)].filter(isRole);
  for (const role of roles) if (!context.roles.has(role)) context.roles.set(role, words.trim());
  return roles.length > 0;
}

/** Names among the words: runs of capitals, or in Chinese what stands before the role. */
function takeTies(words: string, { ties }: Context): void {
  for (const [name] of words.matchAll(/\p{Lu}[\p{L}\d&'’-]*(?: (?:of |the |de |& )*\p{Lu}[\p{L}\d&'’-]*)*/gu)) {
    if (!/^(?:CEO|CFO|CTO|COO|MP|The|A|An)$/.test(name)) ties.set(foldTie(name), name);
  }
  for (const [name] of words.matchAll(
    /\p{Script=Han}{2,12}?(?:银行|公司|集团|大学|学院|医院|法院|局|部|报|社|市|省|县|州|厂|中心|研究院|研究所|协会|委员会)/gu,
  ))
    ties.set(foldTie(name), name);
}

function foldTie(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/['’]s$/, '');
}

export function joinContexts(all: readonly Context[]): Context {
  const joined = emptyContext();
  for (const { roles, ties } of all) {
    for (const [role, words] of roles) if (!joined.roles.has(role)) joined.roles.set(role, words);
    for (const [tie, words] of ties) if (!joined.ties.has(tie)) joined.ties.set(tie, words);
  }
  return joined;
}

/** Adds what relations say: whom somebody works for, where he lives, which post he holds. */
export function addRelation(
  context: Context,
  id: string,
  { subject, type, object, value }: Pick<Relation, 'subject' | 'type' | 'object' | 'value'>,
  namesOf: (id: string) => readonly string[],
): void {
  const other = subject === id ? object : object === id ? subject : undefined;
  if (other !== undefined && TIES.has(type)) for (const name of namesOf(other)) context.ties.set(foldTie(name), name);
  if (subject !== id || type !== 'holds-position') return;
  const words = object === undefined ? (typeof value === 'string' ? [value] : []) : namesOf(object);
  for (const name of words) takeRoles(name, context);
}

export interface Agreement {
  /** what speaks for one person, in words */
  agree: Localised[];
  /** what speaks for two */
  differ: Localised[];
}

/** Whether two contexts can be one person's. Neither list holds anything where nothing is said of one of them. */
export function compareContexts(a: Context, b: Context): Agreement {
  const agree: Localised[] = [];
  const differ: Localised[] = [];
  const shared = [...a.ties.keys()].filter((tie) => b.ties.has(tie));
  if (shared.length > 0) agree.push(bothWith(shared.map((tie) => a.ties.get(tie) ?? tie)));
  else if (a.ties.size > 0 && b.ties.size > 0) differ.push(against([...a.ties.values()], [...b.ties.values()]));
  const roles = [...a.roles.keys()].filter((role) => b.roles.has(role) && isTelling(role));
  const [here, there] = [a, b].map(({ roles: all }) => [...all.keys()].filter(isTelling)) as [string[], string[]];
  if (roles.length > 0) agree.push(bothAre({ en: roles, zh: wordsFor(roles, a) }));
  else if (here.length > 0 && there.length > 0 && !here.some((x) => there.some((y) => goTogether(x, y))))
    differ.push(against(here, there, { one: wordsFor(here, a), other: wordsFor(there, b) }));
  return { agree, differ };
}

/** The words by which texts say so. */
function wordsFor(roles: readonly string[], { roles: said }: Context): string[] {
  return roles.map((role) => said.get(role) ?? role);
}

/** A passage that names somebody. */
interface Passage {
  document: string;
  title: string;
  quote: string;
}

export interface EntityContext extends Context {
  passages: Passage[];
}

/** What a dossier's documents and relations say of one of its entities. */
export function contextOf(dossier: Dossier, id: string): EntityContext {
  return contextsOf(dossier)(id);
}

/** The same for many entities of one dossier: relations and documents are looked through once. */
export function contextsOf(dossier: Dossier): (id: string) => EntityContext {
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const relations = new Map<string, Relation[]>();
  for (const relation of dossier.relations) {
    const named = new Set([
      relation.subject,
      relation.object,
      ...relation.claims.flatMap(({ chain }) => chain.map(({ agent }) => agent)),
    ]);
    for (const one of named) {
      if (one === undefined) continue;
      const list = relations.get(one);
      if (list) list.push(relation);
      else relations.set(one, [relation]);
    }
  }
  const namesOf = (id: string) => (entities.has(id) ? allNames(entities.get(id) as Entity) : []);
  const kept = new Map<string, EntityContext>();
  return (id) => {
    const known = kept.get(id);
    if (known) return known;
    const context: EntityContext = { ...emptyContext(), passages: [] };
    kept.set(id, context);
    const names = namesOf(id);
    const seen = new Set<string>();
    const found: Context[] = [];
    for (const relation of relations.get(id) ?? []) {
      addRelation(context, id, relation, namesOf);
      for (const claim of relation.claims) {
        const read = documents.get(claim.document);
        if (!read || !isAbout(claim, relation, id)) continue;
        addPassage(context.passages, { document: claim.document, title: read.title, quote: claim.evidence.quote });
        for (const span of namedIn(read.text, names, claim.evidence.start - 80, claim.evidence.end + 80)) {
          const key = `${claim.document} ${span.start}`;
          if (seen.has(key)) continue;
          seen.add(key);
          found.push(contextAt(read.text, span));
        }
      }
    }
    const { roles, ties } = joinContexts([context, ...found]);
    context.roles = roles;
    context.ties = ties;
    return context;
  };
}

const MOST_PASSAGES = 3;

/** Whether a claim, not rejected, is about an entity or made by it. */
function isAbout({ chain, review }: Claim, { subject, object }: Relation, id: string): boolean {
  return review !== 'rejected' && (subject === id || object === id || chain.some(({ agent }) => agent === id));
}

function addPassage(passages: EntityContext['passages'], passage: EntityContext['passages'][number]): void {
  if (passages.length >= MOST_PASSAGES || passages.some(({ quote }) => quote === passage.quote)) return;
  passages.push(passage);
}

/** Where names stand in a part of a text; a longer name that begins with one is another name. */
export function namedIn(text: string, names: readonly string[], from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  const [low, high] = [Math.max(0, from), Math.min(text.length, to)];
  for (const name of names) {
    if (name === '') continue;
    for (
      let at = text.indexOf(name, low);
      at >= 0 && at + name.length <= high;
      at = text.indexOf(name, at + name.length)
    ) {
      const end = at + name.length;
      const latin = /[\p{L}\p{N}]$/u.test(name) && !/\p{Script=Han}$/u.test(name);
      if (latin && (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end)))) continue;
      if (/^,? (?:Jr|Sr|II|III|IV)\b/.test(text.slice(end, end + 5))) continue;
      if (!found.some((one) => one.start < end && at < one.end)) found.push({ start: at, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

export function allNames({ names, aliases }: Pick<Entity, 'names' | 'aliases'>): string[] {
  return [...new Set([...Object.values(names), ...Object.values(aliases).flat()])].sort((a, b) => b.length - a.length);
}

/** Whether an entity is a person. */
export function isPerson(ontology: OntologyIndex, type: string): boolean {
  return ontology.isEntityOf(type, ['person']);
}
