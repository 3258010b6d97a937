/** Labels of lines and nodes for other tools, which carry what must never be lost: standing, our verdict, no review. */
import type { Entity } from '../model/entity.js';
import { inLanguage } from '../model/language.js';
import type { OntologyIndex } from '../model/ontology.js';
import { isUnreviewed } from '../model/pictured.js';
import type { RelationSummary } from '../model/relation.js';
import { valueWords } from '../model/sentence.js';
import { adverseVerdict, REVIEW_WORDS, STANDING_WORDS } from '../model/words.js';

/** `supports [disputed]`; what is stated has no brackets, unless our own assessment speaks against it. */
export function relationLabel(relation: RelationSummary, language: string, ontology: OntologyIndex): string {
  const label = typeLabel(relation, language, ontology);
  const marks = marksOf(relation, language);
  return relation.standing === 'stated' && marks.length === 1 ? label : `${label} [${marks.join(', ')}]`;
}

/** `price: free at first [stated]`: a literal always has its standing with it. */
export function propertyWords(relation: RelationSummary, language: string, ontology: OntologyIndex): string {
  const label = typeLabel(relation, language, ontology);
  return `${label}: ${valueWords(relation.value, language)} [${marksOf(relation, language).join(', ')}]`;
}

/** The name; where nobody has looked at the entity yet, with a mark. */
export function entityLabel(entity: Entity, language: string): string {
  const name = inLanguage(entity.names, language);
  return isUnreviewed(entity) ? `${name} [${inLanguage(REVIEW_WORDS.proposed, language)}]` : name;
}

function typeLabel({ type }: RelationSummary, language: string, ontology: OntologyIndex): string {
  const known = ontology.relationTypes.get(type);
  return known ? inLanguage(known.label, language) : type;
}

/** The standing first, then what speaks against it. */
function marksOf(relation: RelationSummary, language: string): string[] {
  const verdict = adverseVerdict(relation.verdict, language);
  return [
    inLanguage(STANDING_WORDS[relation.standing].label, language),
    ...(verdict === undefined ? [] : [verdict]),
    ...(isUnreviewed(relation) ? [inLanguage(REVIEW_WORDS.proposed, language)] : []),
  ];
}
