/** Gives the words of a quoted, forwarded or spoken passage to whoever says them: never to the document itself. */
import type { Step } from '../model/claim.js';
import type { Document } from '../model/document.js';
import type { Entity } from '../model/entity.js';
import { MARKS, type Mark, voicesAround } from '../model/mark.js';
import type { OntologyIndex } from '../model/ontology.js';
import type { Extraction, Extractor, Knowledge, ProposedClaim } from './extractor.js';
import { lettersIn } from './letters.js';
import { nearby } from './rules/by-place.js';
import { normalName } from './rules/candidates.js';
import { idOf } from './rules/ids.js';

/**
 * An extractor whose claims respect the marks of the document: the speakers of the passage come first in the chain,
 * outermost first; where a passage names nobody, the claim is an allegation. What was struck out proposes nothing.
 */
export function withVoices(inner: Extractor): Extractor {
  return {
    ...inner,
    async extract(document, knowledge) {
      const found = await inner.extract(document, knowledge);
      const marks = [...(document.marks ?? []), ...lettersIn(document.text)]
        .filter(({ kind, speaker }) => MARKS[kind].voice !== 'own' && !(speaker && IS_TRUTH.test(speaker)))
        .map(withoutLabel);
      return marks.length === 0 ? found : spoken(found, marks, document, knowledge);
    },
  };
}

function spoken(found: Extraction, marks: readonly Mark[], document: Document, knowledge: Knowledge): Extraction {
  const speakers = new Speakers(found.entities, document, knowledge);
  const marksAt = nearby(marks, (mark) => mark);
  const claims = found.claims.flatMap((claim): ProposedClaim[] => {
    const { start, end } = claim.evidence;
    const touching = marksAt(claim.evidence).filter((mark) => mark.start < end && start < mark.end);
    if (touching.some(({ kind }) => MARKS[kind].voice === 'none')) return [];
    if (touching.length === 0) return [claim];
    const around = voicesAround(touching, { start, end });
    const voices = around.length > 0 ? around : [{ ...(touching[0] as Mark), speaker: undefined }];
    const chain = chainOf(voices, claim.chain, speakers);
    const asked = claim.modality === 'possible' && isAsked(document.text, end);
    return [{ ...claim, chain: asked ? questioned(chain) : chain, proposal: explained(claim, voices) }];
  });
  return { ...found, entities: [...found.entities, ...speakers.made], claims };
}

/** Labels of a document's own word: "Fact: …", "真相：…". */
const IS_TRUTH = /^(?:facts?|the facts|truth|the truth|reality|verdict|真相|事实|实情|核查结果|结论)$/iu;
/** What is no speaker though it stands before a colon: what is only said, with its number, and who is written to. */
const IS_LABEL =
  /^(?:(?:myth|rumou?r|claim|allegation|question|answer)s?(?: (?:no\. ?)?\d+)?|dear\b.*|to the editor|(?:传言|传闻|谣言|流言|说法|网传|误区|疑问|问题|提问)(?:之|第)?[一二三四五六七八九十\d]*|(?:编辑|主编|总编|各位|尊敬|敬爱|亲爱).*|.*编辑部)$/iu;

function withoutLabel({ speaker, ...mark }: Mark): Mark {
  return speaker === undefined || IS_LABEL.test(speaker) ? mark : { ...mark, speaker };
}

/** Whether a question mark ends the sentence that goes on after a place, or that ends there. */
function isAsked(text: string, from: number): boolean {
  return (
    /[?？]["”’)]?$/u.test(text.slice(from - 2, from)) ||
    /^[^.!?。！？\n]{0,300}[?？]/u.test(text.slice(from, from + 301))
  );
}

/** Who asks alleges nothing. */
function questioned(chain: readonly Step[]): Step[] {
  return chain.map((step, i) =>
    i === chain.length - 1 && /^(?:states|reports|alleges)$/.test(step.act) ? { ...step, act: 'questions' } : step,
  );
}

type Voice = Omit<Mark, 'speaker'> & { speaker?: string | undefined };

/** The chain with the speakers of the passage before it, as far as it does not begin with them. */
function chainOf(voices: readonly Voice[], chain: readonly Step[], speakers: Speakers): Step[] {
  const named = voices.flatMap(({ speaker }) => (speaker === undefined ? [] : [speakers.find(speaker)]));
  const isUnnamed = voices.some(({ speaker }) => speaker === undefined);
  const [first, ...rest] = chain;
  // "states" of nobody, or an allegation of nobody, is now somebody's
  const own = first && first.agent === undefined ? rest : chain;
  const outer: Step[] = [];
  for (const agent of named) {
    if (outer.at(-1)?.agent === agent || own.some((step) => step.agent === agent)) continue;
    outer.push({ agent, act: 'states' });
  }
  const whole = [...outer, ...own];
  if (first && first.agent === undefined) return withAct(whole, first);
  if (!isUnnamed || whole.length === 0) return whole.length > 0 ? whole : [{ act: 'alleges' }];
  return named.length > 0 ? whole : [{ act: 'alleges' }, ...whole];
}

/** What nobody in particular does to the claim, the innermost speaker of the passage does. */
function withAct(chain: readonly Step[], { act }: Step): Step[] {
  const [first, ...rest] = chain;
  if (!first) return [{ act: act === 'states' || act === 'reports' || act === 'confirms' ? 'alleges' : act }];
  return first.act === 'states' || first.act === 'reports' ? [{ ...first, act }, ...rest] : [...chain];
}

function explained(claim: ProposedClaim, voices: readonly Voice[]): ProposedClaim['proposal'] {
  const reasons = voices.map(
    ({ kind, speaker }) => `it stands in a ${MARKS[kind].label.en}${speaker ? ` of ${speaker}` : ''}`,
  );
  return { ...claim.proposal, reasons: [...(claim.proposal.reasons ?? []), ...reasons] };
}

/** Who the names of speakers stand for: entities of the document or the dossier, or new ones. */
class Speakers {
  readonly made: Entity[] = [];
  readonly #ids: Set<string>;
  readonly #byName = new Map<string, string>();
  /** people by the last word of their names */
  readonly #bySurname = new Map<string, Set<string>>();
  readonly #language: 'en' | 'zh';
  readonly #ontology: OntologyIndex;

  constructor(entities: readonly Entity[], document: Document, { ontology, entities: known }: Knowledge) {
    const all = [...entities, ...known];
    this.#ids = new Set([document.id, ...all.map(({ id }) => id)]);
    this.#language = document.language.startsWith('zh') ? 'zh' : 'en';
    this.#ontology = ontology;
    for (const { id, type, names, aliases } of all) {
      for (const name of [...Object.values(names), ...Object.values(aliases).flat()])
        if (!this.#byName.has(normalName(name))) this.#byName.set(normalName(name), id);
      if (!this.#ontology.isEntityOf(type, ['person'])) continue;
      for (const name of Object.values(names).map(normalName)) {
        const surname = name.slice(name.lastIndexOf(' ') + 1);
        if (surname !== name) this.#bySurname.set(surname, (this.#bySurname.get(surname) ?? new Set()).add(id));
      }
    }
  }

  find(speaker: string): string {
    const key = normalName(speaker);
    const known = this.#soleBearer(key) ?? this.#byName.get(key);
    if (known !== undefined) return known;
    const id = idOf(speaker, this.#ids);
    this.#ids.add(id);
    this.#byName.set(key, id);
    const type = isOrganisation(speaker) ? 'organisation' : 'person';
    const own = this.#ontology.entityTypes.has(type) ? type : [...this.#ontology.entityTypes.keys()][0];
    this.made.push({
      id,
      type: own ?? type,
      names: { [this.#language]: speaker },
      aliases: {},
      sameAs: {},
      review: 'proposed',
    });
    return id;
  }

  /** "Roe:" is Jane Roe where only one person of the document is called so. */
  #soleBearer(key: string): string | undefined {
    if (/[\s\u4e00-\u9fff]/.test(key)) return undefined;
    const bearers = [...(this.#bySurname.get(key) ?? [])];
    return bearers.length === 1 ? bearers[0] : undefined;
  }
}

/** A speaker that is no person, by the words of its name. */
function isOrganisation(name: string): boolean {
  return (
    /\b(?:Inc|Ltd|Corp|Group|Ministry|Department|Agency|University|Times|Post|News|Journal|Press|Reuters|Commission|Bank|Union|Party|Office|Committee|Council|Court|Team|Desk)\b/.test(
      name,
    ) || /(?:公司|集团|集團|部|局|社|报|報|大学|大學|委员会|委員會|银行|銀行|法院|日报|通讯社)$/.test(name)
  );
}
