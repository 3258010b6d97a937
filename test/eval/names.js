/** Scores resolution on pairs of names: which of them `likeness` would offer to a person, by precision and recall. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDossier } from '../../dist/index.js';
import { newsOntology } from '../../dist/model/news/index.js';
import { OntologyIndex } from '../../dist/model/ontology.js';
import { candidates, likeness } from '../../dist/resolve/index.js';
import { packageExtractor } from '../../dist/review/package-extractor.js';
import { Tally } from './score.js';

const ontology = new OntologyIndex(newsOntology);
/** What `claimgraph resolve` asks for when nothing else is said. */
const ASKED = 0.5;

/** @returns {{ kind: string, a: string, b: string, same: boolean }[]} the pairs of one file */
export function readPairs(set) {
  return readFileSync(new URL(`names/${set}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
    .map((line) => {
      const [kind, a, b, verdict] = line.split('|').map((cell) => cell.trim());
      return { kind, a, b, same: verdict === 'same' };
    });
}

/** One tally for each group of pairs, and the pairs that came out wrong. */
export function scorePairs(pairs) {
  const groups = { people: new Tally(), organisations: new Tally(), descriptions: new Tally() };
  const wrong = [];
  for (const { kind, a, b, same } of pairs) {
    const person = ontology.isEntityOf(kind, ['person']);
    const named = /^(?:company|media-outlet)$/.test(kind);
    const { score, reason } = likeness(a, b, { person });
    const asked = score >= ASKED;
    groups[person ? 'people' : named ? 'organisations' : 'descriptions'].add(
      asked && same ? 1 : 0,
      asked ? 1 : 0,
      same ? 1 : 0,
    );
    if (asked !== same) wrong.push(`${a} / ${b}: ${same ? 'not offered' : `offered, ${score.toFixed(2)} ${reason}`}`);
  }
  return { groups, wrong };
}

/** Pairs of the two briefs that are one, by what they say; ids as the rules make them from an empty list. */
const BRIEF_PAIRS = [
  ['White House memo', '白宫备忘录'],
  ['US lawmakers', '美国议员'],
  ['US exchanges', '美国交易所'],
  ['ordinary consumers', '普通消费者'],
  ["Alibaba's shares", '阿里巴巴股价'],
  ['American technology firms', '美国科技企业'],
  ['Chinese technology companies', '中国科技公司'],
  ['political pressure', '政治压力'],
  ['all-in-one Qwen app', 'Qwen 应用'],
  ['Americans', '美国消费者'],
  ['AI products', '本国人工智能产品'],
  ['developers', '各国开发者'],
];

/** Scores `candidates` on a dossier made of the two briefs alone. */
export async function scoreQwenPairs() {
  const { documents } = await openDossier(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)));
  const dossier = {
    id: 'briefs',
    title: { en: 'Briefs' },
    ontology: newsOntology,
    documents,
    entities: [],
    relations: [],
    speakers: [],
  };
  const byId = new Map();
  for (const document of documents) {
    const { entities, claims } = await packageExtractor.extract(document, { ontology, entities: [...byId.values()] });
    for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
    for (const [n, { subject, type, object, value, ...claim }] of claims.entries()) {
      const id = `${document.id}-${n}`;
      dossier.relations.push({
        id,
        subject,
        type,
        object,
        value,
        claims: [{ ...claim, id, document: document.id, review: 'proposed' }],
        assessments: [],
      });
    }
  }
  dossier.entities = [...byId.values()];
  const names = new Map(dossier.entities.map(({ id, names }) => [id, Object.values(names)[0]]));
  const key = (pair) => [...pair].sort().join(' / ');
  const wanted = new Set(BRIEF_PAIRS.map(key));
  const offered = candidates(dossier).map(({ entity, into }) => key([names.get(entity), names.get(into)]));
  const tally = new Tally();
  tally.add(offered.filter((pair) => wanted.has(pair)).length, offered.length, wanted.size);
  return {
    tally,
    missed: [...wanted].filter((pair) => !offered.includes(pair)),
    spurious: offered.filter((pair) => !wanted.has(pair)),
  };
}
