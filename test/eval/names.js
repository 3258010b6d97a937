/** Scores resolution on pairs of names: which of them `likeness` would offer to a person, by precision and recall. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDossier } from '../../dist/index.js';
import { newsOntology } from '../../dist/model/news/index.js';
import { OntologyIndex } from '../../dist/model/ontology.js';
import { candidates, likeness } from '../../dist/resolve/index.js';
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

/** The first dossier as it was before anybody joined its two languages: each entity twice, with what each brief says. */
function apart({ entities, relations, documents, ...dossier }) {
  const languageOf = new Map(documents.map(({ id, language }) => [id, language]));
  const both = (id, language) => (id === undefined || languageOf.has(id) ? id : `${id}-${language}`);
  return {
    ...dossier,
    documents,
    entities: LANGUAGES.flatMap((language) =>
      entities.map(({ id, type, names, aliases }) => ({
        id: both(id, language),
        type,
        names: { [language]: names[language] },
        aliases: { [language]: aliases[language] ?? [] },
        sameAs: {},
      })),
    ),
    relations: LANGUAGES.flatMap((language) =>
      relations.flatMap((relation) => {
        const claims = relation.claims
          .filter(({ document }) => languageOf.get(document) === language)
          .map((claim) => ({
            ...claim,
            chain: claim.chain.map((step) => ({ ...step, agent: both(step.agent, language) })),
          }));
        const [id, subject, object] = [relation.id, relation.subject, relation.object].map((one) =>
          both(one, language),
        );
        return claims.length === 0 ? [] : [{ ...relation, id, subject, object, claims }];
      }),
    ),
  };
}

const LANGUAGES = ['en', 'zh'];

/** Scores `candidates` on the two briefs: does it find for each English entity the Chinese one, and nothing else? */
export async function scoreQwenPairs() {
  const dossier = await openDossier(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)));
  const wanted = new Set(dossier.entities.map(({ id }) => `${id}-en / ${id}-zh`));
  const offered = candidates(apart(dossier)).map(({ entity, into }) => [entity, into].sort().join(' / '));
  const tally = new Tally();
  tally.add(offered.filter((pair) => wanted.has(pair)).length, offered.length, wanted.size);
  return {
    tally,
    missed: [...wanted].filter((pair) => !offered.includes(pair)),
    spurious: offered.filter((pair) => !wanted.has(pair)),
  };
}
