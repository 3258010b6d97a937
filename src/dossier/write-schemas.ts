/** `npm run schema`: writes the JSON Schemas that ship with the package into graph-data/schema. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from './schemas.js';
import { writeFileWhole } from './write.js';

const folder = fileURLToPath(new URL('../../graph-data/schema/', import.meta.url));
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFileWhole(`${folder}${name}.schema.json`, [`${JSON.stringify(schema, undefined, 2)}\n`]);
}
