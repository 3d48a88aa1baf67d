import { parentPort, workerData } from 'node:worker_threads';
import { type FilesToMark, marksOf } from './markedFiles.ts';

/** Entry of a thread that reads files. */
const files: FilesToMark = workerData;
parentPort?.postMessage(marksOf(files));
