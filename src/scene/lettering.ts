/**
 * Decides every mark and label of a scene on a sheet of some size: where marks lie on their lines, what is written on
 * lines and where, which nodes are named and on which side. Nothing lies over a disc, a mark or another label. What is
 * disputed is written first, so it is the last to go. Painters only paint. O(n log n) in discs, lines and labels.
 */
import { type Along, type Charted, type Disc, type Line, lineOf, placeOn, type Sight } from './course.js';
import { pointAt, upright } from './geometry.js';
import { type Extent, Ground, isWithin, type Rectangle, type Stroke } from './ground.js';
import { BETWEEN, lineText } from './line-text.js';
import { nameLines, shortName } from './name-lines.js';
import { type NamedDisc, placeNames } from './place-names.js';
import type { PlacedName, Way } from './placed-name.js';
import type { Point, SceneEdge, SceneNode } from './scene.js';
import type { Mark } from './signs.js';

/** px; the same type on the screen and in files. */
export const TYPE = {
  name: { size: 13, weight: 600, height: 15 },
  /** names that find no room otherwise */
  small: { size: 11, height: 13 },
  word: { size: 11.5, weight: 500, height: 14 },
} as const;

/** Reach in px of what is drawn for a mark, and the least room of a line that shows one. */
export const MARK = { reach: 9, room: 15 };

/** The least size of a mark, as a share of its own; and where there are more marks than can be told apart. */
const LEAST_MARK = { few: 0.5, many: 0.28, from: 150 };

/** px along a line that its words leave free at its discs. */
const BESIDE = { room: 8, off: 9, offMark: 19 };

/** A dossier of so many entities has a name at each. */
const CERTAIN = 60;

/** So many of the most central are named at almost any cost. */
const CENTRAL = 16;

/** Names that must not be missed and found no room come first in another round: so many, but not in a crowd. */
const ROUNDS = 3;
const CROWD = 1000;

/** Columns of a name that is broken into more lines. */
const NARROW = 10;

/** Where words and marks are tried on their line, as shares of the way between the discs. */
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];

export interface Measure {
  /** width in px of a line of a name */
  name(text: string): number;
  /** width in px of words on a line */
  word(text: string): number;
}

export interface LetteringOptions {
  /** left out, a sheet without edges */
  sheet?: Extent;
  /** a line under the pointer */
  hovered?: string | undefined;
  /** radius in px below which a disc is not named unless it is in focus; 5 */
  leastNamed?: number;
  /** most names that are tried; all */
  mostNames?: number;
  /** so many of the first are written smaller, shorter or at a leader rather than left out; 60 */
  certain?: number;
  /** most lines whose course names keep clear of; all */
  mostStrokes?: number;
  /** where names stood a moment ago, while all moves: those at leaders go along, and no others are tried */
  before?: ReadonlyMap<string, PlacedName> | undefined;
  /** whether nodes are named, and lines; both */
  names?: boolean;
  words?: boolean;
}

export interface PlacedMark extends Point {
  id: string;
  mark: Mark;
  /** how large it is drawn, from 0.28 to 1: smaller where the map is seen from afar */
  scale: number;
  /** direction of the line in radians, as it is read */
  turned: number;
}

export interface PlacedWords extends Point {
  id: string;
  text: string;
  /** of a text that is crossed out: from where to where in px along it, from its middle; what it is stays legible */
  struck?: { from: number; to: number };
  /** the middle of the text is at x, y; turned about it by so many radians */
  turned: number;
}

export interface Lettering {
  marks: readonly PlacedMark[];
  words: readonly PlacedWords[];
  names: ReadonlyMap<string, PlacedName>;
}

interface Course {
  edge: SceneEdge;
  line: Line;
  source: Disc;
  target: Disc;
}

export function letter(scene: Charted, sight: Sight, measure: Measure, options: LetteringOptions = {}): Lettering {
  const { sheet, hovered, mostStrokes = Number.POSITIVE_INFINITY } = options;
  const discs = seen(scene, sight, sheet);
  const courses = coursesOf(scene, sight, sheet);
  const inFocus = (is: boolean) => [...discs.values()].filter(({ node }) => node.dimmed !== is).map(({ disc }) => disc);
  const strokes = courses.length > mostStrokes ? [] : courses.flatMap(strokesOf);
  const ground = new Ground(inFocus(true), strokes, inFocus(false));
  const marks = placeMarks(courses, ground, markScale(courses, sight));
  const marked = new Map(marks.map((mark) => [mark.id, mark]));
  const spoken = (options.words ?? true) ? courses.filter(({ edge }) => isSpoken(edge, hovered)) : [];
  const isFirst = ({ edge }: Course) => edge.sign.words.first === true || edge.chosen || edge.id === hovered;
  const write = (some: readonly Course[]) =>
    some.flatMap((course) => placeWords(course, ground, measure, marked, sheet, course.edge.id === hovered) ?? []);
  const first = write(spoken.filter(isFirst).sort(byWeight));
  const names =
    (options.names ?? true)
      ? placeNames(namesOf(discs, measure, options), ground, sheet, {
          before: options.before,
          rounds: discs.size > CROWD ? 0 : ROUNDS,
        })
      : new Map<string, PlacedName>();
  const others = write(spoken.filter((course) => !isFirst(course)).sort(byWeight));
  return { marks, words: [...first, ...others], names };
}

/** A name at its full size. */
export function fullName({ label }: Pick<SceneNode, 'label'>, measure: Measure): Way {
  return wayOf(label.split('\n'), TYPE.name, measure);
}

function wayOf(lines: readonly string[], { size, height }: { size: number; height: number }, measure: Measure): Way {
  const width = lines.reduce((most, line) => Math.max(most, measure.name(line)), 0) * (size / TYPE.name.size);
  return { lines, type: size, width, height: lines.length * height };
}

function seen(scene: Charted, sight: Sight, sheet: Extent | undefined) {
  const found = new Map<string, { node: SceneNode; disc: Disc }>();
  for (const node of scene.nodes.values()) {
    const disc = sight.disc(node.id);
    if (disc && (!sheet || isNear(disc, sheet, disc.radius))) found.set(node.id, { node, disc });
  }
  return found;
}

/** The lines that run over the sheet. */
function coursesOf(scene: Charted, sight: Sight, sheet: Extent | undefined): Course[] {
  return [...scene.edges.values()].flatMap((edge) => {
    const [line, source, target] = [lineOf(scene, sight, edge), sight.disc(edge.source), sight.disc(edge.target)];
    return line && source && target && (!sheet || reaches(line, sheet)) ? [{ edge, line, source, target }] : [];
  });
}

/** Whether the box of a line, with the room that its mark and words may take beside it, meets the sheet. */
function reaches(line: Line, { width, height }: Extent): boolean {
  const margin = TYPE.word.height + BESIDE.offMark;
  const [points, reach] =
    'loop' in line
      ? [[line.loop.centre], line.loop.radius + margin]
      : [[line.curve.start, line.curve.control, line.curve.end], margin];
  return (
    points.some(({ x }) => x > -reach) &&
    points.some(({ x }) => x < width + reach) &&
    points.some(({ y }) => y > -reach) &&
    points.some(({ y }) => y < height + reach)
  );
}

function isNear({ x, y }: Point, { width, height }: Extent, reach: number): boolean {
  return x > -reach && y > -reach && x < width + reach && y < height + reach;
}

/** The line as chords; what is marked, named or changed must not vanish under the name of an entity. */
function strokesOf({ edge, line }: Course): Stroke[] {
  if (edge.dimmed || 'loop' in line) return [];
  const weight = edge.showLabel || edge.turned || edge.sign.mark ? 2.5 : 1;
  const { start, end } = line.curve;
  const pieces = Math.max(2, Math.min(8, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 120)));
  const points = Array.from({ length: pieces + 1 }, (_, i) => pointAt(line.curve, i / pieces));
  return points.slice(1).map((b, i) => ({ a: points[i] ?? b, b, weight }));
}

function markScale(courses: readonly Course[], sight: Sight): number {
  const marks = courses.reduce((sum, { edge }) => sum + Number(edge.sign.mark !== undefined), 0);
  return Math.min(1, Math.max(marks > LEAST_MARK.from ? LEAST_MARK.many : LEAST_MARK.few, sight.scale()));
}

function placeMarks(courses: readonly Course[], ground: Ground, scale: number): PlacedMark[] {
  const around = ({ x, y }: Point): Rectangle => {
    const reach = MARK.reach * scale;
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  };
  return courses
    .filter(({ edge }) => edge.sign.mark)
    .flatMap(({ edge, line, source, target }): PlacedMark[] => {
      const mark = edge.sign.mark;
      const middle = placeOn(line, source, target);
      if (!mark || middle.room < MARK.room * scale) return [];
      const places = 'loop' in line ? [middle] : SHARES.map((share) => placeOn(line, source, target, share));
      const place = places.find((at) => ground.isFree(around(at))) ?? middle;
      if (!edge.dimmed) ground.coverMark(around(place));
      return [{ id: edge.id, mark, scale, x: place.x, y: place.y, turned: upright(place.direction) }];
    });
}

function isSpoken(edge: SceneEdge, hovered: string | undefined): boolean {
  if (edge.label === '') return false;
  return edge.chosen || edge.id === hovered || (edge.showLabel && !edge.dimmed);
}

function byWeight(a: Course, b: Course): number {
  const rank = ({ edge }: Course) => Number(edge.chosen);
  return rank(b) - rank(a) || b.edge.width - a.edge.width || (a.edge.id < b.edge.id ? -1 : 1);
}

/** The whole text where it has room anywhere on the line, or a shorter one; of what is first, at least what it is. */
function placeWords(
  { edge, line, source, target }: Course,
  ground: Ground,
  measure: Measure,
  marks: ReadonlyMap<string, PlacedMark>,
  sheet: Extent | undefined,
  isHovered: boolean,
): PlacedWords | undefined {
  const middle = placeOn(line, source, target);
  if (sheet && !isNear(middle, sheet, 400)) return undefined;
  const room = middle.room - BESIDE.room * 2;
  const kept = edge.chosen || isHovered || edge.sign.words.first === true;
  const whole = lineText(edge.label, edge.keep, room, measure.word, kept);
  const shares = 'loop' in line ? [0.5] : SHARES;
  const offs = marks.has(edge.id)
    ? [-BESIDE.off, -BESIDE.offMark, BESIDE.off, BESIDE.offMark]
    : [-BESIDE.off, BESIDE.off];
  const along = (text: string): PlacedWords[] => {
    const width = measure.word(text);
    // words stay between their discs
    const fitting = shares.filter(
      (share) => room <= 0 || share === 0.5 || width / 2 <= Math.min(share, 1 - share) * middle.room,
    );
    return fitting.flatMap((share) => {
      const at = placeOn(line, source, target, share);
      return offs.map((off) => ({ ...beside(edge.id, text, at, off), ...strike(edge, text, width, measure) }));
    });
  };
  const texts = [...new Set([whole, kept ? edge.keep : ''])].filter((text) => text !== '');
  const level = kept ? levelWords(edge, marks.get(edge.id) ?? { ...middle, scale: 0 }, measure) : [];
  const found = firstFree([...texts.map(along), level], ground, measure, sheet);
  if (found) return found;
  if (!edge.chosen && !isHovered) return undefined;
  // what is chosen or pointed at is read in any case
  const width = measure.word(whole);
  const words = beside(edge.id, whole, middle, marks.has(edge.id) ? -BESIDE.offMark : -BESIDE.off);
  ground.cover(boxesOf(words, width));
  return { ...words, ...strike(edge, whole, width, measure) };
}

/** The first of some words that have room, the best ways first; rather not on a disc that is out of focus. */
function firstFree(
  ways: readonly (readonly PlacedWords[])[],
  ground: Ground,
  measure: Measure,
  sheet: Extent | undefined,
): PlacedWords | undefined {
  for (const some of ways) {
    let spare: PlacedWords | undefined;
    for (const words of some) {
      const boxes = boxesOf(words, measure.word(words.text));
      if (!boxes.every((box) => isWithin(box, sheet) && ground.isFree(box))) continue;
      if (boxes.some((box) => ground.meetsFaint(box))) {
        spare ??= words;
        continue;
      }
      ground.cover(boxes);
      return words;
    }
    if (!spare) continue;
    ground.cover(boxesOf(spare, measure.word(spare.text)));
    return spare;
  }
  return undefined;
}

/** What a line is, written level around its mark: for a line too short or too crowded to be written along. */
function levelWords(
  { id, keep }: SceneEdge,
  { x, y, scale }: Point & { scale: number },
  measure: Measure,
): PlacedWords[] {
  if (keep === '') return [];
  const [across, along] = [MARK.reach * scale + measure.word(keep) / 2 + 1, MARK.reach * scale + TYPE.word.height / 2];
  const offs = [
    ...[1, -1].map((side) => ({ x: side * across, y: 0 })),
    ...[-1, 1].flatMap((side) => [0, 0.5, -0.5].map((shift) => ({ x: shift * across, y: side * along }))),
  ];
  return offs.map((off) => ({ id, text: keep, turned: 0, x: x + off.x, y: y + off.y }));
}

/** Words beside a place on a line, so that the line's pattern stays in sight. */
function beside(id: string, text: string, at: Along, off: number): PlacedWords {
  const turned = upright(at.direction);
  return { id, text, turned, x: at.x - off * Math.sin(turned), y: at.y + off * Math.cos(turned) };
}

/** Crosses out the name of a relation, not the word that says why. */
function strike({ sign, keep }: SceneEdge, text: string, width: number, measure: Measure): Pick<PlacedWords, 'struck'> {
  const name = text.endsWith(BETWEEN + keep) ? text.slice(0, -(BETWEEN + keep).length) : '';
  if (!sign.words.struck || name === '') return {};
  return { struck: { from: -width / 2, to: measure.word(name) - width / 2 } };
}

/** The boxes that words turned along their line take: a row of small ones, so that a slant covers little. */
export function boxesOf({ x, y, turned }: PlacedWords, width: number): Rectangle[] {
  const { height } = TYPE.word;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const count = Math.abs(sin) < 0.04 ? 1 : Math.max(1, Math.ceil((2 * width) / height));
  const piece = width / count;
  const [halfX, halfY] = [
    (piece * Math.abs(cos) + height * Math.abs(sin)) / 2,
    (piece * Math.abs(sin) + height * Math.abs(cos)) / 2,
  ];
  return Array.from({ length: count }, (_, i) => {
    const along = (i + 0.5) * piece - width / 2;
    const [cx, cy] = [x + along * cos, y + along * sin];
    return { left: cx - halfX, right: cx + halfX, top: cy - halfY, bottom: cy + halfY };
  });
}

/** In focus first, then the most central: those with the largest discs, unless the scene says otherwise. */
function namesOf(
  discs: ReadonlyMap<string, { node: SceneNode; disc: Disc }>,
  measure: Measure,
  { leastNamed = 5, mostNames = Number.POSITIVE_INFINITY, certain = CERTAIN }: LetteringOptions,
): NamedDisc[] {
  const weight = ({ node, disc }: { node: SceneNode; disc: Disc }) => node.weight ?? disc.radius;
  return [...discs.values()]
    .filter(({ node, disc }) => node.forceLabel || node.chosen || (!node.dimmed && disc.radius >= leastNamed))
    .sort((a, b) => Number(b.node.forceLabel) - Number(a.node.forceLabel) || weight(b) - weight(a))
    .slice(0, mostNames)
    .map(({ node, disc }, i) => ({
      id: node.id,
      disc,
      way: fullName(node, measure),
      isCentral: i < Math.min(certain, CENTRAL),
      ...(i < certain && {
        otherWays: () => {
          const lines = node.label.split('\n');
          return [lines, lines.flatMap((line) => nameLines(line, NARROW)), shortName(lines)].map((some) =>
            wayOf(some, TYPE.small, measure),
          );
        },
      }),
      priority: weight({ node, disc }),
      first: node.forceLabel,
      forced: node.chosen,
    }));
}
