/** Says at the beginning of a marked passage whose words it holds: a quotation of somebody, a turn, a forwarded letter. */
import { inLanguage } from '../../src/model/language.js';
import { MARKS, type Mark } from '../../src/model/mark.js';
import { useStore } from './use-store.js';

/** It is no part of the text: it cannot be selected, and stands in no quote. */
export function VoiceLabel({ mark }: { mark: Mark }) {
  const { words, state } = useStore();
  const { language } = state.value;
  const { label, voice } = MARKS[mark.kind];
  const kind = inLanguage(label, language);
  const said = voice === 'other' ? words.value.voiceOf(kind, mark.speaker) : kind;
  return (
    <span class="voice-label" data-voice={voice} lang={language}>
      {mark.date === undefined ? said : `${said} · ${mark.date}`}
    </span>
  );
}

/** How a passage looks that holds such words. */
export function voiceClass(marks: readonly Mark[]): string | undefined {
  const inner = marks.at(-1);
  return inner && (MARKS[inner.kind].voice === 'none' ? 'voice none' : 'voice');
}
