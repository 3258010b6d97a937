/**
 * Accepts one claim after another: `storm-writer.js FOLDER FIRST NAME library|http|cli [ADDRESS]`. Says `RUN` and the
 * process of each command, `ACK` for what was acknowledged, `NO` for what was refused.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { library } from './operations.js';

const [folder, first, by, means, address] = process.argv.slice(2);
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const CODES = { acknowledged: 0, refused: 1 };
const L = await library();

/** By means: whether a claim was accepted; undefined where nobody said. */
const ACCEPT = {
  async library(claim) {
    try {
      await L.decide(folder, { kind: 'accept', claim, seen: 'proposed' }, { by });
      return true;
    } catch (error) {
      if (error.problems) return false;
      throw error;
    }
  },
  async http(claim) {
    const url = new URL('api/dossiers/storm/decisions', address);
    const headers = { 'content-type': 'application/json', origin: url.origin };
    const body = JSON.stringify({ by, decision: { kind: 'accept', claim, seen: 'proposed' } });
    const answer = await fetch(url, { method: 'POST', headers, body });
    if (answer.status !== 201 && answer.status !== 409) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.status === 201;
  },
  cli(claim) {
    const args = [MAIN, 'edit', folder, 'accept', `claim=${claim}`, '--by', by];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    process.stdout.write(`RUN ${child.pid}\n`);
    return new Promise((done) =>
      child.on('close', (code) =>
        done(code === CODES.acknowledged ? true : code === CODES.refused ? false : undefined),
      ),
    );
  },
};

for (let i = Number(first); i < 590; i++) {
  const claim = `r${i}@story`;
  const isMade = await ACCEPT[means](claim);
  if (isMade !== undefined) process.stdout.write(`${isMade ? 'ACK' : 'NO'} ${claim}\n`);
}
