/** Head words of English descriptions beside those of the ontology, and the types that they tell. */
import { stem } from './stem.js';

/** Descriptions that are somebody or something a graph can hold, from a head word alone. */
export const EXTRA_HEADS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    group:
      'official source insider expert analyst critic activist protester farmer student family executive migrant refugee employee staff driver scientist researcher journalist doctor nurse teacher patient resident citizen supporter leader tourist teenager child woman man survivor witness prisoner hostage soldier troop veteran lawyer advocate campaigner economist spokesperson spokeswoman spokesman negotiator diplomat regulator prosecutor investigator opponent rival businesses american european',
    industry:
      'technology bank manufacturer retailer supplier startup carmaker chipmaker business industry sector firm company maker airline insurer developer publisher giant',
    'government-body': 'government ministry authority administration',
    'law-enforcement-body': 'police prosecutor',
    situation: 'pressure tension crisis scrutiny uncertainty shortage standoff dispute unrest',
    measure: 'confidence inflation sentiment unemployment trust',
    agreement: 'truce ceasefire treaty pact accord deal contract',
    campaign: 'campaign crackdown',
    law: 'law bill legislation rule regulation',
    document: 'document letter filing',
    'media-outlet': 'television radio broadcaster newspaper media',
    court: 'court tribunal',
    facility: 'port plant factory airport base refinery mine',
    report: 'report study survey',
    security: 'share stock bond',
  }).flatMap(([type, words]) => words.split(' ').map((word) => [stem(word), type] as const)),
);

/** Bare plurals of those who do something: "hackers", "protesters". */
export const DOERS = /(?:[^aeiou]ers|[aeiou][^aeiou]ers|tors|sors|ists|ians|tants|gunmen|spokesmen|rebels)$/;
