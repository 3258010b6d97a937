/** Makes a new dossier: empty, with examples as comments, and with completion in the editor. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { Id } from '../model/id.js';
import type { Localised } from '../model/language.js';
import { BASES } from '../model/ontologies.js';
import { ClaimgraphError } from '../model/problem.js';
import { DOCUMENTS } from './front-matter.js';
import { makeFolder } from './make-folder.js';
import type { SchemaName } from './schemas.js';
import { isStage, Stage } from './stage.js';

export interface CreateOptions {
  /** left out, the folder's name */
  id?: string;
  /** in English, or in each language; left out, the id */
  title?: string | Localised;
  description?: Localised | undefined;
  /** the base ontology; left out, news */
  ontology?: string | undefined;
}

/**
 * Makes an empty dossier that passes its check.
 * @param folder is made; where it is there, it must be empty, or hold what the same call left when it was stopped
 * @returns the paths of the files that were written
 * @throws ClaimgraphError where the folder holds something, cannot be made, or gives no id
 */
export async function createDossier(folder: string, options: CreateOptions = {}): Promise<string[]> {
  const id = options.id ?? basename(resolve(folder));
  if (!Id.safeParse(id).success) {
    const hint = 'Give an id of letters a-z, digits and - with --id';
    throw new ClaimgraphError([{ code: 'wrong-id', message: `"${id}" cannot be an id`, field: 'id', hint }]);
  }
  const ontology = options.ontology ?? 'news';
  if (!BASES.has(ontology)) {
    const hint = `Use ${[...BASES.keys()].join(', ')}`;
    throw new ClaimgraphError([
      { code: 'unknown-ontology', message: `there is no base ontology "${ontology}"`, field: 'ontology', hint },
    ]);
  }
  // the file that makes it a dossier comes last: what a program that was stopped has left is taken up again
  const files = [
    ['entities.yaml', ENTITIES],
    ['relations.yaml', RELATIONS],
    [
      'dossier.yaml',
      dossierYaml({ id, title: titleOf(options.title, id), description: options.description, ontology }),
    ],
  ].map(([name = '', text]) => {
    const schema = schemaPath(folder, basename(name, '.yaml') as SchemaName);
    return { name, text: `# yaml-language-server: $schema=${schema}\n${text}` };
  });
  try {
    await makeFolder(folder);
    await checkEmpty(folder, new Map(files.slice(0, 2).map(({ name, text }) => [name, text])));
    await makeFolder(join(folder, DOCUMENTS));
  } catch (error) {
    if (error instanceof ClaimgraphError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const message = code === 'EEXIST' || code === 'ENOTDIR' ? 'this is a file' : `cannot be made: ${code}`;
    throw new ClaimgraphError([{ code: 'unwritable', message, place: { file: folder } }], { cause: error });
  }
  const stage = await Stage.begin(folder);
  try {
    for (const { name, text } of files) await stage.put(name, [text]);
    await stage.sync();
  } finally {
    await stage.end();
  }
  return ['dossier.yaml', 'entities.yaml', 'relations.yaml'].map((name) => join(folder, name));
}

/** Whether there is nothing but what making this dossier leaves when it is stopped. @throws ClaimgraphError */
async function checkEmpty(folder: string, made: ReadonlyMap<string, string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (isStage(name)) continue;
    if (name === DOCUMENTS && (await readdir(path)).length === 0) continue;
    if (made.has(name) && (await readFile(path, 'utf8')) === made.get(name)) continue;
    throw new ClaimgraphError([
      { code: 'not-empty', message: 'this folder is not empty', place: { file: folder }, hint: 'Name a new folder' },
    ]);
  }
}

/** From the folder to the schemas of the package; an address where no relative path leads there. */
function schemaPath(folder: string, name: SchemaName): string {
  const schema = fileURLToPath(new URL(`../../graph-data/schema/${name}.schema.json`, import.meta.url));
  const path = relative(resolve(folder), schema);
  return isAbsolute(path) ? pathToFileURL(schema).href : path.split(sep).join('/');
}

interface Head {
  id: string;
  title: Localised;
  description: Localised | undefined;
  ontology: string;
}

function titleOf(title: CreateOptions['title'], id: string): Localised {
  return typeof title === 'object' ? title : { en: title?.trim() || id };
}

function dossierYaml({ id, title, description, ontology }: Head): string {
  const about = description ? '' : '# description:\n#   en: What the dossier is about.\n';
  return `${stringify({ id, title, ...(description && { description }), ontology })}
${about}# licence: CC-BY-4.0
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
# Types that the ${ontology} ontology lacks go into ontology.yaml:
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
