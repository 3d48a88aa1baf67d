import { build } from './build.ts';
import { parseOptions } from './options.ts';
import { serve } from './serve.ts';

/** `npm start`: builds the site, serves it on this machine and says where, until it is stopped. */
export async function run(args: string[]): Promise<number> {
  const options = parseOptions(args, ['content', 'out', 'tlp', 'base']);
  const { ok, outDir, base } = await build(options);
  if (!ok) return 1;
  const { url, close } = await serve(outDir, { base });
  process.stdout.write(`The dossier is at ${url}  (Ctrl+C stops it)\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  await close();
  return 0;
}
