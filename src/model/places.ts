/** Where entities lie on the map as somebody has arranged it, for everybody who opens the dossier. */
import { z } from 'zod';
import { Id } from './id.js';

/** Far beyond any map; a number above it is a mistake. */
const FAR = 10_000_000;

const coordinate = z.number().min(-FAR).max(FAR);

/** By entity, in layout units; x grows to the right, y upwards. */
export const Places = z.record(Id, z.strictObject({ x: coordinate, y: coordinate }));
export type Places = z.infer<typeof Places>;

/** What stands in `layout.json`, and what the API takes and gives. */
export const SavedLayout = z.strictObject({ places: Places });
export type SavedLayout = z.infer<typeof SavedLayout>;
