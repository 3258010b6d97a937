/** What an English sentence does to the event of a claim, held against the claim. */
import type { Parse, Token } from '../../language/parse.js';
import type { Attributions } from '../attribution/index.js';
import type { ProposedClaim } from '../extractor.js';
import { factualityOf } from '../factuality/english.js';
import type { Factuality } from '../factuality/level.js';
import type { Place } from '../rules/reading.js';
import { type Ends, levelDoubts } from './doubt.js';

const RANK = ['firm', 'alleged', 'proposed', 'possible'] as const;

export function doubtsInEnglish(claim: ProposedClaim, ends: Ends, parse: Parse, attributions: Attributions): string[] {
  const path = eventPath(ends, parse);
  if (!path) return [];
  const found = path.events.map((event) => {
    // what is wanted or believed is weakened by its governor, what is said by its chain
    const saying = attributions.chainAt(event).filter(({ cue }) => cue.sense === 'speech');
    const cues = new Set(saying.map(({ cue }) => cue.head));
    return factualityOf(parse, event, (governor) => cues.has(governor.index));
  });
  const doubts = levelDoubts(
    claim,
    weakest(found),
    found.flatMap(({ reasons }) => reasons),
  );
  const doer = path.events.map((event) => doerOf(parse, event)).find((token) => token !== undefined);
  if (doer && !isWithin(doer, ends.subject) && !isWithin(doer, ends.object))
    doubts.push(`"${parse.textOf(parse.subtreeSpan(doer))}" does it, by the structure of the sentence`);
  return doubts;
}

/**
 * The verbs and event nouns on the way through the tree from one end of a claim to the other: what is said of the two
 * together. Undefined where no sentence of the words names both.
 */
function eventPath({ subject, object }: Ends, parse: Parse): { events: Token[] } | undefined {
  const heads = (places: readonly Place[]) => places.flatMap((place) => headOf(parse, place) ?? []);
  const pairs = heads(subject).flatMap((a) =>
    heads(object)
      .filter((b) => b.sentence === a.sentence && b !== a)
      .map((b) => ({ a, b })),
  );
  const nearest = pairs.sort((x, y) => Math.abs(x.a.index - x.b.index) - Math.abs(y.a.index - y.b.index))[0];
  if (!nearest) return undefined;
  const above = ancestors(parse, nearest.a);
  const below = ancestors(parse, nearest.b);
  const meeting = above.find((token) => below.includes(token));
  if (!meeting) return undefined;
  const upTo = (line: Token[]) => line.slice(1, Math.max(1, line.indexOf(meeting)));
  const between = [...upTo(above), ...upTo(below)].filter(({ pos }) => pos === 'VERB');
  const events =
    meeting.pos === 'VERB' || meeting.pos === 'AUX' || between.length === 0 ? [...between, meeting] : between;
  return { events };
}

/** The token of a name that carries it in the sentence: the one whose head lies outside. */
function headOf(parse: Parse, { start, end }: Place): Token | undefined {
  for (let token = parse.tokenAt(start); token && token.start < end; token = parse.tokens[token.index + 1]) {
    const head = parse.headOf(token);
    if (!head || head.start < start || head.start >= end) return token;
  }
  return undefined;
}

/** A token and all above it, up to the root. */
function ancestors(parse: Parse, from: Token): Token[] {
  const line: Token[] = [];
  for (let token: Token | undefined = from; token && line.length < 200; token = parse.headOf(token)) line.push(token);
  return line;
}

function weakest(found: readonly Factuality[]): Pick<Factuality, 'level' | 'negative'> {
  const level = RANK.findLast((one) => found.some((factuality) => factuality.level === one)) ?? 'firm';
  return { level, negative: found.some(({ negative }) => negative) };
}

/** Who does what a verb below another says, where that is not the other's subject: "blocked Google from acquiring Slack". */
function doerOf(parse: Parse, event: Token): Token | undefined {
  if (event.pos !== 'VERB' || parse.childOf(event, 'nsubj', 'nsubjpass')) return undefined;
  if (event.dep !== 'xcomp' && event.dep !== 'pcomp') return undefined;
  const above = parse.headOf(event);
  const governor = event.dep === 'pcomp' && above ? parse.headOf(above) : above;
  return governor?.pos === 'VERB' && above?.norm !== 'by' ? parse.childOf(governor, 'dobj', 'nsubjpass') : undefined;
}

function isWithin(token: Token, places: readonly Place[]): boolean {
  return places.some(({ start, end }) => start <= token.start && token.end <= end);
}
