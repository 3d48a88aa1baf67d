import { compile } from '../dossier/compile.ts';
import { parsedOf } from './cache.ts';
import { parseOptions } from './options.ts';
import { report, showsColour } from './report.ts';

/** `npm run check`: every diagnostic of the dossier, nothing built. @returns 1 when there is an error. */
export async function run(args: string[]): Promise<number> {
  const { content, tlp, format } = parseOptions(args, ['content', 'tlp', 'format']);
  const { diagnostics } = await compile(content, tlp, { lint: true, cache: parsedOf(content) });
  process.stdout.write(report(format, diagnostics, content, { colour: showsColour(process.stdout) }));
  return diagnostics.some((d) => d.severity === 'error') ? 1 : 0;
}
