import { rmSync } from 'node:fs';
import { test as setup } from '@playwright/test';
import { bundleFile, OUT_DIR, UNZIPPED, unzip } from './bundle.ts';
import { succeed } from './command.ts';

setup('the bundle is written and unpacked', async () => {
  rmSync(OUT_DIR, { recursive: true, force: true });
  await succeed(['bundle', '--out', OUT_DIR], { env: { ...process.env, TZ: 'UTC' } });
  await unzip(bundleFile('.zip'), UNZIPPED);
});
