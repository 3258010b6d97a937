/** Entities that may be one, side by side with their words and relations: the same, different or unsure, by key. */
import { useEffect, useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { Awaiting } from '../panels/awaiting.js';
import { TypeDisc } from '../panels/icon.js';
import { RelationRow } from '../panels/relation-row.js';
import { useAnswer } from '../panels/use-answer.js';
import type { Candidate } from '../source/desk.js';
import { Snippets } from './snippets.js';
import { useDesk } from './use-desk.js';

export function Resolve() {
  const { store, source, words, dossier, language } = useDesk();
  const [pairs, setPairs] = useState<Candidate[]>();
  const [failed, setFailed] = useState('');
  const state = store.answers.value;
  useEffect(() => {
    source.candidates(dossier).then(setPairs, (error) => setFailed(String(error.message ?? error)));
  }, [state, dossier]);
  const [pair] = pairs ?? [];
  const judge = async (kind: 'merge' | 'different' | 'unsure') => {
    if (!pair) return;
    const { entity, into } = pair;
    // the next pair comes at once; what the server then says replaces the list
    if (await store.deciding.decide({ kind, entity, into })) setPairs((had) => had?.filter((one) => one !== pair));
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
      if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
      const kind = ({ s: 'merge', d: 'different', f: 'unsure' } as const)[event.key as 's'];
      if (kind) void judge(kind);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  });
  if (failed) return <Awaiting answer={{ failed }} />;
  if (!pairs) return <Awaiting />;
  if (!pair) return <p class="notice">{words.resolveNone}</p>;
  return (
    <section class="resolve" aria-label={words.resolve}>
      <h2>{words.resolve}</h2>
      <p class="faint">
        {words.resolveLeft(pairs.length)} · {words.likely(Math.round(pair.confidence))} ·{' '}
        {pair.reasons.map((reason) => inLanguage(reason, language)).join(store.words.value.reviewJoin)}
      </p>
      {store.deciding.failed.value && <p role="alert">{store.deciding.failed.value}</p>}
      <div class="decide">
        <button type="button" class="action primary" aria-keyshortcuts="S" onClick={() => void judge('merge')}>
          {words.same} <kbd>S</kbd>
        </button>
        <button type="button" class="action" aria-keyshortcuts="D" onClick={() => void judge('different')}>
          {words.different} <kbd>D</kbd>
        </button>
        <button type="button" class="action" aria-keyshortcuts="F" onClick={() => void judge('unsure')}>
          {words.unsure} <kbd>F</kbd>
        </button>
      </div>
      <div class="pair-of">
        <Side key={pair.entity} id={pair.entity} />
        <Side key={pair.into} id={pair.into} />
      </div>
    </section>
  );
}

function Side({ id }: { id: string }) {
  const { store, words, language } = useDesk();
  const review = { review: ['accepted', 'proposed'] as ('accepted' | 'proposed')[] };
  const answer = useAnswer('entity', { id, filter: review });
  const adjacent = useAnswer('adjacent', { id, filter: review, limit: 8 });
  const mentions = useAnswer('documents', { entity: id, limit: 3 });
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  const { names, type, aliases } = answer.entity;
  const style = store.ontology.value?.style(type);
  const label = store.ontology.value?.entityTypes.get(type)?.label;
  const found = mentions && !('failed' in mentions) ? mentions.documents : [];
  const relations = adjacent && !('failed' in adjacent) ? adjacent.groups.flatMap((group) => group.relations) : [];
  return (
    <div class="side-of">
      <h3>
        {style && <TypeDisc {...style} />} {inLanguage(names, language)}
      </h3>
      <p class="faint">
        {[label && inLanguage(label, language), ...Object.values(names), ...Object.values(aliases).flat()]
          .filter((text, i, all) => text && all.indexOf(text) === i)
          .join(' · ')}
      </p>
      <ul class="rows">
        {relations.slice(0, 6).map((relation) => (
          <li key={relation.id}>
            <RelationRow relation={relation} from={id} />
          </li>
        ))}
      </ul>
      {found.map(({ document, snippets }) => (
        <div key={document.id}>
          <p class="faint" lang={document.language}>
            {document.title}
          </p>
          <Snippets snippets={snippets.slice(0, 1)} language={document.language} />
        </div>
      ))}
      {relations.length === 0 && <p class="faint">{words.relations(0)}</p>}
    </div>
  );
}
