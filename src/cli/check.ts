/** `claimgraph check`: every problem of a dossier at once, or what it holds. */
import { awaitingReview } from '../analysis/awaiting.js';
import { checkDossier, signedState } from '../dossier/index.js';
import { checkFilterIds } from '../engine/check-filter.js';
import { count } from '../engine/voice.js';
import { isOverruled, verdictOf } from '../model/assessment.js';
import type { Dossier } from '../model/dossier.js';
import { narrow } from '../model/filter.js';
import { describeProblem } from '../model/problem.js';
import { sourcesOf } from '../model/source.js';
import { Standing, standing } from '../model/standing.js';
import { type AddCommand, filterOf, type Given, json, withFilter, withJson } from './command.js';
import { CommandFailed } from './failure.js';
import { standingPaint } from './paint.js';
import { renderTable } from './table.js';
import { signedWords } from './verify-page.js';

export const addCheck: AddCommand = (program, terminal) => {
  withFilter(withJson(program.command('check')))
    .description('check a dossier and list every problem at once')
    .argument('<dossier>', "the dossier's folder")
    .action(async (folder: string, given: Given) => {
      const filter = filterOf(given);
      const { dossier, problems, notices } = await checkDossier(folder);
      if (!dossier || problems.length > 0) {
        if (given.json) await terminal.out(json({ ok: false, problems }));
        for (const problem of problems) terminal.err(`${describeProblem(problem)}\n`);
        throw new CommandFailed(`${folder}: ${count(problems.length, 'problem')}`);
      }
      const signed = await signedState(folder);
      if (signed) terminal.err(`${signedWords(signed)}\n`);
      for (const notice of notices) terminal.err(`${describeProblem(notice)}\n`);
      checkFilterIds(dossier, filter);
      const shown = narrow(dossier, filter);
      const found = { ...tally(shown), deniedUnread: deniedUnread(shown, dossier) };
      if (given.json) return terminal.out(json({ ok: true, problems, notices, ...(signed && { signed }), ...found }));
      const { documents, entities, relations, claims, standings, overruled } = found;
      const parts = [
        count(documents, 'document'),
        count(entities, 'entity', 'entities'),
        count(relations, 'relation'),
        count(claims, 'claim'),
      ];
      await terminal.out(`${folder}: no problems. ${parts.join(', ')}.\n`);
      const rows = Standing.options.filter((name) => standings[name] > 0);
      if (rows.length === 0) return;
      await terminal.out(
        `\n${renderTable(rows, [
          { title: 'standing', cell: (name) => name, paint: (text, name) => standingPaint(terminal, name, text) },
          { title: 'relations', cell: (name) => standings[name], align: 'right' },
        ])}`,
      );
      if (found.deniedUnread.length > 0) {
        const ids = found.deniedUnread.slice(0, MOST_NAMED).join(', ');
        const more = found.deniedUnread.length > MOST_NAMED ? ' ...' : '';
        terminal.err(
          `\n${count(found.deniedUnread.length, 'relation is', 'relations are')} shown without a denial that awaits review: ${ids}${more}\n` +
            `Read ${found.deniedUnread.length === 1 ? 'it' : 'them'} first: claimgraph review ${folder}\n`,
        );
      }
      if (overruled > 0) {
        await terminal.out(`\nOf these, ${count(overruled, 'relation')} refuted or retracted by our own assessment.\n`);
      }
    });
};

function tally(dossier: Dossier) {
  const standings = Object.fromEntries(Standing.options.map((name) => [name, 0])) as Record<Standing, number>;
  const sources = sourcesOf(dossier);
  for (const { claims } of dossier.relations) standings[standing(claims, sources)] += 1;
  return {
    documents: dossier.documents.length,
    entities: dossier.entities.length,
    relations: dossier.relations.length,
    claims: dossier.relations.reduce((sum, { claims }) => sum + claims.length, 0),
    standings,
    overruled: dossier.relations.filter(({ assessments }) => isOverruled(verdictOf(assessments))).length,
  };
}

/** Relations that count, and that nobody has yet read a denial of. */
function deniedUnread(shown: Dossier, whole: Dossier): string[] {
  const awaiting = awaitingReview(whole);
  return shown.relations
    .filter(({ id, claims }) => claims.some(({ review }) => review === 'accepted') && awaiting(id).denials.length > 0)
    .map(({ id }) => id);
}

/** So many ids are named; all of them stand in the JSON. */
const MOST_NAMED = 10;
