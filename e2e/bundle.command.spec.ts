import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { readArchive } from '../src/publish/bundle/archive.ts';
import { zip } from '../src/publish/bundle/zip.ts';
import { filesOf } from '../src/testing/site.ts';
import { bundleFile } from './bundle.ts';
import { COMMAND, dossier, succeed } from './command.ts';
import { ROOT, SITE_DIR } from './site.ts';

/** Each test writes into a folder of its own. */
const test = base.extend<{ outputDir: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  outputDir: async ({}, use, info) => {
    mkdirSync(info.outputDir, { recursive: true });
    await use(info.outputDir);
  },
});

test('another time zone, umask and folder give the same bytes', async ({ outputDir }) => {
  // The folder has to be called so for git to know its files.
  const content = path.join(outputDir, 'content');
  const [out, site] = [path.join(outputDir, 'out é'), path.join(outputDir, 'site')];
  cpSync(path.join(ROOT, 'content'), content, { recursive: true });
  keepHistory(outputDir);
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' };
  const before = process.umask(0o077);
  try {
    await succeed(['bundle', '--content', content, '--out', out], { env });
    await succeed(['build', '--content', content, '--out', site], { env });
  } finally {
    process.umask(before);
  }
  const sums = (file: string) => readFileSync(file, 'utf8');
  expect(sums(path.join(out, 'SHA256SUMS'))).toBe(sums(bundleFile('SHA256SUMS')));
  const files = filesOf(SITE_DIR);
  expect(Object.keys(files).length).toBeGreaterThan(100);
  expect(filesOf(site)).toEqual(files);
});

/** Lets git tell of a copy of the content in this folder what it tells of the original, which is shown. */
function keepHistory(folder: string): void {
  const git = spawnSync('git', ['rev-parse', '--absolute-git-dir'], { cwd: ROOT, encoding: 'utf8' });
  if (git.status === 0) writeFileSync(path.join(folder, '.git'), `gitdir: ${git.stdout}`);
}

test('--verify names what was altered, missing and added, and says when nothing was', async ({
  outputDir,
}) => {
  const intact = await dossier(['bundle', '--verify', bundleFile('.zip')]);
  expect(intact).toMatchObject({ code: 0, stdout: expect.stringContaining('is as it was made') });

  const { files } = await readArchive(readFileSync(bundleFile('.zip')));
  const entries = [...files].map(([name, data]) => ({ name, data: Uint8Array.from(data) }));
  const [altered, missing] = entries.filter(({ name }) => name.startsWith('actors/'));
  if (!altered || !missing) throw new Error('no actors');
  altered.data[altered.data.length >> 1] = (altered.data[altered.data.length >> 1] ?? 0) ^ 1;
  const forged = [
    ...entries.filter((entry) => entry !== missing),
    { name: 'added.html', data: new Uint8Array(3) },
  ];
  const file = path.join(outputDir, 'forged.zip');
  writeFileSync(file, zip(forged, '2020-07-25'));
  const { code, stdout } = await dossier(['bundle', '--verify', file]);
  expect(code).toBe(1);
  for (const line of [`altered: ${altered.name}`, `missing: ${missing.name}`, 'added: added.html']) {
    expect(stdout).toContain(line);
  }
});

test('a key signs the digests, which minisign and --verify accept', async ({ outputDir }) => {
  test.skip(spawnSync('minisign', ['-v']).status !== 0, 'skipped: no minisign');
  const [secret, open] = [path.join(outputDir, 'key'), path.join(outputDir, 'key.pub')];
  execFileSync('minisign', ['-G', '-W', '-s', secret, '-p', open]);
  const out = path.join(outputDir, 'out');
  const env = { ...process.env, DOSSIER_SIGNING_KEY: secret };
  expect((await dossier(['bundle', '--only', 'zip', '--out', out], { env })).code).toBe(0);
  execFileSync('minisign', ['-V', '-p', open, '-m', path.join(out, 'SHA256SUMS')]);
  const checked = ['bundle', '--verify', bundleFile('.zip', out), '--key'];
  expect((await dossier([...checked, open])).code).toBe(0);
  writeFileSync(path.join(out, 'SHA256SUMS'), `${readFileSync(path.join(out, 'SHA256SUMS'), 'utf8')}\n`);
  expect(await dossier([...checked, open])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('signature'),
  });
});

test('without a browser the rest is written, and the PDF says why not', async ({ outputDir }) => {
  const env = { ...process.env, DOSSIER_CHROMIUM: '/nowhere/chromium' };
  const run = await dossier(['bundle', '--only', 'epub,pdf,zip', '--out', outputDir], { env });
  expect(run).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/\.pdf was not written\. .*\/nowhere\/chromium/),
  });
  expect(
    readdirSync(outputDir)
      .map((name) => path.extname(name))
      .sort(),
  ).toEqual(['', '.epub', '.zip']);
});

test('stopped by Ctrl-C it leaves nothing behind', async ({ outputDir }) => {
  const child = spawn(process.execPath, [...COMMAND, 'bundle', '--out', outputDir], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const code = await new Promise<number | null>((resolve) => {
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes('Laying out')) child.kill('SIGINT');
    });
    child.on('exit', resolve);
  });
  expect(code).toBe(130);
  expect(readdirSync(outputDir)).toEqual([]);
});

test('a wrong format is named with the right ones', async () => {
  const { code, stderr } = await dossier(['bundle', '--only', 'zip,pfd']);
  expect(code).toBe(1);
  expect(stderr).toContain('Values: zip, html, pdf, epub.');
});
