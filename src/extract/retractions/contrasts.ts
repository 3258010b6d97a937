/** "Google, not Amazon, acquired Fitbit": in a correction, what was said of the other one was wrong. */
import type { Parse, Token } from '../../language/parse.js';
import { lyingIn, nearby } from '../rules/by-place.js';
import { covers, type Finding, type Naming, type Place } from '../rules/reading.js';

/**
 * The findings: what is said of "not Amazon" is not so of Amazon. Inside a notice what is not so of the other one comes
 * as a finding of its own.
 */
export function withContrasts(
  parse: Parse,
  findings: readonly Finding[],
  namings: readonly Naming[],
  notices: readonly Place[],
): Finding[] {
  const namedIn = lyingIn(namings);
  const namedAt = nearby(namings, (naming) => naming);
  return findings.flatMap((finding): Finding[] => {
    if (finding.negative) return [finding];
    const ends = (['subject', 'object'] as const).flatMap((end) => {
      const own = namedIn(finding.span).find(({ member }) => member === finding[end]);
      return own ? [{ end, own }] : [];
    });
    const excluded = ends.find(({ own }) => isExcluded(parse, own));
    if (excluded) return [{ ...finding, negative: true, reasons: [...finding.reasons, 'it is named after "not"'] }];
    if (!notices.some((notice) => covers(notice, finding.at))) return [finding];
    const others = ends.flatMap(({ end, own }): Finding[] => {
      const head = headIn(parse, own);
      const other = head && notOne(parse, head);
      const naming = other && namedAt(other).find(({ start, end: stop }) => start <= other.start && other.end <= stop);
      if (!naming || naming.member === finding.subject || naming.member === finding.object) return [];
      const reasons = [...finding.reasons, `"not ${other.text}"`];
      return [{ ...finding, [end]: naming.member, negative: true, confidence: finding.confidence - 10, reasons }];
    });
    return [finding, ...others];
  });
}

/** ", not Amazon,": the name itself is set aside, whatever the tree hangs on it. */
function isExcluded(parse: Parse, { start }: Place): boolean {
  const first = parse.tokenAt(start);
  const [comma, not] = first ? [parse.tokens[first.index - 2], parse.tokens[first.index - 1]] : [];
  return not?.norm === 'not' && comma?.text === ',';
}

/** The token of a name that hangs on what is outside it. */
function headIn(parse: Parse, { start, end }: Place): Token | undefined {
  for (let token = parse.tokenAt(start); token && token.start < end; token = parse.tokens[token.index + 1]) {
    const head = parse.headOf(token);
    if (!head || head.start < start || head.start >= end) return token;
  }
  return undefined;
}

/** What stands beside a name after "not" or "rather than". */
function notOne(parse: Parse, head: Token): Token | undefined {
  return parse
    .childrenOf(head)
    .find(
      (token) =>
        token.index > head.index &&
        /^(?:appos|conj)$/.test(token.dep) &&
        parse.tokens.slice(head.index + 1, token.index).some(({ norm }) => norm === 'not'),
    );
}
