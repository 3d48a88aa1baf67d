import { compile } from '../dossier/compile.ts';
import { readOptions } from './options.ts';
import { printDiagnostics } from './report.ts';

/** `npm run check`: every diagnostic of the dossier, nothing built. @returns 1 when there is an error. */
export async function run(args: string[]): Promise<number> {
  const { content, tlp } = readOptions(args);
  const { diagnostics } = await compile(content, tlp);
  printDiagnostics(diagnostics, content);
  return diagnostics.some((d) => d.severity === 'error') ? 1 : 0;
}
