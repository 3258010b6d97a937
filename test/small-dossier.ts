/** Dossiers written in a line a relation: `ab: a works-with b [2020..2021] stated alleged, refuted`. */
import type { Verification } from '../src/model/assessment.js';
import type { Claim } from '../src/model/claim.js';
import { Dossier } from '../src/model/dossier.js';
import { newsOntology } from '../src/model/news/index.js';
import type { Ontology } from '../src/model/ontology.js';

type Kind = Pick<Claim, 'chain'> & Partial<Claim>;

/** What a claim says by its word; two of one word come from different documents. */
const KINDS: Record<string, Kind> = {
  stated: { chain: [] },
  reported: { chain: [{ agent: 'press', act: 'reports' }] },
  alleged: { chain: [{ agent: 'memo', act: 'alleges' }] },
  denied: { chain: [{ agent: 'b', act: 'denies' }] },
  possible: { chain: [], modality: 'possible' },
  proposed: { chain: [{ agent: 'press', act: 'callsFor' }] },
  waiting: { chain: [], review: 'proposed' },
};

const LINE =
  /^(?<id>\S+): (?<subject>\S+) (?<type>\S+) (?<object>[^\s,]+)(?: \[(?<from>.*?)\.\.(?<until>.*?)\])?(?<rest>.*)$/;

export function smallDossier(lines: readonly string[], ontology: Ontology = newsOntology): Dossier {
  const relations = lines.map((line) => {
    const { id, subject, type, object, from, until, rest = '' } = LINE.exec(line)?.groups ?? {};
    const [claims = '', verdicts = ''] = rest.trim().split(',');
    return {
      id,
      subject,
      type,
      ...(object?.startsWith('=') ? { value: object.slice(1) } : { object }),
      ...(from && { from }),
      ...(until && { until }),
      claims: claims
        .split(' ')
        .filter(Boolean)
        .map((word, i) => ({
          id: `${id}-${i + 1}`,
          document: `d${i + 1}`,
          polarity: 'positive',
          modality: 'actual',
          review: 'accepted',
          evidence: { quote: 'words', start: 0, end: 5 },
          ...KINDS[word],
        })),
      assessments: verdicts
        .split(' ')
        .filter(Boolean)
        .map((verification, i) => ({ verification: verification as Verification, by: 'me', at: `2025-01-0${i + 1}` })),
    };
  });
  const ids = new Set([
    'press',
    'memo',
    'b',
    ...relations.flatMap((one) => [one.subject, 'object' in one ? one.object : one.subject]),
  ]);
  return Dossier.parse({
    id: 'small',
    title: { en: 'Small' },
    ontology,
    documents: ['d1', 'd2', 'd3'].map((id) => ({ id, title: id, language: 'en', date: '2025-01-01', text: 'words' })),
    entities: [...ids].map((id) => ({ id, type: 'company', names: { en: id } })),
    relations,
  });
}
