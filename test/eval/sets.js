/** What extractors are scored against: the Qwen briefs, the cases of this project, and public sets where they are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { openDossier } from '../../dist/index.js';
import { standing, UNKNOWN_SOURCES } from '../../dist/model/standing.js';
import { ENTITY_LABELS, RELATION_LABELS } from './labels.js';
import { placesOf, readChain } from './score.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const PUBLIC = here('../../../shared/data/text-gold');

/** @returns {{ name: string, documents: { document: object, gold: object, entities: object[] }[] }[]} */
export async function qwenSets() {
  const dossier = await openDossier(here('../../graph-data/qwen'));
  const documents = (known) =>
    dossier.documents.map((document) => {
      const relations = dossier.relations
        .filter(({ object, claims }) => object !== undefined && claims.some((claim) => claim.document === document.id))
        .map((relation) => {
          const claims = relation.claims.filter((claim) => claim.document === document.id);
          return { ...relation, claims, standing: standing(claims, UNKNOWN_SOURCES) };
        });
      const named = new Set(
        relations.flatMap(({ subject, object, claims }) => [
          subject,
          object,
          ...claims.flatMap(({ chain }) => chain.map(({ agent }) => agent)),
        ]),
      );
      const entities = dossier.entities
        .map((entity) => {
          const names = [...Object.values(entity.names), ...Object.values(entity.aliases).flat()];
          return { id: entity.id, type: entity.type, places: names.flatMap((name) => placesOf(document.text, name)) };
        })
        .filter(({ id, places }) => named.has(id) || places.length > 0);
      return {
        document,
        entities: known ? dossier.entities : [],
        gold: {
          id: document.id,
          entities,
          relations,
          ...(known && { known: new Set(dossier.entities.map(({ id }) => id)) }),
        },
      };
    });
  return [
    { name: 'qwen, empty list', documents: documents(false) },
    { name: 'qwen, known entities', documents: documents(true) },
  ];
}

/** The cases of one file. */
export function readCases(language) {
  return parse(readFileSync(here(`cases/${language}.yaml`), 'utf8')).map((one) => ({
    ...one,
    language: one.language ?? language,
    relations: one.relations.map((relation) => ({
      ...relation,
      claims: relation.claims.map((claim) => ({
        polarity: 'positive',
        modality: 'actual',
        ...claim,
        chain: readChain(claim.chain),
      })),
    })),
  }));
}

export function caseSets() {
  return ['en', 'zh'].map((language) => ({
    name: `cases ${language}`,
    documents: readCases(language).map(({ id, text, date, language: own, entities, relations }) => ({
      document: { id, title: id, language: own, date, text },
      entities: [],
      gold: {
        id,
        relations,
        entities: entities.map((entity) => ({
          id: entity.id,
          type: entity.type,
          places: entity.mentions.flatMap((words) => placesOf(text, words)),
        })),
      },
    })),
  }));
}

/** Sets that mark two names a sentence, and the relation between those alone. */
const PARTIAL = /FinRE/i;

/** The public sets at hand, and those of a further folder in the same form; each in a half that may be read and one that is only scored. */
export function publicSets(further) {
  const files = [
    ...[
      ['crossner-politics-test', 'CrossNER politics'],
      ['crossner-ai-test', 'CrossNER AI'],
      ['crossner-science-test', 'CrossNER science'],
      ['redocred-dev-slice', 'Re-DocRED'],
      ['finre-zh-test', 'FinRE (zh)'],
    ].map(([file, name]) => [`${PUBLIC}/${file}.jsonl`, name]),
    ...(further && existsSync(further) ? readdirSync(further) : [])
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => [`${further}/${name}`, name.slice(0, -'.jsonl'.length)]),
  ].filter(([file]) => existsSync(file));
  return files.flatMap(([file, name]) => {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const items = lines.map((line) => JSON.parse(line));
    const labels = new Set(items.flatMap(({ relations }) => relations.map(({ type }) => type)));
    const partial = PARTIAL.test(name);
    const scoredTypes = new Set([...labels].flatMap((label) => RELATION_LABELS[label]?.types ?? []));
    return ['seen', 'unseen'].map((half, parity) => ({
      name: `${name}, ${half}`,
      documents: items.filter((_, i) => i % 2 === parity).map((item) => publicCase(item, scoredTypes, partial)),
    }));
  });
}

/** Offsets of the public sets are code points; ours are UTF-16 code units. Relations of types that no label of the set stands for are not scored. */
function publicCase({ id, lang, text, entities, relations }, scoredTypes, partial) {
  const units = [0];
  for (const character of text) units.push(units.at(-1) + character.length);
  const clusters = new Map();
  for (const [i, { start, end, type, cluster }] of entities.entries()) {
    const key = cluster ?? `m${i}`;
    const place = { start: units[start], end: units[end] };
    const entity = clusters.get(key);
    if (entity) entity.places.push(place);
    else clusters.set(key, { id: String(key), type: ENTITY_LABELS[type], label: type, places: [place] });
  }
  const all = [...clusters.values()];
  const own = (index, cluster) => String(cluster ?? `m${index}`);
  const seen = new Map();
  for (const { subject, object, type, subject_cluster: from, object_cluster: to } of relations) {
    const { types, turned, either } = RELATION_LABELS[type] ?? {};
    if (!types) continue;
    const [a, b] = turned ? [own(object, to), own(subject, from)] : [own(subject, from), own(object, to)];
    if (a !== b) seen.set(`${a} ${type} ${b}`, { subject: a, type: types[0], types, object: b, either });
  }
  return {
    document: { id, title: id, language: lang, text },
    entities: [],
    gold: {
      id,
      entities: all.filter(({ type }) => type !== undefined),
      unscored: all.filter(({ type }) => type === undefined),
      relations: [...seen.values()],
      scoredTypes,
      partial,
    },
  };
}
