/** Dossier folders: find, open, check, make and change them. */
export { type CreateOptions, createDossier } from './create.js';
export { type DossierEdit, editDossier } from './edit.js';
export { dossierVersion, type FoundDossier, findDossiers } from './find.js';
export { type Checked, checkDossier, openDossier, type ReadOptions } from './read.js';
export { savePlaces } from './save-places.js';
export { jsonSchemas } from './schemas.js';
export { writeFileWhole } from './write.js';
