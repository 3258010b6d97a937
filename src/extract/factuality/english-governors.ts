/**
 * What English words do to the clause or event below them. A clause counts as asserted only where every governor above
 * it is listed as firm; whatever is on no list weakens it.
 * Method: implicative and factive signatures after Karttunen 2012 and Nairn, Condoravdi & Karttunen 2006.
 */
import { type Effect, effectsOf } from './level.js';

/** Verbs by lemma, over a clause: finite, infinitive or participle. */
export const VERBS = effectsOf({
  same: 'manage begin start continue keep proceed happen get come go resume dare bother succeed rush hasten force compel lead cause make let help get see have use end wind move act serve work respond react',
  true: 'know realise realize regret reveal discover learn notice remember recall admit acknowledge concede confirm prove show find establish demonstrate celebrate boast complete finish',
  not: 'refuse decline avoid stop cease halt abandon forgo omit refrain resist drop cancel scrap prevent block bar prohibit ban forbid stop hinder deter dissuade discourage reject clear acquit absolve exonerate desist quit exclude preclude withdraw retreat back pull walk shy rule',
  notTwoWay: 'fail forget neglect',
  possible:
    'try attempt seek plan intend want wish hope aim offer threaten vow promise pledge agree prepare consider expect mull weigh look negotiate discuss explore contemplate hesitate wait struggle strive plot conspire volunteer choose decide elect opt arrange schedule bid compete fight allow permit enable authorise authorize let entitle fear worry doubt suspect imagine dream pretend suppose assume speculate wonder guess predict forecast anticipate warn signal hint suggest imply seem appear believe think feel want need like love hate prefer risk',
  proposed:
    'urge order ask call demand require tell instruct direct press push encourage advise recommend request beg propose implore advocate insist lobby pressure ought',
  alleged:
    'accuse charge suspect allege claim blame indict prosecute sue investigate probe implicate rumour rumor purport',
  said: 'say report state announce tell write note add declare describe explain argue maintain assert contend testify quote cite insist deny dismiss reject dispute refute stress reiterate tweet post publish disclose',
});

/** Verbs whose meaning over a clause changes with the preposition that leads to it. */
export const VERB_PREPOSITIONS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['keep from', 'not'],
  ['hold from', 'not'],
  ['save from', 'not'],
  ['call for', 'proposed'],
  ['call on', 'proposed'],
  ['sue for', 'alleged'],
  ['sue over', 'alleged'],
  ['arrest for', 'alleged'],
  ['arrest over', 'alleged'],
  ['detain for', 'alleged'],
  ['detain over', 'alleged'],
  ['fine for', 'same'],
  ['convict of', 'same'],
  ['guilty of', 'same'],
  ['praise for', 'same'],
  ['criticise for', 'alleged'],
  ['criticize for', 'alleged'],
  ['blame for', 'alleged'],
  ['think about', 'possible'],
  ['talk about', 'possible'],
  ['insist on', 'possible'],
  ['focus on', 'possible'],
  ['plan on', 'possible'],
  ['end by', 'same'],
  ['think of', 'possible'],
  ['decide against', 'not'],
  ['call off', 'not'],
  ['put off', 'not'],
  ['give up', 'not'],
  ['break off', 'not'],
  ['opt against', 'not'],
  ['vote against', 'not'],
  ['warn against', 'not'],
]);

/** Nouns by lemma, over a clause: "the claim that", "a plan to". */
export const NOUNS = effectsOf({
  same: 'fact decade result way reason success ability history start beginning case',
  true: 'proof confirmation admission discovery revelation realisation realization knowledge',
  not: 'failure refusal inability hoax myth lie denial lack absence impossibility reluctance rejection',
  possible:
    'plan bid attempt effort offer right decision proposal threat talk deal agreement intention hope wish fear worry concern risk possibility chance likelihood prospect option opportunity idea ambition promise pledge vow desire willingness readiness permission approval authority power need question doubt speculation prediction warning expectation move step campaign motion bill law negotiation capacity theory scenario belief view opinion',
  proposed: 'call demand order request recommendation appeal ultimatum',
  alleged:
    'claim allegation accusation rumour rumor suspicion charge suggestion insinuation assertion complaint lawsuit suit indictment tale story conspiracy gossip whisper retraction correction clarification apology',
  said: 'report statement announcement news testimony account word comment remark',
});

/** Adjectives over a clause: "likely to", "unable to". */
export const ADJECTIVES = effectsOf({
  same: 'guilty busy',
  true: 'sorry glad proud aware sad happy lucky right wrong',
  not: 'unable unwilling reluctant far incapable innocent impossible untrue false wrong loath',
  possible:
    'likely ready willing set poised due able eager keen free possible sure certain prepared hopeful afraid unlikely close about bound desperate determined',
  alleged: 'suspected alleged rumoured rumored',
});

/** Verbs over an event noun: "scrapped its acquisition of Slack"; those on no list leave it as it is. */
export const OVER_EVENTS = effectsOf({
  not: 'scrap abandon cancel drop block halt reject prevent stop avoid oppose veto withdraw thwart foil avert suspend shelve forgo postpone delay refuse resist',
  possible:
    'plan propose consider seek discuss explore mull weigh offer threaten attempt want contemplate prepare promise approve allow permit authorise authorize predict fear expect negotiate await',
  proposed: 'urge demand order request recommend',
  alleged: 'allege claim investigate probe suspect',
});

/** Adverbs and adjectives right at the predicate. */
export const MODIFIERS = effectsOf({
  alleged:
    'styled proclaimed impostor bogus allegedly reportedly supposedly purportedly apparently ostensibly alleged supposed purported reported so-called rumoured rumored suspected seemingly',
  possible:
    'possibly perhaps maybe probably likely potentially conceivably hypothetically presumably potential possible planned proposed prospective attempted intended eventual would-be aspiring presumptive hoped-for mooted touted tipped',
  not: 'never nearly almost all-but hardly barely scarcely failed abandoned aborted botched cancelled canceled fake fictitious imaginary nonexistent non-existent false untrue',
});

/** Auxiliaries; `will` is told by the rules that speak of the future. */
export const AUXILIARIES: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ['may', 'possible'],
  ['might', 'possible'],
  ['could', 'possible'],
  ['would', 'possible'],
  ['can', 'possible'],
  ['should', 'proposed'],
  ['must', 'proposed'],
  ['ought', 'proposed'],
]);

/** What introduces a clause that need not be so. */
export const UNSURE_MARKS = new Set([
  'if',
  'unless',
  'whether',
  'lest',
  'provided',
  'suppose',
  'until',
  'till',
  'once',
]);

/** The same at the very front of a clause, where they may be taken for verbs: "Assuming Acme sued …". */
export const UNSURE_OPENERS = new Set([...UNSURE_MARKS, 'providing', 'supposing', 'assuming', 'assume', 'imagine']);

/** Prepositions that deny the clause after them. */
export const DENYING_PREPOSITIONS = new Set(['without', 'instead', 'than', 'against']);

/** Where what is told is made up. */
export const FICTION = new Set(
  'novel film movie book series play fantasy dream thriller game sitcom drama fiction parody satire cartoon comic nightmare simulation hypothetical exercise sketch'.split(
    ' ',
  ),
);

/** A predicate that says of a noun before it that there is nothing to it: "reports proved untrue". */
export const DEBUNKED = new Set(
  'untrue false unfounded baseless wrong fabricated fake groundless inaccurate nonsense hoax fabrication falsehood lie lies fiction myth invention mistaken bogus incorrect debunked dismissed rejected denied refuted discredited retracted withdrawn'.split(
    ' ',
  ),
);

/** Papers in which what is said is an accusation: "In its complaint, Lyft says …". */
export const ACCUSING_PAPERS = new Set('complaint lawsuit suit indictment petition filing affidavit writ'.split(' '));
