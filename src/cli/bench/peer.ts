import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linkOrder } from '../../dossier/nameIndex.ts';
import { root } from '../options.ts';
import { writeSynthetic } from '../synth.ts';
import type { Ratios } from '../synthetic/ratios.ts';
import { measure } from './measure.ts';
import type { PeerResult, Step } from './results.ts';
import { program } from './steps.ts';

export interface PeerOptions {
  /** An empty folder. */
  dir: string;
  pages: number;
  seed: number;
  ratios: Ratios;
  say(text: string): void;
}

/** Builds the same text cold with this project and with plain Astro, search included in both. */
export async function runPeer({ dir, pages, seed, ratios, say }: PeerOptions): Promise<PeerResult> {
  const content = path.join(dir, 'content');
  const peer = path.join(dir, 'peer');
  say(`${pages} pages: writing the content for both`);
  await writeSynthetic(content, pages, seed, ratios);
  writePeer(content, peer);
  const told = (name: string, step: Omit<Step, 'name'>): Step => {
    say(`${pages} pages: ${name}: ${step.seconds.toFixed(1)} s`);
    return { ...step, name };
  };
  say(`${pages} pages: Dossier`);
  const { text: _, ...own } = await measure(
    [...program, 'build', '--content', content, '--out', path.join(dir, 'site')],
    { cwd: root },
  );
  const ours = told('Dossier', own);
  say(`${pages} pages: plain Astro`);
  const bin = (file: string): string => path.join(peer, 'node_modules', file);
  const { text: __, ...astro } = await measure([bin('astro/bin/astro.mjs'), 'build'], {
    cwd: peer,
    // By default its heap ends before its pages do.
    env: { NODE_OPTIONS: '--max-old-space-size=8192' },
  });
  const { text: ___, ...search } = await measure([bin('pagefind/lib/runner/bin.cjs'), '--site', 'dist'], {
    cwd: peer,
  });
  const step = told('plain Astro', {
    seconds: astro.seconds + search.seconds,
    cpuSeconds: (astro.cpuSeconds ?? 0) + (search.cpuSeconds ?? 0),
    nodeMegabytes: astro.nodeMegabytes ?? 0,
    otherMegabytes: search.otherMegabytes ?? 0,
  });
  return {
    pages,
    ours,
    peer: step,
    times: step.seconds / ours.seconds,
    memory: (step.nodeMegabytes ?? 0) / (ours.nodeMegabytes ?? 1),
  };
}

/** Writes a plain Astro project that holds the text of a content folder. It uses this project's packages. */
function writePeer(content: string, peer: string): void {
  for (const [file, text] of Object.entries(project)) write(path.join(peer, file), text);
  symlinkSync(path.join(root, 'node_modules'), path.join(peer, 'node_modules'), 'junction');
  for (const collection of linkOrder) {
    for (const name of readdirSync(path.join(content, collection))) {
      const text = readFileSync(path.join(content, collection, name), 'utf8');
      write(path.join(peer, 'src/content', collection, name), plainMdx(text));
    }
  }
}

/** Links and citations as MDX knows them; components stay. */
function plainMdx(text: string): string {
  return text
    .replace(/^name: /m, 'title: ')
    .replace(/\[\[([^\]|]*)\|([^\]]*)\]\]/g, '[$2](/actors/$1/)')
    .replace(
      /\[\[([^\]]*)\]\]/g,
      (_, target: string) => `[${target}](/${target.toLowerCase().replaceAll(' ', '-')}/)`,
    )
    .replace(/\[([!?]?@[^\]]*)\]/g, (_, items: string) =>
      items
        .split('; ')
        .map((item) => `[${item.replace(/^[!?]?@/, '')}](/sources/${/@([\w-]+)/.exec(item)?.[1]}/)`)
        .join(', '),
    );
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const component = `<section id={Astro.props.id}><slot /></section>\n`;

const project: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "peer", "private": true, "type": "module" }\n',
  'astro.config.mjs': `import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';

export default defineConfig({
  markdown: { syntaxHighlight: false, processor: unified({ gfm: false, remarkPlugins: [remarkGfm] }) },
  integrations: [mdx()],
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const pages = (name) => defineCollection({ loader: glob({ pattern: '*.mdx', base: './src/content/' + name }) });
export const collections = { ${linkOrder.map((name) => `${name}: pages('${name}')`).join(', ')} };
`,
  'src/components/Claim.astro': component,
  'src/components/Gap.astro': component,
  'src/components/Judgement.astro': component,
  'src/pages/[collection]/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Claim from '../../components/Claim.astro';
import Gap from '../../components/Gap.astro';
import Judgement from '../../components/Judgement.astro';

export async function getStaticPaths() {
  const names = [${linkOrder.map((name) => `'${name}'`).join(', ')}];
  const paths = [];
  for (const collection of names)
    for (const entry of await getCollection(collection)) paths.push({ params: { collection, id: entry.id }, props: { entry } });
  return paths;
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<html lang="en">
  <head><title>{entry.data.title}</title></head>
  <body>
    <main data-pagefind-body>
      <h1>{entry.data.title}</h1>
      <p>{entry.data.bluf}</p>
      <Content components={{ Claim, Gap, Judgement }} />
    </main>
  </body>
</html>
`,
};
