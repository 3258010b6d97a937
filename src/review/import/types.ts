/** Which type of the ontology a foreign type is: by the user's table, by id, label, FollowTheMoney or common words. */
import { lineOf } from '../../formats/ftm/schema.js';
import type { EntityType, OntologyIndex, RelationType } from '../../model/ontology.js';

/** Where nothing else fits. */
export const GENERAL = { entity: 'thing', relation: 'related-to' } as const;

/** In the user's table: entities to which the file gives no type. */
export const UNTYPED = '*';

/** What other tools call the types of entities of the news ontology. */
const ENTITY_WORDS: Readonly<Record<string, string>> = {
  ...{ people: 'person', individual: 'person', human: 'person', 人: 'person', 人物: 'person', 个人: 'person' },
  ...{ business: 'company', corporation: 'company', firm: 'company', legalentity: 'organisation', 企业: 'company' },
  ...{ org: 'organisation', organization: 'organisation', institution: 'organisation', 机构: 'organisation' },
  ...{ party: 'political-party', government: 'government-body', media: 'media-outlet', newspaper: 'media-outlet' },
  ...{ location: 'place', address: 'place', geo: 'place', 地址: 'place', town: 'city', nation: 'country' },
  ...{
    sanction: 'restriction-list',
    contract: 'agreement',
    realestate: 'facility',
    asset: 'product',
    project: 'campaign',
  },
};
/** What other tools call its relations. */
export const RELATION_WORDS: Readonly<Record<string, string>> = {
  ...{ ownedby: 'owns', shareholder: 'owns', ownership: 'owns', 持股: 'owns', shareholding: 'owns' },
  ...{ director: 'leads', directorship: 'leads', ceo: 'leads', chiefexecutiveofficer: 'leads' },
  ...{ employment: 'works-for', employee: 'works-for', worksat: 'works-for', 任职: 'works-for' },
  ...{ membership: 'member-of', family: 'relative-of', relative: 'relative-of' },
  ...{ donation: 'funds', donatedto: 'funds', payment: 'funds', funding: 'funds', financing: 'funds' },
  ...{ debt: 'lends-to', lending: 'lends-to', succession: 'succeeds' },
  ...{ subsidiary: 'subsidiary-of', spouse: 'spouse-of', married: 'spouse-of', marriedto: 'spouse-of' },
};
/** Words that name the relation from the other end. */
const BACKWARDS = new Set(['ownedby', 'debt', 'succession']);

export interface Mapped {
  type: string;
  /** subject and object change places */
  turned: boolean;
}

export class TypeMap {
  readonly #ontology: OntologyIndex;
  readonly #table: Readonly<Record<string, string>>;
  readonly #entities: ReadonlyMap<string, string>;
  readonly #relations: ReadonlyMap<string, Mapped>;

  constructor(ontology: OntologyIndex, table: Readonly<Record<string, string>> = {}) {
    this.#ontology = ontology;
    this.#table = table;
    this.#entities = names(ontology.entityTypes.values());
    const relations = new Map(
      [...names(ontology.relationTypes.values())].map(([name, type]) => [name, { type, turned: false }]),
    );
    for (const { id, inverse } of ontology.relationTypes.values()) {
      for (const label of Object.values(inverse ?? {}))
        if (!relations.has(plain(label))) relations.set(plain(label), { type: id, turned: true });
    }
    this.#relations = relations;
  }

  /** Undefined where no type is known for it. */
  entity(foreign: string | undefined): string | undefined {
    const given = this.#table[foreign ?? UNTYPED];
    if (given !== undefined || foreign === undefined) return given;
    // a node may have several labels: the first that is known counts
    for (const part of [foreign, ...foreign.split(/[;,|]/), ...lineOf(foreign).slice(1)]) {
      const name = plain(part);
      const word = ENTITY_WORDS[name];
      const found =
        this.#entities.get(name) ?? (word !== undefined && this.#ontology.entityTypes.has(word) ? word : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  relation(foreign: string | undefined): Mapped | undefined {
    if (foreign === undefined) return undefined;
    const given = this.#table[foreign];
    if (given !== undefined) return { type: given.replace(/^-/, ''), turned: given.startsWith('-') };
    const name = plain(foreign);
    const known = this.#relations.get(name);
    if (known) return known;
    const word = RELATION_WORDS[name];
    return word !== undefined && this.#ontology.relationTypes.has(word)
      ? { type: word, turned: BACKWARDS.has(name) }
      : undefined;
  }
}

/** Types by id, by label in every language and by their FollowTheMoney schema; the first to have a name keeps it. */
function names(types: Iterable<EntityType | RelationType>): Map<string, string> {
  const all = [...types];
  const found = new Map<string, string>();
  const add = (name: string | undefined, id: string) => {
    const key = name === undefined ? '' : plain(name);
    if (key !== '' && !found.has(key)) found.set(key, id);
  };
  for (const { id } of all) add(id, id);
  for (const { id, label, plural } of all)
    for (const one of [...Object.values(label), ...Object.values(plural ?? {})]) add(one, id);
  for (const { id, ftm } of all) add(ftm, id);
  return found;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_:-]/g, '')
    .replace(/…/g, '');
}
