/** `node test/steps/main.js WORK`: whether what it takes grows with the work, in JSON. */
import { addingWork } from './adding.js';
import { hostileWork } from './hostile.js';
import { readingWork } from './reading.js';

const WORKS = { reading: readingWork, hostile: hostileWork, adding: addingWork };

const rows = await WORKS[process.argv[2]]();
process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
