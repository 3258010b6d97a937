/** Turns what was read into proposals: each finding with the chain of those who say it, and its exact words. */
import type { Step } from '../../model/claim.js';
import { mayBeOneTime } from '../../model/date.js';
import { type Grounds, groundsOf } from '../confidence/grounds.js';
import type { ProposedClaim } from '../extractor.js';
import { type Answered, type Attributed, answeredBy } from './answered.js';
import type { Member } from './cast.js';
import { type Attribution, type Finding, isSaidBy, type Place, type Reading } from './reading.js';

/** How far back, in sentences, "the allegation" may point. */
const REACH = 3;

/** Attributions by the sentences that their content lies in. */
class Places {
  readonly #sentences: readonly Place[];
  readonly #attributions = new Map<number, Attribution[]>();

  constructor({ sentences, attributions }: Reading) {
    this.#sentences = sentences;
    for (const attribution of attributions) {
      const first = this.sentenceAt(attribution.content.start);
      const last = Math.max(first, this.sentenceAt(attribution.content.end - 1));
      for (let sentence = first; sentence <= last; sentence++) {
        const list = this.#attributions.get(sentence);
        if (list) list.push(attribution);
        else this.#attributions.set(sentence, [attribution]);
      }
    }
  }

  /** The number of the sentence that holds a place; -1 before the first. */
  sentenceAt(place: number): number {
    let [low, high] = [0, this.#sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sentences[middle] as Place).start <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  attributionsAt(place: number): readonly Attribution[] {
    return this.#attributions.get(this.sentenceAt(place)) ?? [];
  }
}

/** What proposals are made of besides what was read. */
export interface Making {
  text: string;
  language: 'en' | 'zh';
  /** stands in each proposal */
  extractor: string;
  /** how sure a proposal is, 0 to 100 */
  confidenceOf: (grounds: Grounds) => number;
}

/**
 * Proposals in the order of the text. What is said only to be said by somebody never comes out as the document's own
 * word: where a speaker cannot be named, the step says "alleges" without one.
 */
export function propose(reading: Reading, making: Making, documents: (member: Member) => boolean): ProposedClaim[] {
  const places = new Places(reading);
  const attributed = reading.findings.map(
    (finding): Attributed => ({ finding, said: attributionsOf(finding, places) }),
  );
  attributed.push(...aboutness(attributed, documents, reading));
  const reports = reading.findings.filter(({ type }) => type === 'reports-on');
  for (const one of attributed) one.said = [...reportersOf(one, reports, places), ...one.said];
  attributed.push(...attributed.flatMap(takenBack));
  const plain = attributed.map((one) => claimOf(one, making));
  const bySentence = new Map<number, number[]>();
  for (const [i, { finding }] of attributed.entries()) {
    const sentence = places.sentenceAt(finding.at.start);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), i]);
  }
  const back = reading.attributions
    .filter((attribution) => attribution.pointsBack)
    .flatMap((attribution) => {
      const here = places.sentenceAt(attribution.at.start);
      const near = Array.from({ length: REACH + 1 }, (_, back) => bySentence.get(here - back) ?? []).flat();
      const before = near.sort((a, b) => a - b).map((i) => attributed[i] as Attributed);
      const answered = answeredBy(attribution, before, (place) => here - places.sentenceAt(place));
      return answered ? claimsOfAnswer(attribution, answered, making) : [];
    });
  return merge([...plain, ...back]).sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  );
}

/**
 * Who reports on what a finding is about, in the same sentence, and is not yet known to say it: "the FT reported on a
 * White House memo" is the only word for it that there is such a memo, and whose it is.
 */
function reportersOf({ finding, said }: Attributed, reports: readonly Finding[], places: Places): Attribution[] {
  if (finding.type === 'reports-on') return [];
  const sentence = places.sentenceAt(finding.at.start);
  const about = reports.find(
    ({ object, at }) =>
      object !== undefined &&
      (object === finding.subject || object === finding.object) &&
      places.sentenceAt(at.start) === sentence,
  );
  if (!about || said.some(({ source }) => source === about.subject)) return [];
  const { subject: source, cue, at, span: content } = about;
  return [{ source, act: 'reports', cue, at, content, pointsBack: false }];
}

/** What a correction says is not so, its source takes back: it had said so. */
function takenBack({ finding, said }: Attributed): Attributed[] {
  const last = said.at(-1);
  if (!last?.corrects || !finding.negative || finding.modality !== 'actual') return [];
  const { corrects: _, ...own } = last;
  const reasons = [...finding.reasons, 'a correction says that it is not so'];
  return [
    { finding: { ...finding, negative: false, reasons }, said: [...said.slice(0, -1), { ...own, act: 'retracts' }] },
  ];
}

/** A memo that says something of somebody is about them. */
function aboutness(
  attributed: readonly Attributed[],
  documents: (member: Member) => boolean,
  reading: Reading,
): Attributed[] {
  const known = new Set(reading.findings.filter(({ type }) => type === 'about').map(({ subject }) => subject));
  return attributed.flatMap(({ finding, said }): Attributed[] => {
    const inner = said.at(-1);
    if (!inner?.source || !documents(inner.source) || inner.source === finding.subject || finding.type === 'about')
      return [];
    if (known.has(inner.source) || inner.act === 'retracts') return [];
    const about: Finding = {
      subject: inner.source,
      type: 'about',
      object: finding.subject,
      cue: inner.cue,
      at: inner.at,
      span: wholeSpan([inner.at, finding.span]),
      negative: false,
      modality: 'actual',
      foretold: false,
      confidence: finding.confidence - 5,
      rule: 'about',
      reasons: [`what it ${inner.act} is about ${finding.subject.id}`],
    };
    // whoever passes on what it says passes on what it is about
    return [{ finding: about, said: said.slice(0, -1) }];
  });
}

/** Who says a finding, outermost first: of those whose content holds its cue, the longest content is furthest out. */
function attributionsOf(finding: Finding, places: Places): Attribution[] {
  return places
    .attributionsAt(finding.at.start)
    .filter((attribution) => isSaidBy(attribution, finding))
    .sort(
      (a, b) =>
        (a.depth ?? 0) - (b.depth ?? 0) ||
        b.content.end - b.content.start - (a.content.end - a.content.start) ||
        a.at.start - b.at.start,
    );
}

function claimOf({ finding, said }: Attributed, making: Making): ProposedClaim {
  const { text, extractor, language } = making;
  const chain = chainOf(said, finding);
  const span = wholeSpan([finding.span, finding.at, ...said.map(({ at }) => at)]);
  const called = chain.some(({ act }) => act === 'callsFor');
  const modality = called ? 'proposed' : finding.modality;
  const confidence = making.confidenceOf(groundsOf(finding, said, language));
  return {
    subject: finding.subject.id,
    type: finding.type,
    ...(finding.object && { object: finding.object.id }),
    ...(finding.value !== undefined && { value: finding.value }),
    ...(finding.from !== undefined && { from: finding.from }),
    ...(finding.until !== undefined && { until: finding.until }),
    chain,
    polarity: finding.negative ? 'negative' : 'positive',
    modality,
    evidence: evidenceAt(text, span),
    proposal: {
      extractor,
      cue: finding.cue,
      confidence,
      reasons: [...finding.reasons, ...said.map(({ cue, act }) => `"${cue}": ${act}`)],
    },
  };
}

/** The chain; a step inside it needs a speaker, so what has none passes its act on to the step before. */
function chainOf(said: readonly Attribution[], finding: Finding): Step[] {
  const chain: Step[] = [];
  for (const { source, act, isOwnVoice } of said) {
    if (isOwnVoice) continue;
    const before = chain.at(-1);
    if (source && before?.agent === source.id) {
      if (rank(act) > rank(before.act)) before.act = act;
    } else if (source) chain.push({ agent: source.id, act });
    else if (!before)
      chain.push({ act: act === 'states' || act === 'reports' || act === 'confirms' ? 'alleges' : act });
    else if (['states', 'reports', 'confirms', 'alleges'].includes(before.act)) {
      const inner = act === 'states' || act === 'reports' ? 'alleges' : act;
      if (before.act !== 'alleges' || inner === 'denies' || inner === 'questions') before.act = inner;
    }
  }
  if (finding.foretold && !finding.negative && !chain.some(({ act }) => act === 'predicts' || act === 'callsFor')) {
    const last = chain.at(-1);
    if (last) last.act = last.act === 'states' || last.act === 'reports' ? 'predicts' : last.act;
    else chain.push({ act: 'predicts' });
  }
  return chain;
}

/** Which of two acts of one speaker says more about what is held to be so. */
function rank(act: Step['act']): number {
  return [
    'states',
    'reports',
    'confirms',
    'predicts',
    'callsFor',
    'alleges',
    'denies',
    'questions',
    'retracts',
  ].indexOf(act);
}

/** A quote without the white space around it: a sentence may begin with the break before it. */
function evidenceAt(text: string, { start, end }: Place): { quote: string } & Place {
  const quote = text.slice(start, end);
  const from = start + quote.length - quote.trimStart().length;
  return { quote: quote.trim(), start: from, end: from + quote.trim().length };
}

function wholeSpan(places: readonly Place[]): Place {
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}

/** "Alibaba denied the allegation": a claim on each relation that is answered. */
function claimsOfAnswer(
  attribution: Attribution,
  { findings, through, speaker }: Answered,
  making: Making,
): ProposedClaim[] {
  const { act, source = speaker } = attribution;
  const step: Step = { ...(source && { agent: source.id }), act };
  return findings.map((finding) => {
    const claim = claimOf({ finding: { ...finding, rule: 'points back' }, said: [] }, making);
    const span = wholeSpan([attribution.at, attribution.content]);
    return {
      ...claim,
      chain: [
        ...chainOf(through, finding),
        source || act === 'questions' || act === 'denies' ? step : { act: 'questions' as const },
      ],
      // who denies that something is planned does not deny that it is done
      modality: attribution.answers && finding.modality === 'proposed' ? 'proposed' : 'actual',
      evidence: evidenceAt(making.text, span),
      proposal: {
        ...claim.proposal,
        cue: attribution.cue,
        reasons: [...finding.reasons, `"${attribution.cue}" points back to it`],
      },
    };
  });
}

/** One claim a relation, chain, polarity and modality: the surer one stays. What happened on two days stays apart. */
function merge(claims: readonly ProposedClaim[]): ProposedClaim[] {
  const best = new Map<string, ProposedClaim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([
      claim.subject,
      claim.type,
      claim.object ?? claim.value,
      claim.chain,
      claim.polarity,
      claim.modality,
    ]);
    const others = best.get(key) ?? [];
    best.set(key, others);
    const i = others.findIndex((other) => mayBeOneTime(other, claim));
    const other = others[i];
    if (!other) others.push(claim);
    else {
      const surer = claim.proposal.confidence > other.proposal.confidence ? claim : other;
      const { from, until } = other.from !== undefined || other.until !== undefined ? other : claim;
      others[i] = { ...surer, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
    }
  }
  return [...best.values()].flat();
}

/** Everybody who takes part in a claim. */
export function membersOf(claims: readonly ProposedClaim[]): Set<string> {
  return new Set(
    claims.flatMap(({ subject, object, chain }) => [
      subject,
      ...(object === undefined ? [] : [object]),
      ...chain.flatMap(({ agent }) => agent ?? []),
    ]),
  );
}

/** Whether a member is worth proposing: it was named, or something is said of it. */
export function isWorthProposing(member: Member, taking: ReadonlySet<string>): boolean {
  return taking.has(member.id) || (member.named > 0 && !member.described);
}
