/** Nouns that name what somebody does, and what the words above them do to it: only some take the event for granted. */
import type { Parse, Token } from '../../language/parse.js';
import { AUXILIARIES, DENYING_PREPOSITIONS, NOUNS, OVER_EVENTS, VERB_PREPOSITIONS } from './english-governors.js';
import {
  NOUNS_OVER_EVENTS,
  NOUNS_SET_OFF,
  PREPOSITIONS_OVER_EVENTS,
  VERBS_OVER_EVENTS,
  VERBS_UNDER_EVENTS,
} from './english-harmless.js';
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
  if (effect && (noun.dep === 'dobj' || noun.dep === 'nsubjpass' || noun.dep === 'pobj')) return { effect, governor };
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
  if (NOUNS.has(noun.lemma.toLowerCase())) return {};
  return takesForGranted(parse, noun, head, governor) ? {} : { effect: 'possible', governor };
}

/** Whether what governs a noun that names an event is known to take it for granted. */
function takesForGranted(parse: Parse, noun: Token, head: Token, governor: Token): boolean {
  const lemma = governor.lemma.toLowerCase();
  const isVerb = governor.pos === 'VERB' || governor.pos === 'AUX';
  if (noun.dep === 'pobj' || noun.dep === 'pcomp')
    return isVerb || head.norm !== 'of' ? PREPOSITIONS_OVER_EVENTS.has(head.norm) : NOUNS_OVER_EVENTS.has(lemma);
  if (!isVerb) return noun.dep !== 'dobj';
  if (noun.dep === 'dobj') return VERBS_OVER_EVENTS.has(lemma);
  if (noun.dep === 'nsubj' || noun.dep === 'nsubjpass') {
    const what = parse.childOf(governor, 'attr');
    if (what)
      return NOUNS_SET_OFF.has(what.lemma.toLowerCase()) || EVENTS.has(what.lemma.toLowerCase()) || what.pos === 'NUM';
    // "came to nothing"
    if (lemma === 'come' && parse.childrenOf(governor).some(({ norm }) => norm === 'to')) return false;
    return VERBS_UNDER_EVENTS.has(lemma) || (noun.dep === 'nsubjpass' && VERBS_OVER_EVENTS.has(lemma));
  }
  return true;
}

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
