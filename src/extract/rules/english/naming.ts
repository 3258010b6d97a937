/** Who is who in English: names, descriptions and the words that point back to them. */
import { NATIONALITIES } from '../../gazetteer/index.js';
import { type Cast, foldedForNames, type Member } from '../cast.js';
import type { Cues } from '../cues.js';
import type { Naming } from '../reading.js';
import type { Parsed, Phrase } from './phrases.js';
import { stem } from './stem.js';
import type { Token } from './tokens.js';
import {
  BUSINESS_TITLES,
  DESCRIBERS,
  GIVEN_NAMES,
  LAST_WORDS,
  NO_NAMES,
  POLITICAL_TITLES,
  TITLES,
  VAGUE,
} from './words.js';

/** Types whose bare plural is somebody: "investors", "police". */
const PEOPLE = ['group', 'industry', 'armed-group', 'legislators', 'law-enforcement-body'];
/** What may stand before a title: "Prime Minister". */
const BEFORE_TITLES =
  /^(?:Prime|Deputy|Vice|Foreign|Finance|Defence|Defense|Interior|Justice|Former|Acting|Chief|Attorney|First|Lord)$/;

/** Descriptions that are somebody or something a graph can hold, from a head word alone. */
const EXTRA_HEADS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    group:
      'official source insider expert analyst critic activist protester farmer student family executive migrant refugee employee staff driver scientist researcher journalist doctor nurse teacher patient resident citizen supporter leader tourist teenager child woman man survivor witness prisoner hostage soldier troop veteran lawyer advocate campaigner economist spokesperson spokeswoman spokesman negotiator diplomat regulator prosecutor investigator opponent rival businesses american european',
    industry:
      'technology bank manufacturer retailer supplier startup carmaker chipmaker business industry sector firm company maker airline insurer developer publisher giant',
    'government-body': 'government ministry authority administration',
    'law-enforcement-body': 'police prosecutor',
    situation: 'pressure tension crisis scrutiny uncertainty shortage standoff dispute unrest',
    measure: 'confidence inflation sentiment unemployment trust',
    agreement: 'truce ceasefire treaty pact accord deal contract',
    campaign: 'campaign crackdown',
    law: 'law bill legislation rule regulation',
    document: 'document letter filing',
    'media-outlet': 'television radio broadcaster newspaper media',
    court: 'court tribunal',
    facility: 'port plant factory airport base refinery mine',
    report: 'report study survey',
    security: 'share stock bond',
  }).flatMap(([type, words]) => words.split(' ').map((word) => [stem(word), type] as const)),
);

/** Types that nothing but the shape of a name tells. */
const GUESSED_PERSON = '?person';
const GUESSED_ORGANISATION = '?organisation';
/** Bare plurals of those who do something: "hackers", "protesters". */
const DOERS = /(?:[^aeiou]ers|[aeiou][^aeiou]ers|tors|sors|ists|ians|tants|gunmen|spokesmen|rebels)$/;

/** Assigns members to the phrases of a document's sentences and tells every place where one is named. */
export class EnglishNaming {
  readonly #cast: Cast;
  readonly #cues: Cues;
  readonly #text: string;
  readonly #folded: string;
  readonly namings: Naming[] = [];
  /** members in the order in which they were last spoken of */
  readonly #recent: Member[] = [];

  constructor(text: string, cast: Cast, cues: Cues) {
    this.#text = text;
    this.#folded = foldedForNames(text);
    this.#cast = cast;
    this.#cues = cues;
  }

  /** Names first, in all sentences, so that a short form may stand before the long one is read. */
  nameAll(sentences: readonly Parsed[]): void {
    for (const sentence of sentences) this.#names(sentence);
    this.#recent.length = 0;
    for (const sentence of sentences) this.#describe(sentence);
    this.namings.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #names(sentence: Parsed): void {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; ) {
      const token = tokens[i] as Token;
      const known = this.#cast.longestAt(this.#text, this.#folded, token.start);
      const last = known && tokens.findIndex((other, k) => k >= i && other.end === token.start + known.length);
      if (known && last !== undefined && last >= i && !this.#isPartOfName(tokens, i, last)) {
        if (
          this.#cast.isOf(known.member, 'currency') &&
          (tokens[i - 1]?.tag === 'NUM' || /llion$/.test(tokens[i - 1]?.lower ?? ''))
        ) {
          i = last + 1;
          continue;
        }
        if (this.#isAdjective(known.member, tokens, i, last)) {
          i = last + 1;
          continue;
        }
        this.#setName(sentence, i, last + 1, known.member);
        if (last > i) this.#namesWithin(sentence, i, last, known.member);
        i = last + 1;
        continue;
      }
      i = Math.max(i + 1, this.#newName(sentence, i));
    }
  }

  /** A known name that begins with another: "White House memo", "Alibaba's shares". */
  #namesWithin(sentence: Parsed, from: number, last: number, whole: Member): void {
    const { tokens } = sentence;
    for (let end = last - 1; end >= from; end--) {
      const name = this.#text.slice(tokens[from]?.start ?? 0, tokens[end]?.end ?? 0);
      const member = isNameWord(tokens[end]) ? this.#cast.find(name) : undefined;
      if (!member || member === whole || this.#cast.isOf(member, 'country')) continue;
      member.named++;
      this.namings.push({ member, start: tokens[from]?.start ?? 0, end: tokens[end]?.end ?? 0, kind: 'name' });
      const phrase = sentence.at[last];
      if (phrase) phrase.inside = [...(phrase.inside ?? []), member];
      return;
    }
  }

  /** "US lawmakers": the country only tells whose they are. */
  #isAdjective(member: Member, tokens: readonly Token[], from: number, last: number): boolean {
    if (!this.#cast.isOf(member, 'country') || from !== last) return false;
    const next = tokens[last + 1];
    return NATIONALITIES.has(tokens[from]?.text ?? '') && next !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(next.tag);
  }

  /** A known short name inside a longer one that is not known: "Apple Records", "Ford Foundation". */
  #isPartOfName(tokens: readonly Token[], from: number, last: number): boolean {
    const next = tokens[last + 1];
    const before = tokens[from - 1];
    if (next && isNameWord(next) && LAST_WORDS.has(next.text) && !NATIONALITIES.has(tokens[last]?.text ?? ''))
      return true;
    if (from !== last) return false;
    if (before && isNameWord(before) && GIVEN_NAMES.has(before.text)) return true;
    return Boolean(next && isNameWord(next) && GIVEN_NAMES.has(tokens[from]?.text ?? ''));
  }

  /** A run of capitalised words that nobody knew; returns where it ends. */
  #newName(sentence: Parsed, begin: number): number {
    const { tokens } = sentence;
    let from = begin;
    if (!isNameWord(tokens[from]) || !this.#mayBegin(sentence, from)) return begin;
    let titled: string | undefined;
    while (
      isNameWord(tokens[from + 1]) &&
      (TITLES.has(tokens[from]?.text ?? '') ||
        (BEFORE_TITLES.test(tokens[from]?.text ?? '') && TITLES.has(tokens[from + 1]?.text ?? '')))
    ) {
      titled = tokens[from]?.text;
      from++;
    }
    let to = from;
    while (to < tokens.length && this.#continues(tokens, from, to)) to++;
    while (to > from && !isNameWord(tokens[to - 1])) to--;
    if (to === from) return begin;
    const words = tokens.slice(from, to);
    const name = this.#text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    const only = words.length === 1 ? words[0] : undefined;
    if (only && (NO_NAMES.has(only.text) || (NATIONALITIES.has(only.text) && tokens[to]?.tag !== 'AUX'))) return to;
    if (NATIONALITIES.has(name) && /^\p{Ll}/u.test(tokens[to]?.text ?? '')) return to;
    if (only && TITLES.has(only.text)) return to;
    if (only && only.text.length < 2) return to;
    if (words.every(({ text }) => NO_NAMES.has(text))) return to;
    if (only && !titled && from === 0 && (only.tag !== 'PROPN' || this.#isCommon(only))) return begin;
    const next = tokens[to];
    if (
      only &&
      !titled &&
      from === 0 &&
      next?.tag === 'NOUN' &&
      /^\p{Ll}/u.test(next.text) &&
      !this.#isNameElsewhere(only.text)
    )
      return begin;
    const member = this.#whose(sentence, from, to, name, titled);
    if (member) this.#setName(sentence, from, to, member);
    return to;
  }

  /** A common noun that only has its capital from the sentence's beginning: "Developers". */
  #isCommon(token: Token): boolean {
    const known = EXTRA_HEADS.has(token.stem) || this.#cues.englishHeads.has(token.stem);
    return /s$|^police$/i.test(token.text) && (known || DOERS.test(token.lower));
  }

  /** Whether a word has its capital within a sentence as well, or one that no word begins with. */
  #isNameElsewhere(word: string): boolean {
    if (/.[\p{Lu}\d]/u.test(word)) return true;
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + 1)) {
      if (/[\p{Ll},] $/u.test(this.#text.slice(Math.max(0, at - 2), at))) return true;
    }
    return false;
  }

  /** A sentence begins with a capital whatever its word. */
  #mayBegin(sentence: Parsed, i: number): boolean {
    const token = sentence.tokens[i] as Token;
    const first = i === 0 || sentence.tokens[i - 1]?.tag === 'QUOTE';
    if (!first) return true;
    if (token.tag === 'PROPN') return true;
    const next = sentence.tokens[i + 1];
    return (token.tag === 'NOUN' || token.tag === 'ADJ') && isNameWord(next);
  }

  #continues(tokens: readonly Token[], from: number, i: number): boolean {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (i > from && /^(?:Inc|Corp|Co|Ltd|LLC|Bros)\.$/.test(tokens[i - 1]?.text ?? '')) return false;
    if (isNameWord(token))
      return !(i > from && NO_NAMES.has(token.text) && token.text !== 'May' && token.tag !== 'PROPN');
    if (i === from) return false;
    if (token.text === '&' || (token.text === '-' && token.start === tokens[i - 1]?.end))
      return isNameWord(next) && next?.start !== undefined;
    if (token.lower === 'of') {
      const after = next?.lower === 'the' ? tokens[i + 2] : next;
      return (
        isNameWord(after) &&
        /(?:^|\s)(?:Department|Ministry|Bank|University|House|Court|Bureau|Office|Board|Council|Institute|State|Republic|Kingdom|College|Union|Federation|Association|Chamber|League|City|Gulf|Museum|Battle|Treaty|Act|Society|Centre|Center|Duke|Church|Academy|Commission|Organi[sz]ation|Parliament|Congress|School|Bay|Order)$/.test(
          tokens[i - 1]?.text ?? '',
        )
      );
    }
    if (token.tag === 'POSS')
      return (
        tokens[i - 2]?.lower !== undefined &&
        isNameWord(next) &&
        LAST_WORDS.has(next?.text ?? '') &&
        TITLES.has(tokens[i - 1]?.text ?? '')
      );
    if (token.lower === 'the') return tokens[i - 1]?.lower === 'of' && isNameWord(next);
    return /^(?:de|la|van|von|der|den|bin|al|el|da|di|du|le)$/.test(token.text) && isNameWord(next);
  }

  #whose(sentence: Parsed, from: number, to: number, name: string, titled: string | undefined): Member | undefined {
    const found = this.#cast.find(name);
    if (found) return found;
    const { tokens } = sentence;
    if (
      to === from + 1 &&
      NATIONALITIES.has(name.replace(/s$/, '')) &&
      /s$/.test(name) &&
      this.#cast.ontology.entityTypes.has('group')
    ) {
      return this.#cast.meet(name, 'group', 'en', { plural: true });
    }
    const words = tokens.slice(from, to).map(({ text }) => text);
    const surname = words.length === 1 ? this.#bySurname(words[0] ?? '') : undefined;
    if (surname) {
      this.#cast.alsoCalled(surname, name, 'en');
      return surname;
    }
    const long = this.#byFirstWords(words) ?? this.#byLastWord(sentence, from, words) ?? this.#byShortName(words, name);
    if (long) {
      this.#cast.alsoCalled(long, name, 'en');
      return long;
    }
    const type = this.#typeOf(sentence, from, to, words, titled);
    const guessed = type === GUESSED_PERSON || type === GUESSED_ORGANISATION;
    const member = this.#cast.meet(name, guessed ? type.slice(1) : type, 'en', { guessed });
    const opening = tokens[to];
    const acronym = tokens[to + 1];
    if (opening?.text === '(' && acronym && tokens[to + 2]?.text === ')' && isAcronymOf(acronym.text, words)) {
      this.#cast.alsoCalled(member, acronym.text, 'en');
    }
    return member;
  }

  #bySurname(word: string): Member | undefined {
    return this.#cast.members.findLast(
      (member) =>
        this.#cast.isOf(member, 'person') &&
        Object.values(member.entity.names).some((name) => name.endsWith(` ${word}`)),
    );
  }

  /** "the Commission" for "European Commission", which was named whole before. */
  #byLastWord({ tokens }: Parsed, from: number, words: readonly string[]): Member | undefined {
    const [word] = words;
    if (words.length !== 1 || word === undefined || tokens[from - 1]?.lower !== 'the') return undefined;
    return this.#cast.members.findLast(
      (member) =>
        member.named > 0 &&
        this.#cast.isOf(member, 'organisation', 'law', 'agreement') &&
        (member.entity.names.en ?? '').endsWith(` ${word}`),
    );
  }

  /** "Meridian Group" where "Meridian" stood before, in the headline: the long name is the name. */
  #byShortName(words: readonly string[], name: string): Member | undefined {
    if (words.length < 2 || !LAST_WORDS.has(words.at(-1) ?? '')) return undefined;
    const type = LAST_WORDS.get(words.at(-1) ?? '') ?? '';
    const member = this.#cast.members.findLast(
      (one) => one.origin === 'new' && one.guessed && one.entity.names.en === words[0],
    );
    if (!member || !this.#cast.ontology.isEntityOf(type, ['organisation'])) return undefined;
    this.#cast.retype(member, type);
    member.guessed = false;
    this.#cast.rename(member, name, 'en');
    return member;
  }

  /** "Acme" for "Acme Robotics": the first words of an organisation that was named whole before. */
  #byFirstWords(words: readonly string[]): Member | undefined {
    const short = `${words.join(' ')} `;
    return this.#cast.members.findLast(
      (member) =>
        member.origin === 'new' &&
        this.#cast.isOf(member, 'organisation') &&
        Object.values(member.entity.names).some((name) => name.startsWith(short)) &&
        !LAST_WORDS.has(words[0] ?? '') &&
        !NATIONALITIES.has(words[0] ?? ''),
    );
  }

  #typeOf(
    { tokens, at }: Parsed,
    from: number,
    to: number,
    words: readonly string[],
    titled: string | undefined,
  ): string {
    const last = words.at(-1) ?? '';
    const has = (type: string) => this.#cast.ontology.entityTypes.has(type);
    const typed = (type: string | undefined) => (type !== undefined && has(type) ? type : undefined);
    if (titled !== undefined)
      return (
        typed(POLITICAL_TITLES.test(titled) ? 'politician' : BUSINESS_TITLES.test(titled) ? 'executive' : 'person') ??
        'person'
      );
    const bySuffix = words.length > 1 ? typed(LAST_WORDS.get(last) ?? LAST_WORDS.get(words[0] ?? '')) : undefined;
    if (bySuffix && !GIVEN_NAMES.has(words[0] ?? '')) return bySuffix;
    const of = words.indexOf('of');
    const byHead = of > 0 ? typed(LAST_WORDS.get(words[of - 1] ?? '')) : undefined;
    if (byHead) return byHead;
    const before = tokens[from - 1];
    if (before && before.tag === 'NOUN') {
      const describer = typed(DESCRIBERS.get(before.lower));
      if (describer) return describer;
    }
    const after = tokens[to];
    if (after?.text === ',') {
      if (/^\d\d$/.test(tokens[to + 1]?.text ?? '')) return 'person';
      const phrase = at[to + 1] ?? at[to + 2];
      const head = phrase && tokens[phrase.head];
      const describer = head && phrase.determiner !== undefined ? typed(DESCRIBERS.get(head.lower)) : undefined;
      if (describer) return describer;
    }
    if (after && after.tag === 'NOUN') {
      const describer = typed(this.#cues.englishHeads.get(after.stem));
      if (
        describer &&
        !this.#cast.isOf({ type: describer } as Member, 'group', 'event', 'document', 'law', 'agreement')
      ) {
        if (/^(?:app|model|software|platform|newspaper|bank|university)$/.test(after.lower)) return describer;
      }
    }
    if (words.length >= 2 && words.length <= 4 && GIVEN_NAMES.has(words[0] ?? '')) return 'person';
    if (after?.tag === 'REL' && after.lower !== 'which') return 'person';
    if (words.length === 1 && before && /^(?:in|near|across|outside|at)$/.test(before.lower)) return 'city';
    if (words.length === 1 && /^[A-Z]{2,6}$/.test(last)) return GUESSED_ORGANISATION;
    if (words.length === 1 && /[a-z][A-Z]|\d/.test(last)) return 'company';
    if (words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}\p{Ll}+$|^\p{Lu}\.$/u.test(word)))
      return GUESSED_PERSON;
    return GUESSED_ORGANISATION;
  }

  #setName(sentence: Parsed, from: number, to: number, member: Member): void {
    const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
    if (!first || !last) return;
    member.named++;
    this.namings.push({ member, start: first.start, end: last.end, kind: 'name' });
    const phrase = sentence.at[to - 1];
    if (!phrase) {
      const made: Phrase = {
        from,
        to,
        head: to - 1,
        determiner: undefined,
        owns: sentence.tokens[to]?.tag === 'POSS',
        pronoun: false,
        member,
      };
      const before = sentence.tokens[from - 1];
      if (before?.tag === 'ADP') made.preposition = before.lower;
      const place = sentence.phrases.findIndex((other) => other.from > from);
      sentence.phrases.splice(place < 0 ? sentence.phrases.length : place, 0, made);
      for (let k = from; k < to; k++) sentence.at[k] = made;
      return;
    }
    if (to < phrase.to) {
      phrase.inside = [...(phrase.inside ?? []), member];
      return;
    }
    if (phrase.to === to || (phrase.to < to && sentence.at[to] === undefined)) {
      phrase.member = member;
      phrase.head = to - 1;
      for (let k = phrase.to; k < to; k++) sentence.at[k] = phrase;
      phrase.to = Math.max(phrase.to, to);
    }
  }

  /** Descriptions and words that point back, in reading order. */
  #describe(sentence: Parsed): void {
    for (const phrase of sentence.phrases) {
      if (phrase.member) {
        this.#speakOf(phrase.member);
        continue;
      }
      const member = phrase.pronoun ? this.#pointed(sentence, phrase) : this.#described(sentence, phrase);
      if (!member) continue;
      phrase.member = member;
      this.#speakOf(member);
    }
    this.#topic = sentence.phrases.find(
      ({ preposition, owns, member }) => preposition === undefined && !owns && member,
    )?.member;
  }

  /** Of those spoken of lately, the one that the text names most; of equals the last. */
  #mostSpokenOf(fits: (member: Member) => boolean): Member | undefined {
    let best: Member | undefined;
    for (const member of this.#recent.slice(-8)) if (fits(member) && member.named >= (best?.named ?? 0)) best = member;
    return best;
  }

  /** who the sentence before began with */
  #topic: Member | undefined;

  #speakOf(member: Member): void {
    const i = this.#recent.lastIndexOf(member);
    if (i >= 0) this.#recent.splice(i, 1);
    this.#recent.push(member);
  }

  #pointed(sentence: Parsed, phrase: Phrase): Member | undefined {
    const token = sentence.tokens[phrase.from] as Token;
    const fits = (member: Member): boolean => {
      switch (token.lower) {
        case 'he':
        case 'him':
        case 'himself':
        case 'she':
        case 'her':
        case 'herself':
          return this.#cast.isOf(member, 'person');
        case 'they':
        case 'them':
        case 'themselves':
          return member.plural;
        case 'it':
        case 'itself':
          return !member.plural && !this.#cast.isOf(member, 'person', 'group', 'position');
        default:
          return false;
      }
    };
    const subject = sentence.phrases.find(
      (other) => other.to <= phrase.from && other.preposition === undefined && !other.owns && other.member,
    );
    const quoted = sentence.tokens.slice(0, phrase.from).filter(({ tag }) => tag === 'QUOTE').length % 2 === 1;
    if (quoted && /^(?:he|she|him|her)$/.test(token.lower)) return this.#recent.findLast(fits);
    if (/^(?:he|she)$/.test(token.lower) && subject?.member && fits(subject.member)) return subject.member;
    if (/^(?:he|she)$/.test(token.lower) && this.#topic && fits(this.#topic)) return this.#topic;
    return this.#recent.slice(-6).findLast(fits);
  }

  #described(sentence: Parsed, phrase: Phrase): Member | undefined {
    const { tokens } = sentence;
    const head = tokens[phrase.head] as Token;
    if (phrase.determiner === 'no' || head.tag === 'NUM') return undefined;
    if (phrase.quoted && phrase.to - phrase.from <= 5) return this.#quoted(tokens, phrase);
    const type = this.#headType(tokens, phrase);
    if (type === undefined) return undefined;
    if (/^spokes/.test(head.lower)) {
      // who speaks for somebody is heard as them
      const whose =
        phrase.inside?.findLast((member) => this.#cast.isOf(member, 'organisation')) ?? phrase.owner?.member;
      if (whose) return whose;
    }
    if (this.#cast.ontology.isEntityOf(type, ['person']) && tokens[phrase.to]?.text === ',') {
      // "its founder, Andreas Vogt,": the name that follows is who is described
      const named = sentence.at[phrase.to + 1]?.member;
      if (named && this.#cast.isOf(named, 'person') && isNameWord(tokens[phrase.to + 1])) return named;
    }
    if (/^\d[\d,.]*$/.test(tokens[phrase.from - 1]?.text ?? '') || /^\d[\d,.]*$/.test(tokens[phrase.from]?.text ?? ''))
      return undefined;
    const kin = phrase.inside?.at(-1);
    if (kin && this.#cast.ontology.isEntityOf(kin.type, [type]) && tokens[phrase.head - 1]?.end !== undefined) {
      // "Qwen models", "TikTok app": the word only says what the name is
      this.namings.push({ member: kin, start: tokens[phrase.from]?.start ?? head.start, end: head.end, kind: 'name' });
      return kin;
    }
    const modifiers = tokens
      .slice(phrase.from, phrase.head)
      .filter(({ lower, tag }) => !VAGUE.has(lower) && tag !== 'NUM' && tag !== 'QUOTE' && tag !== 'PUNCT');
    const plural = /[^s]s$|^(?:people|police|staff|men|women|children)$/.test(head.lower);
    const proper = modifiers.some((token) => isNameWord(token));
    const pointsBack = phrase.determiner === 'the' || phrase.determiner === 'this';
    if (pointsBack && !proper && phrase.owner === undefined) {
      const earlier = this.#mostSpokenOf(
        (member) =>
          this.#cast.ontology.isEntityOf(member.type, [type]) &&
          (member.origin !== 'new' || !member.described || sharesHead(member, head)),
      );
      if (earlier && (modifiers.length === 0 || sharesHead(earlier, head))) {
        this.namings.push({ member: earlier, start: head.start, end: head.end, kind: 'reference' });
        return earlier;
      }
    }
    const ownerName = phrase.owner?.member?.entity.names.en;
    const isPeople = this.#cast.ontology.isEntityOf(type, PEOPLE);
    const isMood = this.#cast.ontology.isEntityOf(type, ['measure', 'situation']);
    const place = complement(sentence, phrase);
    const specific =
      proper ||
      place !== undefined ||
      modifiers.length > 0 ||
      (ownerName !== undefined && phrase.owner?.member !== undefined);
    if (!specific && !(plural && isPeople) && !isMood && !(isPeople && phrase.determiner !== undefined))
      return undefined;
    if (!specific && !isPeople && !isMood) return undefined;
    const start = modifiers[0]?.start ?? head.start;
    const end = modifiers.length === 0 && place !== undefined ? place : head.end;
    const own = this.#text
      .slice(start, end)
      .replace(/\s+/g, ' ')
      .replace(/^["“]|["”]$/g, '');
    const name = ownerName !== undefined && !proper ? `${ownerName}'s ${own}` : own;
    const member = this.#cast.meet(name, type, 'en', { plural, described: !proper && ownerName === undefined });
    member.named++;
    this.namings.push({
      member,
      start: ownerName !== undefined && !proper && phrase.owner ? (tokens[phrase.owner.from]?.start ?? start) : start,
      end: tokens[phrase.to]?.lower === 'of' ? end : head.end,
      kind: 'description',
    });
    return member;
  }

  /** A phrase in quotation marks is itself spoken of: "Qwen panic". */
  #quoted(tokens: readonly Token[], phrase: Phrase): Member | undefined {
    if (!this.#cast.ontology.entityTypes.has('concept')) return undefined;
    const [first, last] = [tokens[phrase.from], tokens[phrase.head]];
    if (!first || !last) return undefined;
    const member = this.#cast.meet(this.#text.slice(first.start, last.end), 'concept', 'en', { described: true });
    member.named++;
    this.namings.push({ member, start: first.start, end: last.end, kind: 'name' });
    return member;
  }

  #headType(tokens: readonly Token[], phrase: Phrase): string | undefined {
    const head = tokens[phrase.head] as Token;
    const before = phrase.head > phrase.from ? tokens[phrase.head - 1] : undefined;
    const pair = before && this.#cues.englishHeads.get(`${before.stem} ${head.stem}`);
    if (pair !== undefined) return pair;
    const plural = /[^s]s$/.test(head.lower);
    const extra = EXTRA_HEADS.get(head.stem);
    const cue = this.#cues.englishHeads.get(head.stem);
    const isGroup = extra === 'group' || extra === 'industry';
    if (plural && isGroup && this.#cast.ontology.entityTypes.has(extra)) {
      return cue !== undefined && this.#cast.ontology.isEntityOf(cue, PEOPLE) ? cue : extra;
    }
    if (!plural && extra === 'group') return this.#cast.ontology.entityTypes.has('person') ? 'person' : undefined;
    if (!plural && extra === 'industry') return cue;
    if (
      cue === undefined &&
      extra === undefined &&
      DOERS.test(head.lower) &&
      this.#cast.ontology.entityTypes.has('group')
    )
      return 'group';
    return cue ?? (extra !== undefined && this.#cast.ontology.entityTypes.has(extra) ? extra : undefined);
  }
}

/** "the port of Marova", "a court in Paris": where the name that tells which one ends. */
function complement({ tokens, at }: Parsed, phrase: Phrase): number | undefined {
  if (!/^(?:of|in|at)$/.test(tokens[phrase.to]?.lower ?? '')) return undefined;
  const next = at[phrase.to + 1] ?? at[phrase.to + 2];
  const head = next && tokens[next.head];
  return next?.member && head && isNameWord(head) && !next.owns ? head.end : undefined;
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text) && /^(?:PROPN|NOUN|ADJ|X|NUM|VERB|INTJ)$/.test(token.tag);
}

function isAcronymOf(acronym: string, words: readonly string[]): boolean {
  if (!/^[A-Z][A-Za-z.]{1,7}$/.test(acronym)) return false;
  const letters = acronym.replace(/\./g, '').toUpperCase();
  const initials = words
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join('');
  const all = words.map((word) => word.charAt(0).toUpperCase()).join('');
  return letters === initials || letters === all || (initials.startsWith(letters) && letters.length >= 2);
}

function sharesHead(member: Member, head: Token): boolean {
  return Object.values(member.entity.names).some(
    (name) => stem(name.split(' ').at(-1)?.toLowerCase() ?? '') === head.stem,
  );
}
