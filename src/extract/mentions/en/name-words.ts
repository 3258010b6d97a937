/** English word lists for finding names, beside those of the rules. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Lower-case words inside a name. */
export const PARTICLES = words('of de la le las los von van der den del dos da di du bin ibn al el y und zu ter ten');

/** A name that ends in one of these goes on after "of". */
export const OF_HEADS = words(`
  Party University League Bank Department Ministry Institute Federation Front Movement Association Society Academy
  Council Court Board Bureau Office House Communists Socialists Democrats Republic Kingdom Union Chamber College School
  Committee Commission Confederation Congress Organization Organisation Army Church Democratic Fund Museum Library
  Embassy Parliament Assembly Senate State States Secretariat Brotherhood Sons Daughters Friends Knights Alliance
  Coalition Group Foundation Brigades Coordination Central`);

/** Words for a trade or a good: with a nationality before them they name a firm. */
export const TRADES = words(`
  Power Crown Steel Oil Gas Pellets Express Coal Copper Gold Silver Tobacco Sugar Salt Standard Mail Rail Railways Railway
  Airlines Airways Air Telecom Telecoms Telephone Electric Energy Water Shipbuilding Motors Lines Re Life Aerospace Space
  Petroleum Chemicals Land Foods Dairy Paper Cement Shipping Fisheries Bank Banking Insurance Post Radio Broadcasting
  Airport Airports Ports Mining Minerals Metals Aluminium Aluminum Match Glass Textiles Pharmaceuticals Biotech Nuclear
  Lottery Hydro Wind Solar Grid Transport Marine Navigation Logistics Tourism Apparel`);

/** Offices and roles, lower case: before a name they are not part of it. */
export const ROLES = words(`
  president vice-president chancellor premier senator representative congressman congresswoman governor mayor secretary
  minister judge justice general colonel major captain lieutenant sergeant admiral king queen prince princess pope
  archbishop bishop cardinal imam sheikh ayatollah ambassador chairman chairwoman director commissioner councillor
  inspector officer attorney reverend spokesman spokeswoman spokesperson candidate nominee leader chief coach actor
  actress singer author professor doctor detective sheriff deputy comptroller treasurer speaker whip counsel prosecutor
  co-chair co-founder founder editor reporter correspondent strategist adviser advisor aide manager analyst economist
  chairperson superintendent trooper agent former ex-president prime attorney-general`);

/** Capitalised words that alone name nobody. */
export const NEVER_ALONE = words(`
  Photo Photos Image Images Video Read More Related Advertisement Updated Published Copyright Getty Share Tweet
  Click Here Sign Subscribe Newsletter Editor Note Breaking Exclusive Opinion Analysis Text Excerpts North South East
  West Eastern Western Northern Southern Federal State National Internet Web Earth Heaven Hell Bible Father Mother Dad
  Mom`);
