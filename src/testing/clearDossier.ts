import { compile } from '../dossier/compile.ts';
import type { Tlp } from '../dossier/schema.ts';
import { contentFolder, sourceRecord } from './contentFolder.ts';
import { parseHere } from './parseHere.ts';

/* For tests: a small CLEAR dossier that holds an AMBER person, an AMBER and a RED source. */

/** dossier.yaml with a marking. */
export const dossierFile = (tlp: string) =>
  `title: T\nid: t\nlang: en\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: ${tlp}\nyardstick: none\nstrict: true\nhome: home\n`;
export const base: Record<string, string> = {
  'dossier.yaml': dossierFile('CLEAR'),
  'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
  'sources/all.yaml': ['one', 'two', 'three'].map((id) => sourceRecord(id)).join(''),
  'sources/secret.yaml': sourceRecord('hidden', 'tlp: AMBER') + sourceRecord('buried', 'tlp: RED'),
  'briefs/home.mdx': '---\nkind: brief\ntitle: Home\nbluf: It is so.\nbasis: [one, two, three]\n---\n',
  'actors/ada.mdx': '---\nkind: person\nname: Ada Lovelace\nbluf: She acts.\nbasis: [one]\n---\n',
  'actors/bob.mdx': '---\nkind: person\nname: Bob\nbluf: He acts.\nbasis: [one]\n---\n',
  'actors/eve.mdx':
    '---\nkind: person\nname: Eve Canary\nsortName: Canary, Eve\nnames: [{ text: Évelyne, lang: fr }, { text: "حواء كناري", lang: ar }, { text: the Magpie, weak: true }]\ntlp: AMBER\nbluf: Secret canary.\nbasis: [hidden, buried]\n---\n',
};

/** A meeting that says this. */
export const talks = (body: string, front = '', title = 'Talks', basis = '[one]') =>
  `---\nkind: meeting\ntitle: ${title}\ndate: 2020-06-22\nbluf: They met.\nbasis: ${basis}\n${front}---\n${body}`;

/** What a build with this ceiling has of the dossier with these files, its errors as `file:line:column code`. */
export async function compiled(files: Record<string, string>, ceiling?: Tlp) {
  const { dir, remove } = await contentFolder({ ...base, ...files });
  const result = await compile(dir, ceiling, { parse: parseHere() });
  await remove();
  const errors = result.diagnostics
    .filter((d) => d.severity === 'error')
    .map((d) => `${d.file}:${d.line}:${d.column} ${d.code}`);
  return { ...result, errors, text: JSON.stringify(result.dossier) };
}

/** The same at CLEAR. */
export const clear = (files: Record<string, string>) => compiled(files, 'CLEAR');

/** What is left at CLEAR of a meeting that says this. @throws when the dossier has errors */
export async function bodyOf(body: string) {
  const { dossier, errors, losses } = await clear({ 'events/talks.mdx': talks(body) });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return { text: dossier?.pages['events/talks']?.body.text, dossier, losses };
}
