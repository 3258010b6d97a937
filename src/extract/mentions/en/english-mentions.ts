/** All mentions of an English document, with who they are. */
import type { EntityKind, Parse } from '../../../language/parse.js';
import { type Candidate, type Candidates, foldedForNames } from '../../rules/candidates.js';
import type { Cues } from '../../rules/cues.js';
import { BUSINESS_TITLES, DESCRIBERS, LAST_WORDS, POLITICAL_TITLES } from '../../rules/english/words.js';
import { kindOfType, typeOfKind } from '../kinds.js';
import type { Mention, Mentions, TypeEvidence } from '../mention.js';
import { MentionList } from '../mention-list.js';
import type { KnownName } from './name-span.js';
import { englishNames, type NameGroup } from './names.js';
import { englishPhrases } from './phrases.js';
import { resolveReferences } from './references.js';

/** Time grows with the number of tokens. */
export function englishMentions(parse: Parse, candidates: Candidates, cues: Cues): Mentions {
  const folded = foldedForNames(parse.text);
  const knownAt = (token: number): KnownName | undefined => {
    const { start } = parse.token(token);
    const found = candidates.longestAt(parse.text, folded, start);
    const last = found && parse.tokenAt(start + found.length - 1);
    if (!found || last?.end !== start + found.length) return undefined;
    return { to: last.index + 1, kind: kindOfType(found.member.type) ?? 'other', origin: found.member.origin };
  };
  const kindOf = (name: string): { kind: EntityKind; from: 'dossier' | 'gazetteer' } | undefined => {
    const member = candidates.find(name);
    const kind = member && kindOfType(member.type);
    return kind && { kind, from: member.origin === 'known' ? 'dossier' : 'gazetteer' };
  };
  const named = new Uint8Array(parse.tokens.length);
  const mentions: Mention[] = [];
  for (const group of englishNames(parse, kindOf, knownAt)) {
    const member = memberOf(group, candidates);
    for (const place of group.places) {
      named.fill(1, place.from, place.to);
      mentions.push(
        mention(parse, place, parse.headOfSpan(place).index, 'name', {
          type: group.kind,
          certainty: group.certainty,
          evidence: group.evidence,
          plural: member.plural,
          member,
        }),
      );
      member.named++;
      const inner = member.origin === 'known' ? nameWithin(parse, place, member, candidates) : undefined;
      if (inner) mentions.push(inner);
    }
  }
  const types = new Map<number, string>();
  for (const phrase of englishPhrases(parse, named, cues)) {
    if (phrase.type !== undefined) types.set(phrase.head, phrase.type);
    const type = (phrase.type !== undefined && kindOfType(phrase.type)) || 'other';
    const evidence: TypeEvidence[] =
      type === 'other' ? [] : [{ kind: type, from: 'shape', weight: 1, cue: parse.token(phrase.head).text }];
    mentions.push(
      mention(parse, phrase, phrase.head, phrase.kind, {
        type,
        certainty: type === 'other' ? 0 : 1,
        evidence,
        plural: phrase.plural,
      }),
    );
  }
  const list = new MentionList(mentions);
  resolveReferences(parse, list, candidates, types);
  return list;
}

function mention(
  parse: Parse,
  { from, to }: { from: number; to: number },
  head: number,
  kind: Mention['kind'],
  rest: Pick<Mention, 'type' | 'certainty' | 'evidence' | 'plural'> & { member?: Candidate },
): Mention {
  return { ...parse.span(from, to), index: -1, head, kind, ...rest };
}

/** A known name that begins with another: "White House memo", "Alibaba's shares". */
function nameWithin(
  parse: Parse,
  { from, to }: { from: number; to: number },
  whole: Candidate,
  candidates: Candidates,
): Mention | undefined {
  for (let end = to - 1; end > from; end--) {
    const member = candidates.find(parse.textOf(parse.span(from, end)));
    if (!member || member === whole || candidates.isOf(member, 'country')) continue;
    member.named++;
    const type = kindOfType(member.type) ?? 'other';
    const rest = { type, certainty: 1, evidence: [], plural: member.plural, member };
    return mention(parse, { from, to: end }, parse.headOfSpan({ from, to: end }).index, 'name', rest);
  }
  return undefined;
}

function memberOf(group: NameGroup, candidates: Candidates): Candidate {
  let member = candidates.find(group.name);
  for (const form of group.forms) {
    const found = member ? undefined : candidates.find(form);
    // a surname or short form that somebody famous also bears
    if (found && (found.origin !== 'gazetteer' || form.includes(' '))) member = found;
  }
  if (member && member.origin !== 'new' && conflicts(member, group)) member = undefined;
  member ??= candidates.meet(group.name, entityType(group, candidates), 'en', {
    plural: group.kind === 'group',
    guessed: group.certainty < 0.75 || group.kind === 'other' || group.evidence.every(({ from }) => from === 'model'),
  });
  for (const form of group.forms) candidates.alsoCalled(member, form, 'en');
  return member;
}

/** "Washington" the man is not the government of that name. */
function conflicts(member: Candidate, group: NameGroup): boolean {
  const kind = kindOfType(member.type);
  return member.origin === 'gazetteer' && group.kind === 'person' && kind !== 'person' && group.certainty > 0.6;
}

function entityType(group: NameGroup, candidates: Candidates): string {
  const has = (type: string | undefined) => type !== undefined && candidates.ontology.entityTypes.has(type);
  const titles = group.evidence.flatMap(({ cue }) => cue ?? []);
  if (group.kind === 'person') {
    if (has('politician') && titles.some((title) => POLITICAL_TITLES.test(title))) return 'politician';
    if (has('executive') && titles.some((title) => BUSINESS_TITLES.test(title))) return 'executive';
  }
  const words = group.name.split(' ');
  const of = words.indexOf('of');
  const head = of > 0 ? words[of - 1] : words.at(-1);
  const told = words.length > 1 ? LAST_WORDS.get(head ?? '') : undefined;
  const described = titles.map((title) => DESCRIBERS.get(title.toLowerCase()));
  for (const better of [told, ...described])
    if (better !== undefined && has(better) && kindOfType(better) === group.kind) return better;
  const type = typeOfKind(group.kind) ?? 'thing';
  return has(type)
    ? type
    : has('organisation')
      ? 'organisation'
      : ([...candidates.ontology.entityTypes.keys()][0] ?? type);
}
