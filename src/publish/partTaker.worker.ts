import { parentPort, workerData } from 'node:worker_threads';
import { type PublishedFile, type Taking, takeFiles } from './publishedFile.ts';

/** Files of one folder of the published site, by their path within it. */
export interface FilesToTake {
  taking: Taking;
  files: readonly (readonly [name: string, known: PublishedFile])[];
}

/** Entry of a thread that takes them. */
const { taking, files }: FilesToTake = workerData;
parentPort?.postMessage(takeFiles(taking, files));
