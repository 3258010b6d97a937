/**
 * Carries out one operation, and is killed or stopped at one step. A process is told which by one line on its standard
 * input, a list in JSON: name, folder, step, and `kill`, `stop` or `wake`. Says `ACK` when the operation returned, `NO`
 * and why when it was refused. As a thread it is held up without a signal.
 */
import { once } from 'node:events';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { follow } from './steps.js';

const { OPERATIONS, library } = await import('./operations.js');
const L = await library();
const [name, folder, at, how] = isMainThread ? await told() : workerData.args;
// as in the command line, whose signals are the system's
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);

const say = (word) => (isMainThread ? process.stdout.write(`${word}\n`) : parentPort.postMessage(word));

const onStep = (step) => {
  if (how === 'wake' && step === Number(at) + 1) {
    if (isMainThread) process.kill(process.pid, 'SIGKILL');
    // ends the thread at once
    else process.exit();
  }
  if (step !== Number(at)) return;
  if (isMainThread) process.kill(process.pid, how === 'kill' ? 'SIGKILL' : 'SIGSTOP');
  else {
    parentPort.postMessage('HELD');
    // until the other side lets it go on
    Atomics.wait(workerData.gate, 0, 0);
  }
};
try {
  await follow(() => OPERATIONS[name].run(L, folder), { onStep }).result;
  say('ACK');
} catch (error) {
  say(`NO ${error.problems?.map(({ code, message }) => `${code}: ${message}`).join('; ') ?? error.stack}`);
}

/** What it is told, all at once; nothing keeps it alive afterwards. */
async function told() {
  const [line] = await once(process.stdin, 'data');
  process.stdin.destroy();
  return JSON.parse(String(line));
}
