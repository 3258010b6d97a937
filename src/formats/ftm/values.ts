/**
 * Which values FollowTheMoney takes (its model and Python validator, version 4.11): properties of some types refuse what is
 * not of their form. A telephone number is only held against its form here, there also against the plan of its country.
 */
import { daySpan } from '../../model/date.js';

const COUNTRIES = new Set(
  (
    'ac ad ae af ag ai al am ao aq ar as at au aw ax az az-nk ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv ' +
    'bw by bz ca cc cd cf cg ch ci ck cl cm cn cn-xz co cp cq cr cshh csxx cu cv cw cx cy cy-trnc cz dd de dg dj dk ' +
    'dm do dz ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gb-nir gb-sct gb-wls gd ge ge-ab gf gg gh gi gl gm gn ' +
    'gp gq gr gs gt gu gw gy hk hm hn hr ht hu ic id ie il im in io ip iq iq-kr ir is it je jm jo jp ke kg kh ki km ' +
    'kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md md-pmr me mf mg mh mk ml mm mn mo mp mq mr ms mt mu ' +
    'mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pk-km pl pm pn pr ps pt pw py qa re ro ' +
    'rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so so-som sr ss st suhh sv sx sy sz ta tc td tf tg th tj tk tl ' +
    'tm tn to tr tt tv tw tz ua ua-cri ua-dpr ua-lpr ug um un us uy uz va vc ve vg vi vn vu wf ws x-so xk ye yt yucs ' +
    'za zm zr zw zz'
  ).split(' '),
);
const TOPICS = new Set(
  (
    'asset.frozen corp.clone corp.disqual corp.offshore corp.public corp.shell crime crime.boss crime.cyber crime.env ' +
    'crime.fin crime.fraud crime.terror crime.theft crime.traffick crime.traffick.drug crime.traffick.human crime.war ' +
    'debarment export.control export.control.linked export.risk fin fin.adivsor fin.bank fin.fund forced.labor ' +
    'geo.risk gov gov.admin gov.executive gov.financial gov.head gov.igo gov.judicial gov.legislative gov.muni ' +
    'gov.national gov.religion gov.security gov.soe gov.state invest.ban invest.risk mare.detained mare.shadow ' +
    'mare.sts mil poi pol.party pol.union reg.action reg.warn rel role.acct role.act role.civil role.diplo ' +
    'role.journo role.judge role.lawyer role.lobby role.oligarch role.pep role.pep.frmr role.pep.intl role.pep.natl ' +
    'role.pol role.rca role.spy sanction sanction.control sanction.counter sanction.linked wanted'
  ).split(' '),
);
/** BCP 47 → the three letters that FollowTheMoney knows. */
const LANGUAGES = new Map(
  (
    'af:afr am:amh ar:ara az:aze be:bel bn:ben bs:bos bg:bul ca:cat cs:ces da:dan de:deu el:ell en:eng et:est fa:fas ' +
    'fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn kn:kan ka:kat kk:kaz km:khm ' +
    'ky:kir ko:kor lo:lao lv:lav lt:lit lb:ltz mk:mkd mt:mlt mn:mon ms:msa my:mya ne:nep nl:nld no:nor nb:nor nn:nor ' +
    'pl:pol pt:por ps:pus ro:ron ru:rus si:sin sk:slk sl:slv es:spa sq:sqi sr:srp sw:swa sv:swe ta:tam te:tel tg:tgk ' +
    'tl:tgl th:tha tr:tur tk:tuk uk:ukr ur:urd uz:uzb vi:vie zh:zho fil:fil cnr:cnr mul:mul'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const KNOWN_LANGUAGES = new Set(LANGUAGES.values());

/** Type → the properties that have it, and what it takes. */
const TYPES: readonly (readonly [properties: string, takes: (text: string) => boolean])[] = [
  [
    'authoredAt awardNoticeDate awardingDate balanceDate birthDate buildDate clarificationDeadline closeDate ' +
      'closingDate contractDate contractNoticeDate createDate createdAt creationDate date deathDate declarationDate ' +
      'deregistrationDate dissolutionDate endDate fileDate inceptionDate incorporationDate issueDate listingDate ' +
      'maturityDate maxBalanceDate modifiedAt nameChangeDate openingDate processedAt publicationDate publishedAt ' +
      'registrationDate retrievedAt startDate submissionDeadline',
    (text) => dateIn(text) === text,
  ],
  [
    'birthCountry citizenship contextCountry country departureCountry destinationCountry detectedCountry flag ' +
      'jurisdiction mainCountry nationality originCountry pastFlags tradingCountry',
    (text) => COUNTRIES.has(text.toLowerCase()),
  ],
  ['detectedLanguage language spokenLanguage translatedLanguage', (text) => KNOWN_LANGUAGES.has(text)],
  ['gender', (text) => /^(male|female|other)$/i.test(text)],
  ['topics', (text) => TOPICS.has(text)],
  [
    'alephUrl opencorporatesUrl programUrl publisherUrl sourceUrl tedUrl website wikipediaUrl',
    (text) => /^(https?|ftp):\/\/[^\s/]\S*$/i.test(text),
  ],
  ['contextEmail email emailMentioned', (text) => /^[^\s@"<>]+@[a-z0-9-]+\.[a-z0-9.-]*[a-z]$/i.test(text)],
  ['callerNumber contextPhone phone phoneMentioned receiverNumber', (text) => /^\+[1-9][\d ().-]{7,20}$/.test(text)],
  ['mimeType', (text) => /^[a-z]+\/[a-z0-9.+-]+$/i.test(text)],
];

const TAKES = new Map(
  TYPES.flatMap(([properties, takes]) => properties.split(' ').map((name) => [name, takes] as const)),
);

/** Whether a property takes that value. */
export function takesValue(property: string, text: string): boolean {
  return TAKES.get(property)?.(text) ?? true;
}

/** The language by three letters; undefined where FollowTheMoney does not know it. */
export function languageOf(tag: string): string | undefined {
  return LANGUAGES.get(tag.split('-')[0] ?? tag);
}

/**
 * As much of a date as FollowTheMoney takes: year, month, day or moment. Of a season that is the year, of an interval its
 * first day.
 */
export function dateIn(text: string): string | undefined {
  const [moment, year, month, day, time] =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?/.exec(text) ?? [];
  if (moment === undefined || year === undefined || Number(year) < EARLIEST || Number(year) > LATEST) return undefined;
  const isMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  if (!isMonth) return year;
  const isDay = day !== undefined && daySpan(`${year}-${month}-${day}`) !== undefined;
  return isDay ? (time === undefined ? `${year}-${month}-${day}` : moment) : `${year}-${month}`;
}

/** Years before and after are refused. */
const EARLIEST = 1000;
const LATEST = 2100;
