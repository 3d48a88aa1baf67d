import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { ROOT, SITE_DIR } from './site.ts';

/** Builds the site that the tests walk through. */
export default function setup(): void {
  const main = path.join(ROOT, 'src', 'cli', 'main.ts');
  execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, 'build', '--out', SITE_DIR],
    { cwd: ROOT, stdio: 'inherit' },
  );
}
