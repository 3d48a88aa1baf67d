import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { cacheOf } from './cache.ts';
import { cacheHome } from './cacheHome.ts';
import { root } from './options.ts';

afterEach(() => void vi.unstubAllEnvs());

test('what is kept lies in the project, or where DOSSIER_CACHE says', () => {
  vi.stubEnv('DOSSIER_CACHE', '');
  expect(cacheHome()).toBe(path.join(root, '.dossier', 'cache'));
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dossier-home-')));
  vi.stubEnv('DOSSIER_CACHE', folder);
  expect(cacheOf('/anywhere').startsWith(path.join(folder, 'content'))).toBe(true);
  rmSync(folder, { recursive: true });
});
