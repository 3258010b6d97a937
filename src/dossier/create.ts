/** Makes a new dossier: empty, with examples as comments, and with completion in the editor. */
import { mkdir, readdir } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { Id } from '../model/id.js';
import { ClaimgraphError } from '../model/problem.js';
import { DOCUMENTS } from './front-matter.js';
import type { SchemaName } from './schemas.js';
import { writeFileWhole } from './write.js';

export interface CreateOptions {
  /** left out, the folder's name */
  id?: string;
  /** in English; left out, the id */
  title?: string;
}

/**
 * Makes an empty dossier that passes its check.
 * @param folder is made; where it is there, it must be empty
 * @returns the paths of the files that were written
 * @throws ClaimgraphError where the folder holds something, cannot be made, or gives no id
 */
export async function createDossier(folder: string, options: CreateOptions = {}): Promise<string[]> {
  const id = options.id ?? basename(resolve(folder));
  if (!Id.safeParse(id).success) {
    const mend = 'Give an id of letters a-z, digits and - with --id';
    throw new ClaimgraphError([{ code: 'wrong-id', message: `"${id}" cannot be an id`, field: 'id', mend }]);
  }
  await makeEmpty(folder);
  const files = {
    'dossier.yaml': dossierYaml(id, options.title?.trim() || id),
    'entities.yaml': ENTITIES,
    'relations.yaml': RELATIONS,
  };
  const written: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    const schema = schemaPath(folder, basename(name, '.yaml') as SchemaName);
    await writeFileWhole(path, [`# yaml-language-server: $schema=${schema}\n${text}`]);
    written.push(path);
  }
  await mkdir(join(folder, DOCUMENTS), { recursive: true });
  return written;
}

async function makeEmpty(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = code === 'EEXIST' || code === 'ENOTDIR' ? 'this is a file' : `cannot be made: ${code}`;
    throw new ClaimgraphError([{ code: 'unwritable', message, place: { file: folder } }], { cause: error });
  }
  throw new ClaimgraphError([
    { code: 'not-empty', message: 'this folder is not empty', place: { file: folder }, mend: 'Name a new folder' },
  ]);
}

/** From the folder to the schemas of the package; an address where no relative path leads there. */
function schemaPath(folder: string, name: SchemaName): string {
  const schema = fileURLToPath(new URL(`../../graph-data/schema/${name}.schema.json`, import.meta.url));
  const path = relative(resolve(folder), schema);
  return isAbsolute(path) ? pathToFileURL(schema).href : path.split(sep).join('/');
}

function dossierYaml(id: string, title: string): string {
  return `${stringify({ id, title: { en: title }, ontology: 'news' })}
# description:
#   en: What the dossier is about.
# licence: CC-BY-4.0
#
# Texts go into ${DOCUMENTS}/, one Markdown file each, with a head like this:
#   ---
#   title: Chip maker denies talks
#   publisher: Example News
#   date: "2025-11-03"
#   language: en
#   ---
#   The text as it was published.
#
# Types that the news ontology lacks go into ontology.yaml:
#   entityTypes:
#     - id: satellite
#       parent: product
#       label: { en: satellite, zh: 卫星 }
`;
}

const ENTITIES = `# Who and what the relations are about:
#
# - id: acme
#   type: company
#   names: { en: Acme, zh: 艾克美 }
#   aliases:
#     en: [Acme Inc.]
#   sameAs: { wikidata: Q1359568 }
`;

const RELATIONS = `# What is claimed; each claim quotes the exact words of its document:
#
# - subject: acme
#   type: acquires
#   object: initech
#   claims:
#     - document: example-news # the name of the file in ${DOCUMENTS}/, without .md
#       chain:
#         - { agent: reuters, act: reports }
#         - { agent: acme, act: denies }
#       evidence: { quote: Acme denied that it was buying Initech }
`;
