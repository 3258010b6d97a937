/** Who is who in English: names, long and short, known and new. */
import { NATIONALITIES } from '../../gazetteer/index.js';
import { type Cast, foldedForNames, type Member } from '../cast.js';
import type { Cues } from '../cues.js';
import type { Naming } from '../reading.js';
import { EnglishDescribing } from './describing.js';
import { DOERS, EXTRA_HEADS } from './heads.js';
import type { Parsed, Phrase } from './phrases.js';
import { isNameWord, type Token } from './tokens.js';
import { BUSINESS_TITLES, DESCRIBERS, GIVEN_NAMES, LAST_WORDS, NO_NAMES, POLITICAL_TITLES, TITLES } from './words.js';

/** What may stand before a title: "Prime Minister". */
const BEFORE_TITLES =
  /^(?:Prime|Deputy|Vice|Foreign|Finance|Defence|Defense|Interior|Justice|Former|Acting|Chief|Attorney|First|Lord)$/;

/** Types that nothing but the shape of a name tells. */
const GUESSED_PERSON = '?person';
const GUESSED_ORGANISATION = '?organisation';
/** Assigns members to the phrases of a document's sentences and tells every place where one is named. */
export class EnglishNaming {
  readonly #cast: Cast;
  readonly #cues: Cues;
  readonly #text: string;
  readonly #folded: string;
  readonly namings: Naming[] = [];

  constructor(text: string, cast: Cast, cues: Cues) {
    this.#text = text;
    this.#folded = foldedForNames(text);
    this.#cast = cast;
    this.#cues = cues;
  }

  /** Names first, in all sentences, so that a short form may stand before the long one is read. */
  nameAll(sentences: readonly Parsed[]): void {
    for (const sentence of sentences) this.#names(sentence);
    const describing = new EnglishDescribing(this.#text, this.#cast, this.#cues, this.namings);
    for (const sentence of sentences) describing.describe(sentence);
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
