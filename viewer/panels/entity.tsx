/** An entity: its names, its properties and its relations, each with its standing. */

import type { Answer } from '../../src/engine/queries/index.js';
import { inLanguage } from '../../src/model/language.js';
import type { RelationSummary } from '../../src/model/relation.js';
import { choose, FOCUS, toggle } from '../state/state.js';
import { Awaiting } from './awaiting.js';
import { BackToView } from './back.js';
import { Capped } from './capped.js';
import { Icon, TypeDisc } from './icon.js';
import { Lazy } from './lazy.js';
import { RelationRow } from './relation-row.js';
import { UnreviewedBadge } from './standing.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

/** Most relations that are asked for; the number of all stands beside them. */
const MOST = 500;

export function Entity({ id }: { id: string }) {
  const { filter } = useStore();
  const answer = useAnswer('entity', { id, filter: filter.value });
  const adjacent = useAnswer('adjacent', { id, filter: filter.value, limit: MOST });
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  if (!adjacent || 'failed' in adjacent) return <Awaiting answer={adjacent} />;
  return <EntityShown answer={answer} adjacent={adjacent} />;
}

function EntityShown({ answer, adjacent }: { answer: Answer<'entity'>; adjacent: Answer<'adjacent'> }) {
  const { words, state, ontology: types, go, pins, source } = useStore();
  const { language } = state.value;
  const { entity, properties, speaksIn: spoken } = answer;
  const { id, names, aliases, description, sameAs, type } = entity;
  const ontology = types.value;
  const label = ontology?.entityTypes.get(type)?.label;
  const name = inLanguage(names, language);
  const others = [...new Set(Object.values(names))].filter((other) => other !== name);
  // a relation of an entity with itself goes out and comes in
  const all = adjacent.groups.flatMap((group) => group.relations);
  const links = [...new Map(all.map((relation) => [relation.id, relation])).values()];
  const linked = adjacent.cursor === undefined ? links.length : adjacent.total;
  const also = Object.entries(aliases).flatMap(([code, list]) => list.map((alias) => ({ code, alias })));
  return (
    <section class="entity" aria-labelledby="entity-title">
      <BackToView />
      <h2 id="entity-title" tabIndex={-1}>
        {ontology && <TypeDisc {...ontology.style(type)} size={28} />} {name}
      </h2>
      <p class="faint">{[label ? inLanguage(label, language) : type, ...others].join(' · ')}</p>
      {source.desk && <Lazy part="EntityTools" quiet />}
      {entity.review === 'proposed' && (
        <p>
          <UnreviewedBadge />
        </p>
      )}
      {pins.places.value.has(id) && (
        <p class="pinned">
          <Icon name="pin" size={14} /> {words.value.pinned}{' '}
          <button type="button" class="link" onClick={() => pins.release(id)}>
            {words.value.release}
          </button>
        </p>
      )}
      {description && <p>{inLanguage(description, language)}</p>}
      <dl class="facts">
        {also.length > 0 && (
          <>
            <dt>{words.value.alsoCalled}</dt>
            <dd>
              {also.map(({ code, alias }) => (
                <span key={`${code} ${alias}`} class="alias" lang={code}>
                  {alias}
                </span>
              ))}
            </dd>
          </>
        )}
        {Object.keys(sameAs).length > 0 && (
          <>
            <dt>{words.value.elsewhere}</dt>
            <dd>
              {Object.entries(sameAs).map(([scheme, other]) => (
                <Elsewhere key={scheme} scheme={scheme} id={other} />
              ))}
            </dd>
          </>
        )}
      </dl>
      <Group title={words.value.properties} relations={properties} from={id} />
      <Group title={words.value.relationsOf} relations={links} from={id} />
      {linked > links.length && <p class="faint">{words.value.partOfAll(links.length, linked)}</p>}
      <Group title={words.value.speaksIn} relations={spoken} speaker={id} />
      {properties.length + links.length + spoken.length === 0 && <p class="faint">{words.value.noRelations}</p>}
      <p class="actions">
        {words.value.focus}
        {FOCUS.map((steps) => (
          <button
            key={steps}
            type="button"
            class="chip"
            aria-pressed={state.value.focus === steps}
            onClick={() => go((now) => ({ ...now, focus: steps }))}
          >
            {steps}
          </button>
        ))}
        <button
          type="button"
          class="chip"
          onClick={() => go((now) => toggle(choose(now, undefined), 'notEntity', [id], true))}
        >
          {words.value.hide}
        </button>
        <button
          type="button"
          class="chip"
          onClick={() =>
            go((now) => ({
              ...choose(now, undefined),
              view: 'paths',
              from: now.from ?? id,
              ...(now.from !== undefined && { to: id }),
            }))
          }
        >
          {words.value.pathFromHere}
        </button>
      </p>
      {source.desk && <Lazy part="Mentions" quiet />}
      {spoken.length > 0 && (
        <button type="button" class="action" onClick={() => go((now) => toggle(now, 'notSaidBy', [id], true))}>
          {words.value.withoutTitle(name)}
        </button>
      )}
    </section>
  );
}

interface GroupProps {
  title: string;
  relations: readonly RelationSummary[];
  from?: string;
  speaker?: string;
}

function Group({ title, relations, from, speaker }: GroupProps) {
  if (relations.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span class="number">{relations.length}</span>
      </h3>
      <Capped items={relations} most={50}>
        {(shown) => (
          <ul class="rows" data-spoken={speaker}>
            {shown.map((relation) => (
              <li key={relation.id}>
                <RelationRow
                  relation={relation}
                  {...(from !== undefined && { from })}
                  {...(speaker !== undefined && { speaker })}
                />
              </li>
            ))}
          </ul>
        )}
      </Capped>
    </>
  );
}

/** An identifier elsewhere, as a link where its scheme has addresses. */
function Elsewhere({ scheme, id }: { scheme: string; id: string }) {
  const address =
    scheme === 'wikidata' ? `https://www.wikidata.org/wiki/${id}` : /^https?:\/\//.test(id) ? id : undefined;
  if (!address) return <span class="alias">{`${scheme} ${id}`}</span>;
  return (
    <a class="alias" href={address} target="_blank" rel="noreferrer">
      {scheme} {id} <Icon name="external-link" size={12} />
    </a>
  );
}
