/** Word lists for naming in English: titles, last words of names, and capitalised words that name nobody. */

/** Titles before a person's name. */
export const TITLES = new Set(
  `Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Prosecutor Auditor Sir Dame Lord Lady President Vice-President Chancellor Premier
  Senator Sen Sen. Representative Rep Rep. Congressman Congresswoman Governor Gov Gov. Mayor Secretary Minister Judge Justice
  General Gen Gen. Colonel Col. Major Captain Capt. Lieutenant Lt. Sergeant Admiral Adm. King Queen Prince Princess Pope
  Archbishop Bishop Cardinal Imam Sheikh Ayatollah Ambassador Chairman Chairwoman Chief Executive Director Commissioner
  Councillor Inspector Officer Attorney Reverend Rev. CEO CFO CTO COO spokesman spokeswoman spokesperson`.split(/\s+/),
);

/** Titles of office: their bearer is a politician. */
export const POLITICAL_TITLES =
  /^(?:President|Vice-President|Chancellor|Premier|Senator|Sen\.?|Representative|Rep\.?|Congressman|Congresswoman|Governor|Gov\.?|Mayor|Secretary|Minister|MP|Prime)$/;
export const BUSINESS_TITLES =
  /^(?:CEO|CFO|CTO|COO|Chairman|Chairwoman|Executive|executive|chairman|founder|co-founder)$/;

/** Capitalised words that are part of no name. */
export const NO_NAMES = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec I AI CEO CFO IPO GDP
  However Meanwhile Moreover Furthermore Nevertheless Yesterday Today Tomorrow English BC AD BCE CE AM PM Mr Mrs Ms Christmas
  Easter Ramadan God Internet TV PhD Democrat Republican Conservative Liberal None Nobody Nothing Neither Everybody Everyone
  Everything Correction Corrections Clarification Clarifications Retraction Erratum Anybody Anyone Anything Somebody Someone Something Others Both Each Few Many Most Several Jr Jr. Sr Sr.`.split(
    /\s+/,
  ),
);

/** Words over the columns of a table: a run of nothing else is a heading and no name. */
export const HEADINGS = new Set(
  `No No. Nr Nr. Number Date Time Amount Total Subtotal Sum Name Names Title Description Price Quantity Qty Unit Units Page Item
  Items Type Kind Reference Ref Ref. Status Remarks Note Notes Balance Debit Credit Value Year Month Day Rank Share Source Sources
  Table Figure Address Phone Email Currency Category Code Column Row Average Percent Change`.split(/\s+/),
);

/** What the last word of a name says of its bearer. */
export const LAST_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    company:
      'Inc Inc. Corp Corp. Corporation Company Co Co. Ltd Ltd. Limited LLC plc PLC Group Holdings Technologies Technology Motors Motor Airlines Airways Pharmaceuticals Pharma Labs Laboratories Systems Energy Capital Partners Ventures Industries Enterprises Entertainment Pictures Records Studios Software Semiconductor Electronics Foods Logistics Petroleum Steel Mining Telecom Communications Networks Solutions AG SA NV GmbH SE Stores Brothers Biotech Therapeutics Robotics Insurance Railways Railway Airline',
    bank: 'Bank Banking Bancorp Bankshares',
    'media-outlet':
      'Times Post Journal News Herald Tribune Gazette Telegraph Chronicle Magazine Press Observer Daily Weekly Radio Television TV Broadcasting Review Courier Examiner Dispatch Zeitung',
    'government-body':
      'Ministry Department Agency Bureau Office Administration Council Government Treasury Cabinet Embassy Secretariat Directorate Mint',
    legislature: 'Parliament Congress Senate Assembly Diet Duma Legislature',
    court: 'Court Tribunal Judiciary',
    regulator: 'Commission Authority Regulator Watchdog',
    'military-body': 'Army Navy Force Forces Guard Corps Brigade Regiment Military Marines Squadron Battalion Militia',
    'law-enforcement-body': 'Police Constabulary Customs',
    university: 'University College Institute School Academy Polytechnic Universities',
    'political-party': 'Party Democrats Conservatives Socialists Greens Liberals',
    'international-body': 'Nations',
    organisation:
      'Association Federation Union League Foundation Society Committee Club Alliance Organisation Organization Network Coalition Front Movement Trust Fund Initiative Board Centre Center Chamber Orchestra United City Rovers',
    law: 'Act Law Bill Code Amendment Directive Regulation Constitution Resolution Ordinance',
    agreement: 'Agreement Accord Accords Treaty Pact Convention Protocol Truce Deal',
    facility:
      'Hospital Airport Stadium Bridge Port Prison Factory Plant Tower Museum Palace Cathedral Church Temple Station Library Theatre Theater Arena Base Reactor Mosque Castle',
    region:
      'Province County Island Islands Peninsula Valley Mountains Mountain River Lake Ocean Sea Bay Gulf Desert Strait Territory Oblast Prefecture State District Coast Basin Canal Region Forest Park',
    conflict: 'War Wars Uprising Rebellion Revolution Crusade Battle Siege Intifada',
    election: 'Election Elections Referendum Primary Caucus',
    event:
      'Cup Games Olympics Festival Championship Championships Summit Conference Expo Forum Tournament Prix Open Awards Congress',
    app: 'App',
  }).flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
);

/** Common nouns that may stand before or behind a name and tell its type; beyond the cues of the ontology. */
export const DESCRIBERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    company:
      'giant maker startup start-up manufacturer retailer supplier carrier automaker carmaker chipmaker drugmaker operator developer brand firm company conglomerate airline insurer publisher subsidiary unit group lender brokerage miner utility owner',
    'media-outlet': 'newspaper magazine broadcaster outlet agency daily weekly website tabloid',
    person:
      'actor actress singer author writer journalist reporter analyst professor scientist researcher economist lawyer attorney judge activist artist footballer player coach manager spokesman spokeswoman spokesperson engineer doctor officer soldier general director producer composer poet novelist historian philosopher physicist mathematician chemist businessman businesswoman billionaire entrepreneur investor teacher student leader king queen prince princess bishop pope driver pilot musician painter politician suspect defendant victim brother sister father mother son daughter wife husband widow official dissident whistleblower',
    politician:
      'president minister senator congressman congresswoman governor mayor lawmaker chancellor premier candidate councillor MP',
    executive: 'executive chairman chairwoman founder co-founder CEO boss',
    city: 'city town capital village port suburb',
    region: 'province state county region district island territory',
    country: 'country nation republic kingdom',
    'political-party': 'party',
    organisation:
      'organisation organization association foundation union charity coalition institute club team band federation',
    'armed-group': 'militia rebels insurgents militants',
    university: 'university college',
    app: 'app',
    software: 'platform software chatbot browser',
    'ai-model': 'model',
    product: 'drug vaccine smartphone phone device chip console car rocket',
    law: 'law bill act',
  }).flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
);

/** Common given names: two capitalised words that begin with one are a person. */
export const GIVEN_NAMES = new Set(
  `Aaron Abdul Abdullah Abigail Adam Adrian Ahmed Aisha Alan Albert Alejandro Alex Alexander Alexandra Alexei Alfred Ali Alice
  Alison Amanda Amy Ana Andrea Andreas Andrei Andrew Angela Anita Ann Anna Anne Anthony Antonio Arthur Ashley Barack Barbara
  Ben Benjamin Bernard Beth Bill Bob Boris Brad Brandon Brian Bruce Carl Carlos Carol Caroline Catherine Charles Charlotte Chen
  Chris Christian Christina Christine Christopher Claire Claudia Colin Craig Daniel David Deborah Denis Dennis Diana Dmitry
  Donald Donna Dorothy Douglas Edward Elena Elizabeth Ellen Elon Emily Emma Emmanuel Eric Erik Ernest Eva Evelyn Fatima
  Fernando Fiona Francis Frank Franz Fred Frederick Gabriel Gary George Gerald Gina Giorgia Giuseppe Gordon Grace Graham Greg
  Hannah Hans Harold Harry Hassan Heather Helen Henry Howard Hugh Hussein Ian Ibrahim Igor Ivan Jack Jacob James Jamie Jan Jane
  Janet Jason Jay Jean Jeff Jeffrey Jennifer Jeremy Jerome Jerry Jessica Jill Jim Joan Joe Joel Johan John Johnny Jonathan Jose
  Joseph Josh Joshua Juan Judith Julia Julian Julie Justin Kamala Karen Karl Kate Katherine Kathleen Keith Kelly Ken Kenneth
  Kevin Kim Klaus Larry Laura Lauren Leo Leonard Li Linda Lisa Liz Louis Louise Lucas Lucy Luis Luke Lynn Manuel Marc Marco
  Marcus Margaret Maria Marie Marina Mario Mark Martin Mary Matt Matthew Maurice Max Maya Megan Melissa Michael Michel Michelle
  Miguel Mike Mikhail Mohamed Mohammed Molly Monica Muhammad Nancy Naomi Narendra Natalia Natalie Nathan Neil Nicholas Nick
  Nicola Nicolas Nigel Nikita Nina Noah Nora Oliver Olivia Omar Oscar Otto Pablo Pamela Patricia Patrick Paul Paula Pedro Peter
  Philip Pierre Rachel Ralph Raymond Rebecca Ricardo Richard Rick Rishi Rita Robert Roberto Robin Roger Ron Ronald Rosa Rose Roy
  Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Satya Scott Sean Sebastian Sergei Sergey Shannon Sharon Shinzo
  Simon Sofia Sophie Stefan Stella Stephanie Stephen Steve Steven Stuart Sundar Susan Sylvia Tamara Tara Ted Teresa Terry Theo
  Theresa Thomas Tim Timothy Tina Tobias Todd Tom Tony Tracy Ursula Valentina Vanessa Vera Veronica Victor Victoria Vincent
  Viktor Virginia Vladimir Volodymyr Walter Wang Warren Wayne Wei Wendy Wilhelm William Xavier Xi Yasmin Yuri Yusuf Zachary
  Zhang Zoe`.split(/\s+/),
);

/** Adjectives and quantities that do not make a description more specific. */
export const VAGUE = new Set(
  `new old other same such own first last next many several various more most some further different certain recent former
  current big small large major key main good bad great tough tougher two three four five six seven eight nine ten dozen dozens
  hundreds thousands few entire whole only very late early latest potential possible unnamed anonymous`.split(/\s+/),
);
