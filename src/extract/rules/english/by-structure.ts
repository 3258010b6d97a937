/** Relations that only the order of English words says: titles, possessives, names before nouns. */
import type { Member } from '../cast.js';
import type { Finding } from '../reading.js';
import type { EnglishText } from './ends.js';
import { literalsInside } from './literals.js';
import type { Parsed, Phrase } from './phrases.js';
import type { Verb } from './verbs.js';

/** "Apple chief executive Tim Cook", "Meta's Llama", "a White House memo", "Alibaba's shares" */
export function byStructure(sentence: Parsed, _verbs: readonly Verb[], context: EnglishText): Finding[] {
  const { tokens, phrases } = sentence;
  const { cast } = context;
  const found: Finding[] = [];
  const add = (
    type: string,
    subject: Member | undefined,
    object: Member | undefined,
    cue: string,
    from: number,
    to: number,
    confidence: number,
    reason: string,
  ) => {
    const relation = cast.ontology.relationTypes.get(type);
    if (!relation || !subject || !object || subject === object) return;
    const fits = (member: Member, types: readonly string[]) => cast.fits(member, types);
    if (!fits(subject, relation.domain) || !fits(object, relation.range)) return;
    const place = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    found.push({
      subject,
      type,
      object,
      cue,
      at: place,
      span: place,
      negative: false,
      modality: 'actual',
      foretold: false,
      confidence,
      reasons: [reason],
    });
  };
  for (const phrase of phrases) {
    const { owner, member } = phrase;
    if (owner?.member && member && member !== owner.member) {
      const whole = [owner.from, phrase.to] as const;
      if (cast.isOf(member, 'security'))
        add('issues-security', owner.member, member, "'s", ...whole, 70, 'possessive before shares');
      else if (cast.isOf(member, 'document'))
        add('issues', owner.member, member, "'s", ...whole, 60, 'possessive before a document');
      else if (cast.isOf(member, 'product') && cast.isOf(owner.member, 'organisation'))
        add('develops', owner.member, member, "'s", ...whole, 65, 'possessive before a product');
    }
    found.push(...literalsInside(sentence, phrase, context));
    const inside = namesInside(sentence, phrase);
    const title = tokens
      .slice(phrase.from, phrase.to)
      .find(({ lower }) =>
        /^(?:ceo|chairman|chairwoman|president|chief|head|director|minister|leader|founder|boss|secretary)$/.test(
          lower,
        ),
      );
    if (title && member && cast.isOf(member, 'person')) {
      const organisation = owner?.member ?? inside.find((other) => other !== member);
      const type = /^(?:founder)$/.test(title.lower)
        ? undefined
        : /^(?:minister|secretary)$/.test(title.lower)
          ? 'works-for'
          : 'leads';
      if (type)
        add(
          type,
          member,
          organisation,
          title.lower,
          (owner ?? phrase).from,
          phrase.to,
          65,
          'a title between an organisation and a name',
        );
      else
        add(
          'founded-by',
          organisation,
          member,
          title.lower,
          (owner ?? phrase).from,
          phrase.to,
          65,
          'founder before a name',
        );
    }
    const modifier = inside[0];
    if (member && modifier && modifier !== member && !cast.isOf(modifier, 'country')) {
      if (cast.isOf(member, 'security'))
        add('issues-security', modifier, member, 'of', phrase.from, phrase.to, 65, 'a name before its shares');
      if (cast.isOf(member, 'document') && cast.isOf(modifier, 'organisation', 'person'))
        add('issues', modifier, member, 'of', phrase.from, phrase.to, 60, 'an issuer before a document');
      else if (cast.isOf(member, 'product') && cast.isOf(modifier, 'company'))
        add('develops', modifier, member, 'of', phrase.from, phrase.to, 55, 'a maker before a product');
    }
  }
  return found;
}

/** Members named inside a phrase, without its own. */
function namesInside({ phrases }: Parsed, phrase: Phrase): Member[] {
  return (
    phrase.inside ??
    phrases.flatMap((other) =>
      other !== phrase && other.from >= phrase.from && other.to <= phrase.to && other.member ? [other.member] : [],
    )
  );
}
