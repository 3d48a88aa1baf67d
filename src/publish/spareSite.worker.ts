import { parentPort, workerData } from 'node:worker_threads';
import { type Clearing, clear } from './spareSite.ts';

/** Entry of a thread that clears a folder. */
const clearing: Clearing = workerData;
parentPort?.postMessage(clear(clearing));
