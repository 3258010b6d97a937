/** Who takes part in what a word of an English sentence says: its subject, objects and complements, named or not. */
import type { Parse, Token } from '../../language/parse.js';
import { interruptedSubject } from '../attribution/en/interruption.js';
import { controllerOf } from '../factuality/control.js';

const LINKING = new Set(['be', 'become', 'remain', 'stay']);
/** Verbs whose complement names what their object is from then on: "appointed her as chairman". */
const INSTALLING = new Set(
  'appoint name elect choose hire nominate install promote re-elect reappoint confirm pick select crown make designate know describe'.split(
    ' ',
  ),
);
/** Verbs whose complement names what their subject is: "serves as chairman". */
const SERVING = new Set('serve work act'.split(' '));

const MOST_STEPS = 12;

/** A word with those that "and", "or" or a comma join to it. */
function withConjuncts(parse: Parse, token: Token): Token[] {
  const found = [token];
  for (let i = 0; i < found.length && found.length < 40; i++) {
    const head = found[i] as Token;
    found.push(
      ...parse
        .childrenOf(head)
        .filter((child) => child.dep === 'conj' && child.pos !== 'VERB' && !isContrasted(parse, head, child)),
    );
  }
  return found;
}

/** "Delta rather than Gamma", "Delta instead of Gamma", "Delta and not Gamma": the second does not do it. */
function isContrasted(parse: Parse, head: Token, conjunct: Token): boolean {
  return parse
    .childrenOf(head)
    .some(
      ({ dep, norm, index }) =>
        head.index < index &&
        index < conjunct.index &&
        ((dep === 'cc' && (norm === 'than' || norm === 'of')) || (dep === 'neg' && norm === 'not')),
    );
}

export function isPassive(parse: Parse, verb: Token): boolean {
  if (verb.tag !== 'VBN' && verb.tag !== 'VBD') return false;
  const children = parse.childrenOf(verb);
  if (children.some(({ dep }) => dep === 'auxpass' || dep === 'nsubjpass' || dep === 'agent')) return true;
  const isActive = children.some(({ dep }) => dep === 'nsubj' || dep === 'aux' || dep === 'dobj');
  if (isActive) return false;
  if (verb.dep === 'acl' || verb.dep === 'amod') return true;
  const head = parse.headOf(verb);
  return verb.dep === 'conj' && verb.tag === 'VBN' && head?.pos === 'VERB' && isPassive(parse, head);
}

/** The words that stand as subject of a verb: its own, that of a verb above that it shares, or who controls it. */
export function subjectsOf(parse: Parse, verb: Token, steps = 0): Token[] {
  if (steps > MOST_STEPS) return [];
  const interrupted = interruptedSubject(parse, verb);
  if (interrupted) return withConjuncts(parse, interrupted);
  // of two the nearer: "ROE: Blue Sea Group acquired …"
  const own = parse.childrenOf(verb).findLast(({ dep }) => dep === 'nsubj' || dep === 'nsubjpass');
  const head = parse.headOf(verb);
  const above = (token: Token) => subjectsOf(parse, token, steps + 1);
  if (own) {
    if (isRelative(own) && verb.dep === 'relcl' && head) return withConjuncts(parse, head).slice(0, 1);
    if (isRelative(own) && verb.dep === 'conj' && head?.dep === 'relcl') return above(head);
    return withConjuncts(parse, own);
  }
  if (!head) return [];
  switch (verb.dep) {
    case 'conj':
      return isVerbal(head) ? above(head) : [];
    case 'acl':
      return isInfinitive(parse, verb) ? ownersOf(parse, head, steps) : [head];
    case 'amod':
      return [head];
    case 'relcl':
      // a headline: "Google to acquire Slack"
      return isInfinitive(parse, verb) ? [head] : [];
    case 'xcomp':
    case 'pcomp':
    case 'pobj':
    case 'advcl':
    case 'ccomp':
      return sharedSubjects(parse, verb, head, steps);
    default:
      return [];
  }
}

function isInfinitive(parse: Parse, verb: Token): boolean {
  return parse.childrenOf(verb).some(({ dep, norm }) => dep === 'aux' && norm === 'to');
}

/** Who controls a verb that stands under another word, or the subject that it shares with that word. */
function sharedSubjects(parse: Parse, verb: Token, head: Token, steps: number): Token[] {
  const controller = controllerOf(parse, verb);
  if (controller) return withConjuncts(parse, controller);
  let governor = verb.dep === 'pcomp' || verb.dep === 'pobj' ? parse.headOf(head) : head;
  while (governor && governor.pos === 'ADP') governor = parse.headOf(governor);
  if (!governor) return [];
  if (isVerbal(governor)) return subjectsOf(parse, governor, steps + 1);
  if (governor.pos === 'NOUN') return ownersOf(parse, governor, steps);
  const linking = governor.pos === 'ADJ' || governor.pos === 'ADV' ? parse.headOf(governor) : undefined;
  return linking && isVerbal(linking) ? subjectsOf(parse, linking, steps + 1) : [];
}

/** Whose an act is that a noun names: "Toyota's bid", "Toyota made a bid", "a bid by Toyota". */
export function ownersOf(parse: Parse, noun: Token, steps = 0): Token[] {
  const by = argumentsOf(parse, noun, 'by');
  if (by.length > 0) return by;
  const owner = parse.childOf(noun, 'poss');
  if (owner) return withConjuncts(parse, owner);
  const head = parse.headOf(noun);
  if (!head || steps > MOST_STEPS) return [];
  if (noun.dep === 'conj') return ownersOf(parse, head, steps + 1);
  if (isVerbal(head) && (noun.dep === 'dobj' || noun.dep === 'attr')) return subjectsOf(parse, head, steps + 1);
  if (noun.dep === 'nsubjpass') return argumentsOf(parse, head, 'by');
  if (noun.dep === 'pobj') {
    const governor = parse.headOf(head);
    if (governor && isVerbal(governor)) return subjectsOf(parse, governor, steps + 1);
  }
  return [];
}

/** Direct objects: its own, and the noun that a relative clause hangs on where the clause lacks one. */
export function objectsOf(parse: Parse, verb: Token): Token[] {
  const children = parse.childrenOf(verb);
  const objects = children.filter(({ dep }) => dep === 'dobj');
  // "the story that Acme sued Ford": of two objects the first is a conjunction
  const named = objects.filter((token) => !isRelative(token));
  const direct = named.length > 0 ? named : objects;
  // a name right behind a verb that the parser took for a measure: "had sued Oracle"
  const mistaken = children.filter(
    ({ dep, pos, index }) => dep === 'npadvmod' && pos === 'PROPN' && index > verb.index,
  );
  const own = direct.length > 0 ? direct : mistaken.slice(0, 1);
  const head = parse.headOf(verb);
  if (verb.dep === 'relcl' && head) {
    if (own.some(isRelative)) return [head];
    const subject = children.find(({ dep }) => dep === 'nsubj');
    if (own.length === 0 && subject && !isRelative(subject)) return [head];
  }
  if (own.length === 0 && verb.dep === 'conj' && head && isVerbal(head)) return [];
  if (own.length === 0 && children.every(({ dep }) => dep !== 'conj')) return [];
  if (own.length > 0) return own.flatMap((token) => withConjuncts(parse, token));
  // "acquired and rebuilt Slack": the object stands after the last verb
  const last = children.findLast(({ dep, pos }) => dep === 'conj' && pos === 'VERB');
  return last && !parse.childOf(last, 'nsubj') ? objectsOf(parse, last) : [];
}

function isRelative({ tag, norm }: Token): boolean {
  return /^W/.test(tag) || norm === 'that';
}

/** What stands after a preposition (or "by") of a word, coordinated ones included. */
export function argumentsOf(parse: Parse, token: Token, preposition: string): Token[] {
  return parse
    .childrenOf(token)
    .filter(({ dep, norm }) => (dep === 'prep' || dep === 'agent' || dep === 'dative') && norm === preposition)
    .flatMap((found) => objectsOfPreposition(parse, found));
}

export function objectsOfPreposition(parse: Parse, preposition: Token): Token[] {
  const objects = parse.childrenOf(preposition).filter(({ dep }) => dep === 'pobj');
  const own = objects.length > 0 ? objects : nameBehind(parse, preposition);
  return own.flatMap((token) => withConjuncts(parse, token));
}

/** "spied on Initech Corp. It denied …": the parser leaves the preposition alone where the abbreviation ends a sentence. */
function nameBehind(parse: Parse, preposition: Token): Token[] {
  if (parse.childrenOf(preposition).length > 0) return [];
  const from = preposition.index + 1;
  const isName = (token: Token | undefined) => token?.pos === 'PROPN' && token.sentence === preposition.sentence;
  let to = from;
  while (to - from < MOST_STEPS && isName(parse.tokens[to])) to++;
  const head = to > from ? parse.headOfSpan({ from, to }) : undefined;
  return head && (head.dep === 'punct' || head.dep === 'dep') ? [head] : [];
}

export interface Holder {
  token: Token;
  /** the word that says that they hold it: the linking or installing verb; none in an apposition or a title */
  verb?: Token;
  how: 'copula' | 'apposition' | 'title' | 'installed' | 'serving';
}

/** Who a noun describes: "Cook is the chief executive", "Cook, the chief executive", "chief executive Tim Cook". */
export function holdersOf(parse: Parse, noun: Token, steps = 0): Holder[] {
  const head = parse.headOf(noun);
  const inApposition = [
    ...parse.childrenOf(noun).filter(({ dep }) => dep === 'appos'),
    ...nameRightBehind(parse, noun),
  ].map((token): Holder => ({ token, how: 'apposition' }));
  if (inApposition.length > 0 || !head) return inApposition;
  const all = (tokens: Token[], how: Holder['how'], verb?: Token): Holder[] =>
    tokens.map((token) => ({ token, how, ...(verb && { verb }) }));
  switch (noun.dep) {
    case 'appos':
      return [{ token: head, how: 'apposition' }];
    case 'compound':
    case 'nmod':
    case 'amod':
      return [{ token: head, how: 'title' }];
    case 'conj':
      return steps < MOST_STEPS ? holdersOf(parse, head, steps + 1) : [];
    case 'attr':
      return LINKING.has(head.lemma) ? all(subjectsOf(parse, head), 'copula', head) : [];
    case 'oprd':
      return INSTALLING.has(head.lemma)
        ? all(isPassive(parse, head) ? subjectsOf(parse, head) : objectsOf(parse, head), 'installed', head)
        : [];
    case 'dobj':
      return LINKING.has(head.lemma) ? all(subjectsOf(parse, head), 'copula', head) : [];
    case 'pobj': {
      const governor = head.norm === 'as' ? parse.headOf(head) : undefined;
      if (!governor) return [];
      if (SERVING.has(governor.lemma)) return all(subjectsOf(parse, governor), 'serving', governor);
      if (INSTALLING.has(governor.lemma))
        return all(
          isPassive(parse, governor) ? subjectsOf(parse, governor) : objectsOf(parse, governor),
          'installed',
          governor,
        );
      return [];
    }
    default:
      return [];
  }
}

/** "The German carmaker Volkswagen sued": the tree may give a verb both as its subject. */
export function nameRightBehind(parse: Parse, noun: Token): Token[] {
  const head = parse.headOf(noun);
  if (!head) return [];
  return parse
    .childrenOf(head)
    .filter(
      (token) =>
        token.dep === noun.dep &&
        token.pos === 'PROPN' &&
        token.index > noun.index &&
        parse.subtreeSpan(token).from === noun.index + 1,
    );
}

export function isVerbal({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX';
}
