/** An entity: its names, its properties and its relations, each with its standing. */
import type { Entity as EntityOfModel } from '../../src/model/entity.js';
import { inLanguage } from '../../src/model/language.js';
import type { Relation } from '../../src/model/relation.js';
import { choose, FOCUS, toggle } from '../state/state.js';
import { Capped } from './capped.js';
import { Icon, TypeDisc } from './icon.js';
import { RelationRow } from './relation-row.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function Entity({ entity }: { entity: EntityOfModel }) {
  const { words, state, context, narrowed, remote, go, pins } = useStore();
  const { language } = state.value;
  const { id, names, aliases, description, sameAs, type } = entity;
  const ontology = context.value?.ontology;
  const label = ontology?.entityTypes.get(type)?.label;
  const name = inLanguage(names, language);
  const others = [...new Set(Object.values(names))].filter((other) => other !== name);
  const { relations = [] } = narrowed.value ?? {};
  const properties = relations.filter((relation) => relation.subject === id && relation.object === undefined);
  const near = relations.filter(
    (relation) => relation.object === id || (relation.subject === id && relation.object !== undefined),
  );
  // a part of a large dossier need not hold all of them
  const answer = useAnswer('adjacent', remote.value ? { id, filter: state.value.filter, limit: 500 } : undefined);
  const adjacent = answer && !('failed' in answer) ? answer.groups.flatMap((group) => group.relations) : near;
  const links = [...new Map(adjacent.map((relation) => [relation.id, relation])).values()];
  const linked = answer && !('failed' in answer) ? Math.max(answer.total, links.length) : links.length;
  const spoken = relations.filter(({ claims }) => claims.some(({ chain }) => chain.some(({ agent }) => agent === id)));
  const also = Object.entries(aliases).flatMap(([tongue, list]) => list.map((alias) => ({ tongue, alias })));
  return (
    <section class="entity" aria-labelledby="entity-title">
      <button type="button" class="back" onClick={() => go((now) => choose(now, undefined))}>
        <Icon name="arrow-left" /> {words.value.overview}
      </button>
      <h2 id="entity-title" tabIndex={-1}>
        {ontology && <TypeDisc {...ontology.style(type)} size={28} />} {name}
      </h2>
      <p class="faint">{[label ? inLanguage(label, language) : type, ...others].join(' · ')}</p>
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
              {also.map(({ tongue, alias }) => (
                <span key={`${tongue} ${alias}`} class="alias" lang={tongue}>
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
      {linked > 500 && <p class="faint">{words.value.partOfAll(links.length, linked)}</p>}
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
  relations: readonly Relation[];
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
