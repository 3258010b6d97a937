/** The nearest governor of a predicate, and what it does to it: one that is on no list leaves no assertion. */
import type { Parse, Token } from '../../language/parse.js';
import { isEventNoun, overEvent } from './english-events.js';
import { ADJECTIVES, DEBUNKED, DENYING_PREPOSITIONS, NOUNS, VERB_PREPOSITIONS, VERBS } from './english-governors.js';
import type { Effect, Governing, IsAttributed } from './level.js';

/** "It is true that …": what keeps a clause firm. */
const CERTAIN = new Set(['true', 'clear', 'certain', 'evident', 'obvious', 'undisputed', 'undeniable', 'known']);
/** Of these the denial denies the clause: "it is not true that"; what is not clear is open. */
const TRUTH = new Set(['true', 'right', 'correct']);
/** "The fact is that …": subjects and nouns that keep a clause firm beside "be". */
const FACTS = new Set(
  'fact truth reality point thing result upshot outcome news problem reason irony secret case'.split(' '),
);

/**
 * "Claimed in a suit later dismissed that he …": a participle that describes a noun has no clause of its own, though the
 * tree hangs it there.
 * @returns the verb above it, or the head as it is
 */
export function clauseHead(parse: Parse, predicate: Token, head: Token): Token {
  if (!/^VB[DN]$/.test(head.tag) || !/^(?:acl|advcl)$/.test(head.dep) || !isComplementClause(parse, predicate))
    return head;
  if (!parse.childOf(predicate, 'mark') || parse.childOf(head, 'aux', 'auxpass', 'nsubj', 'dobj')) return head;
  const mark = parse.childOf(head, 'mark');
  if (mark && mark.norm !== 'since') return head;
  return parse.ancestorsOf(head).find(({ pos, index }) => pos === 'VERB' && index < head.index) ?? head;
}

/** The nearest governor of a predicate, and what it does. */
export function governing(parse: Parse, predicate: Token, isAttributed: IsAttributed): Governing {
  const head = parse.headOf(predicate);
  const infinitive = parse
    .childrenOf(predicate)
    .some(({ dep, norm, pos }) => dep === 'aux' && norm === 'to' && pos === 'PART');
  if (!head) return infinitive ? { effect: 'possible', why: 'an infinitive' } : {};
  if (isApart(parse, predicate, head)) return {};
  const { dep } = predicate;
  if (dep === 'conj') return conjunct(parse, predicate, head);
  if (predicate.pos === 'NOUN' || predicate.pos === 'PROPN') {
    if (!isEventNoun(predicate) && !NOUNS.has(predicate.lemma.toLowerCase())) return {};
    return overEvent(parse, predicate, head, isAttributed);
  }
  if (dep === 'pcomp' || dep === 'pobj') return afterPreposition(parse, head, isAttributed);
  if (dep === 'acl' || dep === 'relcl') return underNoun(parse, predicate, head, isAttributed, infinitive);
  if (
    dep === 'advcl' &&
    parse.childrenOf(predicate).some(({ dep: label, norm }) => label === 'mark' && norm === 'than')
  )
    return { effect: 'possible', why: '"than"' };
  if (dep === 'advcl' && (isComplement(parse, predicate, head) || isComplementClause(parse, predicate)))
    return underVerb(parse, predicate, head, isAttributed, infinitive);
  if (dep === 'advcl') {
    const purpose = infinitive ? ('possible' as const) : undefined;
    const adjective = ADJECTIVES.get(head.lemma.toLowerCase());
    return head.pos === 'ADJ' && adjective
      ? { effect: adjective, governor: head }
      : { effect: purpose, ...(purpose && { why: 'a purpose' }) };
  }
  if (dep === 'ccomp' || dep === 'xcomp' || dep === 'csubj' || dep === 'csubjpass' || dep === 'parataxis')
    return underVerb(parse, predicate, head, isAttributed, infinitive);
  // "odds are Bosch owns it": a clause, whatever the tree calls it
  const isClause = /^VB[DPZ]$/.test(predicate.tag) && parse.childOf(predicate, 'nsubj', 'nsubjpass') !== undefined;
  if (isClause && (dep === 'acomp' || dep === 'attr'))
    return underVerb(parse, predicate, head, isAttributed, infinitive);
  if (dep === 'acomp' || dep === 'attr' || dep === 'oprd') return { effect: 'same', governor: head };
  return {};
}

/** A finite complement; one under "that" is one also where the tree takes it for an adverbial clause. */
function isComplementClause(parse: Parse, predicate: Token): boolean {
  if (predicate.dep === 'ccomp') return true;
  const mark = predicate.dep === 'advcl' ? parse.childOf(predicate, 'mark') : undefined;
  const before = mark && parse.tokens[mark.index - 1]?.norm;
  // "so that", "now that", "given that", "in that"
  return mark?.norm === 'that' && !/^(?:so|now|given|in|except|such|provided|considering|seeing)$/.test(before ?? '');
}

/** "ruled out having spied": what follows a verb of the lists right away is its complement, whatever the tree calls it. */
function isComplement(parse: Parse, predicate: Token, head: Token): boolean {
  const effect = VERBS.get(head.lemma.toLowerCase());
  if (head.pos !== 'VERB' || effect === undefined || effect === 'same' || head.index > predicate.index) return false;
  if (parse.childOf(predicate, 'mark', 'nsubj')) return false;
  const first = parse.childrenOf(predicate)[0] ?? predicate;
  const from = Math.min(first.index, predicate.index);
  const start = parse.token(from);
  const before = parse.tokens[from - 1];
  const isNext = before !== undefined && (before.index === head.index || before.head === head.index);
  return isNext && before.pos !== 'PUNCT' && /ing$/.test(start.norm);
}

function conjunct(parse: Parse, predicate: Token, head: Token): Governing {
  // "did not sue or acquire": what is said of the first holds for the second where it has no auxiliaries of its own
  const own = parse.childrenOf(predicate).some(({ dep }) => dep === 'aux' || dep === 'auxpass' || dep === 'nsubj');
  const joins = parse.childrenOf(head).some(({ dep, norm }) => dep === 'cc' && (norm === 'or' || norm === 'nor'));
  if (!own || joins) return { effect: 'same', governor: head };
  const above = parse.headOf(head);
  return above && head.dep !== 'ROOT' ? { effect: 'same', governor: head } : {};
}

function underVerb(
  parse: Parse,
  predicate: Token,
  nearest: Token,
  isAttributed: IsAttributed,
  infinitive: boolean,
): Governing {
  const head = clauseHead(parse, predicate, nearest);
  const lemma = head.lemma.toLowerCase();
  if (head.pos === 'ADJ' || head.pos === 'ADV')
    return { effect: ADJECTIVES.get(lemma) ?? 'possible', governor: head, why: `"${head.text}"` };
  const particle = parse.childOf(head, 'prt');
  if (lemma === 'rule' && particle?.norm === 'out') return { effect: 'not', governor: head };
  if (lemma === 'be' || lemma === 'seem' || lemma === 'prove' || lemma === 'turn') {
    const what = parse.childOf(head, 'acomp', 'attr', 'oprd');
    if (what && DEBUNKED.has(what.norm)) return { effect: 'not', governor: head, why: `"${what.text}"` };
    if (what?.pos === 'ADJ') return { effect: certainty(parse, head, what), governor: head, why: `"${what.text}"` };
    if (lemma === 'be') return { ...underBe(parse, predicate, head, what, infinitive), governor: head };
  }
  // "has yet to buy", "has to buy"
  if (lemma === 'have' && infinitive) return { effect: 'possible', governor: head };
  // "the draft has Orange acquiring SFR"
  if (lemma === 'have' && predicate.tag === 'VBG') return { effect: 'alleged', governor: head };
  const effect = VERBS.get(lemma);
  const passive = parse.childrenOf(head).some(({ dep }) => dep === 'auxpass' || dep === 'nsubjpass');
  if (isAttributed(head)) return { effect: 'same', governor: head };
  // "is said to have acquired": nobody is named who says it
  if (predicate.dep === 'xcomp' && passive && (effect === 'said' || lemma === 'believe' || lemma === 'think'))
    return { effect: 'alleged', governor: head };
  return {
    effect: effect ?? 'possible',
    governor: head,
    ...(effect ? {} : { why: `"${head.text}" is not known to keep it firm` }),
  };
}

/** "It is clear that", "it is not clear that": only what is untrue is denied by a negation. */
function certainty(parse: Parse, verb: Token, adjective: Token): Effect {
  if (TRUTH.has(adjective.norm)) return 'same';
  const isNegated = [verb, adjective].some((token) =>
    parse.childrenOf(token).some(({ dep, norm }) => dep === 'neg' || UNSURELY.has(norm)),
  );
  return CERTAIN.has(adjective.norm) && !isNegated ? 'same' : 'possible';
}

/** "Hardly clear", "less than certain", "by no means obvious". */
const UNSURELY = new Set('hardly barely scarcely never less no by far anything'.split(' '));

/** "It was Google that bought it", "the fact is that …", "it is a myth that …", "it is far from clear that …". */
function underBe(
  parse: Parse,
  predicate: Token,
  be: Token,
  what: Token | undefined,
  infinitive: boolean,
): Pick<Governing, 'effect' | 'why'> {
  if (infinitive) return { effect: 'possible' };
  // a cleft sentence: what is said to be it does it
  const isCleft = parse.childrenOf(predicate).some(({ dep, tag }) => /^nsubj/.test(dep) && /^W|^DT$/.test(tag));
  if (isCleft || what?.pos === 'PROPN') return { effect: 'same' };
  const said = what?.pos === 'NOUN' ? what : parse.childOf(be, 'nsubj');
  const named = said?.pos === 'NOUN' ? said : undefined;
  const none = named && noneOf(parse, named);
  if (none) return { effect: noneEffect(named), why: `"${none.text} ${named.text}"` };
  if (named) {
    const noun = named.lemma.toLowerCase();
    const effect = FACTS.has(noun) ? 'same' : (NOUNS.get(noun) ?? 'possible');
    return { effect, why: `"${named.text}"` };
  }
  const beside = parse.childrenOf(be).find(({ dep, norm }) => dep === 'advmod' && ADJECTIVES.get(norm) === 'not');
  return beside || what ? { effect: 'possible', why: `"${(beside ?? what)?.text}"` } : { effect: 'same' };
}

function underNoun(
  parse: Parse,
  predicate: Token,
  head: Token,
  isAttributed: IsAttributed,
  infinitive: boolean,
): Governing {
  const none = isAttributed(head) ? undefined : noneOf(parse, head);
  if (none) return { effect: noneEffect(head), why: `"${none.text} ${head.text}"`, at: none };
  // "dismissed claims that …": whoever says, denies or doubts it is in the chain already
  const verb = parse.headOf(head);
  const kind = NOUNS.get(head.lemma.toLowerCase());
  if (isAttributed(head) || (verb && kind && kind !== 'possible' && isAttributed(verb))) return {};
  const lemma = head.lemma.toLowerCase();
  if (infinitive && lemma === 'order' && head.dep === 'pobj') return { effect: 'possible', why: 'a purpose' };
  const effect = NOUNS.get(lemma);
  const hasThat = isThatClause(parse, predicate);
  if (effect && (hasThat || infinitive)) {
    const denial = denialOf(parse, head);
    if (denial && !(verb && isAttributed(verb))) return { effect: 'not', why: `"${head.text}" is denied`, at: denial };
    if (parse.childrenOf(head).some(({ dep, norm }) => dep === 'det' && norm === 'no'))
      return { effect: effect === 'true' ? 'not' : 'possible', why: `no ${head.text}` };
    return { effect, governor: head };
  }
  if (SHOWS.has(lemma) && !FACTS.has(lemma)) return { effect: 'possible', why: `"${head.text}"` };
  if (infinitive)
    return { effect: effect ?? 'possible', governor: head, ...(effect ? {} : { why: `"${head.text} to"` }) };
  // "anything but clear that …": a clause with a subject of its own is the content of a noun that is not known to hold it
  const isContent = hasThat && parse.childOf(predicate, 'nsubj', 'nsubjpass');
  if (isContent && !FACTS.has(lemma) && !TIMES.has(lemma)) return { effect: 'possible', why: `"${head.text} that"` };
  // "accused of spying": the participle judges itself; a relative clause is asserted
  return {};
}

/** A clause under "that" which is no relative clause; a parser may call both the word and the name after it its subject. */
function isThatClause(parse: Parse, predicate: Token): boolean {
  const children = parse.childrenOf(predicate);
  const that = children.find(({ norm }) => norm === 'that');
  if (!that) return false;
  const isSubject = that.dep === 'nsubj' || that.dep === 'nsubjpass';
  return !isSubject || children.some(({ dep, index }) => /^nsubj/.test(dep) && index !== that.index);
}

/** Nouns of what shows that something is so. */
const SHOWS = new Set(['evidence', 'proof', 'indication', 'sign', 'trace', 'truth']);
/** "The day that it was sold": these hold nothing. */
const TIMES = new Set(
  'day year month week time moment morning evening night afternoon hour way place extent'.split(' '),
);

/** What has no truth to it is not so; what nothing shows may be. */
function noneEffect(noun: Token): Effect {
  return noun.lemma.toLowerCase() === 'truth' ? 'not' : 'possible';
}

/** "No evidence", "any proof", "no truth": the word that takes away what it would show. */
function noneOf(parse: Parse, noun: Token): Token | undefined {
  if (!SHOWS.has(noun.lemma.toLowerCase())) return undefined;
  const of = noun.dep === 'pobj' ? parse.headOf(noun) : undefined;
  // "no shred of proof"
  const counted = of?.norm === 'of' ? parse.headOf(of) : undefined;
  const isNone = ({ dep, norm }: Token) => dep === 'det' && (norm === 'no' || norm === 'any');
  return parse.childrenOf(noun).find(isNone) ?? (counted && parse.childrenOf(counted).find(isNone));
}

/** "There is no truth to the story that …": the "no". */
function noTruth(parse: Parse, noun: Token): Token | undefined {
  const preposition = noun.dep === 'pobj' ? parse.headOf(noun) : undefined;
  const truth = preposition && parse.headOf(preposition);
  if (!truth || !/^(?:truth|substance|basis|merit|foundation)$/.test(truth.lemma)) return undefined;
  return parse.childrenOf(truth).find(({ dep, norm }) => dep === 'det' && (norm === 'no' || norm === 'any'));
}

/** The word by which what a noun holds is denied: "Meta dismissed claims that …", "reports that … proved untrue". */
export function denialOf(parse: Parse, noun: Token): Token | undefined {
  const none = noTruth(parse, noun);
  const verb = parse.headOf(noun);
  if (none || !verb || parse.childOf(verb, 'neg')) return none;
  const isAnswer = ['dismiss', 'reject', 'deny', 'refute', 'rebut', 'debunk', 'dispute', 'repudiate'].includes(
    verb.lemma,
  );
  if (noun.dep === 'dobj' || noun.dep === 'nsubjpass') return isAnswer ? verb : undefined;
  if (noun.dep !== 'nsubj') return undefined;
  return parse
    .childrenOf(verb)
    .find(({ dep, norm }) => (dep === 'acomp' || dep === 'oprd' || dep === 'attr') && DEBUNKED.has(norm));
}

/** "Wrongly convicted of", "falsely accused of": what the verb is said to be about is not so. */
export const WRONGLY = new Set('wrongly wrongfully falsely mistakenly erroneously unjustly'.split(' '));
/** Findings of a court, which another court may take back. */
const FOUND_GUILTY = new Set('convict sentence jail imprison guilty conviction'.split(' '));
const ANNULS = new Set('overturn quash annul vacate reverse void exonerate acquit rescind nullify overrule'.split(' '));
/** So many words after a conviction its annulment may follow. */
const ANNULLED_WITHIN = 40;

function isAnnulled(parse: Parse, finding: Token): boolean {
  const last = Math.min(parse.tokens.length, finding.index + ANNULLED_WITHIN);
  for (let i = finding.index + 1; i < last; i++) {
    const token = parse.token(i);
    if (token.sentence > finding.sentence + 1) return false;
    if (ANNULS.has(token.lemma.toLowerCase()) && token.pos === 'VERB' && !parse.childOf(token, 'neg')) return true;
    if (token.lemma === 'set' && parse.tokens[i + 1]?.norm === 'aside') return true;
  }
  return false;
}

function afterPreposition(parse: Parse, preposition: Token, isAttributed: IsAttributed): Governing {
  const { norm } = preposition;
  if (DENYING_PREPOSITIONS.has(norm)) return { effect: 'not', why: `"${preposition.text}"` };
  const instead = parse.childrenOf(preposition).find(({ norm: word }) => word === 'instead' || word === 'rather');
  if (instead) return { effect: 'not', why: `"${instead.text} ${norm}"` };
  const governor = parse.headOf(preposition);
  if (!governor) return { effect: 'possible' };
  if (governor.norm === 'instead' || governor.norm === 'rather')
    return { effect: 'not', why: `"${governor.text} ${norm}"` };
  if (governor.dep === 'prep' || governor.pos === 'ADV') {
    // "walked away from", "far from": the preposition hangs on an adverb
    const adjective = ADJECTIVES.get(governor.lemma.toLowerCase());
    if (adjective) return { effect: adjective, why: `"${governor.text} ${norm}"` };
    const verb = parse.headOf(governor);
    if (verb) return { effect: VERBS.get(verb.lemma.toLowerCase()) ?? 'possible', governor: verb };
  }
  const lemma = governor.lemma.toLowerCase();
  const wrongly = parse.childrenOf(governor).find(({ norm }) => WRONGLY.has(norm));
  if (wrongly && !isAttributed(governor))
    return { effect: 'not', why: `"${wrongly.text} ${governor.text}"`, at: wrongly };
  if (FOUND_GUILTY.has(lemma) && isAnnulled(parse, governor))
    return { effect: 'possible', governor, why: `"${governor.text}" was annulled` };
  if (isAttributed(governor)) return { effect: 'same', governor };
  const effect =
    VERB_PREPOSITIONS.get(`${lemma} ${norm}`) ??
    (governor.pos === 'NOUN' ? NOUNS.get(lemma) : governor.pos === 'ADJ' ? ADJECTIVES.get(lemma) : VERBS.get(lemma));
  // "by acquiring", "after suing": how and when something else came about
  if (!effect && ['by', 'after', 'since', 'while', 'upon', 'through', 'despite', 'besides'].includes(norm))
    return { effect: 'same', governor };
  return { effect: effect ?? 'possible', governor, ...(effect ? {} : { why: `"${governor.text} ${norm}"` }) };
}

/** A heading before a sentence, or a clause set beside another by a colon or semicolon: neither governs the other. */
function isApart(parse: Parse, predicate: Token, head: Token): boolean {
  const [from, to] = predicate.index < head.index ? [predicate, head] : [head, predicate];
  const between = parse.text.slice(from.end, to.start);
  if (/\n\s*\n/.test(between)) return true;
  const isClause = predicate.dep === 'ccomp' || predicate.dep === 'parataxis';
  return isClause && /[:;]/.test(between) && !VERBS.has(head.lemma.toLowerCase());
}
