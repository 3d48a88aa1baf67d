import { expect, test } from 'vitest';
import { contentFolder, sourceRecord } from '../../testing/contentFolder.ts';
import { parseHere } from '../../testing/parseHere.ts';
import { compile } from '../compile.ts';
import type { Dossier } from '../dossier.ts';
import { takeSnapshot } from './freeze.ts';

async function dossierSaying(claim: string, title: string): Promise<Dossier> {
  const { dir, remove } = await contentFolder({
    'dossier.yaml':
      'title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
    'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
    'sources/all.yaml': sourceRecord('one'),
    'briefs/home.mdx': `---\nkind: brief\ntitle: ${title}\nbluf: It is so.\nbasis: [one]\n---\n<Claim id="c" type="fact">\n${claim} [@one].\n</Claim>\n`,
  });
  const { dossier } = await compile(dir, undefined, { parse: parseHere() });
  await remove();
  if (!dossier) throw new Error('The content has errors.');
  return dossier;
}

test('an entry is marked by the lowest ceiling that says just the same', async () => {
  const edition = { id: '2026-11-24', note: { text: 'Why', tlp: 'CLEAR' } } as const;
  const [whole, less] = [await dossierSaying('All of it', 'Home'), await dossierSaying('A part', 'Home')];
  const same = takeSnapshot({ CLEAR: whole, AMBER: whole }, edition);
  expect(same).toMatchObject({ claims: { c: { tlp: 'CLEAR' } }, pages: { 'briefs/home': { tlp: 'CLEAR' } } });
  const cut = takeSnapshot({ CLEAR: less, AMBER: whole }, edition);
  expect(cut).toMatchObject({
    claims: { c: { text: 'All of it.', tlp: 'AMBER' } },
    pages: { 'briefs/home': { tlp: 'CLEAR' } },
  });
  const renamed = takeSnapshot({ CLEAR: await dossierSaying('All of it', 'H'), AMBER: whole }, edition);
  expect(renamed).toMatchObject({ pages: { 'briefs/home': { title: 'Home', tlp: 'AMBER' } } });
});
