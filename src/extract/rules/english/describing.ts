/** What English descriptions and pronouns mean, once all names of a text are known. */
import type { Cast, Member } from '../cast.js';
import type { Cues } from '../cues.js';
import type { Naming } from '../reading.js';
import { DOERS, EXTRA_HEADS } from './heads.js';
import type { Parsed, Phrase } from './phrases.js';
import { stem } from './stem.js';
import { isNameWord, type Token } from './tokens.js';
import { VAGUE } from './words.js';

/** Types whose bare plural is somebody: "investors", "police". */
const PEOPLE = ['group', 'industry', 'armed-group', 'legislators', 'law-enforcement-body'];
/** Goes through sentences in reading order: who was spoken of before is who a word points back to. */
export class EnglishDescribing {
  readonly #cast: Cast;
  readonly #cues: Cues;
  readonly #text: string;
  readonly #namings: Naming[];
  /** members in the order in which they were last spoken of */
  readonly #recent: Member[] = [];
  /** who the sentence before began with */
  #topic: Member | undefined;

  /** @param namings takes every place where somebody is described or pointed at */
  constructor(text: string, cast: Cast, cues: Cues, namings: Naming[]) {
    this.#text = text;
    this.#cast = cast;
    this.#cues = cues;
    this.#namings = namings;
  }

  /** Descriptions and words that point back, in reading order. */
  describe(sentence: Parsed): void {
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
      this.#namings.push({ member: kin, start: tokens[phrase.from]?.start ?? head.start, end: head.end, kind: 'name' });
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
        this.#namings.push({ member: earlier, start: head.start, end: head.end, kind: 'reference' });
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
    this.#namings.push({
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
    this.#namings.push({ member, start: first.start, end: last.end, kind: 'name' });
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

function sharesHead(member: Member, head: Token): boolean {
  return Object.values(member.entity.names).some(
    (name) => stem(name.split(' ').at(-1)?.toLowerCase() ?? '') === head.stem,
  );
}
