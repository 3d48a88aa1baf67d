import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import { writeScripts } from './script.ts';
import { clientOf } from './templates.ts';

/* Entry of the process that bundles the templates: project folder, folder of the bundle, base of its addresses. */

const entryPoint = path.join(import.meta.dirname, 'templatesEntry.ts');
const [root = '', outDir = '', base] = process.argv.slice(2);

await build({ root, outDir, base, output: 'server', logLevel: 'warn', adapter: adapter() });
await writeScripts(clientOf(outDir));

function adapter(): AstroIntegration {
  return {
    name: 'dossier:templates',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'dossier:templates',
          entrypointResolution: 'auto',
          serverEntrypoint: pathToFileURL(entryPoint),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'stable',
            sharpImageService: 'stable',
          },
        }),
    },
  };
}
