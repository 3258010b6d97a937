/**
 * What opens an English sentence before its assertion: a label ("Myth: …"), a phrase ("Subject to approval, …"). Closed
 * by default: an opening that is not known to leave the sentence as it is takes its firmness away.
 */
import type { Parse, Token } from '../../language/parse.js';
import { ACCUSING_PAPERS, FICTION } from './english-governors.js';
import type { Level } from './level.js';

interface Run {
  from: number;
  to: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Prepositions whose phrase says when, why or beside what: the sentence is as firm as without it. */
const HARMLESS = words(
  `after before since during despite because following until till amid amidst throughout like unlike among amongst between
  within from across beyond besides alongside along including notwithstanding thanks due owing as over around near
  outside inside off onto into out behind`,
);
/** What these lead to decides: a time, a place, or a noun below. */
const OPEN = words('in on at by under with for to of through');
/** Something has to come about first. */
const CONDITIONS = words('subject pending barring failing absent given contingent conditional depending');
/** Nouns after "in", "with" … that say how, when or in what circumstances, and take nothing away. */
const PLAIN_NOUNS = words(
  `day week month year decade century time moment morning evening night afternoon hour minute quarter spring summer autumn
  winter season past meantime meanwhile end beginning wake aftermath run addition turn response reply return exchange
  total fact truth reality practice effect place case deal transaction move step effort bid interview statement speech retraction correction clarification apology recantation editorial
  address letter email e-mail filing report announcement release ruling verdict decision vote ballot referendum election
  race contest war battle fight talk meeting summit conference ceremony process course period era age anniversary context
  country city town region state province capital world market sector industry business company area field front
  side part half person share stake percent dollar euro pound billion million help support backing assistance consent
  aid purpose reason result example instance comparison contrast parallel sum short brief conclusion later first second
  third last heart core top charge role position capacity view light spite face name behalf line connection relation
  regard respect agreement partnership cooperation collaboration coup operation raid attack strike offensive campaign
  mission trial court hearing session parliament senate house congress office government party cabinet board history
  career life childhood youth home school college university work job team group way manner pace stroke bang blow
  surprise shock development twist sign show gesture act bout wave round series string number lot majority minority`,
);
/** Labels before a colon that say what kind of passage follows, or when and where. */
const PLAIN_LABELS = words(
  `update breaking correction corrected exclusive alert bulletin latest developing live news flash brief note summary
  background context analysis details timeline result results outcome verdict fact facts true truth confirmed reality
  date time place photo caption picture headline title subject re example case reason key points point`,
);
/** Whose words or thoughts follow. */
const ACCOUNTS = words(
  'telling account word view eye opinion mind reckoning version estimation dossier memo leak gossip',
);
const MOST_LABEL = 4;
/** "Strike what we said: …" */
const TAKES_BACK = words('strike forget ignore disregard scrap delete scratch discard');
const TELLS = words('have tell see put');

/** What the first segment of a sentence does to what stands behind it, if it does anything. */
export function openingOf(parse: Parse, { from, to }: Run): Level | undefined {
  const mark = parse.tokens[to]?.text ?? '';
  const first = parse.token(from);
  if (mark === ':') {
    if (TAKES_BACK.has(first.lemma.toLowerCase()) && first.tag === 'VB') return 'possible';
    return isPlainLabel(parse, { from, to }) ? undefined : 'alleged';
  }
  if (mark !== ',') return undefined;
  // "For all we know", "As the plaintiffs have it"
  if (first.norm === 'for' && parse.tokens[from + 1]?.norm === 'all') return 'possible';
  if (first.norm === 'as' && parse.token(to - 1).norm === 'it' && TELLS.has(parse.token(to - 2).lemma))
    return 'alleged';
  if (hasFiniteVerb(parse, { from, to })) return undefined;
  if (CONDITIONS.has(first.norm)) return isNamed(parse, first) ? undefined : 'possible';
  if (first.norm === 'per') return 'alleged';
  if (first.pos !== 'ADP' || HARMLESS.has(first.norm) || !OPEN.has(first.norm)) return undefined;
  const head = parse.childOf(first, 'pobj')?.lemma.toLowerCase() ?? '';
  if (ACCUSING_PAPERS.has(head) || ACCOUNTS.has(head)) return 'alleged';
  return isPlain(parse, { from, to }) ? undefined : 'possible';
}

/** A time, a number, a name or a plain noun heads it, or it says what somebody did: "By suing Acme". */
function isPlain(parse: Parse, { from, to }: Run): boolean {
  const head = parse.childOf(parse.token(from), 'pobj', 'pcomp');
  const last = head && head.index < to ? head : parse.token(to - 1);
  if (last.pos === 'VERB' || last.tag === 'VBG') return true;
  if (last.pos === 'NUM' || isNamed(parse, last)) return !isSomebody(parse, from, last);
  if (last.pos !== 'NOUN' && last.pos !== 'PRON') return true;
  // "In total downloads": neither one of its kind nor somebody's
  const isBare = !parse.childOf(last, 'det', 'poss') && /^(?:in|on|at)$/.test(parse.token(from).norm);
  if (isBare && !FICTION.has(last.lemma.toLowerCase())) return true;
  return last.pos === 'NOUN' && (PLAIN_NOUNS.has(last.lemma.toLowerCase()) || isNumbered(parse, { from, to }));
}

/** "To Bosch, …": somebody's view. */
function isSomebody(parse: Parse, from: number, last: Token): boolean {
  return parse.token(from).norm === 'to' && last.pos !== 'NUM';
}

function isNamed(parse: Parse, token: Token): boolean {
  return token.pos === 'PROPN' || namedTokens(parse).has(token.index);
}

function isNumbered(parse: Parse, { from, to }: Run): boolean {
  for (let i = from; i < to; i++) if (parse.token(i).pos === 'NUM') return true;
  return false;
}

function isPlainLabel(parse: Parse, { from, to }: Run): boolean {
  if (to - from > MOST_LABEL) return true;
  for (let i = from; i < to; i++) {
    const token = parse.token(i);
    if (PLAIN_LABELS.has(token.norm) || isNamed(parse, token)) return true;
    if (token.pos === 'VERB' && token.tag !== 'VBN') return true;
  }
  return false;
}

function hasFiniteVerb(parse: Parse, { from, to }: Run): boolean {
  for (let i = from; i < to; i++) if (/^(?:VB[DPZ]|MD)$/.test(parse.token(i).tag)) return true;
  return false;
}

const named = new WeakMap<Parse, ReadonlySet<number>>();

/** The tokens of names, times and amounts. */
function namedTokens(parse: Parse): ReadonlySet<number> {
  const known = named.get(parse);
  if (known) return known;
  const found = new Set<number>();
  for (const { from, to } of parse.entities) for (let i = from; i < to; i++) found.add(i);
  named.set(parse, found);
  return found;
}
