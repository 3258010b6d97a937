/** STIX 2.1 in the registry. */

import { exporting } from '../exporting.js';
import { FTM_LOSSES } from '../ftm/write-graph.js';
import { lossesAmong } from '../interchange/losses.js';
import { stixPieces } from './write-graph.js';

export const stix = exporting({
  id: 'stix',
  label: { en: 'STIX 2.1 (OpenCTI, MISP)', zh: 'STIX 2.1（OpenCTI、MISP）' },
  kind: 'exchange',
  extensions: ['stix.json', 'stix', 'json'],
  mediaType: 'application/stix+json',
  reads: {
    recognise: (head) =>
      /"(type|id)"\s*:\s*"bundle/.test(head) ||
      // nothing else has ids like this
      /"id"\s*:\s*"[a-z0-9-]{1,40}--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"/.test(head) ||
      (/"spec_version"\s*:\s*"2/.test(head) && /"objects"\s*:/.test(head)),
    options: ['references'],
    load: async () => (await import('./read.js')).readStix,
  },
  writes: { write: stixPieces, cannotCarry: FTM_LOSSES, losses: lossesAmong(FTM_LOSSES) },
});
