/** `npm run schema`: writes the JSON Schemas that ship with the package into graph-data/schema. */
import { fileURLToPath } from 'node:url';
import { makeFolder } from './make-folder.js';
import { jsonSchemas } from './schemas.js';
import { writeFileWhole } from './write.js';

const folder = fileURLToPath(new URL('../../graph-data/schema/', import.meta.url));
await makeFolder(folder);
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFileWhole(`${folder}${name}.schema.json`, [`${JSON.stringify(schema, undefined, 2)}\n`]);
}
