/** Subtitles (SubRip, WebVTT): what is spoken, in sentences instead of cues, each passage with its speaker where one is written. */
import { itemAt } from '../model/item-at.js';
import { decodeEntities } from './entities.js';
import type { Found } from './intake.js';
import { TextBuilder } from './text-builder.js';
import { labelOf } from './turns.js';

/**
 * All of it is somebody's speech: what no speaker is written at is the turn of somebody unnamed.
 * Times, styles and descriptions of sounds are left out.
 * @throws where no cue is found
 */
export function readSubtitles(text: string): Found {
  const cues = cuesIn(text);
  const [first, last] = [cues[0], cues.at(-1)];
  if (!first || !last) throw new Error('no cues');
  const spoken = cues.flatMap(passagesOf);
  const words = spoken.filter(({ text: said }) => !SOUND.test(said));
  const notes = [`the times of its subtitles were left out: ${clock(first.start)} to ${clock(last.end)}`];
  const sounds = spoken.length - words.length;
  if (sounds > 0) notes.push(sounds === 1 ? '1 sound was left out' : `${sounds} sounds were left out`);
  const { title, language } = headOf(text);
  return { ...joined(words), title, language, notes };
}

interface Cue {
  /** seconds */
  start: number;
  end: number;
  lines: string[];
}

const TIMES =
  /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})/;

function cuesIn(text: string): Cue[] {
  const isVtt = text.startsWith('WEBVTT');
  const cues: Cue[] = [];
  // an empty line ends a cue of WebVTT; in SubRip files it may also stand within one
  let isOpen = false;
  for (const line of text.split('\n')) {
    const times = line.includes('-->') ? TIMES.exec(line) : null;
    const cue = cues.at(-1);
    if (times) {
      // the number of the next one
      if (!isVtt && cue && /^\s*\d+\s*$/.test(cue.lines.at(-1) ?? '')) cue.lines.pop();
      cues.push({ start: seconds(times.slice(1, 5)), end: seconds(times.slice(5)), lines: [] });
      isOpen = true;
    } else if (line.trim() === '') isOpen &&= !isVtt;
    else if (cue && isOpen) cue.lines.push(line);
  }
  return withoutRolling(cues);
}

function seconds([hours = '0', minutes = '0', whole = '0', parts = '0']: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(parts.padEnd(3, '0')) / 1000;
}

/** Live captions roll: a cue repeats the lines that stand already, and adds one. */
function withoutRolling(cues: readonly Cue[]): Cue[] {
  const plain = (line: string) => line.replace(/<[^<>]*>/g, '').trim();
  return cues.map((cue, i) => {
    const before = cues[i - 1];
    if (!before || cue.start > before.end + 0.05) return cue;
    const shown = before.lines.map(plain);
    const lines = cue.lines.map(plain);
    let same = Math.min(shown.length, lines.length);
    while (same > 0 && lines.slice(0, same).some((line, n) => line !== shown[shown.length - same + n])) same--;
    // the words of one cue may be those of the last one, said again
    return same === lines.length && cue.start > before.start && cue.end - cue.start > 0.1 && shown.length < 2
      ? cue
      : { ...cue, lines: cue.lines.slice(same) };
  });
}

interface Passage {
  text: string;
  speaker?: string | undefined;
  start: number;
  end: number;
  /** somebody else begins */
  isNew: boolean;
  /** `>>` is written wherever somebody else begins */
  isMarked: boolean;
}

/** The passages of a cue: of each voice, and of each line that begins with a dash, `>>` or a name. */
function passagesOf({ start, end, lines }: Cue): Passage[] {
  const passages: Passage[] = [];
  const voices = lines.join('\n').split(/<v(?:\.[^\s<>]*)?(?:\s([^<>]*))?>/);
  for (const [i, part] of voices.entries()) {
    if (i % 2 === 1) continue;
    const voice = i > 0 ? decodeEntities((voices[i - 1] ?? '').trim()) : undefined;
    for (const raw of part.split('\n')) {
      const line = decodeEntities(raw.replace(/<[^<>]*>|\{\\[^{}]*\}/g, ''))
        .replace(/\\[nNh]/g, ' ')
        .trim();
      const [, lead = ''] = /^(>{2,3}|[-–—])(?=\s|\p{L}|["“「[(])/u.exec(line) ?? [];
      const said = line.slice(lead.length).trim();
      if (said === '') continue;
      const speaker = voice || labelOf(said);
      const before = passages.at(-1);
      const isNew = lead !== '' || speaker !== before?.speaker;
      if (before && lead === '' && (speaker === undefined || speaker === before.speaker)) before.text += ` ${said}`;
      else {
        const text = voice ? `${voice}: ${said}` : said;
        passages.push({
          text,
          speaker,
          start,
          end,
          isNew: isNew && passages.length + lead.length > 0,
          isMarked: lead.startsWith('>'),
        });
      }
    }
  }
  return passages;
}

/** "[Music]", "(LAUGHTER)", "♪ la la ♪": nobody's words. */
const SOUND = /^(?:\[[^[\]]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】|[♪♫#*][\s\S]*[♪♫#*]|[♪♫#*\s]+)$/;
const ENDS = /[.!?。！？…]["'”’」』)\]]*$/;
/** A new paragraph begins after such a silence in seconds, or so many characters, where a sentence ends. */
const PAUSE = 2;
const LONG = 600;

/** Sentences that were cut into cues, in one piece; each paragraph is a turn. */
function joined(passages: readonly Passage[]): Pick<Found, 'text' | 'marks'> {
  const builder = new TextBuilder();
  const isMarked = passages.some((passage) => passage.isMarked);
  let turn: ReturnType<TextBuilder['open']> | undefined;
  let last: Passage | undefined;
  let length = 0;
  for (const passage of passages) {
    const isSentence = last !== undefined && !ENDS.test(last.text);
    const isSame = passage.speaker !== undefined && passage.speaker === turn?.speaker;
    // a name holds to the end of its sentence, where others are not always named as well
    const goesOn =
      isSame || (!passage.isNew && passage.speaker === undefined && (isSentence || isMarked || !turn?.speaker));
    const rests = last !== undefined && passage.start - last.end > PAUSE;
    if (!turn || !goesOn || (!isSentence && (rests || length > LONG))) {
      const speaker = goesOn ? turn?.speaker : passage.speaker;
      if (turn) builder.close(turn);
      builder.paragraph();
      turn = builder.open('turn', { speaker: speaker !== undefined && ASKED.test(speaker) ? undefined : speaker });
      length = 0;
    } else builder.add(' ');
    const label = passage.speaker !== undefined && length > 0 ? /^[^:：]*[:：]\s*/.exec(passage.text)?.[0] : undefined;
    builder.add(passage.text.slice(label?.length ?? 0));
    length += passage.text.length;
    last = passage;
  }
  if (turn) builder.close(turn);
  return builder.finish();
}

const ASKED = /^(?:q|a|question|answer|问|答|問)\.?$/i;

/** What the head of a WebVTT file says. */
function headOf(text: string): { title?: string | undefined; language?: string | undefined } {
  if (!text.startsWith('WEBVTT')) return {};
  const head = itemAt(text.slice(0, 2000).split(/\n\s*\n/, 1), 0);
  const title = /^WEBVTT[ \t]+(?:-+[ \t]*)?(\S[^\n]*)/.exec(head)?.[1]?.trim();
  return {
    title: title !== undefined && !/^(?:kind|language|file)\b/i.test(title) ? title : undefined,
    language: /^Language:\s*([a-z]{2,3})\b/im.exec(head)?.[1]?.toLowerCase(),
  };
}

function clock(time: number): string {
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${two(time / 3600)}:${two((time / 60) % 60)}:${two(time % 60)}`;
}
