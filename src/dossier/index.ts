/** Dossier folders: find, open, check, make and change them. */

export { editDossier, placesPlan, savePlaces } from './change.js';
export { openPacked, type PackedDossier, packDossier, unpackDossier } from './compiled/pack.js';
export { type CreateOptions, createDossier } from './create.js';
export { Draft } from './draft.js';
export { type DossierEdit, idsOf } from './edit.js';
export { dossierVersion, type FoundDossier, findDossiers } from './find.js';
export { tryEdits } from './inspect.js';
export { DecisionKind, JournalRecord, lastRecord, readRecords, recordsBackward } from './journal.js';
export { loadDossier, openAsBytes, openDossier } from './open.js';
export {
  type Checked,
  checkDossier,
  type Loaded,
  loadedFrom,
  type PlainSources,
} from './read.js';
export { jsonSchemas } from './schemas.js';
export { fileSums, type SignedState, sealOf, signedState } from './signature.js';
export type { State } from './state.js';
export { signDossier, type Verification, type VerifiedDocument, verifyDossier } from './verify.js';
export type { Ends, View } from './view.js';
export { writeFileWhole } from './write.js';
export { type Plan, Writer, type WriterOptions } from './writer.js';
