import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Compiled, type CompileOptions, compile } from '../dossier/compile.ts';
import { isHidden } from '../dossier/contentFile.ts';
import { sha256 } from '../publish/fileDigest.ts';
import { asOptions, readArguments } from './arguments.ts';
import { parsedOf } from './cache.ts';
import { CliError } from './errors.ts';
import { parseOptions } from './options.ts';
import { baseContent } from './review/baseContent.ts';
import { reviewMarkdown } from './review/markdown.ts';
import { reviewOf, type Side } from './review/review.ts';

const usage = 'npm run review -- --base origin/main';

/**
 * `npm run review`: prints as Markdown what the content says otherwise than a branch or commit, and what the
 * checks newly find. `--address` is the address of the content folder on the code host, at this state; then
 * every finding leads to its line.
 * @param options for tests: how pages are parsed
 * @returns 0; findings are told, not judged: that is `check`'s task
 */
export async function run(args: string[], options: CompileOptions = {}): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = readArguments(
    { args: [...args], options: { base: text, address: text, content: text } },
    usage,
  );
  const { base: ref, address, ...rest } = values;
  if (ref === undefined || ref === '')
    throw new CliError('A review needs what to compare with.', `Write ${usage}.`);
  if (address !== undefined && !/^https?:\/\/\S+$/.test(address))
    throw new CliError(`--address ${address} is no address.`, 'Write it whole, with https:// before it.');
  const { content } = parseOptions(asOptions(rest), ['content']);
  const base = baseContent(content, ref);
  try {
    // One after the other: each takes all cores.
    const shared = { cache: parsedOf(content), ...options };
    const before = base.dir === undefined ? nothing : await sideOf(base.dir, shared);
    const after = await sideOf(content, shared);
    const lang = after.compiled.dossier?.file.lang ?? before.compiled.dossier?.file.lang ?? 'en';
    const at = address?.replace(/\/$/, '');
    process.stdout.write(
      reviewMarkdown(reviewOf(before, after), {
        base: base.commit,
        isBaseEmpty: base.dir === undefined,
        address: at === undefined ? undefined : (file, line) => `${at}/${encodePath(file)}#L${line}`,
        lang,
      }),
    );
    return 0;
  } finally {
    base.remove();
  }
}

/** What a commit without the content holds. */
const nothing: Side = { compiled: { diagnostics: [] }, files: new Map() };

/** Everything at once, whatever its marking: who reviews the files sees them anyway. */
async function sideOf(dir: string, options: CompileOptions): Promise<Side & { compiled: Compiled }> {
  const compiled = await compile(dir, 'RED', {
    lint: true,
    clock: { now: new Date(), publishes: false },
    ...options,
  });
  return { compiled, files: await digestsIn(dir) };
}

/** The files of a content folder, hidden ones left out: it may be a repository of its own. */
async function digestsIn(dir: string): Promise<Map<string, string>> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const digests = new Map<string, string>();
  for (const entry of found) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const parts = path.relative(dir, file).split(path.sep);
    if (parts.some(isHidden)) continue;
    const name = parts.join('/').normalize('NFC');
    digests.set(name, sha256(await readFile(file)));
  }
  return digests;
}

function encodePath(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
