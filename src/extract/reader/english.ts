/** Holds what the English rules found against a real parse: who does it, and how much of it the sentence asserts. */
import type { Parse, Token } from '../../language/parse.js';
import { lastOf } from '../../model/item-at.js';
import { controllerOf } from '../factuality/control.js';
import { factualityOf } from '../factuality/english.js';
import { ACCUSING_PAPERS } from '../factuality/english-governors.js';
import { doubtBeside } from '../factuality/english-plain.js';
import { type Factuality, weaken } from '../factuality/level.js';
import { indexAt, lyingIn, nearby } from '../rules/by-place.js';
import {
  type Attribution,
  type Finding,
  isBesideThePoint,
  isSaidBy,
  type Naming,
  type Place,
  type Reading,
} from '../rules/reading.js';
import { introducedContent } from './introduced.js';

/**
 * The reading, closed by default: a finding stays firm only where every governor above its predicate is known to keep
 * it firm. What is not asserted becomes denied, possible, proposed or alleged, and the words that do so join its span.
 */
export function holdAgainstParse(reading: Reading, parse: Parse): Reading {
  const added: Attribution[] = [...introducedContent(parse, reading.namings)];
  /** words that an accusing paper says, with the act that they are */
  const accusing = new Map<Attribution, Attribution>();
  const introduced = new Map(added.map((one) => [one.content.start, one.cue]));
  const saidAt = nearby(
    reading.attributions.filter(({ pointsBack }) => !pointsBack),
    ({ content }) => content,
  );
  const namedIn = lyingIn(reading.namings);
  const paperOf = accusingPapers(parse);
  const findings = reading.findings.flatMap((finding): Finding[] => {
    const predicate = predicateOf(parse, finding.at);
    if (!predicate) return [{ ...finding, modality: 'possible', reasons: [...finding.reasons, 'no word carries it'] }];
    const led = controlled(parse, predicate, finding, namedIn);
    if (!led) return [];
    const said = saidAt(led.at).filter((one) => isSaidBy(one, led));
    if (isBesideThePoint(led, said)) return [];
    const isAttributed = (governor: Token) =>
      said.some(({ at, cueAt = at, holds }) => !holds && cueAt.start < governor.end && governor.start < cueAt.end);
    const closing = said.find(({ closes }) => closes);
    const isBeyond = ({ start }: Token) => closing !== undefined && start < closing.content.start;
    const inText = factualityOf(parse, predicate, isAttributed, isBeyond);
    // the document's own voice is closed by default; a denial that is doubted would be firmer than one that is not
    const doubt =
      said.length === 0 && inText.level === 'firm' && !inText.negative ? doubtBeside(parse, predicate) : undefined;
    const factuality = doubt ? weaken(inText, 'possible', doubt.at, doubt.why) : inText;
    const paper = paperOf(predicate);
    if (paper) for (const one of said) if (one.act === 'states') accusing.set(one, { ...one, act: 'alleges' });
    const isAlleged = said.some(({ act }) => act === 'alleges' || act === 'denies');
    if (factuality.level === 'alleged' && !isAlleged) {
      const at = placeOf(factuality.reach ?? predicate);
      added.push({ act: 'alleges', cue: lastOf(factuality.reasons), at, content: finding.at });
    }
    // "did not say that", "rejected the idea that": what the speaker does with it stands in the chain already
    const isQuestioned = said.some(({ act }) => act === 'questions' || act === 'denies');
    const own =
      isQuestioned && factuality.negative && !parse.childOf(predicate, 'neg')
        ? { ...factuality, negative: false }
        : factuality;
    const held = settled(led, own, predicate);
    return [paper && said.length > 0 ? { ...held, span: joined(held.span, placeOf(paper)) } : held];
  });
  const spread = findings.map((finding) => {
    const at = indexAt(parse.sentences, finding.at.start);
    const sentence = parse.sentences[at];
    const before = sentence && introduced.has(sentence.start) ? parse.sentences[at - 1] : undefined;
    return before ? { ...finding, span: joined(finding.span, before) } : finding;
  });
  return {
    ...reading,
    findings: spread,
    attributions: [...reading.attributions.map((one) => accusing.get(one) ?? one), ...added],
  };
}

/** The verb or noun of a cue: of its words the one that governs the others. */
function predicateOf(parse: Parse, at: Place): Token | undefined {
  const inside: Token[] = [];
  for (let token = parse.tokenAt(at.start); token && token.start < at.end; token = parse.tokens[token.index + 1]) {
    inside.push(token);
  }
  const said = inside.filter(({ pos }) => pos === 'VERB' || pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ');
  // "was never chairman": the auxiliary is the verb
  const words = said.length > 0 ? said : inside;
  return words.find((token) => !inside.some((other) => other !== token && parse.governs(other, token))) ?? words[0];
}

/**
 * "In its complaint, Lyft says that …": the paper that hangs on a verb, or on what governs it. Each token is looked at
 * once, however many verbs hang below it.
 */
function accusingPapers(parse: Parse): (predicate: Token) => Token | undefined {
  const known = new Map<number, Token | undefined>();
  const ownPaper = (token: Token) =>
    parse
      .childrenOf(token)
      .find(
        (child) =>
          child.dep === 'prep' && child.norm === 'in' && ACCUSING_PAPERS.has(parse.childOf(child, 'pobj')?.lemma ?? ''),
      );
  return (predicate) => {
    const path: Token[] = [];
    let token: Token | undefined = predicate;
    let paper: Token | undefined;
    while (token && !paper && !known.has(token.index)) {
      path.push(token);
      paper = ownPaper(token);
      token = parse.headOf(token);
    }
    paper ??= token && known.get(token.index);
    for (const { index } of path) known.set(index, paper);
    return paper;
  };
}

function settled(finding: Finding, factuality: Factuality, predicate: Token): Finding {
  const { level, negative, reasons, reach } = factuality;
  const isVerb = predicate.pos === 'VERB' || predicate.pos === 'AUX';
  const modality =
    level === 'possible' || level === 'proposed'
      ? level === 'possible' && finding.modality === 'proposed'
        ? ('proposed' as const)
        : level
      : negative && level === 'firm'
        ? ('actual' as const)
        : finding.modality;
  return {
    ...finding,
    negative: isVerb || negative ? negative : finding.negative,
    modality,
    span: reach ? joined(finding.span, placeOf(reach)) : finding.span,
    reasons:
      reasons.length > 0 ? [...finding.reasons, `weakened by ${[...new Set(reasons)].join(', ')}`] : finding.reasons,
  };
}

/**
 * The finding with the subject that the governing verb gives to an infinitive or gerund: "The EU blocked Google from
 * acquiring Slack" makes Google acquire. Undefined where that is nobody who is named.
 */
function controlled(
  parse: Parse,
  predicate: Token,
  finding: Finding,
  namedIn: (place: Place) => Naming[],
): Finding | undefined {
  const controller = controllerOf(parse, predicate);
  if (!controller) return finding;
  const named = namedIn(parse.subtreeSpan(controller));
  if (named.some(({ member }) => member === finding.subject)) return finding;
  const head = named.find((naming) => naming.start <= controller.start && controller.end <= naming.end);
  if (!head || head.member === finding.object) return undefined;
  return { ...finding, subject: head.member, reasons: [...finding.reasons, `"${controller.text}" does it`] };
}

function placeOf({ start, end }: Token): Place {
  return { start, end };
}

function joined(a: Place, b: Place): Place {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
