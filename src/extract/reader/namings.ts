/** The mentions of a document that name somebody or point at them, for relations to be laid on. */
import type { Parse } from '../../language/parse.js';
import type { Mention, Mentions } from '../mentions/index.js';
import type { Naming } from '../rules/reading.js';

/** In the order of the text. Words that only describe a name beside them, and relative pronouns, name nobody else. */
export function namingsOf(parse: Parse, mentions: Mentions): Naming[] {
  return mentions.all.flatMap((mention): Naming[] => {
    const { member, describes, start, end, head } = mention;
    if (!member || describes !== undefined || /^W/.test(parse.token(head).tag)) return [];
    return [{ member, start, end, kind: kindOf(mention) }];
  });
}

function kindOf({ kind, antecedent }: Mention): Naming['kind'] {
  if (kind === 'name') return 'name';
  return kind === 'pronoun' || antecedent !== undefined ? 'reference' : 'description';
}
