/** Scores attributions against gold: is the cue found, and with it the source and the content. */
import { readFileSync } from 'node:fs';
import { halfOf, readGold } from './gold.js';
import { overlap, Tally } from './score.js';

/** Cases of this project, in the form of the gold; a source "-" is nobody who is named. */
export function readOwn(language) {
  const text = readFileSync(new URL(`attributions/${language}.txt`, import.meta.url), 'utf8');
  const cases = [];
  for (const block of text.replace(/^#.*\n/gm, '').split(/\n\s*\n/)) {
    const [own, ...lines] = block.trim().split('\n');
    if (!own) continue;
    const place = (words, from = 0) => {
      const start = own.toLowerCase().indexOf(words.toLowerCase(), from);
      if (start < 0) throw new Error(`"${words}" is not in: ${own}`);
      return [{ start, end: start + words.length }];
    };
    cases.push({
      id: own,
      lang: language,
      text: own,
      half: halfOf(own),
      attributions: lines.map((line) => {
        const [source, cue, content, act] = line.split(' | ').map((cell) => cell.trim());
        return {
          source: source === '-' ? [] : place(source),
          cue: place(cue),
          content: content.split(' … ').flatMap((part) => place(part)),
          act,
        };
      }),
    });
  }
  return cases;
}

/** Scores the cases of this project, nested ones too: what is all right has source, content and act. */
export async function scoreOwn(language, attribute) {
  const halves = { seen: new Tally(), unseen: new Tally() };
  const errors = [];
  for (const { text, lang, attributions, half } of readOwn(language)) {
    const found = await attribute(text, lang);
    const taken = new Set();
    for (const one of attributions) {
      const match = found.find((other) => !taken.has(other) && isRight(one, other));
      if (match) taken.add(match);
      else if (half === 'seen') errors.push(`${text}\n    ${words(text, one.cue)}: ${show(text, found)}`);
    }
    halves[half].add(taken.size, found.length, attributions.length);
  }
  return { ...halves, errors };
}

function isRight(one, other) {
  if (!one.cue.some((place) => touches(place, other.cue))) return false;
  if (one.source.length === 0 ? other.named : !sameSource(one.source, other.source)) return false;
  return (one.act === undefined || one.act === other.act) && covered(other.contents, one.content) > 0.5;
}

function show(text, found) {
  return found
    .map(
      ({ cue, source, contents, act }) =>
        `${source ? words(text, [source]) : '-'} | ${words(text, [cue])} | ${words(text, contents)} | ${act}`,
    )
    .join(' ;; ');
}

export const ATTRIBUTION_SETS = ['polnear-train', 'polnear-dev'];

/**
 * A cue is found where one of ours touches it; each of ours is given to one of gold's. A source or content is right
 * where it overlaps gold's by more than half, counted over characters.
 * @param attribute gives the attributions of a text: `{ cue, source?, contents }`
 */
export async function scoreAttributions(folder, file, attribute, most = Number.POSITIVE_INFINITY) {
  const tallies = () => ({ cue: new Tally(), source: new Tally(), content: new Tally(), all: new Tally() });
  const halves = { seen: tallies(), unseen: tallies() };
  const left = { seen: most, unseen: most };
  const errors = [];
  for (const { id, text, lang, attributions, half } of readGold(folder, file)) {
    if (left[half]-- <= 0) continue;
    const found = outermost(await attribute(text, lang));
    const gold = attributions.filter(({ cue }) => cue.length > 0);
    const taken = new Set();
    const pairs = new Map();
    for (const one of gold) {
      const fits = found.filter((other) => !taken.has(other) && one.cue.some((place) => touches(place, other.cue)));
      const best = fits.toSorted((a, b) => covered(b.contents, one.content) - covered(a.contents, one.content))[0];
      if (!best) continue;
      taken.add(best);
      pairs.set(one, best);
    }
    const sums = halves[half];
    sums.cue.add(pairs.size, found.length, gold.length);
    let sources = 0;
    let contents = 0;
    let all = 0;
    for (const [one, other] of pairs) {
      const source = one.source.length === 0 ? other.source === undefined : sameSource(one.source, other.source);
      const content = covered(other.contents, one.content) > 0.5;
      if (source && one.source.length > 0) sources++;
      if (content) contents++;
      if (source && content) all++;
      if (half === 'seen' && !source)
        errors.push(
          `source ${words(text, one.source)} / ${other.source ? words(text, [other.source]) : '-'}\t${line(text, one)} (${id})`,
        );
      if (half === 'seen' && !content)
        errors.push(`content ${words(text, one.content)} / ${words(text, other.contents)}\t${line(text, one)} (${id})`);
    }
    sums.source.add(
      sources,
      found.filter(({ source }) => source).length,
      gold.filter(({ source }) => source.length > 0).length,
    );
    sums.content.add(contents, found.length, gold.length);
    sums.all.add(all, found.length, gold.length);
    if (half !== 'seen') continue;
    for (const one of gold)
      if (!pairs.has(one)) errors.push(`missed ${words(text, one.cue)}\t${line(text, one)} (${id})`);
    for (const other of found)
      if (!taken.has(other))
        errors.push(
          `spurious ${text.slice(other.cue.start, other.cue.end)}\t${text.slice(Math.max(0, other.cue.start - 70), other.cue.end + 70).replace(/\n/g, ' ')} (${id})`,
        );
  }
  return { ...halves, errors };
}

/** The gold marks nothing inside what somebody says, and no cue where there is no word for one. */
function outermost(found) {
  const marked = found.filter(({ cue, named }) => cue.kind !== 'quotation' && (cue.kind !== 'structure' || named));
  return marked.filter(
    ({ cue }) =>
      !found.some(
        (other) =>
          other.cue !== cue && other.contents.some((place) => place.start <= cue.start && cue.end <= place.end),
      ),
  );
}

function touches(a, b) {
  return a.start < b.end && b.start < a.end;
}

/** Dice over characters of two lists of places. */
function covered(ours, gold) {
  let shared = 0;
  for (const a of ours)
    for (const b of gold) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const length = (places) => places.reduce((sum, { start, end }) => sum + end - start, 0);
  return (2 * shared) / Math.max(1, length(ours) + length(gold));
}

/** A source is right where one holds the other's words mostly, or they overlap by more than half. */
function sameSource(gold, ours) {
  if (!ours) return false;
  return gold.some(
    (place) =>
      overlap(place, ours) > 0.5 || (ours.head && place.start <= ours.head.start && ours.head.end <= place.end),
  );
}

function words(text, places) {
  return places
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\n/g, ' ');
}

function line(text, { cue }) {
  const [{ start, end }] = cue;
  return `${text.slice(Math.max(0, start - 90), start)}[${text.slice(start, end)}]${text.slice(end, end + 90)}`.replace(
    /\n/g,
    ' ',
  );
}
