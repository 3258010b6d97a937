/** `claimgraph explain`: who says what about one relation, on which side, in which words. */
import { type ExplainedClaim, type Explanation, explain } from '../analysis/explain.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Stance } from '../model/standing.js';
import { MODALITY_WORDS, REVIEW_WORDS, STANCE_WORDS, STANDING_WORDS } from '../model/words.js';
import { lineAt } from '../text/lines.js';
import { nearestId } from '../text/nearest.js';
import { type AddCommand, type Given, json, openNarrowed, withFilter, withJson, withNames } from './command.js';
import { standingPaint } from './paint.js';
import { printable } from './table.js';
import { paint, type Terminal } from './terminal.js';

export const addExplain: AddCommand = (program, terminal) => {
  withFilter(withNames(withJson(program.command('explain'))))
    .description('explain a relation: its standing, and every claim with chain and quote')
    .argument('<dossier>', "the dossier's folder")
    .argument('<relation>', "the relation's id, as `claimgraph relations` lists it")
    .action(async (folder: string, relation: string, given: Given) => {
      const { whole, dossier } = await openNarrowed(folder, given);
      const known = whole.relations.map(({ id }) => id);
      if (!known.includes(relation)) {
        const nearest = nearestId(relation, known);
        const message = `${folder} has no relation "${relation}"`;
        const mend = nearest ? `Did you mean ${nearest}?` : `List them with: claimgraph relations ${folder}`;
        throw new ClaimgraphError([{ code: 'unknown-relation', message, mend }]);
      }
      if (!dossier.relations.some(({ id }) => id === relation)) {
        const message = `the filter leaves nothing of the relation "${relation}"`;
        throw new ClaimgraphError([{ code: 'narrowed-away', message, mend: 'Loosen the filter' }]);
      }
      const explanation = explain(dossier, relation, String(given.names));
      if (given.json) return terminal.out(json(asJson(explanation)));
      await terminal.out(describe(explanation, dossier, String(given.names), terminal));
    });
};

/** The relation as everywhere, with what its claims do to it. */
function asJson({ relation, meaning, sides, uncounted }: Explanation) {
  const ids = (claims: ExplainedClaim[]) => claims.map(({ id }) => id);
  return {
    ...relation,
    meaning,
    sides: { ...mapSides(sides, ids), uncounted: ids(uncounted) },
    words: Object.fromEntries([...Object.values(sides).flat(), ...uncounted].map(({ id, words }) => [id, words])),
  };
}

function mapSides<T, U>(sides: Record<Stance, T>, map: (side: T) => U): Record<Stance, U> {
  return {
    supports: map(sides.supports),
    opposes: map(sides.opposes),
    questions: map(sides.questions),
    setAside: map(sides.setAside),
  };
}

function describe(explanation: Explanation, dossier: Dossier, language: string, terminal: Terminal): string {
  const { relation, subject, label, object, meaning, sides, uncounted } = explanation;
  const texts = new Map(dossier.documents.map(({ id, text }) => [id, text]));
  const word = inLanguage(STANDING_WORDS[relation.standing].label, language);
  const shown = relation.object === undefined ? `“${object}”` : object;
  const chinese = language.startsWith('zh');
  const { independentRoots, opposingRoots } = relation;
  const lines = [
    `${standingPaint(terminal, relation.standing, `[${word}]`)} ${paint(terminal, 'bold', printable(`${subject} — ${label} → ${shown}`))}`,
    meaning,
    chinese
      ? `独立来源：支持 ${independentRoots}，反对 ${opposingRoots} · ${relation.id}`
      : `independent roots: ${independentRoots} for, ${opposingRoots} against · ${relation.id}`,
  ];
  const list = (title: string, claims: ExplainedClaim[]) => {
    if (claims.length === 0) return;
    lines.push('', paint(terminal, 'underline', `${title} (${claims.length})`));
    for (const claim of claims) {
      lines.push(`- ${printable(claim.words)}${aside(claim, language)}`);
      lines.push(`  “${printable(claim.evidence.quote)}”`);
      const { line } = lineAt(texts.get(claim.document) ?? '', claim.evidence.start);
      lines.push(
        paint(
          terminal,
          'dim',
          `  ${printable(claim.title)} (${claim.document}, ${chinese ? `正文第 ${line} 行` : `line ${line} of the text`})`,
        ),
      );
      if (claim.note) lines.push(`  ${printable(inLanguage(claim.note, language))}`);
    }
  };
  for (const side of ['supports', 'opposes', 'questions', 'setAside'] satisfies Stance[]) {
    list(inLanguage(STANCE_WORDS[side], language), sides[side]);
  }
  list(chinese ? '未计入' : 'Not counted', uncounted);
  for (const { verification, reliability, credibility, confidence, note, by, at } of relation.assessments.slice(-1)) {
    const grade = [reliability, credibility].filter((part) => part !== undefined).join('');
    const facts = [
      verification,
      grade && `Admiralty ${grade}`,
      confidence === undefined ? '' : `confidence ${confidence} of 100`,
    ];
    lines.push('', `Assessed by ${printable(by)}, ${at}: ${facts.filter(Boolean).join(', ')}`);
    if (note) lines.push(`  ${printable(inLanguage(note, language))}`);
  }
  return `${lines.join('\n')}\n`;
}

function aside(claim: ExplainedClaim, language: string): string {
  const marks = [
    ...(claim.modality === 'actual' ? [] : [inLanguage(MODALITY_WORDS[claim.modality], language)]),
    ...(claim.review === 'accepted' ? [] : [inLanguage(REVIEW_WORDS[claim.review], language)]),
  ];
  return marks.length > 0 ? ` [${marks.join(', ')}]` : '';
}
