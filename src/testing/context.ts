import { compile } from '../dossier/compile.ts';
import { type ViewContext, viewContext } from '../views/context.ts';
import { contentFolder } from './contentFolder.ts';

/** What every dossier needs: its own file, a publisher, the source `s`, and the front page. */
const base: Readonly<Record<string, string>> = {
  'dossier.yaml':
    'title: T\nid: t\nlang: en\nasOf: 2021-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
  'publishers.yaml': 'press: { name: The Press, reliability: B, reason: Known. }\n',
  'sources/s.yaml':
    '- { id: s, title: A report, publisher: press, url: "https://example.org/s", published: 2020-06-24, accessed: 2021-01-01, lang: en, seen: full, descriptor: Test. }\n',
  'briefs/home.mdx': pageText('kind: brief\ntitle: Home'),
};

/** A page with a bottom line and its basis. @param front its own fields, as YAML */
export function pageText(front: string, body = 'Text [@s].'): string {
  return `---\n${front}\nbluf: So.\nbasis: [s]\n---\n${body}\n`;
}

/** The context of a small dossier, for tests. @param files by their path in `content/`. @throws where they have errors */
export async function testContext(files: Readonly<Record<string, string>>): Promise<ViewContext> {
  const { dir, remove } = await contentFolder({ ...base, ...files });
  try {
    const { dossier, digest, diagnostics } = await compile(dir);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (!dossier || errors.length > 0) throw new Error(JSON.stringify(errors));
    return viewContext({ dossier, base: '/', digest });
  } finally {
    await remove();
  }
}
