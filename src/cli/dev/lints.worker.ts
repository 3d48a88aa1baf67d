import { parentPort, workerData } from 'node:worker_threads';
import { compile } from '../../dossier/compile.ts';
import { parsedOf } from '../cache.ts';
import type { LintsOf } from './lints.ts';

const { content, tlp }: LintsOf = workerData;

parentPort?.on('message', async () => {
  const { diagnostics } = await compile(content, tlp, {
    lint: true,
    findingsOnly: true,
    cache: parsedOf(content),
    clock: { now: new Date(), publishes: false },
  });
  parentPort?.postMessage(diagnostics);
});
