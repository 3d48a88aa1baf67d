import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compare } from '../dossier/diagnostics.ts';
import { CliError } from './errors.ts';
import { synthesise } from './synthetic.ts';

/** `npm run synth -- PAGES FOLDER [SEED]`: writes a synthetic dossier; one seed gives the same bytes everywhere. */
export async function run([pages = '', folder, seed = '1']: string[]): Promise<number> {
  const count = Number(pages);
  if (!Number.isInteger(count) || count < 10 || folder === undefined || !/^\d+$/.test(seed)) {
    throw new CliError(
      'It takes a number of pages (10 or more) and a folder.',
      'Write npm run synth -- 1000 /tmp/synthetic',
    );
  }
  const out = path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);
  const files = synthesise(count, Number(seed));
  for (const name of new Set(Object.keys(files).map((file) => path.dirname(file)))) {
    await mkdir(path.join(out, name), { recursive: true });
  }
  for (const [file, text] of Object.entries(files).sort(([a], [b]) => compare(a, b))) {
    await writeFile(path.join(out, file), text);
  }
  process.stdout.write(`Wrote ${Object.keys(files).length} files to ${folder}\n`);
  return 0;
}
