/** The first dossier as the viewer gets it, and what it needs beside it. */
import { fileURLToPath } from 'node:url';
import { openDossier } from '../../src/dossier/index.js';
import { filterContext } from '../../src/model/filter.js';

export const dossier = await openDossier(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)));
export const context = filterContext(dossier);
