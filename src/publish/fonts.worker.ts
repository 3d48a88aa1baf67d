import { parentPort, workerData } from 'node:worker_threads';
import { type FontsToWrite, writeFonts } from './fonts.ts';

/** Entry of a thread that cuts fonts while pages are rendered. */
const fonts: FontsToWrite = workerData;

await writeFonts(fonts);
parentPort?.postMessage('written');
