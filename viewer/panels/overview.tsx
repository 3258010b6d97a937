/** The dossier at a glance: what it is about, what in it is contested, and everything else as a list. */
import { useState } from 'preact/hooks';
import type { Filter } from '../../src/model/filter.js';
import { inLanguage } from '../../src/model/language.js';
import type { RelationSummary } from '../../src/model/relation.js';
import { CONTESTED, Standing } from '../../src/model/standing.js';
import { Awaiting } from './awaiting.js';
import { Capped } from './capped.js';
import { Communities } from './communities.js';
import { RelationRow } from './relation-row.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

/** Most relations of a list that are asked for; the number of all stands beside them. */
const MOST = 100;

export function Overview() {
  const { words, metadata, state } = useStore();
  const { language } = state.value;
  const { title, description } = metadata.value ?? {};
  return (
    <section class="overview" aria-labelledby="overview-title">
      <h2 id="overview-title">{title && inLanguage(title, language)}</h2>
      {description && <p>{inLanguage(description, language)}</p>}
      <SignedOff />
      <Communities />
      <h3>{words.value.contested}</h3>
      <Contested />
      <Others />
    </section>
  );
}

/** Who answers for the dossier as it is, or answered for what it was before it changed. */
function SignedOff() {
  const { words, freshness } = useStore();
  const signed = freshness.signed.value;
  if (!signed) return null;
  const { by, at, holds, hash, changes } = signed;
  return (
    <p class={holds ? 'faint' : 'notice'} data-signed={holds ? 'holds' : 'broken'} title={hash}>
      {holds
        ? words.value.signedOff(by, at.slice(0, 10))
        : words.value.signedBroken(by, at.slice(0, 10), changes.map(({ name }) => name).join(', '))}
    </p>
  );
}

/** Every contested relation, disputes first: the reason why one looks at a dossier. */
function Contested() {
  const { filter, words } = useStore();
  const only = standingsOnly(filter.value, CONTESTED);
  const answer = useAnswer('relations', only && { filter: only, sort: 'claims', descending: true, limit: MOST });
  if (!only) return <p class="faint">{words.value.contestedNone}</p>;
  if (!answer || 'failed' in answer) return <Awaiting answer={answer} />;
  if (answer.total === 0) return <p class="faint">{words.value.contestedNone}</p>;
  const rank = ({ standing }: { standing: Standing }) => CONTESTED.indexOf(standing);
  return <Rows relations={[...answer.relations].sort((a, b) => rank(a) - rank(b))} total={answer.total} />;
}

/** All that nobody contests, asked for when it is opened. */
function Others() {
  const { filter, words, tally } = useStore();
  const [isOpen, setOpen] = useState(false);
  const only = standingsOnly(
    filter.value,
    Standing.options.filter((name) => !CONTESTED.includes(name)),
  );
  const counted = useAnswer('relations', only && { filter: only, limit: isOpen ? MOST : 1 });
  if (!only || !tally.value || !counted || 'failed' in counted || counted.total === 0) return null;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.value.otherRelations} <span class="number">{counted.total}</span>
      </summary>
      {isOpen && <Rows relations={counted.relations} total={counted.total} />}
    </details>
  );
}

/** The filter with these standings only; undefined where it lets none of them through. */
function standingsOnly(filter: Filter, standings: readonly Standing[]): Filter | undefined {
  const left = standings.filter(
    (name) => (!filter.standing?.length || filter.standing.includes(name)) && !filter.notStanding?.includes(name),
  );
  return left.length > 0 ? { ...filter, standing: left } : undefined;
}

function Rows({ relations, total }: { relations: readonly RelationSummary[]; total: number }) {
  const { words } = useStore();
  return (
    <>
      <Capped items={relations} most={50}>
        {(shown) => (
          <ul class="rows">
            {shown.map((relation) => (
              <li key={relation.id}>
                <RelationRow relation={relation} />
              </li>
            ))}
          </ul>
        )}
      </Capped>
      {total > relations.length && <p class="faint">{words.value.partOfAll(relations.length, total)}</p>}
    </>
  );
}
