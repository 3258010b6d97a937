/** Who English pronouns and descriptions point to, by gender, number, kind and distance; open where that does not tell. */
import type { Parse, Token } from '../../../language/parse.js';
import type { Candidate, Candidates } from '../../rules/candidates.js';
import { DESCRIBERS, VAGUE } from '../../rules/english/words.js';
import { kindOfType } from '../kinds.js';
import type { Mention } from '../mention.js';
import type { MentionList } from '../mention-list.js';
import {
  FEMALE_NAMES,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  MALE_NAMES,
  MALE_NOUNS,
  MALE_TITLES,
  ORGANISATION_POINTERS,
  PERSON_POINTERS,
  PLACE_POINTERS,
  PRONOUNS,
  type PronounKind,
  PUBLIC_POINTERS,
} from './phrase-words.js';

/** How many mentions, and how many sentences, a word may point back. */
const REACH = { mentions: 40, sentences: 4 };
/** By how much the best must lead the second to be meant. */
const LEAD = { pronoun: 0.75, description: 0.85 };
const PEOPLE_GROUPS = ['group', 'industry', 'armed-group', 'legislators', 'law-enforcement-body'];

type Gender = 'female' | 'male';

/**
 * Fills in `member`, `antecedent` and `describes` of the mentions. Linear: each looks at a bounded number before it.
 * @param types the type of the ontology that a description's head tells, by head token
 */
export function resolveReferences(
  parse: Parse,
  list: MentionList,
  candidates: Candidates,
  types: ReadonlyMap<number, string>,
): void {
  const genders = new Map<Candidate, Gender>();
  for (const mention of list.all) {
    const gender = mention.member && mention.kind === 'name' ? genderOf(parse, mention) : undefined;
    if (gender && mention.member && !genders.has(mention.member)) genders.set(mention.member, gender);
  }
  const resolver = new Resolver(parse, list, genders, candidates);
  for (const mention of list.all) {
    if (mention.kind === 'pronoun') resolver.pronoun(mention);
    else if (mention.kind === 'description') {
      if (resolver.describing(mention)) continue;
      if (resolver.pointing(mention, types.get(mention.head))) continue;
      described(parse, list, candidates, mention, types.get(mention.head));
    }
  }
}

class Resolver {
  constructor(
    readonly parse: Parse,
    readonly list: MentionList,
    readonly genders: Map<Candidate, Gender>,
    readonly candidates: Candidates,
  ) {}

  pronoun(mention: Mention): void {
    const kind = PRONOUNS.get(this.parse.token(mention.head).norm);
    if (!kind || kind.speaker) return;
    if (kind.relative) {
      const clause = this.#clauseOf(this.parse.token(mention.head));
      const noun = clause?.dep === 'relcl' ? this.parse.headOf(clause) : undefined;
      const target = noun && this.list.headedBy(noun.index);
      if (target) this.#link(mention, target);
      return;
    }
    if (this.#isExpletive(this.parse.token(mention.head))) return;
    const best = this.#best(mention, LEAD.pronoun, (candidate) => this.#fits(candidate, kind));
    if (!best) return;
    this.#link(mention, best);
    if (kind.gender && mention.member && !this.genders.has(mention.member))
      this.genders.set(mention.member, kind.gender);
  }

  /** "Apple chief executive Tim Cook", "Tim Cook, its chief executive,": the words describe who is named beside them. */
  describing(mention: Mention): boolean {
    const head = this.parse.token(mention.head);
    const own = kindOfType('person');
    const target = this.#beside(head);
    if (!target?.member) return false;
    if (mention.type !== 'other' && target.type !== 'other' && mention.type !== target.type) {
      if (!(mention.type === own && target.type === 'person')) return false;
    }
    mention.describes = target.index;
    mention.antecedent = target.index;
    mention.member = target.member;
    return true;
  }

  #beside(head: Token): Mention | undefined {
    if (head.dep === 'appos') {
      const target = this.list.headedBy(head.head);
      return target?.kind === 'name' ? target : undefined;
    }
    const name = this.parse.childrenOf(head).find(({ dep, index }) => dep === 'appos' && index > head.index);
    const target = name && this.list.headedBy(name.index);
    return target?.kind === 'name' ? target : undefined;
  }

  /** "the company", "the senator": who was named before and is one. */
  pointing(mention: Mention, type: string | undefined): boolean {
    const head = this.parse.token(mention.head);
    const determiner = this.parse.childrenOf(head).find(({ dep }) => dep === 'det' || dep === 'poss');
    if (mention.plural || !determiner || !/^(?:the|this|that)$/.test(determiner.norm)) return false;
    const modifiers = this.parse
      .childrenOf(head)
      .filter(({ dep, norm }) => dep !== 'det' && dep !== 'punct' && !VAGUE.has(norm) && INSIDE_NOUN.has(dep));
    if (modifiers.length > 0) return false;
    const noun = head.lemma.toLowerCase();
    const kind = PERSON_POINTERS.has(noun)
      ? 'person'
      : ORGANISATION_POINTERS.has(noun)
        ? 'organization'
        : PLACE_POINTERS.has(noun)
          ? 'place'
          : undefined;
    if (!kind) return false;
    const gender = FEMALE_NOUNS.has(noun) ? 'female' : MALE_NOUNS.has(noun) ? 'male' : undefined;
    const best = this.#best(
      mention,
      LEAD.description,
      (candidate) =>
        candidate.type === kind &&
        candidate.kind !== 'pronoun' &&
        this.#mayBe(candidate, noun, DESCRIBERS.get(noun) ?? type) &&
        !(gender && candidate.member && this.genders.get(candidate.member) === other(gender)),
    );
    if (!best) return false;
    this.#link(mention, best);
    return true;
  }

  /** A bank is a company; "the panel" is one only if its name says so. */
  #mayBe({ member }: Mention, noun: string, type: string | undefined): boolean {
    if (!member) return false;
    const name = member.entity.names.en?.toLowerCase() ?? '';
    if (name.split(' ').includes(noun)) return true;
    if (PUBLIC_POINTERS.has(noun)) return this.candidates.isOf(member, 'government-body', 'international-body');
    if (type === undefined || !this.candidates.ontology.entityTypes.has(type)) return false;
    return (
      member.guessed || this.candidates.isOf(member, type) || this.candidates.ontology.isEntityOf(type, [member.type])
    );
  }

  #fits(candidate: Mention, kind: PronounKind): boolean {
    const isPerson = candidate.type === 'person';
    if (kind.person === true && !isPerson) return false;
    if (kind.person === false && (isPerson || candidate.plural || candidate.type === 'group')) return false;
    if (kind.plural && !candidate.plural && candidate.type !== 'group' && candidate.type !== 'organization')
      return false;
    if (!kind.plural && candidate.plural) return false;
    const gender = candidate.member && this.genders.get(candidate.member);
    return !(kind.gender && gender && gender !== kind.gender);
  }

  /** The mention before this one that leads the others by enough, or undefined. */
  #best(mention: Mention, lead: number, fits: (candidate: Mention) => boolean): Mention | undefined {
    const sentence = this.parse.token(mention.head).sentence;
    const governors = this.#governors(this.parse.token(mention.head));
    const scores = new Map<Candidate | Mention, { score: number; mention: Mention }>();
    for (let i = mention.index - 1; i >= Math.max(0, mention.index - REACH.mentions); i--) {
      const candidate = this.list.all[i] as Mention;
      const head = this.parse.token(candidate.head);
      const back = sentence - head.sentence;
      if (back > REACH.sentences) break;
      if (!candidate.member && candidate.kind === 'pronoun') continue;
      if (candidate.to > mention.from || !fits(candidate)) continue;
      // both are arguments of one verb: "Ford told him" is somebody else
      if (governors.has(head.head) && back === 0 && !isPossessive(this.parse, mention)) continue;
      const score = salience(this.#firstConjunct(head), back, candidate);
      const key = candidate.member ?? candidate;
      const sofar = scores.get(key);
      if (!sofar || score > sofar.score) scores.set(key, { score, mention: sofar?.mention ?? candidate });
      else sofar.score += 0.15;
    }
    const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score);
    if (!first || (second && first.score - second.score < lead)) return undefined;
    return first.mention;
  }

  /** The verb of a mention, with those whose subject it shares: "sanctioned Ford nor put it on a list". */
  #governors(token: Token): ReadonlySet<number> {
    const found = new Set<number>();
    let at = this.parse.headOf(token);
    for (let steps = 0; at && steps < 4; steps++) {
      if (steps > 0 || at.pos === 'VERB' || at.pos === 'AUX') found.add(at.index);
      const isShared = at.dep === 'conj' && !this.parse.childOf(at, 'nsubj', 'nsubjpass');
      if (!isShared) break;
      at = this.parse.headOf(at);
    }
    return found;
  }

  #link(mention: Mention, target: Mention): void {
    mention.antecedent = target.index;
    if (target.member) mention.member = target.member;
    if (mention.type === 'other') mention.type = target.type;
    if (mention.kind === 'pronoun' && target.plural) mention.plural = true;
  }

  /** "Ford and Opel argued": both are subjects. */
  #firstConjunct(token: Token): Token {
    let at = token;
    for (let steps = 0; at.dep === 'conj' && steps < 8; steps++) at = this.parse.token(at.head);
    return at;
  }

  #clauseOf(token: Token): Token | undefined {
    let at: Token | undefined = token;
    for (let steps = 0; at && at.dep !== 'relcl' && steps < 8; steps++) at = this.parse.headOf(at);
    return at;
  }

  /** "It is said that …", "it seems": nobody. */
  #isExpletive(token: Token): boolean {
    if (token.norm !== 'it') return false;
    if (token.dep === 'expl') return true;
    const verb = this.parse.headOf(token);
    if (!verb || (token.dep !== 'nsubj' && token.dep !== 'nsubjpass')) return false;
    if (/^(?:seem|appear|happen|rain|snow|turn)$/.test(verb.lemma)) return true;
    const clause = this.parse.childOf(verb, 'ccomp', 'csubj', 'xcomp');
    return Boolean(clause) && (verb.lemma === 'be' || token.dep === 'nsubjpass');
  }
}

const INSIDE_NOUN = new Set(['amod', 'compound', 'poss', 'nummod', 'nmod', 'prep', 'relcl', 'acl']);

/** Nearer, a subject, and a name count more. */
function salience(head: Token, back: number, candidate: Mention): number {
  const subject = head.dep === 'nsubj' || head.dep === 'nsubjpass' ? 1.2 : 0;
  const name = candidate.kind === 'name' ? 0.5 : candidate.kind === 'pronoun' ? 0.6 : 0.1;
  const object = head.dep === 'dobj' || head.dep === 'agent' ? 0.3 : 0;
  const possessor = head.dep === 'poss' ? -0.2 : 0;
  return 4 - back * 1.3 + subject + object + name + possessor;
}

function isPossessive(parse: Parse, mention: Mention): boolean {
  return parse.token(mention.head).dep === 'poss';
}

function other(gender: Gender): Gender {
  return gender === 'female' ? 'male' : 'female';
}

function genderOf(parse: Parse, mention: Mention): Gender | undefined {
  if (mention.type !== 'person') return undefined;
  const first = parse.token(mention.from).text;
  const title = parse.textAt(mention.from - 1);
  if (FEMALE_TITLES.has(title) || FEMALE_NAMES.has(first)) return 'female';
  if (MALE_TITLES.has(title) || MALE_NAMES.has(first)) return 'male';
  return undefined;
}

/** "a memo by KPMG", "a letter from Microsoft": whoever wrote it tells which it is. */
function authorOf(parse: Parse, list: MentionList, paper: Token): Mention | undefined {
  const by = parse.childrenOf(paper).find(({ norm, index }) => index === paper.index + 1 && /^(?:by|from)$/.test(norm));
  const who = by && parse.childOf(by, 'pobj');
  const mention = who && list.headedBy(who.index);
  return mention?.kind === 'name' && mention.type !== 'place' ? mention : undefined;
}

/** A description that is somebody of its own: "US lawmakers", "the port of Marova", "police". */
function described(
  parse: Parse,
  list: MentionList,
  candidates: Candidates,
  mention: Mention,
  type: string | undefined,
): void {
  if (type === undefined || !candidates.ontology.entityTypes.has(type)) return;
  const head = parse.token(mention.head);
  const children = parse.childrenOf(head);
  if (children.some(({ dep, norm }) => dep === 'neg' || (dep === 'det' && (norm === 'no' || norm === 'any')))) return;
  const indefinite = children.some(({ dep, norm }) => dep === 'det' && (norm === 'a' || norm === 'an'));
  const owner = children.find(({ dep }) => dep === 'poss');
  const ownerMention = owner && list.headedBy(owner.index);
  // what stands before an article is no part of what it is: "days later the memo"
  const article = parse
    .tokensOf(mention)
    .findLast(({ dep, index, text }) => index < head.index && (dep === 'det' || /^(?:--?|[–—:;])$/.test(text)));
  const inside = parse
    .tokensOf(mention)
    .filter(
      ({ index, dep, norm, pos, tag }) =>
        index < head.index &&
        index > (article?.index ?? -1) &&
        dep !== 'det' &&
        dep !== 'poss' &&
        dep !== 'case' &&
        dep !== 'predet' &&
        pos !== 'PUNCT' &&
        tag !== 'CD' &&
        !VAGUE.has(norm),
    );
  const proper = inside.some(({ text }) => /^\p{Lu}/u.test(text));
  const isPeople = candidates.ontology.isEntityOf(type, PEOPLE_GROUPS);
  const place = children
    .filter(({ dep, norm }) => dep === 'prep' && /^(?:of|in|at)$/.test(norm))
    .map((preposition) => parse.childOf(preposition, 'pobj'))
    .map((object) => object && list.headedBy(object.index))
    .find((target) => target?.kind === 'name');
  const author = candidates.ontology.isEntityOf(type, ['document']) ? authorOf(parse, list, head) : undefined;
  const specific =
    author !== undefined || proper || inside.length > 0 || ownerMention?.member !== undefined || place !== undefined;
  const isMood = candidates.ontology.isEntityOf(type, ['measure', 'situation']);
  if (!specific && !(mention.plural && isPeople) && !isMood) return;
  const isPaper = candidates.ontology.isEntityOf(type, ['document']) && (inside.length > 0 || author !== undefined);
  if (indefinite && !proper && place === undefined && !isPaper) return;
  const start = inside[0]?.start ?? head.start;
  const end = author?.end ?? (inside.length === 0 && place ? place.end : head.end);
  const own = parse.text.slice(start, end).replace(/\s+/g, ' ');
  const ownerName = ownerMention?.member?.entity.names.en;
  const name = ownerName !== undefined && !proper ? `${ownerName}'s ${own}` : own;
  const member = candidates.meet(name, type, 'en', {
    plural: mention.plural,
    described: !proper && ownerName === undefined,
  });
  member.named++;
  mention.member = member;
  if (end > mention.end && parse.tokens[head.index + 1]?.norm === 'of') mention.end = end;
}
