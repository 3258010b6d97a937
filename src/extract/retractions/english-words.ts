/** English words for taking back what was said, for what was said, and for one's own paper. */
import type { Act } from '../../model/claim.js';

/** Verbs whose object is what was said: "retracted its claim". */
export const TAKE_BACK = words(
  'retract withdraw correct rescind recant repudiate renounce disown unpublish amend revoke rectify remove delete pull drop abandon',
);
/** Of these, verbs for things as well as for words: only a published piece, or one's own words, are taken back by them. */
export const ALSO_OF_THINGS = words(
  'correct amend remove delete pull revoke rectify repudiate disown renounce drop abandon',
);

/** Verbs that take back with another word: "took back", "backed away from", "walked back", "rowed back on". */
export const WITH_PARTICLE: ReadonlyMap<string, RegExp> = new Map([
  ['take', /^(?:back|down)$/],
  ['walk', /^back$/],
  ['back', /^(?:away|off|down)$/],
  ['row', /^back$/],
  ['pull', /^(?:back|down)$/],
  ['roll', /^back$/],
  ['step', /^(?:back|away)$/],
]);
/** Verbs that take back after a preposition: "backtracked on", "apologised for". */
export const WITH_PREPOSITION: ReadonlyMap<string, RegExp> = new Map([
  ['backtrack', /^(?:on|from)$/],
  ['apologise', /^for$/],
  ['apologize', /^for$/],
  ['backpedal', /^on$/],
  ['retreat', /^from$/],
  ['retract', /^from$/],
]);

/** "issued a correction of its report", "ran a retraction". */
export const ISSUE = words('issue publish run print post append make add offer carry');
export const TAKING_BACK = words(
  'correction retraction apology clarification erratum corrigendum withdrawal recantation disavowal',
);
/** Of these, nouns that say by themselves that what they speak of was one's own word. */
export const OWN_TO_CORRECT = words('correction retraction erratum corrigendum withdrawal recantation');

/** What was said, with the act that it was. */
export const SPOKEN: ReadonlyMap<string, Act> = new Map([
  ...[...words('claim allegation accusation charge assertion contention insinuation suggestion')].map(
    (word) => [word, 'alleges'] as const,
  ),
  ...[
    ...words('report story article piece coverage reporting headline broadcast segment dispatch column editorial'),
  ].map((word) => [word, 'reports'] as const),
  ...[
    ...words(
      'statement testimony confession account remark comment tweet post study paper finding conclusion estimate figure announcement declaration declarations memo blog video interview evidence affidavit filing figures',
    ),
  ].map((word) => [word, 'states'] as const),
]);
/** Of these, pieces that are published: they are taken back whole, whoever's they are. */
export const PUBLISHED = words(
  'report story article piece coverage headline broadcast segment dispatch column editorial study paper tweet post blog video',
);

/** "an earlier version of this article", "the headline of this story". */
export const OWN_VERSION =
  /\b(?:version|edition|headline|caption|draft)\b.{0,20}\b(?:of|to|on|for) (?:this|our|the|an?) (?:\w+ )?(?:article|story|report|piece|post|page|dispatch|column|headline)\b/iu;
/** "this article", "we", "this newspaper". */
export const OWN_PIECE =
  /^(?:(?:this|our|the) (?:\w+ )?(?:article|story|report|piece|post|page|dispatch|column|newspaper|paper|magazine|website|site|headline)|we|an? (?:\w+ )?(?:article|story|report|headline|caption) (?:on|published|in|about)\b.*)$/iu;
export const OWN_OUTLET = /^(?:we|(?:this|our) (?:newspaper|paper|magazine|website|site|agency|station|outlet))$/iu;
/** Before a verb of saying: it no longer holds. */
export const ONCE = words(
  'earlier originally previously initially wrongly incorrectly mistakenly erroneously falsely inaccurately',
);
/** What one's own paper did with the words. */
export const SAID = words(
  'say state report claim write suggest imply misstate misreport misidentify note indicate describe',
);
/** Of these, verbs that say by themselves that it was wrong. */
export const MISSAID = words('misstate misreport misidentify misattribute mischaracterise mischaracterize');

/** Of the words for "once", those that say that it was wrong. */
export const WRONGLY = words('wrongly incorrectly mistakenly erroneously falsely inaccurately');
/** Verbs of who admits a mistake. */
export const ADMIT = words('acknowledge admit concede accept confess say state write');
/** What a mistake is called: "its report was wrong", "was an error". */
export const WRONG = words(
  'wrong incorrect untrue inaccurate false mistaken erroneous unfounded baseless error mistake',
);

/** What follows says what is right: "; in fact", ", when in fact". */
export const INSTEAD =
  /(?:;|,|—|–|\b(?:and|but|when))\s*(?:(?:and|but|when)\s+)?(?:in fact|actually|in reality|instead|rather|saying|adding|noting|and said|and says|clarifying)\b/iu;

/** "That was wrong", "This is incorrect". */
export const WAS_WRONG =
  /^(?:that|this|it|the (?:report|story|statement|claim|article)|these|those|we)\s+(?:was|is|were|are|proved|turned out to be|got (?:it|this|that))\s+(?:entirely |completely |simply |in fact )?(?:wrong|incorrect|untrue|inaccurate|false|mistaken|in error|not correct|not true|not the case|an error|a mistake)\b/iu;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
