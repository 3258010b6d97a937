/** Chinese names by what the trained model says, where the rules find nobody. */
import type { EntityKind, Parse } from '../../language/parse.js';
import { BEFORE, HANDS_OVER } from '../factuality/chinese-governors.js';
import type { FoundName } from '../rules/chinese/read.js';

const TYPES: Partial<Record<EntityKind, string>> = { person: 'person', organization: 'organisation', place: 'place' };

/** Names that the model finds, in the order of the text; nobody is made of them yet. */
export function namesOfModel(parse: Parse): FoundName[] {
  return parse.entities.flatMap(({ start, end, kind }): FoundName[] => {
    const type = kind === 'work' ? 'document' : TYPES[kind];
    const name = parse.textOf({ start, end });
    // a verb that the model takes for a name
    if (BEFORE.has(name) || HANDS_OVER.has(name)) return [];
    if (type === undefined || name.length < 2 || !/^[\p{L}\d·•.\- ]+$/u.test(name)) return [];
    return [{ start, end, name, type }];
  });
}
