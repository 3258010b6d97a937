/** The ontology of a dossier: the base that it names, extended by its own `ontology.yaml`. */
import { extendOntology, type Ontology, OntologyEntry } from '../model/ontology.js';
import type { Folder } from './folder.js';
import type { Report } from './problems.js';
import type { Path, Sourced } from './sourced.js';
import { suggestion, validate } from './validate.js';
import { readYaml } from './yaml.js';

export const ONTOLOGY_FILE = 'ontology.yaml';
const FILE = ONTOLOGY_FILE;

/** @param dossier the dossier's id, which an ontology without an id takes */
export async function readOntology(folder: Folder, base: Ontology, dossier: string, report: Report): Promise<Ontology> {
  if (!(await folder.has(FILE))) return base;
  const text = await folder.read(FILE);
  const source = text === undefined ? undefined : readYaml(text, folder.placeOf(FILE), report);
  if (!source) return base;
  const own = validate(OntologyEntry, { ...source, value: source.value ?? {} }, report);
  if (!own) return base;
  const { id = dossier, ...rest } = own;
  const whole = extendOntology(base, { id, extends: base.id, ...rest });
  checkTypes(source, own, whole, report);
  return whole;
}

/** Parents and ends that are there, no type twice, no type its own ancestor. */
export function checkTypes(
  source: Sourced,
  own: Pick<Ontology, 'entityTypes' | 'relationTypes'>,
  whole: Ontology,
  report: Report,
): void {
  const entityTypes = new Map(whole.entityTypes.map((type) => [type.id, type]));
  const relationTypes = new Map(whole.relationTypes.map((type) => [type.id, type]));
  const known = (id: string, among: ReadonlyMap<string, unknown>, what: string, path: Path) => {
    if (among.has(id)) return;
    report({
      code: `unknown-${what.replace(' ', '-')}`,
      message: `there is no ${what} "${id}"`,
      place: source.place(path),
      hint: suggestion(id, [...among.keys()]),
    });
  };
  for (const [part, what, types] of [
    ['entityTypes', 'entity type', entityTypes],
    ['relationTypes', 'relation type', relationTypes],
  ] as const) {
    const seen = new Set<string>();
    for (const [i, { id, parent }] of own[part].entries()) {
      const path = [part, i];
      if (seen.has(id)) {
        report({
          code: 'duplicate-id',
          message: `two ${what}s have the id "${id}"`,
          place: source.place([...path, 'id']),
        });
      }
      seen.add(id);
      if (parent === undefined) continue;
      known(parent, types, what, [...path, 'parent']);
      const circle = circleFrom(id, types);
      if (circle) {
        const message = `the ${what} "${id}" is its own ancestor: ${circle.join(' › ')}`;
        report({
          code: 'circular-types',
          message,
          place: source.place([...path, 'parent']),
          hint: 'Change one parent',
        });
      }
    }
  }
  for (const [i, { id: type, domain, range, inverseOf }] of own.relationTypes.entries()) {
    if (inverseOf !== undefined) {
      const path = ['relationTypes', i, 'inverseOf'];
      known(inverseOf, relationTypes, 'relation type', path);
      const other = relationTypes.get(inverseOf)?.inverseOf;
      if (other !== undefined && other !== type) {
        const message = `"${inverseOf}" is already the inverse of "${other}"`;
        report({ code: 'inverse-taken', message, place: source.place(path), hint: `Use ${other}, or leave it out` });
      }
    }
    for (const [n, id] of domain.entries()) known(id, entityTypes, 'entity type', ['relationTypes', i, 'domain', n]);
    for (const [n, id] of range.entries()) known(id, entityTypes, 'entity type', ['relationTypes', i, 'range', n]);
  }
}

/** The way from a type through its parents back to itself, if there is one. */
function circleFrom(id: string, types: ReadonlyMap<string, { parent?: string | undefined }>): string[] | undefined {
  const way = [id];
  for (let at = types.get(id)?.parent; at !== undefined; at = types.get(at)?.parent) {
    way.push(at);
    if (at === id) return way;
    if (way.indexOf(at) < way.length - 1) return undefined;
  }
  return undefined;
}
