/** A dossier too large to send whole, always the same: groups of entities, most relations within them, every one with its words. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomFrom } from '../../src/analysis/metrics/random.js';

export const LARGE = { entities: 2_000, relations: 6_000, groups: 40, documents: 60 };
/** Sent whole, but too large to draw whole. */
export const MIDDLING = { entities: 500, relations: 1_500, groups: 12, documents: 20 };

const TYPES = ['company', 'company', 'company', 'person', 'country', 'government-body'] as const;
const RELATIONS = ['works-with', 'criticises', 'supports'] as const;
const CHAINS = [[], [], ['reports'], ['reports'], ['reports', 'alleges'], ['alleges'], ['denies']] as const;
const SYLLABLES = 'al ba cor del en fi gra ho in ka lu mer no or pa qui ras sen tho ul ver wi xan yor zet'.split(' ');
const CHARACTERS = [...'中华东方大新安海天和平明信金银通用电力石油汽车网络智能数据云北京上海深圳广州'];

/** Writes it in JSON Lines and Markdown. @returns the id of an entity, its name, and a relation of it with its words */
export async function writeLargeDossier(
  folder: string,
  size = LARGE,
): Promise<{ id: string; name: string; relation: string; quote: string }> {
  const random = randomFrom(5);
  const below = (end: number) => Math.floor(random() * end);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const word = () => {
    const text = pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.4 ? pick(SYLLABLES) : '');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const groups: number[][] = Array.from({ length: size.groups }, () => []);
  const entities = Array.from({ length: size.entities }, (_, i) => {
    // the first groups are the largest
    const group = Math.floor(size.groups * random() ** 1.8);
    groups[group]?.push(i);
    const names = { en: `${word()} ${word()}`, zh: Array.from({ length: 4 }, () => pick(CHARACTERS)).join('') };
    return { id: `e${String(i).padStart(5, '0')}`, type: pick(TYPES), names };
  });
  const texts: string[][] = Array.from({ length: size.documents }, () => []);
  const taken = new Set<string>();
  const relations: object[] = [];
  const quotes = new Map<string, string>();
  while (relations.length < size.relations) {
    const group = pick(groups.filter(({ length }) => length > 1));
    // the first of a group are its hubs
    const hub = (list: readonly number[]) => list[Math.floor(list.length * random() ** 2.2)] ?? 0;
    const [a, b] = [pick(group), random() < 0.86 ? hub(group) : hub(pick(groups.slice(0, 12)))];
    const [subject, object, type] = [entities[a], entities[b], pick(RELATIONS)];
    const id = `${subject?.id}--${type}--${object?.id}`;
    if (!subject || !object || a === b || taken.has(id)) continue;
    taken.add(id);
    const claims = Array.from({ length: 1 + below(2) }, (_, i) => {
      const place = (relations.length + i * 7) % size.documents;
      const quote = `${subject.names.en} ${type.replace('-', ' ')} ${object.names.en}, it was said in ${relations.length}-${i}.`;
      texts[place]?.push(quote);
      quotes.set(id, quotes.get(id) ?? quote);
      const chain = pick(CHAINS).map((act) => ({ agent: pick(entities).id, act }));
      return { document: documentId(place), chain, evidence: { quote } };
    });
    relations.push({ id, subject: subject.id, type, object: object.id, claims });
  }
  await mkdir(join(folder, 'documents'), { recursive: true });
  const lines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  await writeFile(
    join(folder, 'dossier.yaml'),
    'id: large\ntitle: { en: A large story, zh: 大卷宗 }\nontology: news\n',
  );
  await writeFile(join(folder, 'entities.jsonl'), lines(entities));
  await writeFile(join(folder, 'relations.jsonl'), lines(relations));
  for (const [i, sentences] of texts.entries()) {
    const metadata = `title: "Report ${i}"\npublisher: claimgraph\ndate: "2025-${String(1 + (i % 12)).padStart(2, '0')}"\nlanguage: en`;
    await writeFile(
      join(folder, 'documents', `${documentId(i)}.md`),
      `---\n${metadata}\n---\n${sentences.join('\n\n')}\n`,
    );
  }
  const found = entities[groups[0]?.[0] ?? 0];
  const relation =
    [...quotes.keys()].find((id) => id.startsWith(`${found?.id}--`) || id.endsWith(`--${found?.id}`)) ?? '';
  return { id: found?.id ?? '', name: found?.names.en ?? '', relation, quote: quotes.get(relation) ?? '' };
}

function documentId(i: number): string {
  return `report-${i}`;
}
