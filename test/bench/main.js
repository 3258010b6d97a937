/**
 * `npm run bench -- [--size 300k] [--only build,search] [--rounds 5] [--json FILE]`: each figure beside its peer's,
 * from interleaved runs on this machine, as medians and ratios. The size is a number of relations; there are a third
 * as many entities. Peers in Python (igraph, graph-tool, networkx, SQLite) take part where they are installed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { newsOntology } from '../../dist/index.js';
import { Python } from './python.js';
import { endsOf, story } from './story.js';
import { shown } from './table.js';
import { betweennessWork } from './works/betweenness.js';
import { buildWork } from './works/build.js';
import { communitiesWork } from './works/communities.js';
import { decisionWork } from './works/decision.js';
import { gexfWork } from './works/gexf.js';
import { httpWork } from './works/http.js';
import { lossesWork } from './works/losses.js';
import { neighbourhoodWork } from './works/neighbourhood.js';
import { openWork } from './works/open.js';
import { pagerankWork } from './works/pagerank.js';
import { pathsWork } from './works/paths.js';
import { searchWork } from './works/search.js';

const WORKS = {
  open: openWork,
  build: buildWork,
  pagerank: pagerankWork,
  paths: pathsWork,
  communities: communitiesWork,
  betweenness: betweennessWork,
  neighbourhood: neighbourhoodWork,
  losses: lossesWork,
  search: searchWork,
  gexf: gexfWork,
  decision: decisionWork,
  http: httpWork,
};

const HELP = `npm run bench -- [options]: each figure beside its peer's, as medians and ratios of interleaved runs

  --size N       relations, such as 10k, 300k or 1M (default: 300k)
  --only WORKS   of ${Object.keys(WORKS).join(', ')} (default: all)
  --rounds N     how often each is run (default: 5)
  --json FILE    write the figures to a file as well
  --help         print this
`;
const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean' },
    size: { type: 'string', default: '300k' },
    only: { type: 'string', default: Object.keys(WORKS).join() },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
});
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const size = sizeOf(options.size);
const rounds = Number(options.rounds);
const wanted = options.only.split(',');
const unknown = wanted.filter((name) => !(name in WORKS));
if (unknown.length > 0 || !(size >= 30) || !(rounds >= 1)) {
  const wrong = unknown.length > 0 ? `there is no work "${unknown[0]}"` : 'the size or the rounds are no number';
  process.stderr.write(`${wrong}; works: ${Object.keys(WORKS).join(', ')}; sizes: 1k, 10k, 100k, 1M ...\n`);
  process.exit(2);
}

const python = await Python.open();
const found = [...python.found].join(', ') || 'none';
process.stdout.write(`${size} relations; Node ${process.version}; peers in Python: ${found}\n`);
let made;
const context = {
  size,
  rounds,
  python,
  ends: endsOf,
  dossierOf: (of) => story(of, newsOntology),
  /** the dossier of the whole size, made once */
  dossier: () => {
    made ??= story(size, newsOntology);
    return made;
  },
};
const rows = [];
for (const name of wanted) {
  for await (const one of WORKS[name](context)) {
    rows.push({ name, ...one });
    process.stdout.write(`${shown(one)}\n`);
  }
}
python.close();
if (options.json) {
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}` };
  writeFileSync(options.json, `${JSON.stringify({ size, rounds, machine, rows }, null, 2)}\n`);
}

function sizeOf(text) {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([kM]?)$/.exec(text) ?? [];
  return Math.round(Number(digits) * ({ k: 1e3, M: 1e6 }[unit] ?? 1));
}
