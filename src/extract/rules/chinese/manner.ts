/** Whether a Chinese clause denies, supposes, calls for or foretells what it says. */
import type { Finding, Naming, Place } from '../reading.js';
import type { ChineseSentence } from './segments.js';

/** Coverbs that put the object before the verb. */
const DISPOSAL = /(?:把|将)$/;

const NEGATION =
  /(?:没有|并未|未能|尚未|从未|未|不再|不会|不|并非|无法|拒绝|难以|很难|并没有|不曾|停止|绝不|无意|放弃|取消|搁置)/;

const MAYBE =
  /(?:说不定|说不准|未必|不一定|不见得|十有八九|可能|或许|也许|或将|或会|或可|恐将|恐怕|恐|有望|拟|打算|计划|考虑|有意|准备|试图|寻求|希望|据信|不排除|能否|是否|考量|欲|差点|险些|本可|本想|原本|本来)/;

const OUGHT = /(?:应当|应该|应|必须|需要|有必要|呼吁|建议|要求|敦促|办法是|做法是|出路是|上策是)/;

const WILL = /(?:即将|将会|将要|势必|将于|将在|将)/;

const IF = /(?:如果|假如|倘若|若|一旦|除非|要是|只要|即使|即便|假设|假使|设想|想象|难道)/;

/** "并非 X 资助了 Y": no to all that follows. */
const NOT_SO = /(?:并非|并不是|绝非)[^，；]*$/;

/** "X 收购 Y 的传闻不实": what was said before is called false. */
const CALLED_FALSE =
  /^[^，。；]*(?:传闻|传言|说法|消息|报道|指控|指称)(?:并|均|都)?(?:不实|不属实|不是事实|是假的|有误|毫无根据|没有根据|纯属|子虚乌有|系谣言|是谣言|为假)/;

/** Negation and modality between the subject (or the clause's start) and the cue. */
export function mannerOf(
  sentence: ChineseSentence,
  clause: Place,
  agent: Naming,
  verb: Place,
): Pick<Finding, 'negative' | 'modality' | 'foretold'> {
  const { text, start: offset } = sentence;
  const from = agent.end > clause.start && agent.end <= verb.start ? Math.max(clause.start, agent.end) : clause.start;
  const between = text.slice(from - offset, verb.start - offset);
  const whole = text.slice(clause.start - offset, verb.start - offset);
  const around = text.slice(0, verb.end - offset);
  const conditional = IF.test(around.slice(Math.max(0, around.lastIndexOf('。'))));
  const future =
    WILL.test(between) &&
    !DISPOSAL.test(whole.slice(0, Math.max(whole.lastIndexOf('把'), whole.lastIndexOf('将')) + 1));
  return {
    negative:
      NEGATION.test(
        between.replace(
          /——[^—]{0,80}——|[（(][^（()）]{0,80}[）)]|说不定|说不准|未必|不一定|不见得|不仅|不但|不只|不断|不久|不同|不少|不过|不得不|不约而同|不排除/g,
          '',
        ),
      ) ||
      NOT_SO.test(whole) ||
      CALLED_FALSE.test(text.slice(verb.end - offset, clause.end - offset)),
    modality: OUGHT.test(whole) ? 'proposed' : MAYBE.test(whole) || conditional ? 'possible' : 'actual',
    foretold: future,
  };
}
