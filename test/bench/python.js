/** The peers that live in Python: one process for the whole bench, asked in turn with ours. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Debian's own interpreter has Debian's packages. */
const PYTHON = process.env.BENCH_PYTHON ?? '/usr/bin/python3';

export class Python {
  static async open() {
    const python = new Python();
    const answer = await python.ask({ order: 'peers' }).catch(() => undefined);
    python.found = new Set(answer ? [...answer.found, 'sqlite'] : []);
    return python;
  }

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'));
    this.waiting = [];
    this.child = spawn(PYTHON, [fileURLToPath(new URL('peers.py', import.meta.url))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.child.on('error', () => this.fail());
    this.child.on('exit', () => this.fail());
    this.child.stdin.on('error', () => {});
    createInterface({ input: this.child.stdout }).on('line', (line) => this.waiting.shift()?.resolve(JSON.parse(line)));
  }

  /** @throws where Python is not there, or the work failed */
  async ask(order) {
    if (this.ended) throw new Error('Python is not there');
    const answer = await new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.child.stdin.write(`${JSON.stringify(order)}\n`);
    });
    if (answer.error) throw new Error(answer.error);
    return answer;
  }

  /** A runner for a race, for each peer that is here. */
  runners(order, peers, more = {}) {
    return Object.fromEntries(
      peers
        .filter((peer) => this.found.has(peer.split(',')[0]))
        .map((peer) => [peer, () => this.ask({ order, peer, ...more })]),
    );
  }

  /** Gives Python the ends of all relations. */
  async load({ order, subjects, objects }) {
    const ends = new Uint32Array(subjects.length * 2);
    for (let i = 0; i < subjects.length; i++) {
      ends[2 * i] = subjects[i];
      ends[2 * i + 1] = objects[i];
    }
    const file = join(this.folder, 'ends');
    writeFileSync(file, ends);
    if (this.found.size > 0) await this.ask({ order: 'load', ends: file, size: order });
  }

  async names(names) {
    const file = join(this.folder, 'names.json');
    writeFileSync(file, JSON.stringify(names.map(({ en, zh }) => [en, zh])));
    if (this.found.size > 0) await this.ask({ order: 'names', names: file });
  }

  close() {
    this.child.stdin.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  fail() {
    this.ended = true;
    for (const { reject } of this.waiting.splice(0)) reject(new Error('Python is not there'));
  }
}
