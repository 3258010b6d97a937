/** What stands above an event noun: whether "Toyota's purchase of Panasonic" is told, taken for granted, or only spoken of. */
import type { Parse, Token } from '../../language/parse.js';
import {
  AUXILIARIES,
  DEBUNKED,
  DENYING_PREPOSITIONS,
  NOUNS,
  OVER_EVENTS,
  VERB_PREPOSITIONS,
  VERBS,
} from './english-governors.js';
import type { Governing, IsAttributed } from './level.js';

/** An event noun is taken for granted, unless what it is the object or subject of takes it away. */
export function overEvent(parse: Parse, noun: Token, head: Token, isAttributed: IsAttributed): Governing {
  let governor = head;
  if (noun.dep === 'pobj') {
    if (DENYING_PREPOSITIONS.has(head.norm)) return { effect: 'not', why: `"${head.text}"` };
    const above = parse.headOf(head);
    if (!above) return {};
    governor = above;
    const effect =
      VERB_PREPOSITIONS.get(`${above.lemma.toLowerCase()} ${head.norm}`) ?? NOUNS.get(above.lemma.toLowerCase());
    if (effect) return { effect, governor };
    if (above.norm === 'talks' || above.lemma === 'talk') return { effect: 'possible', governor };
  }
  if (isAttributed(governor)) return {};
  const lemma = governor.lemma.toLowerCase();
  if (noun.dep === 'compound') return NOUNS.has(lemma) ? { effect: NOUNS.get(lemma), governor } : {};
  const particle = parse.childOf(governor, 'prt');
  const effect = (particle && VERB_PREPOSITIONS.get(`${lemma} ${particle.norm}`)) ?? OVER_EVENTS.get(lemma);
  const isObject = noun.dep === 'dobj' || noun.dep === 'nsubjpass' || noun.dep === 'pobj';
  if (effect && isObject) return { effect, governor };
  // "a new campaign could …": what is not there yet is only possible
  const isNew = parse.childrenOf(noun).some(({ dep, norm }) => dep === 'det' && (norm === 'a' || norm === 'an'));
  if (
    noun.dep === 'nsubj' &&
    isNew &&
    parse.childrenOf(governor).some(({ dep, norm }) => dep === 'aux' && AUXILIARIES.has(norm))
  )
    return { effect: 'possible', governor };
  // "sanctions were never imposed"
  if (noun.dep === 'nsubjpass' && CARRIED_OUT.has(lemma)) return { effect: 'same', governor };
  const happens = ['happen', 'occur', 'take', 'materialise', 'materialize', 'fail', 'collapse'].includes(lemma);
  if (noun.dep === 'nsubj' && happens)
    return { effect: lemma === 'fail' || lemma === 'collapse' ? 'not' : 'same', governor };
  return isPresupposed(parse, noun, head, governor)
    ? {}
    : { effect: 'possible', governor, why: `"${governor.text}" does not tell that it came about` };
}

/** Whether what stands above an event noun tells, or takes for granted, that it came about. */
function isPresupposed(parse: Parse, noun: Token, head: Token, governor: Token): boolean {
  const lemma = governor.lemma.toLowerCase();
  if (noun.dep === 'pobj') {
    if (GIVEN_AFTER.has(head.norm)) return true;
    if (governor.pos === 'NOUN' && head.norm === 'of') return OF_WHAT_CAME.has(lemma);
    return governor.pos === 'VERB' ? PRESUPPOSES.has(lemma) : head.norm !== 'in' || governor.pos === 'PROPN';
  }
  if (governor.pos !== 'VERB' && governor.pos !== 'AUX') return true;
  if (noun.dep !== 'dobj' && noun.dep !== 'nsubj' && noun.dep !== 'nsubjpass') return true;
  if (noun.dep !== 'nsubj')
    return CARRIED_OUT.has(lemma) || PRESUPPOSES.has(lemma) || /^(?:same|true)$/.test(VERBS.get(lemma) ?? '');
  if (governor.lemma === 'be') {
    const what = parse.childOf(governor, 'attr', 'acomp');
    return (
      what === undefined ||
      what.pos === 'NUM' ||
      (what.pos === 'ADJ' && !DEBUNKED.has(what.norm)) ||
      /^(?:fact|reality|truth)$/.test(what.lemma)
    );
  }
  // "came to nothing"
  if (/^(?:come|go)$/.test(lemma) && parse.childrenOf(governor).some(({ norm }) => norm === 'to')) return false;
  // "stunned the court": what moved somebody took place
  const moved = governor.tag === 'VBD' && parse.childOf(governor, 'dobj') !== undefined && !STILL_LACKS.has(lemma);
  return moved || CARRIED_OUT.has(lemma) || PRESUPPOSES.has(lemma) || BRINGS_ABOUT.has(lemma);
}

/** "Needed approval", "hit a snag": it had not come about. */
const STILL_LACKS = new Set('need face require await lack miss hit meet encounter want demand fail'.split(' '));

/** Nouns of a side, a cost or an account of what came about; a notion or a hope of it is none. */
const OF_WHAT_CAME = new Set(
  `cost price value completion announcement news date day time year week month place part result outcome aftermath wake
  impact effect size scale scope detail term condition history course beginning start end anniversary consequence coverage
  account report victim target witness architect author leader head organiser organizer mastermind series wave string round
  number spate campaign act case speed pace terms legality legitimacy criticism`
    .trim()
    .split(/\s+/),
);
/** Prepositions that lead to what came about. */
const GIVEN_AFTER = new Set(
  'after since following during despite through upon by via amid over with because before from until'.split(' '),
);
/** Verbs whose object is there: one condemns, regrets or pays for what was done. */
const PRESUPPOSES = new Set(
  `condemn praise criticise criticize denounce deplore regret celebrate welcome hail applaud lament mourn protest slam blast
  defend justify excuse announce confirm acknowledge admit reveal disclose report describe recall remember mark record
  document survive witness see watch suffer undergo receive win gain enjoy face fund finance bankroll pay support back
  lead oversee run manage direct coordinate mount stage wage continue resume follow repeat hold keep extend expand end
  detail note cite list include mention strengthen deepen maintain lose sustain inflict`
    .trim()
    .split(/\s+/),
);
/** What has one of these effects came about. */
const BRINGS_ABOUT = new Set(
  `come go cost cause lead trigger spark raise give create help hurt anger draw bring double follow   strengthen weaken expand mean kill wound injure destroy damage boost push drive allow enable provoke prompt
  shake shock surprise cement value include involve happen save earn net fetch total`
    .trim()
    .split(/\s+/),
);

/** Verbs that make what their noun names come about. */
const CARRIED_OUT = new Set(
  'impose make complete reach sign launch conclude finalise finalize agree deliver do carry execute implement file start begin close seal enact introduce'.split(
    ' ',
  ),
);

/** Nouns that name what somebody does: acquisition, takeover, purchase. */
export function isEventNoun(token: Token): boolean {
  const lemma = token.lemma.toLowerCase();
  return EVENTS.has(lemma) || /(tion|sion|ment|al|ing|ure|ance|ence|over)$/.test(lemma);
}

const EVENTS = new Set(
  'attack purchase sale bid deal raid arrest ban visit loan support help strike launch release suit probe search theft murder split merger control use campaign battle feud cooperation alliance partnership'.split(
    ' ',
  ),
);
