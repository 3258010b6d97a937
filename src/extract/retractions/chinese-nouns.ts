/** What Chinese nouns take back: 路透社对……报道的撤回, 就……的报道发布更正, 该社的撤稿声明于次日发布. */
import type { Naming } from '../rules/reading.js';
import { type ChineseText, clauseStart, earlierSpeaker, speakerIn } from './chinese-speaker.js';
import { ALLEGED, BETWEEN, ISSUE, MAY, NOT, NOTICE, OWN_OUTLET, POINTING, PUBLISHED, SPOKEN } from './chinese-words.js';
import type { Retraction } from './retraction.js';

const TAKING = `(?:公开|正式|全面|书面)?(?:撤回|更正|撤稿|撤销|订正|收回|勘误)(?![了过其])`;
const ISSUED = `(?:，|已|随后|次日|当[天日晚]|翌日|公开|正式){0,3}(?:${ISSUE})了?(?:一[份则篇条]|正式|公开|简短){0,2}(?:${NOTICE}|撤稿|撤回)`;
/** 对……一文的撤回, 就……的报道发布更正 */
const OF_WORDS = new RegExp(
  `(?:就|对|关于|针对)([^。；，]{2,60}?)(?:一事|一文|(?:的(?:[^，。；的]{0,4})?)?(${SPOKEN}))(?:的${TAKING}|${ISSUED})`,
  'gu',
);
/** 对这一报道作出更正 */
const OF_SAID = new RegExp(`(?:就|对|针对)?${POINTING}(${SPOKEN})(?:的${TAKING}|${ISSUED})`, 'gu');
/** 路透社的撤稿声明于次日发布 */
const APPEARED = new RegExp(
  `的(?:${NOTICE})(?=(?:于|在|已|随后|次日|当[天日晚]|翌日|昨日|今日|上?周)[^，。；]{0,8}(?:${ISSUE}|发出|见报|上线|出来))`,
  'gu',
);
const SELF = new RegExp(OWN_OUTLET, 'u');

export function byNoun(sentence: ChineseText, namings: readonly Naming[]): Retraction[] {
  const { text, start: offset } = sentence;
  const back = [...text.matchAll(OF_SAID), ...text.matchAll(APPEARED)].map((match) => ({ match, said: '' }));
  const own = [...text.matchAll(OF_WORDS)]
    .map((match) => ({ match, said: match[1] ?? '' }))
    .filter(({ match: { index } }) => !back.some(({ match }) => match.index === index));
  return [...own, ...back].flatMap(({ match, said }): Retraction[] => {
    const { 0: whole, index } = match;
    const noun = said === '' ? '' : (match[2] ?? '');
    const before = text.slice(0, index);
    const clause = clauseStart(before);
    const source =
      speakerIn(sentence, namings, offset + clause, offset + index) ?? earlierSpeaker(namings, offset, offset + clause);
    const isOwn = !source && SELF.test(before);
    const lead = BETWEEN.exec(said)?.[0].length ?? 0;
    const start = offset + index + whole.indexOf(said) + lead;
    const end = offset + index + whole.length;
    const at = { start: source?.start ?? offset + clause, end: said === '' ? end : start };
    const words = before.slice(clause);
    const doubtful = NOT.test(words) || MAY.test(words);
    return [
      {
        source: source?.member,
        isNobody: !source && !isOwn,
        isSpeaker: said === '' && (source === undefined ? /该|其/u.test(words) : source.kind === 'reference'),
        cue: noun === '' ? whole : `${noun}${whole.slice(-2)}`,
        at,
        words: { start: at.start, end },
        content: said === '' ? undefined : { start, end: start + said.length - lead },
        ...(doubtful && {
          stands: ALLEGED.test(noun) ? 'alleges' : PUBLISHED.test(noun) || !noun ? 'reports' : 'states',
        }),
      },
    ];
  });
}
