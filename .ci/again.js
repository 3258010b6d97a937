/**
 * Runs the files once more whose tests failed, names what failed at first, and puts the second outcome into the report:
 * chance is seen, and does not stop a change. `node .ci/again.js CONFIG REPORT`, REPORT by vitest's JSON reporter.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/** Where more files failed it was not chance. */
const MOST_FILES = 3;

const [config, report] = process.argv.slice(2);
const first = JSON.parse(readFileSync(report, 'utf8'));
const failed = first.testResults.filter(({ status }) => status === 'failed');
if (failed.length === 0 || failed.length > MOST_FILES) process.exit(1);

const names = failed.flatMap(({ name, assertionResults }) => {
  const tests = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return (tests.length > 0 ? tests : ['before its tests']).map((test) => `${name}: ${test}`);
});
const second = `${report}.again`;
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...['--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${second}`],
    ...failed.map(({ name }) => name),
  ],
  { stdio: 'inherit' },
);
console.log(`\nNeeded a second try, and ${status === 0 ? 'passed' : 'failed'}:\n  ${names.join('\n  ')}\n`);
if (status !== 0) process.exit(1);

const again = JSON.parse(readFileSync(second, 'utf8'));
const rest = first.testResults.filter((file) => !failed.includes(file));
const testResults = [...rest, ...again.testResults];
const count = (wanted) =>
  testResults.flatMap(({ assertionResults }) => assertionResults).filter((test) => test.status === wanted).length;
const sums = { numPassedTests: count('passed'), numFailedTests: count('failed') };
writeFileSync(report, JSON.stringify({ ...first, ...sums, testResults }));
