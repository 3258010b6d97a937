/** Entities and relations: lists in YAML for people, in JSON Lines where there are many; a dossier may have both. */
import type { z } from 'zod';
import type { Folder } from './folder.js';
import { readJsonLines } from './jsonl.js';
import type { Report } from './problems.js';
import type { Sourced } from './sourced.js';
import type { Usual } from './usual.js';
import { validate } from './validate.js';
import { readYaml } from './yaml.js';

export interface List<T> {
  /** the items that fit their schema */
  items: Sourced<T>[];
  /** how many of the items, the first ones, are from the YAML file; undefined where there is none */
  yaml: number | undefined;
  /** whether an id may be one of the list: there, or in a part of it that could not be read */
  mayHold(id: string): boolean;
}

/**
 * The items of `<part>.yaml` and then of `<part>.jsonl`; those that do not fit the schema are reported.
 * @param usual is asked before the schema, and gives the same
 */
export async function readList<S extends z.ZodType>(
  folder: Folder,
  part: string,
  schema: S,
  report: Report,
  usual: Usual<z.output<S>>,
): Promise<List<z.output<S>>> {
  const items: Sourced<z.output<S>>[] = [];
  const named = new Set<unknown>();
  let whole = true;
  const broken: Report = (problem) => {
    whole = false;
    report(problem);
  };
  const take = (item: Sourced) => {
    named.add((item.value as { id?: unknown } | null)?.id);
    const value = usual(item.value) ?? validate(schema, item, report);
    if (value !== undefined) items.push({ value, place: item.place });
  };
  const [yaml, lines] = [`${part}.yaml`, `${part}.jsonl`];
  const [hasYaml, hasLines] = [await folder.has(yaml), await folder.has(lines)];
  if (hasYaml || !hasLines) for (const item of await yamlItems(folder, yaml, broken)) take(item);
  const fromYaml = hasYaml || !hasLines ? items.length : undefined;
  if (hasLines) for await (const items of readJsonLines(folder, lines, broken)) items.forEach(take);
  return { items, yaml: fromYaml, mayHold: (id) => !whole || named.has(id) };
}

async function yamlItems(folder: Folder, name: string, report: Report): Promise<Sourced[]> {
  const text = await folder.read(name);
  if (text === undefined) return [];
  const source = readYaml(text, folder.placeOf(name), report);
  const list = source?.value ?? [];
  if (!source) return [];
  if (!Array.isArray(list)) {
    report({
      code: 'wrong-type',
      message: 'expected a list of items',
      place: source.place(),
      hint: 'Begin each item with "- ", or write [] where there is none',
    });
    return [];
  }
  return list.map((value, i) => ({ value, place: (path = []) => source.place([i, ...path]) }));
}
