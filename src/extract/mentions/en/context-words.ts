/** English words around a name that tell what kind of thing it names. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Before a lone name these mostly lead to a place. */
export const PLACE_PREPOSITIONS = words('in near across outside throughout toward towards');

/** What mostly people do. */
export const PERSON_VERBS = words(
  'marry die smile laugh recall joke testify resign quip nod sit stand retire wed graduate bear',
);

/** Ends of names of places, beside those of the rules. */
export const PLACE_ENDS = words(
  `Area Glacier Wilderness Creek Falls Springs Hills Heights Beach Cape Point Reservoir Reserve Plateau Plain Plains
  Mount Mt Mt. Volcano Street Avenue Road Highway Boulevard Lane Square Village Town City Township Borough Riding Suburb
  Continent Archipelago Reef Harbour Harbor Pass Ridge Canyon Camp`,
);

/** Nouns that say of a name that it is a place or a building. */
export const PLACE_NOUNS = words(
  `area glacier lake river mountain hill village hamlet municipality township borough commune neighbourhood neighborhood
  suburb constituency riding community valley island peninsula bay beach desert sea strait canal province prefecture
  city town capital state country county district region territory kingdom nation`,
);
export const FACILITY_NOUNS = words(
  'station airport stadium bridge hospital prison church cathedral mosque museum palace tower building dam hotel mall',
);
export const ORGANISATION_NOUNS = words(
  `party firm company team club group band agency union league organisation organization institute association charity
  network coalition newspaper magazine broadcaster bank manufacturer retailer carrier airline startup subsidiary label
  university college school think-tank nonprofit lobby militia regulator ministry commission committee`,
);

/** Agencies that stand in brackets after the place of a report. */
export const AGENCIES = words(
  'AP Reuters AFP UPI TASS ITAR-TASS Xinhua KYODO Kyodo dpa DPA ANSA EFE Tanjug TANJUG CTK',
);

/** After a comma these say that a place stood before it. */
export const STATES: ReadonlySet<string> = new Set(
  `Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb.
  Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. Tex.
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana
  Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
  Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ontario Quebec Alberta
  Manitoba England Scotland Wales Ireland France Germany Italy Spain Japan China India Austria Switzerland Russia Canada
  Australia`
    .split(/\s+/)
    .map((word) => word.replace(/\.$/, '')),
);
