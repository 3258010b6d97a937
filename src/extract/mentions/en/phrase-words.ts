/** English word lists for pronouns and descriptions. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** What a pronoun may stand for. */
export interface PronounKind {
  gender?: 'female' | 'male';
  plural?: boolean;
  /** a person; undefined: a person or not */
  person?: boolean;
  relative?: boolean;
  /** whoever speaks in the words around it */
  speaker?: boolean;
}

export const PRONOUNS: ReadonlyMap<string, PronounKind> = new Map<string, PronounKind>([
  ...['he', 'him', 'his', 'himself'].map((word): [string, PronounKind] => [word, { gender: 'male', person: true }]),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, PronounKind] => [word, { gender: 'female', person: true }]),
  ...['it', 'its', 'itself'].map((word): [string, PronounKind] => [word, { person: false }]),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word): [string, PronounKind] => [word, { plural: true }]),
  ...['who', 'whom', 'whose'].map((word): [string, PronounKind] => [word, { relative: true }]),
  ...['which', 'that'].map((word): [string, PronounKind] => [word, { relative: true }]),
  ...['i', 'me', 'my', 'myself'].map((word): [string, PronounKind] => [word, { speaker: true, person: true }]),
  ...['we', 'us', 'our', 'ourselves'].map((word): [string, PronounKind] => [word, { speaker: true, plural: true }]),
]);

export const FEMALE_TITLES = words('Mrs Mrs. Ms Ms. Miss Dame Lady Queen Princess Congresswoman Chairwoman Madam');
export const MALE_TITLES = words('Mr Mr. Sir Lord King Prince Congressman Pope');

export const FEMALE_NAMES = words(`
  Abigail Aisha Alexandra Alice Alison Amanda Amy Ana Angela Anita Ann Anna Anne Annie Ashley Barbara Beth Carol Caroline
  Catherine Charlotte Christina Christine Claire Claudia Deborah Debbie Diana Donna Dorothy Elena Elizabeth Ellen Emily
  Emma Eva Evelyn Fatima Fiona Gina Giorgia Grace Hannah Heather Helen Hillary Huma Ivanka Jane Janet Jennifer Jessica
  Jill Joan Judith Julia Julie Kamala Karen Kate Katherine Kathleen Kellyanne Laura Lauren Linda Lisa Liz Louise Lucy
  Lynn Margaret Maria Marie Marina Mary Megan Melania Melissa Michelle Molly Monica Nancy Naomi Natalia Natalie Nicola
  Nina Nora Olivia Pamela Patricia Paula Rachel Rebecca Rita Rosa Rose Sally Samantha Sandra Sara Sarah Shannon Sharon
  Sofia Sophie Stella Stephanie Susan Sylvia Tamara Tara Teresa Theresa Tina Tracy Ursula Valentina Vanessa Vera Veronica
  Victoria Virginia Wendy Yasmin Zoe`);
export const MALE_NAMES = words(`
  Aaron Abdul Abdullah Adam Adrian Ahmed Alan Albert Alejandro Alexander Alexei Alfred Ali Andreas Andrei Andrew Anthony
  Antonio Arthur Barack Ben Benjamin Bernard Bernie Bill Bob Boris Brad Brandon Brian Bruce Carl Carlos Charles Christian
  Christopher Colin Craig Daniel David Denis Dennis Dmitry Donald Douglas Edward Elon Emmanuel Eric Erik Ernest Fernando
  Francis Frank Franz Fred Frederick Gary George Gerald Giuseppe Gordon Graham Greg Hans Harold Harry Hassan Henry Howard
  Hugh Hussein Ian Ibrahim Igor Ivan Jack Jacob James Jason Jay Jeff Jeffrey Jeb Jeremy Jerome Jerry Jim Joe Joel Johan
  John Johnny Jonathan Jose Joseph Josh Joshua Juan Julian Justin Karl Keith Ken Kenneth Kevin Klaus Larry Leo Leonard
  Louis Lucas Luis Luke Manuel Marc Marco Marcus Mario Mark Martin Matt Matthew Maurice Max Michael Michel Miguel Mike
  Mikhail Mitt Mohamed Mohammed Muhammad Narendra Nathan Neil Nicholas Nick Nigel Noah Oliver Omar Oscar Otto Pablo Paul
  Pedro Peter Philip Pierre Ralph Raymond Ricardo Richard Rick Rishi Robert Roberto Roger Ron Ronald Roy Russell Ryan
  Samuel Satya Scott Sean Sebastian Sergei Sergey Shinzo Simon Stefan Stephen Steve Steven Stuart Sundar Ted Theo Thomas
  Tim Timothy Tobias Todd Tom Tony Victor Viktor Vincent Vladimir Volodymyr Walter Warren Wayne Wilhelm William Yuri Yusuf
  Zachary`);

/** Nouns of people by gender. */
export const FEMALE_NOUNS = words(
  'woman girl mother sister daughter wife widow actress spokeswoman congresswoman businesswoman chairwoman queen princess lady',
);
export const MALE_NOUNS = words(
  'man boy father brother son husband actor spokesman congressman businessman chairman king prince gentleman',
);

/** Nouns that stand for an organisation named before: "the company". */
export const ORGANISATION_POINTERS = words(`
  company firm group organisation organization agency bank party newspaper paper magazine broadcaster network outlet
  manufacturer maker retailer carmaker automaker chipmaker startup start-up airline insurer lender regulator watchdog
  commission committee council ministry department bureau union league association foundation charity university court
  government administration team club giant conglomerate developer supplier campaign board panel institute center centre
  subsidiary business publisher website service coalition militia tribunal parliament`);
/** Of these, what no firm is, whatever else is not known of it: public bodies, and bodies of members. */
export const PUBLIC_POINTERS = words(
  'regulator watchdog commission ministry department bureau council court government administration tribunal parliament union party militia charity university',
);
/** For a person: "the senator". */
export const PERSON_POINTERS = words(`
  president minister senator congressman congresswoman governor mayor lawmaker chancellor premier candidate nominee
  councillor executive chairman chairwoman founder boss billionaire businessman businesswoman entrepreneur lawyer judge
  actor actress singer author journalist reporter analyst professor scientist economist activist spokesman spokeswoman
  spokesperson general director leader king queen prince princess pope suspect defendant victim official politician
  man woman secretary ambassador officer democrat republican frontrunner front-runner mogul whistleblower physician doctor`);
/** For a place: "the city". */
export const PLACE_POINTERS = words(
  'country nation city town village state province island region territory county kingdom',
);
