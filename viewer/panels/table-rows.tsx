/** The rows of the tables: an entity, a relation or a claim each, as the engine lists them. */
import type { ComponentChildren } from 'preact';
import { countWords } from '../../src/analysis/relation-counts.js';
import type { Answer } from '../../src/engine/queries/index.js';
import { verdictOf } from '../../src/model/assessment.js';
import { chainWords } from '../../src/model/chain-words.js';
import type { Claim } from '../../src/model/claim.js';
import { Review } from '../../src/model/claim.js';
import type { Entity } from '../../src/model/entity.js';
import { inLanguage } from '../../src/model/language.js';
import { isUnreviewed } from '../../src/model/pictured.js';
import type { RelationSummary } from '../../src/model/relation.js';
import { adverseVerdict, REVIEW_WORDS } from '../../src/model/words.js';
import { partsOf } from '../state/parts-of.js';
import { choose, openClaim } from '../state/state.js';
import type { Store } from '../state/store.js';
import { languageNames } from '../words/language-names.js';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, WORDS } from '../words/words.js';
import type { CellEdit } from './cell-edit.js';
import { relationWords } from './relation-row.js';
import { StandingBadge, UnreviewedBadge } from './standing.js';

type Aliases = Entity['aliases'];

interface Row {
  id: string;
  cells: readonly { value: string | number; shown?: ComponentChildren; language?: string; edit?: CellEdit }[];
  choose(): void;
  chosen: boolean;
}

export interface Table {
  head: string[];
  rows: Row[];
}

export function entityTable(store: Store, parts: readonly Answer<'entities'>[]): Table {
  const { ontology, state, words, go } = store;
  const { language, chosen } = state.value;
  const types = ontology.value?.entityTypes;
  const typeChoices = [...(types?.values() ?? [])]
    .map(({ id, label }) => ({ id, label: inLanguage(label, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return {
    head: [words.value.name, words.value.type, words.value.relationsOf, words.value.otherNames],
    rows: parts
      .flatMap(({ entities }) => entities)
      .map(({ id, names, type, aliases, relations, all, review }) => ({
        id,
        cells: [
          {
            value: inLanguage(names, language),
            ...(review === 'proposed' && { shown: withBadge(inLanguage(names, language)) }),
            edit: {
              fields: [{ value: names[language] ?? inLanguage(names, language) }],
              decision: ([name = '']) =>
                name === ''
                  ? undefined
                  : { kind: 'changeEntity', entity: id, change: { names: { ...names, [language]: name } } },
            },
          },
          {
            value: inLanguage(types?.get(type)?.label ?? { en: type }, language),
            edit: {
              fields: [{ value: type }],
              choices: typeChoices,
              decision: ([next = type]) => ({ kind: 'changeEntity', entity: id, change: { type: next } }),
            },
          },
          { value: relations, shown: countWords(relations, all, language) },
          {
            value: [...new Set([...Object.values(names), ...Object.values(aliases).flat()])]
              .filter((one) => one !== inLanguage(names, language))
              .join(' · '),
            edit: aliasEdit(id, aliases, language),
          },
        ],
        choose: () => go((now) => choose(now, { kind: 'entity', id })),
        chosen: chosen?.kind === 'entity' && chosen.id === id,
      })),
  };
}

export function relationTable(store: Store, parts: readonly Answer<'relations'>[]): Table {
  const { state, words, go, desk } = store;
  const { chosen } = state.value;
  return {
    head: [words.value.relation, words.value.standing, words.value.rootsLabel, words.value.claims, words.value.held],
    rows: parts
      .flatMap(({ relations }) => relations)
      .map((relation) => ({
        id: relation.id,
        cells: [
          {
            value: sentenceOf(store, relation),
            edit: { open: () => desk.open({ kind: 'relation', id: relation.id }) },
          },
          { value: relation.standing, shown: badgesOf(store, relation) },
          { value: relation.independentRoots },
          { value: relation.claims.length },
          {
            value: [relation.from, relation.until]
              .filter((date, i, all) => date && all.indexOf(date) === i)
              .join(' – '),
            edit: {
              fields: [{ value: [relation.from ?? '', relation.until ?? ''].join('/').replace(/^\/$/, '') }],
              hint: words.value.datesHint,
              decision: ([dates = '']) => {
                const [from = '', until = ''] = dates.split('/').map((date) => date.trim());
                const change = { from: from || null, until: until || null };
                return { kind: 'changeRelation', relation: relation.id, change };
              },
            },
          },
        ],
        choose: () => go((now) => choose(now, { kind: 'relation', id: relation.id })),
        chosen: chosen?.kind === 'relation' && chosen.id === relation.id,
      })),
  };
}

export function claimTable(store: Store, parts: readonly Answer<'relations'>[]): Table {
  const { facets, state, words, go, desk, name: names, isPlural, voice } = store;
  const { language, claim: opened } = state.value;
  const name = names.value;
  // where all documents are of one language, so are the quotes
  const [only, ...others] = facets.value?.languages ?? [];
  const quoted = others.length === 0 ? only?.id : undefined;
  return {
    head: [
      ...[words.value.whoSays, words.value.relation, words.value.standing],
      ...[words.value.views.review, words.value.quote, words.value.document],
    ],
    rows: parts
      .flatMap(({ relations }) => relations)
      .flatMap((relation) =>
        relation.claims.map((claim) => ({
          id: claim.id,
          cells: [
            {
              value: chainWords(claim, { name, isPlural: isPlural.value, voice: voice.value }, language),
              edit: { open: () => desk.open({ kind: 'claim', relation: relation.id, claim: claim.id }) },
            },
            { value: sentenceOf(store, relation) },
            { value: relation.standing, shown: badgesOf(store, relation) },
            { value: inLanguage(REVIEW_WORDS[claim.review], language), edit: reviewEdit(claim, language) },
            {
              value: claim.evidence.quote,
              ...(quoted && { language: quoted }),
              // whoever corrects a proposal accepts it, which is not done in passing
              ...(claim.review === 'accepted' && { edit: quoteEdit(claim, quoted) }),
            },
            { value: name(claim.document) },
          ],
          choose: () => go((now) => openClaim(choose(now, { kind: 'relation', id: relation.id }), claim.id)),
          chosen: opened === claim.id,
        })),
      ),
  };
}

/** Other names, a field for each language of the screens and each that there is; separated by semicolons. */
function aliasEdit(entity: string, aliases: Aliases, language: InterfaceLanguage): CellEdit {
  const others = [...INTERFACE_LANGUAGES, ...Object.keys(aliases)].filter((tag) => tag !== language);
  const tags = [...new Set<string>([language, ...others])];
  const called = languageNames(language);
  return {
    hint: WORDS[language].separated,
    fields: tags.map((tag) => ({ value: (aliases[tag] ?? []).join('; '), label: called(tag), language: tag })),
    decision: (values) => {
      const lists = tags.flatMap((tag, i) => {
        const list = partsOf(values[i] ?? '');
        return list.length > 0 ? [[tag, list] as const] : [];
      });
      return { kind: 'changeEntity', entity, change: { aliases: Object.fromEntries(lists) } };
    },
  };
}

function reviewEdit({ id: claim, review }: Claim, language: InterfaceLanguage): CellEdit {
  const choices = review === 'proposed' ? Review.options : (['accepted', 'rejected'] as const);
  return {
    fields: [{ value: review }],
    choices: choices.map((id) => ({ id, label: inLanguage(REVIEW_WORDS[id], language) })),
    decision: ([next]) =>
      next === 'accepted' || next === 'rejected'
        ? { kind: next === 'accepted' ? 'accept' : 'reject', claim, seen: review }
        : undefined,
  };
}

function quoteEdit({ id: claim, review, evidence }: Claim, language: string | undefined): CellEdit {
  return {
    long: true,
    fields: [{ value: evidence.quote, language }],
    decision: ([quote = '']) => (quote === '' ? undefined : { kind: 'edit', claim, seen: review, change: { quote } }),
  };
}

function sentenceOf(store: Store, relation: RelationSummary): string {
  const { subject, label, object } = relationWords(store, relation);
  return `${subject} ${label} ${object}`;
}

function badgesOf({ state }: Store, relation: RelationSummary): ComponentChildren {
  const against = adverseVerdict(verdictOf(relation.assessments), state.value.language);
  return (
    <>
      <StandingBadge standing={relation.standing} />
      {isUnreviewed(relation) && <UnreviewedBadge />}
      {against !== undefined && <span class="badge">{against}</span>}
    </>
  );
}

function withBadge(text: string): ComponentChildren {
  return (
    <>
      {text} <UnreviewedBadge />
    </>
  );
}
