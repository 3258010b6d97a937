/** Wikidata in the registry; it is only read. */
import type { GraphFormat } from '../interchange/format.js';

export const wikidata: GraphFormat = {
  id: 'wikidata',
  label: { en: 'Wikidata entities (JSON)', zh: '维基数据实体（JSON）' },
  extensions: ['wikidata.json', 'json'],
  mediaType: 'application/json',
  recognise: (head) => /"(labels|claims|sitelinks)"\s*:/.test(head) && /"id"\s*:\s*"[QPL]\d/.test(head),
  reader: async () => (await import('./read.js')).readWikidata,
  cannotCarry: [],
};
