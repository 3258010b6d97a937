/** Wikidata in the registry; it is only read. */
import type { Format } from '../format.js';

export const wikidata: Format = {
  id: 'wikidata',
  label: { en: 'Wikidata entities (JSON)', zh: '维基数据实体（JSON）' },
  kind: 'exchange',
  extensions: ['wikidata.json', 'json'],
  mediaType: 'application/json',
  reads: {
    recognise: (head) => /"(labels|claims|sitelinks)"\s*:/.test(head) && /"id"\s*:\s*"[QPL]\d/.test(head),
    load: async () => (await import('./read.js')).readWikidata,
  },
};
