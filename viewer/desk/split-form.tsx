/** One entity turns out to be two: which claims go to the other one, asked claim by claim or document by document. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../src/engine/queries/index.js';
import { WITH_PROPOSALS } from '../../src/model/pictured.js';
import type { RelationSummary } from '../../src/model/relation.js';
import { Awaiting } from '../panels/awaiting.js';
import { relationWords } from '../panels/relation-row.js';
import { useAnswer } from '../panels/use-answer.js';
import { useWriting } from '../panels/use-writing.js';
import { FormEnd, TypeField } from './fields.js';
import { Modal } from './modal.js';
import { useDesk } from './use-desk.js';

/** An entity with claims on more relations than this is split by `claimgraph resolve --split`. */
const MOST = 500;

export function SplitForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { store, words } = useDesk();
  const review = [...WITH_PROPOSALS];
  const ends = useAnswer('relations', { filter: { entity: [id], review }, limit: MOST }, { fresh: true });
  const says = useAnswer('relations', { filter: { saidBy: [id], review }, limit: MOST }, { fresh: true });
  const entity = useAnswer('entity', { id });
  const failed = [ends, says, entity].flatMap((answer) => (answer && 'failed' in answer ? [answer] : []))[0];
  const isReady = ends && says && entity && !('failed' in ends) && !('failed' in says) && !('failed' in entity);
  return (
    <Modal title={words.splitTitle(store.name.value(id))} wide onClose={onClose}>
      {isReady ? (
        <Fields entity={entity.entity} relations={[...ends.relations, ...says.relations]} onClose={onClose} />
      ) : (
        <Awaiting answer={failed} />
      )}
    </Modal>
  );
}

interface Named {
  id: string;
  document: string;
  quote: string;
  relation: RelationSummary;
}

interface FieldsProps {
  entity: Answer<'entity'>['entity'];
  relations: readonly RelationSummary[];
  onClose: () => void;
}

function Fields({ entity, relations, onClose }: FieldsProps) {
  const { store, words, language } = useDesk();
  const { deciding, ontology } = store;
  useWriting();
  const [names, setNames] = useState<Record<string, string>>({ ...entity.names });
  const [type, setType] = useState(entity.type);
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    deciding.failed.value = '';
  }, [deciding]);
  const claims = claimsNaming(entity.id, relations);
  const documents = [...new Set(claims.map(({ document }) => document))];
  const put = (ids: readonly string[], goes: boolean) => {
    const next = new Set(going);
    for (const one of ids) goes ? next.add(one) : next.delete(one);
    setGoing(next);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const named = Object.fromEntries(
      Object.entries(names).flatMap(([tag, name]) => (name.trim() ? [[tag, name.trim()]] : [])),
    );
    const decided = await deciding.decide({
      ...{ kind: 'split', entity: entity.id, into: { type, names: named } },
      ...{ claims: [...going], relations: [], documents: [] },
    });
    if (decided) onClose();
  };
  return (
    <form class="desk-form" onSubmit={save}>
      <p>{words.splitAsk}</p>
      {documents.map((document) => {
        const own = claims.filter((claim) => claim.document === document);
        return (
          <fieldset key={document} class="split-document">
            <legend>{store.name.value(document)}</legend>
            {own.length > 1 && (
              <label class="row">
                <input
                  type="checkbox"
                  checked={own.every(({ id }) => going.has(id))}
                  onChange={(event) =>
                    put(
                      own.map(({ id }) => id),
                      event.currentTarget.checked,
                    )
                  }
                />
                {words.splitWhole}
              </label>
            )}
            {own.map(({ id, quote, relation }) => {
              const { subject, label, object } = relationWords(store, relation);
              return (
                <label key={id} class="row" data-claim={id}>
                  <input
                    type="checkbox"
                    checked={going.has(id)}
                    onChange={(event) => put([id], event.currentTarget.checked)}
                  />
                  <span>
                    {subject} {label} {object} <q class="faint">{quote}</q>
                  </span>
                </label>
              );
            })}
          </fieldset>
        );
      })}
      {claims.length === 0 && <p class="faint">{words.splitNothing}</p>}
      <fieldset>
        <legend>{words.splitOther}</legend>
        {(['en', 'zh'] as const).map((tag) => (
          <label key={tag}>
            {tag === 'en' ? words.nameEn : words.nameZh}
            <input
              value={names[tag] ?? ''}
              lang={tag}
              required={tag === language && !Object.values(names).some((name) => name.trim())}
              onInput={(event) => setNames({ ...names, [tag]: event.currentTarget.value })}
            />
          </label>
        ))}
        <TypeField
          label={words.type}
          types={[...(ontology.value?.entityTypes.values() ?? [])]}
          value={type}
          onChange={setType}
        />
      </fieldset>
      <p class="faint">{words.splitGoing(going.size, claims.length)}</p>
      <FormEnd disabled={going.size === 0} onCancel={onClose} />
    </form>
  );
}

/** Claims on relations of the entity, and those that it makes, each once, by document. */
function claimsNaming(entity: string, relations: readonly RelationSummary[]): Named[] {
  const found = new Map<string, Named>();
  for (const relation of relations) {
    const isEnd = relation.subject === entity || relation.object === entity;
    for (const { id, document, chain, evidence, review } of relation.claims) {
      if (review === 'rejected' || !(isEnd || chain.some(({ agent }) => agent === entity))) continue;
      found.set(id, { id, document, quote: evidence.quote, relation });
    }
  }
  return [...found.values()].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
}
