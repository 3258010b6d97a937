/** Takes from Chinese findings what stands beside them in the text: hearsay, debunking, questions, judgments undone. */
import type { Parse } from '../../language/parse.js';
import { simplified } from '../../text/script.js';
import { type Around, type Beside, besideIn } from '../factuality/chinese-beside.js';
import { indexAt, lyingIn, nearby } from '../rules/by-place.js';
import { type Attribution, type Finding, isSaidBy, type Naming, type Place, type Reading } from '../rules/reading.js';
import { withinClaim, withoutObjects, withoutSufferer } from './chinese-bystanders.js';

/** The reading, with nothing firm that the words beside it take back, and the words in its quote. */
export function holdAgainstBeside(reading: Reading, parse: Parse): Reading {
  const text = simplified(parse.text);
  const namedIn = lyingIn(reading.namings.filter(({ kind }) => kind !== 'reference'));
  const own = reading.findings.flatMap((finding) => withinClaim(finding, text, namedIn));
  const attributions = withoutObjects(reading.attributions, own, text).map((one) => withoutSufferer(one, text));
  const added: Attribution[] = [];
  const eventsIn = lyingIn(own.filter(({ type }) => !TOPICS.has(type)).map((finding) => ({ ...finding.at, finding })));
  const answersIn = lyingIn(
    attributions
      .filter(({ pointsBack, source, cue }) => pointsBack && (source || REFUSES.test(cue)))
      .map(({ at }) => at),
  );
  const saidAt = nearby(
    attributions.filter(({ pointsBack }) => !pointsBack),
    ({ content }) => content,
  );
  const clarified = new Map<Attribution, Attribution>();
  /** answers of nobody that stand in words that are a denial already */
  const within = new Set<Attribution>();
  const answers = lyingIn(
    attributions.filter(({ pointsBack, source }) => pointsBack && !source).map((one) => ({ ...one.at, one })),
  );
  const findings = own.map((finding): Finding => {
    const said = saidAt(finding.at).filter((one) => isSaidBy(one, finding));
    // what is taken back is judged by its own words alone
    if (said.some(({ closes, corrects, act }) => closes || corrects || act === 'retracts')) return finding;
    const around = aroundOf(finding, parse, text, namedIn);
    if (!around) return finding;
    const found = besideIn({
      ...around,
      hasEvent: (start, end) => eventsIn({ start, end }).some(({ finding: other }) => !isSame(other, finding)),
      isAnswered: (start, end) => answersIn({ start, end }).length > 0,
    });
    if (found.length === 0) return finding;
    // "澄清绝无…": what is made clear is the no
    const clear = said.filter(({ act, cue }) => act === 'denies' && /澄清|辟谣/u.test(cue));
    const isClear = clear.length > 0 && found.some(({ effect }) => effect === 'so not');
    if (isClear) for (const one of clear) clarified.set(one, { ...one, act: 'states' });
    const held = settled(finding, found, isClear ? said.map((one) => clarified.get(one) ?? one) : said, namedIn);
    for (const { act, at } of held.added) if (act === 'denies') for (const { one } of answers(at)) within.add(one);
    added.push(...held.added);
    return held.finding;
  });
  const kept = attributions.filter((one) => !within.has(one));
  return { ...reading, findings, attributions: [...kept.map((one) => clarified.get(one) ?? one), ...added] };
}

/** Somebody's no against the text's own yes; a debunking leaves no yes. */
const REFUSES = /否认|驳斥|反驳/u;

/** Told of words, not of what was done. */
const TOPICS = new Set(['issues', 'about', 'reports-on', 'accuses']);
const isSame = (a: Finding, b: Finding): boolean => a.subject === b.subject && a.object === b.object;

/** What the words after it say is said already. */
const isKnown = ({ start, end }: Place, said: readonly Attribution[]): boolean =>
  said.some(({ at, source }) => source !== undefined && at.start < end && start < at.end);

type NamedIn = (place: Place) => Naming[];

/** In code units: so much of a sentence without an end is looked at. */
const FAR_OFF = 240;

function aroundOf(
  finding: Finding,
  parse: Parse,
  text: string,
  namedIn: NamedIn,
): Omit<Around, 'hasEvent' | 'isAnswered'> | undefined {
  const index = indexAt(parse.sentences, finding.at.start);
  const sentence = parse.sentences[index];
  if (!sentence) return undefined;
  const next = parse.sentences[index + 1];
  const follows = next && !text.slice(sentence.end, next.start).includes('\n');
  const near = {
    start: Math.max(sentence.start, finding.at.start - FAR_OFF),
    end: Math.min(sentence.end, finding.at.end + FAR_OFF),
  };
  const ends = namedIn(near).filter(({ member }) => member === finding.subject || member === finding.object);
  // the ends that stand nearest to the verb: a span may hold what was found beside it already
  const first = ends.findLast(({ end, member }) => end <= finding.at.start && member === finding.subject);
  const last = ends.find(({ start, member }) => start >= finding.at.end && member === finding.object);
  const isOwn = ({ member }: Naming) => member === finding.subject || member === finding.object;
  return {
    text,
    start: sentence.start,
    end: sentence.end,
    nextEnd: follows ? next.end : sentence.end,
    from: Math.min(finding.at.start, first?.start ?? finding.span.start),
    to: Math.max(finding.at.end, last?.end ?? finding.at.end),
    verb: finding.at.start,
    isNamed: (start, end) => namedIn({ start, end }).some((one) => !isOwn(one)),
    hasVerb: (start, end) => {
      for (let token = parse.tokenAt(start); token && token.start < end; token = parse.tokens[token.index + 1])
        if (token.pos === 'VERB') return true;
      return false;
    },
  };
}

/** The finding with all that was found beside it: what says no goes before what weakens. */
function settled(
  finding: Finding,
  found: readonly Beside[],
  said: readonly Attribution[],
  namedIn: NamedIn,
): { finding: Finding; added: Attribution[] } {
  const span = {
    start: Math.min(finding.span.start, ...found.map(({ start }) => start)),
    end: Math.max(finding.span.end, ...found.map(({ end }) => end)),
  };
  const has = (effect: Beside['effect']) => found.find((one) => one.effect === effect);
  const reasons = [...finding.reasons, ...new Set(found.map(({ effect }) => `beside it: ${effect}`))];
  const own = { ...finding, span, reasons };
  const asked = has('asked');
  if (asked) return { finding: { ...own, negative: false, modality: 'possible' }, added: [] };
  const isDenied = said.some(({ act }) => act === 'denies' || act === 'retracts' || act === 'questions');
  const no = found.find(({ effect, by }) => effect === 'denied' && by && namedIn(by).length > 0) ?? has('denied');
  const soNot = has('so not');
  // "从未资助…的说法被证伪": two noes
  if (soNot && (no || has('false'))) return { finding: { ...own, modality: 'possible' }, added: [] };
  if (soNot && !isDenied) return { finding: { ...own, negative: true, modality: 'actual' }, added: [] };
  if (no && !isDenied) {
    const by = no.by && namedIn(no.by).at(-1);
    return { finding: { ...own, negative: false, modality: 'actual' }, added: [denial(finding, no, by, said)] };
  }
  if (has('false') && !isDenied) return { finding: { ...own, negative: true, modality: 'actual' }, added: [] };
  // a doubt about what somebody says leaves it theirs
  const isTheirs = said.some(({ source }) => source !== undefined);
  const possible = found.find(({ effect, start }) => effect === 'possible' && !(isTheirs && start >= finding.at.end));
  if (possible && finding.modality === 'actual' && !finding.negative)
    return { finding: { ...own, modality: 'possible' }, added: [] };
  const alleged =
    found.find(({ effect, by }) => effect === 'alleged' && by && namedIn(by).length > 0) ??
    has('alleged') ??
    (said.length === 0 ? has('labelled') : undefined);
  const isAlleged = said.some(({ act }) => act === 'alleges' || act === 'denies' || act === 'questions');
  if (!alleged || isAlleged || isKnown(alleged, said) || finding.modality !== 'actual') return { finding, added: [] };
  const by = alleged.by && namedIn(alleged.by).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (by && said.some(({ source }) => source !== undefined)) return { finding, added: [] };
  const words: Attribution = {
    ...(by && { source: by.member }),
    act: 'alleges',
    cue: 'words beside it',
    at: { start: alleged.start, end: alleged.end },
    content: finding.at,
  };
  return { finding: own, added: [words] };
}

/** Whoever denies it stands outside of nameless rumours, and inside of whoever tells of the denial. */
function denial(finding: Finding, no: Beside, by: Naming | undefined, said: readonly Attribution[]): Attribution {
  const isTold = said.some(({ source }) => source !== undefined);
  return {
    ...(by && { source: by.member }),
    act: 'denies',
    cue: 'words beside it',
    at: { start: no.start, end: no.end },
    content: finding.at,
    ...(!isTold && { depth: -1 }),
  };
}
