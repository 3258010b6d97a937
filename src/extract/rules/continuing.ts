/** Sentences that go on with what somebody says: "The report added", "It also says", 文中还称. They have the same speakers. */
import { indexAt } from './by-place.js';
import type { Candidate } from './candidates.js';
import { OWN_EYES } from './known-through.js';
import type { Attribution, Place, Reading } from './reading.js';

/** How many sentences back the report may stand that is gone on with. */
const REACH = 3;
/** Characters before the end of a cue that may name the text. */
const LEAD = 60;

const REPORT =
  /^(?:(?:the|this|that|its|their)\s+)?(?:\w+ )?(?:report|article|story|newspaper|paper|agency|outlet|broadcaster|magazine|piece|dispatch|account|website|site|publication)\b/iu;
const PAPER =
  /^(?:(?:the|this|that|its|their)\s+)?(?:\w+ )?(?:memo|memorandum|letter|filing|document|email|study|survey|transcript|complaint|lawsuit|suit|statement|indictment|dossier|note|cable)\b/iu;
const PRONOUN = /^(?:it|he|she|they)\b/iu;
const ALSO =
  /\b(?:also|further|furthermore|additionally|add|adds|added|adding|continue|continues|continued|went on|goes on)\b/iu;

const CHINESE_REPORT =
  /^(?:报道中?|该报道|这篇报道|文中|文章中?|该文|该报|该社|该台|该媒体|报导)(?:还|又|并|同时|另外?|进一步|此外|补充|也|则)*$/u;
const CHINESE_PAPER =
  /^(?:该|这份|这封|此)?(?:备忘录|报告|文件|信函?|信中|声明|公告|研究|论文|诉状|起诉书|邮件|电报|记录)中?(?:还|又|并|同时|另外?|进一步|此外|补充|也|则)*$/u;
const CHINESE_PRONOUN = /^(?:其|它|他|她|他们|她们|对方)?(?:还|又|并|并且|同时|另外|进一步|此外|补充)+$/u;

/** Words that allege by themselves; "alleges" is otherwise only the act of somebody who is not known. */
const ALLEGING = /alleg|claim|accus|suspect|声称|指称|宣称|妄称|指控/iu;

type Kind = 'report' | 'paper' | 'pronoun';

/**
 * The attributions with the speakers of the sentence that each goes on with. Who only passes on what another says comes
 * before them in the chain.
 * @param isText whether a member is a document
 */
export function withContinued(
  { attributions, sentences }: Reading,
  text: string,
  isChinese: boolean,
  isText: (member: Candidate) => boolean,
): Attribution[] {
  const inOrder = [...attributions].sort((a, b) => a.at.start - b.at.start);
  const sentenceOf = (place: number) => indexAt(sentences, place);
  /** by sentence, outermost first; of one that goes on, with those it was given */
  const spoken = new Map<number, Attribution[]>();
  /** papers that allege: what they also say is no firmer */
  const alleging = new Set<Candidate>();
  return inOrder.flatMap((found) => {
    const paper = found.source && isText(found.source) ? found.source : undefined;
    if (paper && found.act === 'alleges') alleging.add(paper);
    const isFirm = found.act === 'states' || found.act === 'reports';
    const one: Attribution = paper && isFirm && alleging.has(paper) ? { ...found, act: 'alleges' } : found;
    const sentence = sentenceOf(one.at.start);
    const kind = one.pointsBack || one.closes ? undefined : kindOf(one, text, sentences[sentence], isChinese);
    const before = kind && speakersBefore(spoken, sentence, kind);
    const { start, end } = sentences[sentence] ?? one.at;
    const seen = { isChinese, hasSeen: OWN_EYES.test(text.slice(start, end)) };
    const given = kind && before ? continuing(one, kind, before, { ...seen, isText }) : [one];
    const said = given.filter(({ pointsBack, act }) => !pointsBack && act !== 'questions');
    if (said.length > 0)
      spoken.set(
        sentence,
        [...(spoken.get(sentence) ?? []), ...said].sort((a, b) => lengthOf(b.content) - lengthOf(a.content)),
      );
    return given;
  });
}

function kindOf(one: Attribution, text: string, sentence: Place | undefined, isChinese: boolean): Kind | undefined {
  if (!sentence) return undefined;
  const lead = leadOf(one, text, sentence, isChinese);
  if (isChinese) {
    if (one.source) return undefined;
    if (CHINESE_REPORT.test(lead)) return 'report';
    if (CHINESE_PAPER.test(lead)) return 'paper';
    return CHINESE_PRONOUN.test(lead) ? 'pronoun' : undefined;
  }
  const whole = text.slice(one.at.start, one.at.end);
  if (PRONOUN.test(lead)) return ALSO.test(lead) ? 'pronoun' : undefined;
  // a paper that was met before goes on with what it said, and with who told of it
  if (one.source) return PAPER.test(lead) || PAPER.test(whole) ? 'paper' : undefined;
  if (REPORT.test(lead) || REPORT.test(whole)) return 'report';
  return PAPER.test(lead) || PAPER.test(whole) ? 'paper' : undefined;
}

/** The clause up to the cue; with it in English, where "added" is a cue. */
function leadOf({ at, cue }: Attribution, text: string, { start }: Place, isChinese: boolean): string {
  // what was only seen to be somebody's words stands at the event, after the cue
  const isApart = at.start === at.end && isChinese;
  const end = isApart ? text.lastIndexOf(cue, at.start) : isChinese ? Math.max(at.start, at.end - cue.length) : at.end;
  const words = text.slice(Math.max(start, end - LEAD), end);
  const clause = words.slice(Math.max(...[...'，。；,;:—'].map((mark) => words.lastIndexOf(mark))) + 1);
  return clause.trimStart();
}

/** Who speaks in the nearest sentence before; outermost first. A paragraph of news is often one sentence. */
function speakersBefore(
  spoken: ReadonlyMap<number, Attribution[]>,
  sentence: number,
  kind: Kind,
): Attribution[] | undefined {
  for (let back = 1; back <= REACH; back++) {
    const found = spoken.get(sentence - back);
    // "it is said" between a memo and what the memo says is passed over
    if (found && (kind === 'pronoun' || found.some(({ source }) => source))) return found;
  }
  return undefined;
}

function continuing(
  one: Attribution,
  kind: Kind,
  before: readonly Attribution[],
  { isChinese, hasSeen, isText }: { isChinese: boolean; hasSeen: boolean; isText: (member: Candidate) => boolean },
): Attribution[] {
  const at = kind === 'report' ? reporterIn(before) : before.length - 1;
  const said = before[at];
  if (!said || (kind === 'paper' && one.source && one.source !== said.source)) return [one];
  // whoever reports on a paper did not write it: a paper that is nobody speaks through them
  const isThrough = kind === 'paper' && said.act === 'reports' && said.source !== undefined && !isText(said.source);
  const speaker: Attribution = isThrough ? { ...said, act: 'alleges' } : said;
  const outer = hasSeen
    ? []
    : before
        .slice(0, at)
        .filter(({ source }) => source)
        .map(
          ({ source, act, cue }, i): Attribution => ({
            ...(source && { source }),
            ...{ act, cue, content: one.content, depth: (one.depth ?? 0) - at + i },
            at: { start: one.at.start, end: one.at.start },
          }),
        );
  const { source: named, ...nobody } = one;
  if (!speaker.source) {
    // "It also says" after a lawsuit that is no entity: nobody who happens to be named last
    const act = nobody.act === 'states' || nobody.act === 'reports' ? 'alleges' : nobody.act;
    return kind === 'report' ? [one] : [...outer, { ...nobody, act }];
  }
  const isKnown = before.some(({ source }) => source === named);
  if (kind === 'pronoun' && !isChinese && (isKnown || !fits(one, speaker.source))) return [one];
  const act = named || ALLEGING.test(one.cue) || one.act !== 'alleges' ? one.act : 'states';
  const isWeaker = speaker.act === 'alleges' || (speaker.act === 'reports' && act === 'states');
  return [...outer, { ...one, source: speaker.source, act: isWeaker ? speaker.act : act }];
}

/** The outermost who reports; where nobody does, the outermost. */
function reporterIn(before: readonly Attribution[]): number {
  return Math.max(
    0,
    before.findIndex(({ act }) => act === 'reports'),
  );
}

/** "It" is nobody who is "he". */
function fits({ cue: _, at: __, source }: Attribution, { plural, type }: Candidate): boolean {
  // whom the pronoun was taken for tells whether a person is meant
  return source === undefined || (source.plural === plural && (source.type === 'person') === (type === 'person'));
}

function lengthOf({ start, end }: Place): number {
  return end - start;
}
