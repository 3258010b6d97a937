/** Chinese relations told by the words between and around two names: 《史记》的作者司马迁, 李小龙主演的《唐山大兄》, …，由张绍林执导. */
import type { PlacedCue } from '../cues.js';
import type { Finding, Naming, Place } from '../reading.js';
import type { ChineseText } from './context.js';
import type { ChineseSentence } from './segments.js';

/** Words between two names are no longer than this. */
const LONGEST = 14;
/** So many names before one may be the topic that is spoken of. */
const TOPIC_REACH = 8;
/** What stands between a role and a name and says nothing: 是, 为, a colon, the kind of a work, 等 after a list. */
const FILLERS =
  /等(?:人|多人)?|(?:一部|这部|首部)?(?:电视剧|连续剧|电影|影片|小说|网络小说|歌曲|专辑|纪录片|综艺)|[《》“”「」『』\s]/gu;

/** Time grows with the number of names, each beside a bounded number of others. */
export function byPlaces(sentence: ChineseSentence, namings: readonly Naming[], context: ChineseText): Finding[] {
  const { candidates, cues } = context;
  const within = namings.filter(
    ({ kind, start, end }) => kind === 'name' && start >= sentence.start && end <= sentence.end,
  );
  const found: Finding[] = [];
  const words = (from: number, to: number) =>
    sentence.text.slice(from - sentence.start, to - sentence.start).replace(FILLERS, '');
  for (const [i, first] of within.entries()) {
    const next = within[i + 1];
    if (next && next.start - first.end <= LONGEST) {
      const between = words(first.end, next.start).replace(/[是为：:]$/u, '');
      for (const cue of cues.placed.get(between) ?? []) {
        if (cue.isTopic) continue;
        for (const one of cue.reversed ? listBefore(within, i, sentence) : [first])
          add(cue, one, next, { start: one.end, end: next.start });
      }
    }
    for (const cue of topicCues(first)) {
      const topic = topicBefore(within, i, cue);
      if (topic) add(cue, topic, first, { start: first.start - cue.before.length, end: first.start });
    }
  }
  return found;

  /** Cues whose words stand right around a name, and speak of a topic before it: …，作者是赵忠心. */
  function topicCues({ start, end }: Naming): PlacedCue[] {
    const text = sentence.text;
    return cues.topical.filter(
      ({ before, after }) =>
        text.slice(0, start - sentence.start).endsWith(before) && text.startsWith(after, end - sentence.start),
    );
  }

  function topicBefore(all: readonly Naming[], at: number, { type }: PlacedCue): Naming | undefined {
    return all
      .slice(Math.max(0, at - TOPIC_REACH), at)
      .find(({ member }) => type.domain.length > 0 && candidates.isOf(member, ...type.domain));
  }

  function add({ type, text, reversed, isTopic, after }: PlacedCue, near: Naming, far: Naming, at: Place): void {
    const [subject, object] = reversed && !isTopic ? [far, near] : [near, far];
    if (subject.member === object.member) return;
    const guessed = Number(subject.member.guessed) + Number(object.member.guessed);
    if (!candidates.fits(subject.member, type.domain) || !candidates.fits(object.member, type.range)) return;
    found.push({
      subject: subject.member,
      type: type.id,
      object: object.member,
      cue: text,
      at,
      span: { start: Math.min(near.start, at.start), end: far.end + after.length },
      negative: false,
      modality: 'actual',
      foretold: false,
      confidence: 65,
      rule: 'places',
      apart: far.start - near.end,
      guessed,
      reasons: [`“${text}” between ${subject.member.type} and ${object.member.type}`],
    });
  }
}

/** A name with those of the list that ends with it: 沈泰、严宽、杜若溪. */
function listBefore(all: readonly Naming[], at: number, { text, start }: ChineseSentence): Naming[] {
  const list: Naming[] = [];
  for (let i = at; i >= 0 && list.length < 20; i--) {
    const one = all[i] as Naming;
    const next = all[i + 1];
    if (i < at && next && !/^\s*[、和与及跟]\s*$/u.test(text.slice(one.end - start, next.start - start))) break;
    list.push(one);
  }
  return list;
}
