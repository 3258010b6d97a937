/** Dossiers that the tests of the formats read and write. */
import type { Claim } from '../../src/model/claim.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Relation } from '../../src/model/relation.js';
import { ARBITRARY_ONTOLOGY } from '../arbitrary-dossier.js';

const BRIEF =
  'The Times reports that a memo alleges that Acme supports the army. Acme denies it. Its motto may change. Once, Acme was near the army.';

/** One disputed relation, a literal that is only possible, and a dated relation in the document's own voice. */
export const ALLEGATION: Dossier = {
  id: 'allegation',
  title: { en: 'An allegation', zh: '一项指控' },
  ontology: ARBITRARY_ONTOLOGY,
  documents: [{ id: 'brief', title: 'Brief', language: 'en', text: BRIEF }],
  entities: [
    {
      id: 'acme',
      type: 'company',
      names: { en: 'Acme', zh: '极致' },
      aliases: { en: ['Acme Inc.', 'A|B'] },
      sameAs: { wikidata: 'Q42' },
    },
    { id: 'army', type: 'agent', names: { en: 'the army', zh: '军方' }, aliases: {}, sameAs: {} },
    { id: 'memo', type: 'agent', names: { en: 'Memo', zh: '备忘录' }, aliases: {}, sameAs: {} },
    { id: 'times', type: 'company', names: { en: 'Times' }, aliases: {}, sameAs: {} },
  ],
  relations: [
    {
      id: 'acme-supports-army',
      subject: 'acme',
      type: 'supports',
      object: 'army',
      claims: [
        claim('c1', 'a memo alleges that Acme supports the army', {
          chain: [
            { agent: 'times', act: 'reports' },
            { agent: 'memo', act: 'alleges' },
          ],
        }),
        claim('c2', 'Acme denies it', { chain: [{ agent: 'acme', act: 'denies' }] }),
        claim('c3', 'supports the army', { review: 'rejected' }),
      ],
      assessments: [],
    },
    {
      id: 'acme-motto',
      subject: 'acme',
      type: 'motto',
      value: { en: 'change', zh: '改变' },
      claims: [claim('c4', 'motto may change', { modality: 'possible' })],
      assessments: [],
    },
    {
      id: 'acme-near-army',
      subject: 'acme',
      type: 'near',
      object: 'army',
      from: '2024-11',
      until: '2025~',
      claims: [claim('c5', 'Acme was near the army', {})],
      assessments: [],
    },
  ],
  speakers: [],
};

function claim(id: string, quote: string, rest: Partial<Claim>): Claim {
  const start = BRIEF.indexOf(quote);
  return {
    id,
    document: 'brief',
    chain: [],
    polarity: 'positive',
    modality: 'actual',
    review: 'accepted',
    evidence: { quote, start, end: start + quote.length },
    ...rest,
  };
}

/** A dossier of that many relations among a third as many entities, about two claims each, some of them dated. */
export function largeDossier(relations: number): Dossier {
  const entities = Math.ceil(relations / 3);
  return {
    ...ALLEGATION,
    id: 'large',
    documents: [{ id: 'brief', title: 'Brief', language: 'en', text: BRIEF }],
    entities: Array.from({ length: entities }, (_, i) => ({
      id: `e${i}`,
      type: 'company',
      names: { en: `Company ${i}`, zh: `公司${i}` },
      aliases: {},
      sameAs: {},
    })),
    relations: Array.from(
      { length: relations },
      (_, i): Relation => ({
        id: `r${i}`,
        subject: `e${(i * 7919) % entities}`,
        type: 'supports',
        object: `e${(i * i) % entities}`,
        ...(i % 5 === 0 && { from: `20${10 + (i % 10)}` }),
        claims: [
          claim(`r${i}.1`, 'Acme supports the army', { chain: [{ agent: `e${i % entities}`, act: 'alleges' }] }),
          claim(`r${i}.2`, 'supports the army', {}),
        ],
        assessments: [],
      }),
    ),
  };
}
