/** How answers are put in words, for a person in a table or for an assistant, in one language. */
import { namingOf } from '../analysis/explain.js';
import { chainWords, documentVoices } from '../model/chain-words.js';
import type { Claim } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import { inLanguage, type Localised } from '../model/language.js';
import { OntologyIndex } from '../model/ontology.js';
import type { Relation, RelationSummary } from '../model/relation.js';
import { relationLabel, relationSentence } from '../model/sentence.js';
import type { Standing } from '../model/standing.js';
import { adverseVerdict, STANDING_WORDS } from '../model/words.js';
import type { ColumnTitle } from './column-titles.js';

type Ends = Pick<Relation, 'subject' | 'type' | 'object' | 'value'>;

/** Names and sentences in one language. */
export interface Words {
  /** such as `en` or `zh` */
  language: string;
  /** of an entity, or the title of a document */
  name(id: string): string;
  /** of an entity type or a relation type */
  typeLabel(id: string): string;
  /** `adopts`, or `adopt` after a plural */
  label(relation: Ends): string;
  /** `Alibaba supports Chinese military` */
  sentence(relation: Ends): string;
  /** a relation by its id as a sentence; an unknown id stands for itself */
  sentenceOf(relation: string): string;
  /** `Financial Times reports › White House memo alleges` */
  chain(claim: Claim): string;
}

/** Words, and what a table is printed with. An answer is untrusted: each method makes what it prints harmless. */
export interface Voice extends Words {
  /** text on one line without control characters */
  plain(text: string): string;
  /** a heading above a block of lines */
  heading(text: string): string;
  /** text that matters most, or least */
  strong(text: string): string;
  faint(text: string): string;
  /** coloured as a standing is */
  standing(standing: Standing, text: string): string;
  /** `[alleged, assessed as refuted] Alibaba supports Chinese military (id)` */
  statement(relation: RelationSummary): string;
  /** a filter in words; empty where it filters nothing */
  filter(filter: Filter): string;
  /** one line a row under a line of titles */
  table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string;
}

export interface Column<Row> {
  title: ColumnTitle | Localised;
  cell(row: Row): string | number;
  align?: 'left' | 'right';
  /** colours the cell as this standing */
  standing?(row: Row): Standing;
}

export function wordsOf(dossier: Dossier, language: string): Words {
  const naming = namingOf(dossier, language);
  const voice = documentVoices(dossier.documents, language);
  let relations: Map<string, Relation> | undefined;
  let ontology: OntologyIndex | undefined;
  const sentence = (relation: Ends) => relationSentence(relation, naming);
  return {
    language,
    name: naming.name,
    typeLabel: (id) => {
      ontology ??= new OntologyIndex(dossier.ontology);
      const type = ontology.entityTypes.get(id) ?? ontology.relationTypes.get(id);
      return type ? inLanguage(type.label, language) : id;
    },
    label: (relation) => relationLabel(relation, naming),
    sentence,
    sentenceOf(id) {
      relations ??= new Map(dossier.relations.map((relation) => [relation.id, relation]));
      const relation = relations.get(id);
      return relation ? sentence(relation) : id;
    },
    chain: (claim) => chainWords(claim, { ...naming, voice }, language),
  };
}

/** The standing of a relation, and our own verdict where it speaks against it: `stated, assessed as refuted`. */
export function standingWords(
  { standing, verdict }: Pick<RelationSummary, 'standing' | 'verdict'>,
  language: string,
): string {
  const against = adverseVerdict(verdict, language);
  const word = standingWord(standing, language);
  return against === undefined ? word : `${word}${language.startsWith('zh') ? '，' : ', '}${against}`;
}

export function standingWord(standing: Standing, language: string): string {
  return inLanguage(STANDING_WORDS[standing].label, language);
}

/** `2 relations`, `1 relation`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
