import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

test('a heap that is full ends with a word on how to allow more', () => {
  const { status, stderr } = spawnSync(process.execPath, [path.resolve('src/cli/setup.mjs'), 'check'], {
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=20' },
    encoding: 'utf8',
  });
  expect(status).toBe(134);
  expect(stderr).toContain('heap');
  expect(stderr).toMatch(/NODE_OPTIONS=--max-old-space-size=\d+ npm run build\n$/);
});
