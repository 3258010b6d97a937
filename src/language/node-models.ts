/** Reads model files from the package on disk. */
import { readFile } from 'node:fs/promises';
import type { ReadModel } from './language.js';

export const readModel: ReadModel = (path) => readFile(new URL(path, import.meta.url));
