/** English words that are known to leave what a clause asserts as it is. What is on no list of these may weaken it. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Adverbs: of time, place, manner and degree, and those that join sentences. */
export const ADVERBS = words(`
  abroad abruptly aggressively ago ahead all-out already also always amicably annually anonymously anew apart around aside away
  back badly barely before below beforehand briefly broadly by carefully cheaply closely collectively commercially completely
  consequently consistently constantly continually continuously covertly currently daily deeply deliberately directly discreetly
  down dramatically duly earlier early effectively elsewhere enthusiastically entirely especially even eventually ever exactly
  exclusively explicitly extensively famously far fast finally financially first firstly forcibly forever formally formerly
  forward frequently freshly fully further furthermore generously globally gradually greatly half hastily heavily hence here
  hereby historically hitherto home hostilely however illegally immediately importantly in increasingly incidentally independently
  indirectly individually initially instead internally internationally ironically jointly just knowingly largely last lastly late
  lately later latterly lawfully legally less likewise locally long longer mainly majority-owned massively meanwhile militarily
  minority monthly more moreover most mostly much mutually namely nationally nevertheless newly next nonetheless nor not notably
  now nowadays officially off often on once online only onward openly originally otherwise out outright over overnight overseas
  part partially partly peacefully permanently personally physically politically precisely predominantly presently previously
  primarily principally prior privately proactively profitably progressively prominently promptly proudly publicly purposely
  quarterly quickly quietly quite rapidly rather recently regularly repeatedly respectively reluctantly retroactively
  right roughly sadly secretly separately severely shortly significantly silently similarly simultaneously since simply slightly
  slowly so solely sometimes somewhat soon still strategically strongly subsequently substantially successfully successively
  suddenly surprisingly swiftly tacitly technologically temporarily then thence there thereafter thereby therefore thus together
  today tomorrow tonight too totally traditionally twice ultimately unanimously under unexpectedly unilaterally unlawfully
  unsuccessfully up usually vastly vehemently very vigorously violently visibly voluntarily weekly well when where wholly wholly-owned
  widely willingly yearly yesterday yet
  approximately nearly about some over roughly least than around
`);

/** What introduces a clause beside the main one and leaves that as it is. */
export const MARKS = words('after before when while since because as although though even so that where whereas  by');

/** Prepositions after which nothing weakens what they are set before. */
export const PREPOSITIONS = words(`
  after ahead along alongside amid amidst among amongst around because before behind besides between beyond concerning despite
  due during excluding except following from including inside into like near notwithstanding of onto outside over past
  regarding since through throughout thanks together toward towards unlike until upon via versus within
`);

/** Prepositions after which a name weakens nothing: "In Berlin", "with Siemens"; not "to Bosch", "for Reuters", "per Reuters". */
export const BESIDE_NAMES = words('in on at with under against across within near off by');

/** Prepositions that weaken nothing before a time or a measure. */
export const BESIDE_TIMES = words('for of to as than');

/** Nouns after a preposition that is set before or off: "In a deal worth $3bn", "At the time", "For years". */
export const NOUNS_SET_OFF = words(`
  time year month week weekend day hour minute morning afternoon evening night today yesterday date decade century quarter season
  spring summer autumn fall winter moment period era age past start beginning outset end middle wake aftermath run-up course process
  meantime meanwhile interim turn addition total fact return exchange response reaction reply retaliation protest contrast comparison
  parallel particular general part effort line keeping sum result consequence instance example way move step deal bargain
  transaction agreement accord pact treaty settlement merger acquisition purchase sale takeover buyout auction round listing
  partnership alliance venture contract arrangement term swap statement announcement release filing
  price cost value worth stake share percent percentage cash stock money fee sum fund revenue turnover profit loss income sale
  employee worker staff member customer user store plant factory office branch subsidiary asset
  country nation state region province city town area place world market sector industry field court office house front side
  leadership ownership management chairmanship presidency tenure law rule order act regulation constitution sanction
  attack raid strike operation campaign war battle offensive ceremony meeting summit visit trip speech conference vote election
  lawsuit trial hearing ruling decision pressure fire command control guidance supervision
  support help aid backing assistance budget permission approval consent title heading name banner brand
  thousand million billion trillion hundred dozen majority minority
  change shift blow boost sign surprise rebuke setback breakthrough first while
`);

/** Labels before a colon, word by word, beside names, numbers and dates. */
export const LABEL_WORDS = words(`
  correction corrections clarification editor editors 's note notice update updated breaking exclusive news latest live just in flash urgent alert bulletin note background context fact facts truth
  reality key the a an of and today yesterday summary brief briefing recap timeline result results also more business tech
  technology politics world markets market economy company companies deals deal law sport science media finance
  am pm gmt utc et est edt cet bst part chapter section page figure table photo
`);

/** Adjectives and participles before a noun that names what somebody did. */
export const ADJECTIVES_OF_EVENTS = words(`
  recent new latest first second third last previous earlier later past former current original subsequent final initial prior
  annual monthly weekly daily yearly successful successive completed finished big bigger biggest large larger largest major huge
  massive giant small smaller smallest minor record significant important historic landmark costly expensive cheap hostile friendly
  controversial disputed criticised criticized contested divisive surprise unexpected sudden swift quick rapid all-cash all-share
  full partial total complete outright direct indirect joint strategic key main central foreign overseas domestic international
  global local regional national federal public private military civil criminal legal illegal unlawful economic financial commercial
  political secret covert open own entire whole multibillion-dollar billion-dollar million-dollar long short long-term short-term
  decade-long year-long repeated several many few numerous various other another same different separate initial early late
  violent deadly fatal brutal bloody armed aerial naval online cyber class-action antitrust patent copyright
  chinese american british french german japanese korean indian russian european asian african
  close exclusive ongoing continuing continued long-standing longtime long-running growing increased increasing strong
  unanimous official formal active close generous crucial vital mutual bilateral
  $ billion million
`);

/** Verbs that take the event for granted which their object names, or make it come about. */
export const VERBS_OVER_EVENTS = words(`
  complete finish close finalise finalize conclude make do carry perform conduct undertake execute launch start begin impose
  announce confirm disclose reveal admit acknowledge report describe recall document detail record mark celebrate commemorate
  welcome applaud praise hail condemn criticise criticize deplore denounce decry slam lament mourn regret resent defend justify
  finance fund bankroll pay underwrite follow precede reverse undo unwind repeat continue keep maintain end terminate expand
  extend renew deepen strengthen intensify increase reduce cut ease lift settle dismiss file bring lodge win lose survive
  see witness experience face suffer receive get give provide offer lend enjoy include cover involve have cite use
  lead oversee manage handle coordinate command head join attend hold host organise organize stage sign seal clinch agree
  show prove trigger spark cause prompt accelerate register note remember mention cheer toast
`);

/** Verbs whose subject, a noun that names an event, they take for granted. */
export const VERBS_UNDER_EVENTS = words(`
  be cost give make create bring help follow come mark double triple expand strengthen boost lead trigger spark anger cause raise
  end begin start take happen occur close involve include value total put hurt add extend draw prompt remain stand continue
  stun astonish astound amaze dismay embarrass impress baffle disappoint anger
  kill injure wound destroy damage leave force allow enable turn transform reshape shape change affect hit push pull drive
  increase reduce cut weaken undermine deepen provoke upset worry alarm surprise shock please delight enrage outrage
  last run go work pay complete finalise finalize conclude announce confirm disclose reveal approve clear carry make conduct launch
  impose sign seal finance fund criticise criticize condemn praise welcome applaud hail date precede date occur open
  seek accuse say claim allege state argue ask demand target focus name violate breach infringe
`);

/** Nouns that take the event for granted which "of" joins to them: "the cost of its acquisition". */
export const NOUNS_OVER_EVENTS = words(`
  cost price value completion announcement result consequence effect impact aftermath wake day year month week time anniversary
  eve term detail news success failure part course history scale size scope pace speed start beginning end close conclusion
  victim survivor architect author leader site scene cause reason purpose critic criticism condemnation condition benefit
  proceeds size announcement year series wave spate string round number pair lot dozen hundred thousand number
  legality wisdom role record damage toll financing funding
`);

/** Prepositions that take the event for granted where a verb, and no noun, is above them. */
export const PREPOSITIONS_OVER_EVENTS = words(`
  after since following during through via by despite thanks upon because amid throughout from due over besides until
`);

/** Adjectives and adverbs before a noun that names a role or a tie, beside those before events. */
export const ADJECTIVES_OF_ROLES = words(`
  chief senior junior deputy vice executive managing general acting interim ex erstwhile onetime veteran founding co sole only leading
  non-executive nonexecutive honorary elected re-elected appointed newly-appointed outgoing late elder younger older eldest
  youngest top lead head assistant associate adjunct emeritus permanent temporary
  primary principal immediate ultimate beneficial registered corporate parent sister majority minority controlling independent
  owned held listed traded wholly fully partly jointly newly publicly privately directly indirectly locally then now
  provincial municipal regional royal imperial central western eastern northern southern urban rural
  industrial technical scientific medical pharmaceutical automotive electronic digital mobile online solar nuclear electric
  chemical agricultural environmental academic religious social cultural diplomatic parliamentary presidential legislative
  judicial conservative liberal socialist communist democratic republican green ruling governing
  trusted loyal close closest preferred favourite favorite well-known famous prominent influential powerful wealthy rich
  billionaire prolific popular busy old oldest famed renowned respected beloved
  married estranged divorced adopted adoptive biological twin identical half paternal maternal single widowed
  german-born multinational transatlantic non-profit nonprofit for-profit
  armed elite special internal external human female male young sitting serving retired deceased
`);

/** Last parts of words with a hyphen before such a noun: "Boston-based", "state-owned", "US-listed". */
export const PARTS_OF_ROLES = words(`
  based owned run held listed traded born backed funded headquartered registered educated speaking language old year time
  term level ranking wing party founder owner leader largest biggest richest oldest elect general in-chief chief minister law
  largest third half side area sector scale size tech technology profit government state border
`);
