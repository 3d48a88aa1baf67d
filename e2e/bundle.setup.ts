import { rmSync } from 'node:fs';
import { expect, test as setup } from '@playwright/test';
import { bundleFile, dossier, OUT_DIR, UNZIPPED, unzip } from './bundle.ts';

setup('the bundle is written and unpacked', async () => {
  setup.setTimeout(180_000);
  rmSync(OUT_DIR, { recursive: true, force: true });
  const { code, stderr } = await dossier(['bundle', '--out', OUT_DIR], {
    env: { ...process.env, TZ: 'UTC' },
  });
  expect(code, stderr).toBe(0);
  await unzip(bundleFile('.zip'), UNZIPPED);
});
