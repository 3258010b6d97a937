/** One claim: the path of speakers, the words, and the way into the document. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { documentVoice, isUnnamedStep, unnamedIn } from '../../src/model/chain-words.js';
import { type Act, actsOf } from '../../src/model/claim.js';
import { inLanguage } from '../../src/model/language.js';
import { ACT_WORDS } from '../../src/model/words.js';
import type { ClaimShown } from '../state/claim-shown.js';
import { choose, openClaim } from '../state/state.js';
import { Icon } from './icon.js';
import { LazyForm } from './lazy.js';
import { useStore } from './use-store.js';

/** The relation whose claims can be changed where they are shown. */
export const ChangeableClaims = createContext<string | undefined>(undefined);

export function Claim({ claim }: { claim: ClaimShown }) {
  const { words, state, go } = useStore();
  const relation = useContext(ChangeableClaims);
  const { language } = state.value;
  return (
    <article class="claim" data-claim={claim.id}>
      <Chain claim={claim} />
      <blockquote lang={claim.language}>{claim.evidence.quote}</blockquote>
      <button type="button" class="source" onClick={() => go((now) => openClaim(now, claim.id))}>
        <Icon name="file-text" size={14} /> <span lang={claim.language}>{claim.title}</span>
        <span class="hidden">, {words.value.showInDocument}</span>
      </button>
      {claim.note && (
        <p class="note">
          <em>{words.value.note}:</em> {inLanguage(claim.note, language)}
        </p>
      )}
      {relation !== undefined && <LazyForm form="ClaimTools" props={{ relation, claim }} quiet />}
    </article>
  );
}

/** `Financial Times reports › White House memo alleges`, each speaker a way to it. */
export function Chain({ claim }: { claim: ClaimShown }) {
  const { words, state, go, name: names } = useStore();
  const { language } = state.value;
  const name = names.value;
  const modality = words.value.modality[claim.modality];
  const unnamed = claim.chain.some(isUnnamedStep);
  return (
    <p class="chain">
      {actsOf(claim).map((act, i) => {
        const agent = claim.chain[i]?.agent;
        return (
          <span key={i} class={`step act-${act}`}>
            {i > 0 && <span class="faint"> › </span>}
            {agent === undefined ? (
              <Speakerless claim={claim} act={act} />
            ) : (
              <button
                type="button"
                class="link"
                onClick={() => go((now) => choose(now, { kind: 'entity', id: agent }))}
              >
                {name(agent)}
              </button>
            )}{' '}
            <b>{inLanguage(ACT_WORDS[act], language)}</b>
          </span>
        );
      })}
      {claim.ownVoice && !unnamed && <span class="faint"> {words.value.ownVoice}</span>}
      {modality && <span class="faint"> {modality}</span>}
      {claim.polarity === 'negative' && <b class="negative"> {words.value.negative}</b>}
    </p>
  );
}

/** The document that speaks itself, by its publisher, or somebody in it who has no name. */
function Speakerless({ claim, act }: { claim: ClaimShown; act: Act }) {
  const { language } = useStore().state.value;
  const voice = documentVoice(claim, language);
  if (isUnnamedStep({ act })) return <span>{unnamedIn(voice, language)}</span>;
  return <span lang={claim.language}>{voice}</span>;
}
