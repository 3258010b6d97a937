/** Relations that only the order of Chinese names says: titles, possessives, names before nouns. */
import { endBefore } from '../../relations/dates.js';
import type { Candidate, Candidates } from '../candidates.js';
import type { Finding, Naming, Place } from '../reading.js';
import type { ChineseText } from './context.js';
import type { ChineseSentence } from './segments.js';

/** Names that stand together: "Meta 的 Llama", "白宫备忘录", "阿里巴巴股价", "苹果首席执行官库克". */
export function byNeighbours(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  { candidates, date }: ChineseText,
): Finding[] {
  const found: Finding[] = [];
  const add: Add = (type, subject, object, cue, span, confidence, reason, ended = false) => {
    const relation = candidates.ontology.relationTypes.get(type);
    const fits = (member: Candidate, types: readonly string[]) => candidates.fits(member, types);
    if (!relation || subject === object || !fits(subject, relation.domain) || !fits(object, relation.range)) return;
    found.push({
      subject,
      type,
      object,
      cue,
      at: span,
      span,
      negative: false,
      modality: 'actual',
      foretold: false,
      confidence,
      rule: 'neighbours',
      apart: span.end - span.start,
      reasons: [reason],
      ...(ended && endBefore(date)),
    });
  };
  const within = namings.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  for (const [i, naming] of within.entries()) {
    addOwned(naming, sentence, namings, candidates, add);
    const next = within[i + 1];
    if (!next) continue;
    const between = sentence.text.slice(naming.end - sentence.start, next.start - sentence.start);
    const span = { start: naming.start, end: next.end };
    if (/^\s*的\s*(?:\p{Script=Han}{0,4})?$/u.test(between) && /的/.test(between)) {
      if (next.kind === 'name' && candidates.isOf(next.member, 'product') && candidates.isOf(naming.member, 'company'))
        add('develops', naming.member, next.member, '的', span, 60, 'possessive before a product');
    }
    if (!candidates.isOf(next.member, 'person')) continue;
    // "特斯拉中国区总裁": the place tells which part of the firm
    const firm = candidates.isOf(naming.member, 'place')
      ? within.find(({ end, member }) => end === naming.start && candidates.isOf(member, 'organisation'))
      : undefined;
    addTitled(firm?.member ?? naming.member, next.member, between.trim(), span, add);
  }
  return found;
}

type Add = (
  type: string,
  subject: Candidate,
  object: Candidate,
  cue: string,
  span: Place,
  confidence: number,
  reason: string,
  ended?: boolean,
) => void;

/** "阿里巴巴股价": whose a description is by the name in it. */
function addOwned(
  naming: Naming,
  sentence: ChineseSentence,
  namings: readonly Naming[],
  candidates: Candidates,
  add: Add,
): void {
  const owner =
    namings.find((other) => other !== naming && other.start >= naming.start && other.end < naming.end) ??
    ownerInside(naming, sentence, candidates);
  if (!owner || owner.member === naming.member) return;
  const whole = { start: naming.start, end: naming.end };
  if (candidates.isOf(naming.member, 'security'))
    add('issues-security', owner.member, naming.member, '股价', whole, 70, 'a company before its shares');
  if (candidates.isOf(naming.member, 'document'))
    add('issues', owner.member, naming.member, '的', whole, 60, 'an issuer before a document');
  if (candidates.isOf(naming.member, 'product'))
    add('develops', owner.member, naming.member, '的', whole, 60, 'a maker before a product');
}

const TITLE =
  /^(?:前|现任|原|联合|\p{Script=Han}{0,3}区)?(首席执行官|CEO|董事长|总裁|总经理|主席|总统|总理|首相|部长|行长|负责人|创始人|局长|主任|州长|市长|院长|校长|发言人|律师)$/u;

/** "苹果首席执行官库克": what somebody is of an organisation. */
function addTitled(house: Candidate, person: Candidate, between: string, span: Place, add: Add): void {
  const title = TITLE.exec(between)?.[1];
  if (!title) return;
  const ended = /^[前原]/.test(between);
  if (title === '发言人' || title === '律师')
    add('represents', person, house, title, span, 65, 'who speaks for whom', ended);
  else if (title === '创始人')
    add('founded-by', house, person, title, span, 65, 'founder between an organisation and a name');
  else add('leads', person, house, title, span, 65, 'a title between an organisation and a name', ended);
}

/** Who owns a description by its own name: 阿里巴巴 in 阿里巴巴股价. */
function ownerInside(
  naming: Naming,
  sentence: ChineseSentence,
  candidates: Candidates,
): { member: Candidate } | undefined {
  if (!candidates.isOf(naming.member, 'document', 'security', 'product')) return undefined;
  const name = sentence.text.slice(naming.start - sentence.start, naming.end - sentence.start);
  for (let length = name.length - 2; length >= 2; length--) {
    const member = candidates.find(name.slice(0, length));
    if (member && member !== naming.member && candidates.isOf(member, 'organisation', 'person')) return { member };
  }
  return undefined;
}
