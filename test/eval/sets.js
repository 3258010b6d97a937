/** What extractors are scored against: the Qwen briefs, the cases of this project, and public sets where they are there. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { openDossier } from '../../dist/index.js';
import { standing } from '../../dist/model/standing.js';
import { placesOf, readChain } from './score.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PUBLIC = here('../../../shared/data/text-gold');

/** @returns {{ name: string, documents: { document: object, gold: object, entities: object[] }[] }[]} */
export async function qwenSets() {
  const dossier = await openDossier(here('../../graph-data/qwen'));
  const documents = (known) =>
    dossier.documents.map((document) => {
      const relations = dossier.relations
        .filter(({ object, claims }) => object !== undefined && claims.some((claim) => claim.document === document.id))
        .map((relation) => {
          const claims = relation.claims.filter((claim) => claim.document === document.id);
          return { ...relation, claims, standing: standing(claims) };
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

/** Labels of the public sets by our types; what is not here is not scored. */
const ENTITY_LABELS = {
  person: 'person',
  PER: 'person',
  politician: 'politician',
  scientist: 'person',
  researcher: 'person',
  organisation: 'organisation',
  ORG: 'organisation',
  politicalparty: 'political-party',
  university: 'university',
  company: 'organisation',
  country: 'country',
  location: 'place',
  LOC: 'place',
  election: 'election',
};
const RELATION_LABELS = {
  P26: ['spouse-of'],
  P40: ['parent-of'],
  P22: ['parent-of', true],
  P25: ['parent-of', true],
  P3373: ['relative-of'],
  P108: ['works-for'],
  P39: ['holds-position'],
  P127: ['owns', true],
  P749: ['subsidiary-of'],
  P355: ['subsidiary-of', true],
  P112: ['founded-by'],
  P69: ['studied-at'],
  P19: ['born-in'],
  P27: ['citizen-of'],
  P159: ['headquartered-in'],
  P17: ['located-in'],
  P131: ['located-in'],
  P102: ['member-of'],
  P463: ['member-of'],
  P178: ['develops', true],
  P176: ['produces', true],
  P35: ['leads', true],
  P6: ['leads', true],
  P488: ['leads', true],
  P50: ['authored-by'],
  收购: ['acquires'],
  被收购: ['acquires', true],
  合作: ['works-with'],
  持股: ['owns'],
  被持股: ['owns', true],
  竞争: ['competes-with'],
  起诉: ['sues'],
  被起诉: ['sues', true],
  入股: ['invests-in'],
  被入股: ['invests-in', true],
  投资: ['invests-in'],
  签约: ['works-with'],
  拥有: ['owns'],
  被拥有: ['owns', true],
  发行: ['issues-security'],
  合并: ['merges-with'],
  借壳: ['acquires'],
  买资: ['buys-from'],
  订单: ['supplies'],
  欠款: ['lends-to', true],
};

export function publicSets() {
  if (!existsSync(PUBLIC)) return [];
  return [
    ['crossner-politics-test', 'CrossNER politics'],
    ['crossner-ai-test', 'CrossNER AI'],
    ['crossner-science-test', 'CrossNER science'],
    ['redocred-dev-slice', 'Re-DocRED'],
    ['finre-zh-test', 'FinRE (zh)'],
  ].map(([file, name]) => ({
    name,
    documents: readFileSync(`${PUBLIC}/${file}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => publicCase(JSON.parse(line))),
  }));
}

/** Offsets of the public sets are code points; ours are UTF-16 code units. */
function publicCase({ id, lang, text, entities, relations }) {
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
    const [ours, turned] = RELATION_LABELS[type] ?? [];
    if (!ours) continue;
    const [a, b] = turned ? [own(object, to), own(subject, from)] : [own(subject, from), own(object, to)];
    if (a !== b) seen.set(`${a} ${ours} ${b}`, { subject: a, type: ours, object: b });
  }
  return {
    document: { id, title: id, language: lang, text },
    entities: [],
    gold: {
      id,
      entities: all.filter(({ type }) => type !== undefined),
      unscored: all.filter(({ type }) => type === undefined),
      relations: [...seen.values()],
    },
  };
}
