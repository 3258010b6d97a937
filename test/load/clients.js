/** Clients that ask a server: quick ones, and those that send or read slowly. */
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { randomFrom } from '../../dist/analysis/metrics/random.js';
import { entityId } from '../bench/story.js';

const API = '/api/dossiers/load';
const TYPES = ['works-with', 'supplies', 'criticises', 'supports', 'cites', 'competes-with'];
/** Of so many questions one is the same as many before it. */
const WARM = 0.5;

/** What is asked, each about something that `pick` chooses: the same few for warm questions, anything for cold ones. */
const QUESTIONS = {
  entity: (pick) => `/adjacent?id=${pick.entity()}`,
  neighbourhood: (pick) => `/neighbourhood?id=${pick.entity()}&depth=2&limit=100`,
  paths: (pick) => `/paths?from=${pick.entity()}&to=${pick.entity()}`,
  search: (pick) => `/search?text=${pick.syllables()}`,
  relations: (pick) => `/relations?limit=50&relationType=${pick.type()}&entity=${pick.entity()}`,
  'a filter': (pick) => `/relations?limit=20&notSaidBy=${pick.entity()}&standing=alleged`,
  entities: (pick) => `/entities?limit=${1 + pick.below(100)}`,
  timeline: (pick) => `/timeline?entity=${pick.entity()}`,
  contradictions: (pick) => `/contradictions?limit=20&entity=${pick.entity()}`,
  corroboration: (pick) => `/corroboration?limit=20&entity=${pick.entity()}`,
  stats: (pick) => `/stats?notSaidBy=${pick.entity()}`,
  sources: (pick) => `/sources?limit=${1 + pick.below(30)}`,
  metrics: (pick) => `/metrics?metric=pagerank&limit=10&notSaidBy=${pick.entity()}`,
  communities: (pick) => `/communities?notSaidBy=${pick.entity()}`,
  'export csv': (pick) => `/export.edges.csv?entity=${pick.entity()}`,
  'export gexf': (pick) => `/export.gexf?entity=${pick.entity()}`,
  status: () => '/status',
};

/** What may take long by its nature, however little else there is to do. */
const LONG = new Set(['metrics', 'communities', 'export csv', 'export gexf']);

/** Every kind of row that a run must have. */
export const BODIES = ['slow head', 'slow body', 'slow reader', 'plain: entity'];

/** Of twenty clients, one is slow in each of three ways. */
export function clients(connections) {
  return Array.from({ length: connections }, (_, i) => {
    if (i % 20 === 1) return { name: 'slow heads', work: slowHead };
    if (i % 20 === 2) return { name: 'slow bodies', work: slowBody };
    if (i % 20 === 3) return { name: 'slow readers', work: slowReader };
    return { name: 'quick', work: quick };
  });
}

function picker(seed, size) {
  const random = randomFrom(seed);
  const below = (end) => Math.floor(random() * end);
  let warm = false;
  const within = (end) => below(warm ? Math.min(3, end) : end);
  return {
    choose: (list) => list[below(list.length)],
    again: () => {
      warm = random() < WARM;
    },
    below: within,
    entity: () => entityId(within(Math.floor(size / 3))),
    type: () => TYPES[within(TYPES.length)],
    syllables: () =>
      ['albacor', 'delen', 'figra', 'hoinka', 'lumer', 'norqui', 'rassen', 'thover'][within(8)].slice(0, 3 + within(4)),
  };
}

/** One question after the other over one connection. */
async function quick(run, i) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const pick = picker(i + 1, run.size);
  while (run.goesOn()) {
    pick.again();
    const kind = pick.choose(Object.keys(QUESTIONS));
    const path = `${API}${QUESTIONS[kind](pick)}`;
    const begun = performance.now();
    try {
      const { status, text, retry } = await get(run.port, agent, path);
      const sort = LONG.has(kind) ? 'long' : 'plain';
      if (status === 200) run.took(`${sort}: ${kind}`, performance.now() - begun);
      else if (status === 503 && retry > 0) run.refused(sort);
      else run.failed(kind, `${status} ${text.slice(0, 300)}`);
    } catch (error) {
      run.failed(kind, error.message);
    }
    // a person reads before the next question
    await after(20 + pick.below(80));
  }
  agent.destroy();
}

function get(port, agent, path) {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () =>
        resolve({ status: answer.statusCode, text, retry: Number(answer.headers['retry-after']) }),
      );
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** The head of a request comes in pieces over some seconds; counted from its last byte. */
function slowHead(run, i) {
  const text = (pick) => `GET ${API}/adjacent?id=${pick.entity()} HTTP/1.1\r\nhost: 127.0.0.1:${run.port}\r\n\r\n`;
  return slowly(run, i, 'slow head', text);
}

/** The body comes in pieces. */
function slowBody(run, i) {
  const body = (pick) => JSON.stringify({ filter: { entity: [pick.entity()] }, limit: 20 });
  return slowly(run, i, 'slow body', (pick) => {
    const given = body(pick);
    const head = `POST ${API}/query/relations HTTP/1.1\r\nhost: 127.0.0.1:${run.port}\r\ncontent-type: application/json\r\n`;
    return `${head}content-length: ${given.length}\r\n\r\n${given}`;
  });
}

const PIECES = 10;
const PAUSE_MS = 150;

async function slowly(run, i, kind, textOf) {
  const pick = picker(i + 1, run.size);
  while (run.goesOn()) {
    pick.again();
    const text = textOf(pick);
    const socket = connect(run.port, '127.0.0.1');
    const answer = firstLine(socket);
    const piece = Math.ceil(text.length / PIECES);
    for (let at = 0; at < text.length - piece; at += piece) {
      socket.write(text.slice(at, at + piece));
      await after(PAUSE_MS);
    }
    const begun = performance.now();
    socket.write(text.slice(piece * Math.floor((text.length - 1) / piece)));
    const line = await answer;
    if (line.includes(' 200 ')) run.took(kind, performance.now() - begun);
    else if (line.includes(' 503 ')) run.refused('plain');
    else run.failed(kind, line);
    socket.destroy();
  }
}

function firstLine(socket) {
  return new Promise((resolve) => {
    socket.once('data', (chunk) => resolve(String(chunk).split('\r\n')[0]));
    socket.once('error', ({ message }) => resolve(message));
    socket.once('close', () => resolve('the server closed the connection'));
  });
}

/** Reads a large answer a little at a time; counted to its first byte, and it must come whole. */
async function slowReader(run, i) {
  const pick = picker(i + 1, run.size);
  while (run.goesOn()) {
    const begun = performance.now();
    try {
      const { first, status, bytes } = await trickle(
        run.port,
        `${API}/relations?limit=500&relationType=${pick.type()}`,
      );
      if (status === 503) run.refused('plain');
      else if (status !== 200) run.failed('slow reader', `${status}`);
      else if (bytes === 0) run.failed('slow reader', 'an empty answer');
      else run.took('slow reader', first - begun);
    } catch (error) {
      run.failed('slow reader', error.message);
    }
  }
}

function trickle(port, path) {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, agent: false }, (answer) => {
      const first = performance.now();
      let bytes = 0;
      answer.on('data', (chunk) => {
        bytes += chunk.length;
        answer.pause();
        setTimeout(() => answer.resume(), 50);
      });
      answer.on('end', () => resolve({ first, status: answer.statusCode, bytes }));
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}
