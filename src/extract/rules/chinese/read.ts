/** Reads a Chinese document from its parse: who is named, who says what, and what is said of whom. */
import { Parse } from '../../../language/parse.js';
import { simplified } from '../../../text/script.js';
import { findMentions } from '../../mentions/index.js';
import { namingsOf } from '../../reader/namings.js';
import { clausesIn } from '../../relations/chinese-clause.js';
import { headingLength, partedClauses, retractionsInChinese } from '../../retractions/chinese.js';
import { correctingInChinese } from '../../retractions/chinese-notices.js';
import { attributionsWith, findingsWith } from '../../retractions/retraction.js';
import { lyingIn } from '../by-place.js';
import type { Candidates } from '../candidates.js';
import type { Cues } from '../cues.js';
import type { Naming, Reading } from '../reading.js';
import { actorsIn } from './actors.js';
import { findingsIn } from './relations.js';
import { readSentences } from './segments.js';
import { attributionsIn } from './speech.js';

/** @param date the document's, EDTF */
export function readChinese(parse: Parse, candidates: Candidates, cues: Cues, date: string | undefined): Reading {
  const mentions = findMentions(parse, candidates, cues);
  const namings = withoutTitles(namingsOf(parse, mentions), candidates);
  const sentences = readSentences(parse);
  const reading: Reading = { namings, findings: [], attributions: [], sentences };
  const namedIn = lyingIn(namings);
  for (const [i, sentence] of sentences.entries()) {
    const here = namedIn(sentence);
    const actors = actorsIn(sentence, here, candidates);
    const taken = retractionsInChinese(sentence, sentences[i + 1]?.text ?? '', actors);
    const parted = taken.length > 0 ? { ...sentence, clauses: partedClauses(sentence.clauses, taken) } : sentence;
    const cuts = taken.flatMap(({ content, instead }) =>
      [content, instead].flatMap((at) => (at ? [at.start, at.end] : [])),
    );
    const heading = sentence.start + headingLength(sentence.text);
    const spoken = attributionsIn(parted, actors, candidates).filter(({ at }) => at.end > heading);
    const said = attributionsWith(correctingInChinese(sentence, spoken, actors, candidates), taken);
    reading.attributions.push(...said);
    const clauses = clausesIn(parse, sentence, actors, cuts);
    reading.findings.push(
      ...findingsWith(
        findingsIn(parted, here, actors, clauses, said, { candidates, cues, text: parse.text, date }),
        taken,
      ),
    );
  }
  return reading;
}

/** The same words at the same places, in simplified characters. */
export function inSimplified(parse: Parse): Parse {
  const text = simplified(parse.text);
  if (text === parse.text) return parse;
  const tokens = parse.tokens.map((token) => ({ ...token, text: text.slice(token.start, token.end) }));
  return new Parse(parse.language, text, tokens, parse.entities);
}

/** Of 通用汽车首席执行官 only 通用汽车: who holds the title is another one. */
function withoutTitles(namings: readonly Naming[], candidates: Candidates): Naming[] {
  const within = lyingIn(namings);
  return namings.filter(
    (one) =>
      one.kind !== 'description' ||
      !candidates.isOf(one.member, 'person') ||
      !within(one).some(({ kind, end }) => kind === 'name' && end < one.end),
  );
}
