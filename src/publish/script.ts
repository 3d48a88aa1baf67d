import path from 'node:path';
import { build } from 'esbuild';

/** The one client script, bundled into a classic script. */
export async function bundleScript(): Promise<string> {
  const entry = path.resolve(import.meta.dirname, '../client/main.ts');
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}
