/** Who says a claim, in words: the path of speakers, a document that speaks itself, and whoever is not named. */
import { ACTS } from './acts.js';
import { type Act, actsOf, type Claim, inOwnVoice } from './claim.js';
import type { Document } from './document.js';
import { inLanguage, type Localised } from './language.js';
import { actWord, POLARITY_WORDS } from './words.js';

/** What the words need of a dossier, in one language. */
export interface ChainNames {
  /** the name of an entity */
  name: (id: string) => string;
  /** whether that name is a plural; left out, none is */
  isPlural?: (id: string) => boolean;
  /** what a document is called that speaks itself: `documentVoice`, or its publisher alone */
  voice: (document: string) => string;
}

const OWN_VOICE: Localised = { en: 'in its own voice', zh: '以自己的口吻' };

/** Whoever the document does not name. */
export const UNNAMED: Localised = { en: 'somebody unnamed', zh: '未具名者' };

/**
 * Whether a step without a speaker is somebody whom the document does not name, as in "allegedly": a document that only
 * passes on an allegation, a denial or a call is not the one who makes it. All other acts it may well do itself.
 */
export function isUnnamedStep({ agent, act }: { agent?: string | undefined; act: Act }): boolean {
  const { effect } = ACTS[act];
  return agent === undefined && (effect === 'alleges' || effect === 'denies' || effect === 'calls');
}

/**
 * The attribution of a claim as a path of speakers: `Financial Times reports › White House memo alleges`; where the
 * document itself speaks, `Harbour Post (“Ship sinks”) states (in its own voice)`; where it names nobody,
 * `somebody unnamed, in Harbour Post (“Ship sinks”), alleges`.
 */
export function chainWords(
  claim: Pick<Claim, 'chain' | 'document' | 'polarity'>,
  { name, isPlural, voice }: ChainNames,
  language: string,
): string {
  const chinese = language.startsWith('zh');
  const glue = chinese ? '' : ' ';
  const steps = actsOf(claim).map((act, i) => {
    const agent = claim.chain[i]?.agent;
    const word = actWord(act, agent !== undefined && isPlural?.(agent) === true, language);
    if (agent !== undefined) return `${name(agent)}${glue}${word}`;
    const document = voice(claim.document);
    if (isUnnamedStep({ act })) return `${unnamedIn(document, language)}${glue}${word}`;
    const own = inOwnVoice(claim) ? ` (${inLanguage(OWN_VOICE, language)})` : '';
    return `${document}${glue}${word}${own}`;
  });
  const not = claim.polarity === 'negative' ? `${glue || ':'}${inLanguage(POLARITY_WORDS.negative, language)}` : '';
  return `${steps.join(' › ')}${not}`;
}

/** `somebody unnamed, in Harbour Post (“Ship sinks”),`. @param document as `documentVoice` calls it */
export function unnamedIn(document: string, language: string): string {
  const nobody = inLanguage(UNNAMED, language);
  return language.startsWith('zh') ? `${nobody}（据${document}）` : `${nobody}, in ${document},`;
}

/**
 * Who speaks where a document speaks itself: its publisher, with the title. Without a publisher the title alone, marked
 * as one: it may be a sentence of its own.
 */
export function documentVoice({ title, publisher }: Pick<Document, 'title' | 'publisher'>, language: string): string {
  if (publisher === title) return title;
  const isChinese = language.startsWith('zh');
  const marked = isChinese ? `《${title.replace(/^《|》$/g, '')}》` : `“${title}”`;
  if (publisher === undefined) return marked;
  return isChinese ? publisher + marked : `${publisher} (${marked})`;
}

/** `documentVoice` of each document by id; an unknown id stands for itself. */
export function documentVoices(
  documents: readonly Pick<Document, 'id' | 'title' | 'publisher'>[],
  language: string,
): (id: string) => string {
  const voices = new Map(documents.map((document) => [document.id, documentVoice(document, language)]));
  return (id) => voices.get(id) ?? id;
}
