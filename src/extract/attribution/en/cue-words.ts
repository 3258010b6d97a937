/** English words that give words or thoughts to somebody, with the act that each is. */
import type { Act } from '../../../model/claim.js';
import type { Sense } from '../attribution.js';

export interface CueWord {
  act: Act;
  sense: Sense;
}

type Table = ReadonlyMap<string, CueWord>;

function table(entries: readonly (readonly [Act, Sense, string])[]): Table {
  return new Map(
    entries.flatMap(([act, sense, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, { act, sense }] as const),
    ),
  );
}

/** Verbs by lemma. A verb that is not here is no cue. */
export const CUE_VERBS: Table = table([
  [
    'states',
    'speech',
    `extol herald bemoan heckle say tell add note write announce declare explain argue stress insist reply comment testify post tweet maintain state
     remark emphasise emphasize reiterate respond conclude recall describe indicate mention continue quip joke answer
     repeat respond counter boast brag lament complain gripe muse opine proclaim pronounce preach recount relate narrate
     reason remind retort scream shout yell cry sigh snap chant sing chime concur elaborate clarify
     caution advise inform notify brief update assure reassure interject interrupt crow gush rave vent fume thunder
     reckon speak talk discuss address refer call dub label brand term name cite quote echo paraphrase retweet blog
     caption email text sum summarise summarize detail outline spell express voice communicate convey
     articulate signal hint imply stipulate specify underscore underline highlight tout trumpet hail herald tease list
     point read rule hold characterise characterize portray depict paint compare liken equate identify
     introduce define present frame cast apologise apologize thank congratulate greet swear recite rehash reference
     invoke confide confess certify attest vouch publish `,
  ],
  [
    'reports',
    'speech',
    `report reveal disclose find show document uncover divulge leak unveil learn establish discover expose chronicle
     demonstrate detect determine observe estimate calculate count record register log survey poll rank rate illustrate`,
  ],
  ['confirms', 'speech', 'confirm verify admit acknowledge concede corroborate substantiate grant'],
  [
    'alleges',
    'speech',
    `whisper murmur mutter gossip allege claim accuse assert contend charge suggest insinuate purport blame profess pretend indict implicate fault
     finger speculate surmise`,
  ],
  [
    'questions',
    'speech',
    'question challenge ask wonder inquire enquire query press grill quiz probe scrutinise scrutinize',
  ],
  [
    'denies',
    'speech',
    `deny reject refute dismiss dispute rebut contradict disavow disown repudiate discount debunk negate deflect disagree
     disclaim downplay`,
  ],
  [
    'callsFor',
    'speech',
    `urge demand propose recommend press request advocate implore appeal order instruct direct command beg plead petition
     lobby push encourage exhort summon advise counsel invite beseech prod require summon mandate nominate`,
  ],
  [
    'predicts',
    'speech',
    'predict forecast project warn foresee foretell envision prophesy promise pledge vow threaten guarantee swear commit',
  ],
  [
    'states',
    'thought',
    `think believe know feel consider see view regard understand realise realize remember forget recognise recognize
     perceive deem judge figure guess suppose assume presume imagine reckon conceive notice decide resolve agree learn
     interpret assess accept trust appreciate hear sense hold grasp ponder weigh contemplate reflect conclude worry
     fret care doubt suspect convince persuade satisfy`,
  ],
  ['questions', 'thought', 'doubt distrust mistrust'],
  ['alleges', 'thought', 'suspect rumour rumor'],
  ['predicts', 'thought', 'expect anticipate await fear dread hope bet wager'],
  [
    'callsFor',
    'attitude',
    `want wish desire prefer seek intend plan aim hope support back endorse favor favour champion embrace crave need
     consider vote opt choose mull eye`,
  ],
  [
    'states',
    'attitude',
    `oppose criticise criticize condemn denounce praise applaud attack slam blast mock ridicule deride assail bash rip
     defend welcome lambaste decry deplore disparage berate chide rebuke scold skewer knock insult laud commend honor
     celebrate regret resent like love hate despise loathe enjoy admire respect detest approve disapprove protest object
     resist refuse decline vow offer slap hammer pan trash belittle demean vilify demonise demonize castigate chastise
     admonish reprimand excoriate pillory savage heckle taunt jeer boo cheer mourn bemoan bristle balk oppose hesitate relish side balk campaign clash rally vie rebuff spurn snub
     focus emphasise worry concern`,
  ],
  ['alleges', 'appearance', 'seem appear'],
]);

/** Verbs whose object is what is said or meant, also where it is a plain noun phrase. */
export const TAKES_NOUN: ReadonlySet<string> = new Set(
  `announce allege claim deny reject refute dismiss dispute rebut confirm admit acknowledge concede demand urge propose
  recommend request advocate predict forecast fear expect anticipate doubt question challenge suspect support oppose back
  endorse favor favour criticise criticize condemn denounce praise applaud attack slam blast mock defend welcome blame
  accuse call describe mention discuss cite quote express voice highlight tout note explain reveal disclose promise pledge
  vow threaten suggest reiterate stress emphasise emphasize repeat want wish prefer seek consider regret champion
  decry deplore ridicule deride echo outline detail signal imply underscore dub label brand term portray depict
  characterise characterize declare recall report show identify reference insist charge indicate proclaim offer oppose
  warn plan embrace like love hate admire disavow assail bash lament see view regard deem know believe promise contradict
  tell estimate project accept lambaste rip name nominate condemn extol herald bemoan heckle cheer relish protest mourn resent rebuff spurn snub decide write tweet publish post share hail find list
  question compare liken detail verify corroborate substantiate allege recommend applaud laud commend celebrate address retweet thank advise`
    .trim()
    .split(/\s+/),
);

/** Prepositions that lead to what a verb or noun of saying is about. */
export const CONTENT_PREPOSITIONS: ReadonlySet<string> = new Set(
  'of about for on against over to as with into regarding concerning in from at'.split(' '),
);

/** By verb, where only these prepositions lead to what is said; the others tell when, where and to whom. */
export const VERB_PREPOSITIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    accuse: 'of',
    report: 'on about of',
    charge: 'with',
    blame: 'for on',
    criticize: 'for over as',
    criticise: 'for over as',
    condemn: 'for as',
    denounce: 'for as',
    praise: 'for as',
    mock: 'for',
    attack: 'for over as',
    slam: 'for over as',
    blast: 'for over as',
    call: 'for on',
    warn: 'of about against',
    talk: 'about of',
    speak: 'about of against for',
    complain: 'about of',
    joke: 'about',
    worry: 'about',
    think: 'about of',
    know: 'about of',
    hear: 'about of',
    ask: 'about for',
    refer: 'to',
    point: 'to out',
    allude: 'to',
    respond: 'to',
    object: 'to',
    agree: 'with to on',
    disagree: 'with on',
    describe: 'as',
    portray: 'as',
    depict: 'as',
    characterize: 'as',
    characterise: 'as',
    cast: 'as',
    regard: 'as',
    view: 'as',
    see: 'as',
    hail: 'as',
    cite: 'as',
    identify: 'as',
    vote: 'for against',
    hope: 'for',
    wish: 'for',
    push: 'for',
    press: 'for',
    lobby: 'for against',
    plead: 'for',
    beg: 'for',
    appeal: 'for',
    argue: 'for against about',
    vow: '',
    boast: 'of about',
    brag: 'about of',
    comment: 'on',
    focus: 'on',
    insist: 'on',
    elaborate: 'on',
    opine: 'on about',
    speculate: 'about on',
    wonder: 'about',
    inquire: 'about',
    protest: 'against',
    apologize: 'for',
    apologise: 'for',
    thank: 'for',
    congratulate: 'on for',
    compare: 'to with',
    liken: 'to',
    learn: 'of about',
    remind: 'of about',
    inform: 'of about',
    tell: 'about of',
    assure: 'of',
    convince: 'of',
    approve: 'of',
    disapprove: 'of',
    dream: 'of about',
    testify: 'about against',
    confess: 'to',
    admit: 'to',
    swear: 'to',
    commit: 'to',
    pledge: '',
    opt: 'for',
    side: 'with',
    balk: 'at',
    campaign: 'for against',
    clash: 'with over',
    rally: 'around behind against',
    vie: 'for',
    care: 'about',
  }).map(([verb, list]) => [verb, list.split(' ').filter(Boolean)] as const),
);

/** Nouns of saying and thinking, by lemma. */
export const CUE_NOUNS: Table = table([
  [
    'states',
    'speech',
    `statement comment remark announcement word declaration explanation argument message speech testimony account story
     assurance reply response answer description characterisation characterization admission reminder tweet
     note assertion mention reference emphasis case`,
  ],
  ['reports', 'speech', 'report revelation finding disclosure news evidence estimate poll survey'],
  ['confirms', 'speech', 'confirmation admission acknowledgement acknowledgment concession'],
  [
    'alleges',
    'speech',
    `allegation accusation claim suspicion rumour rumor charge insinuation suggestion complaint lawsuit suit indictment
     contention innuendo theory`,
  ],
  ['questions', 'speech', 'question doubt query skepticism scepticism'],
  ['denies', 'speech', 'denial rejection repudiation rebuttal dismissal'],
  ['callsFor', 'speech', 'call demand proposal recommendation plea request appeal order advice suggestion plan push'],
  ['predicts', 'speech', 'prediction forecast warning promise pledge vow threat projection guarantee'],
  [
    'states',
    'thought',
    'belief view opinion feeling idea conviction impression notion understanding sentiment perception conclusion',
  ],
  ['predicts', 'thought', 'expectation fear hope worry concern'],
  [
    'callsFor',
    'attitude',
    'wish desire intention support endorsement opposition criticism praise condemnation attack defense defence decision',
  ],
]);

/** Verbs that only carry such a noun: "made the claim that". Their subject is the source. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'make issue raise level give release express voice have offer put reiterate repeat lodge file bring share hold deliver send'.split(
    ' ',
  ),
);

/** Words that say that somebody says so, without saying who. */
export const HEARSAY: ReadonlySet<string> = new Set(
  'allegedly reportedly purportedly supposedly apparently ostensibly seemingly'.split(' '),
);
export const HEARSAY_ADJECTIVES: ReadonlySet<string> = new Set(
  'alleged purported supposed rumored rumoured so-called suspected'.split(' '),
);

/** "In his view", "in the words of": the noun after "in". */
export const VIEW_NOUNS: ReadonlySet<string> = new Set(
  'view opinion word estimation mind eye telling account judgment judgement'.split(' '),
);
