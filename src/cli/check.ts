/** `claimgraph check`: every problem of a dossier at once, or what it holds. */
import { awaitingReview } from '../analysis/awaiting.js';
import { checkDossier, signedState } from '../dossier/index.js';
import { columnTitle } from '../engine/column-titles.js';
import { count, standingWord } from '../engine/voice.js';
import { isOverruled, verdictOf } from '../model/assessment.js';
import type { Dossier } from '../model/dossier.js';
import { narrow } from '../model/filter.js';
import { describeProblem } from '../model/problem.js';
import { sourcesOf } from '../model/source.js';
import { Standing, standing } from '../model/standing.js';
import { type AddCommand, checkIdsOf, filterOf, type Given, json, withFilter, withJson, withNames } from './command.js';
import { CommandFailed } from './failure.js';
import { standingPaint } from './paint.js';
import { renderTable } from './table.js';
import { signedWords } from './verify-page.js';

export const addCheck: AddCommand = (program, terminal) => {
  withFilter(withNames(withJson(program.command('check'))))
    .description('check a dossier and list every problem at once')
    .argument('<dossier>', "the dossier's folder")
    .action(async (folder: string, given: Given) => {
      const filter = filterOf(given);
      const language = String(given.names);
      const zh = language.startsWith('zh');
      const { dossier, problems, notices } = await checkDossier(folder);
      if (!dossier || problems.length > 0) {
        if (given.json) await terminal.out(json({ ok: false, problems }));
        for (const problem of problems) terminal.err(`${describeProblem(problem)}\n`);
        throw new CommandFailed(
          `${folder}: ${zh ? `发现 ${problems.length} 处问题` : count(problems.length, 'problem')}`,
        );
      }
      const signed = await signedState(folder);
      if (signed) terminal.err(`${signedWords(signed, language)}\n`);
      for (const notice of notices) terminal.err(`${describeProblem(notice)}\n`);
      await checkIdsOf(folder, dossier, filter);
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
      const held = `文件 ${documents}，实体 ${entities}，关系 ${relations}，主张 ${claims}`;
      await terminal.out(`${folder}: ${zh ? `没有问题。${held}。` : `no problems. ${parts.join(', ')}.`}\n`);
      const rows = Standing.options.filter((name) => standings[name] > 0);
      if (rows.length === 0) return;
      await terminal.out(
        `\n${renderTable(rows, [
          {
            title: columnTitle('standing', language),
            cell: (name) => standingWord(name, language),
            paint: (text, name) => standingPaint(terminal, name, text),
          },
          { title: columnTitle('relations', language), cell: (name) => standings[name], align: 'right' },
        ])}`,
      );
      if (found.deniedUnread.length > 0) {
        terminal.err(unreadWords(found.deniedUnread, folder, zh));
      }
      if (overruled > 0) {
        await terminal.out(
          zh
            ? `\n其中 ${overruled} 条关系已被我方评估驳倒或撤回。\n`
            : `\nOf these, ${count(overruled, 'relation')} refuted or retracted by our own assessment.\n`,
        );
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

function unreadWords(relations: readonly string[], folder: string, zh: boolean): string {
  const ids = relations.slice(0, MOST_NAMED).join(', ') + (relations.length > MOST_NAMED ? ' ...' : '');
  const n = relations.length;
  if (zh) return `\n有 ${n} 条关系的否认尚待审核：${ids}\n请先审核：claimgraph review ${folder}\n`;
  return (
    `\n${count(n, 'relation is', 'relations are')} shown without a denial that awaits review: ${ids}\n` +
    `Read ${n === 1 ? 'it' : 'them'} first: claimgraph review ${folder}\n`
  );
}

/** So many ids are named; all of them stand in the JSON. */
const MOST_NAMED = 10;
