import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MANIFEST, writeManifest } from '../publish/bundle/manifest.ts';
import { zip } from '../publish/bundle/zip.ts';
import { sha256 } from '../publish/fileDigest.ts';
import { verify } from './verify.ts';

const subject = { id: 'test', title: 'Test', asOf: '2020-07-25', tlp: 'CLEAR' };

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'dossier-verify-'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dir, { recursive: true, force: true });
});
const at = (name: string) => path.join(dir, name);

test('a paper is compared with the digests beside it', async () => {
  await writeFile(at('paper.pdf'), 'paper');
  await writeFile(at('SHA256SUMS'), `${sha256(new TextEncoder().encode('paper'))}  paper.pdf\n`);
  expect(await verify(at('paper.pdf'), undefined)).toBe(0);
  await writeFile(at('paper.pdf'), 'other');
  expect(await verify(at('paper.pdf'), undefined)).toBe(1);
});

test('a paper without digests beside it is not called intact', async () => {
  await writeFile(at('paper.pdf'), 'paper');
  await expect(verify(at('paper.pdf'), undefined)).rejects.toMatchObject({
    message: 'There is nothing to compare paper.pdf with.',
    hint: expect.stringContaining('SHA256SUMS'),
  });
});

test('the name of an entry moves no cursor and makes no line of its own', async () => {
  const name = 'é\u001b[2J\npaper.zip is as it was made.';
  const listing = { name: MANIFEST, data: new TextEncoder().encode(writeManifest(subject, [])) };
  await writeFile(at('paper.zip'), zip([{ name, data: new Uint8Array() }, listing], subject.asOf));
  expect(await verify(at('paper.zip'), undefined)).toBe(1);
  expect(process.stdout.write).toHaveBeenCalledWith('added: é�[2J�paper.zip is as it was made.\n');
});

test('an archive that says it unpacks to more than any bundle is not unpacked', async () => {
  const data = new TextEncoder().encode('<p>Home</p>'.repeat(40));
  const names = ['a.html', 'b.html', 'c.html'];
  const archive = Buffer.from(
    zip(
      names.map((name) => ({ name, data })),
      '2020-07-25',
    ),
  );
  // The size that the archive's directory tells of each.
  for (let at = archive.indexOf('PK\x01\x02'); at >= 0; at = archive.indexOf('PK\x01\x02', at + 1))
    archive.writeUInt32LE(0xffff_fff0, at + 24);
  await writeFile(at('bundle.zip'), archive);
  expect(await verify(at('bundle.zip'), undefined)).toBe(1);
  expect(process.stdout.write).toHaveBeenCalledWith(
    'bundle.zip is no bundle. It would unpack to 12884901840 bytes; at most 8589934592 are read.\n',
  );
});
