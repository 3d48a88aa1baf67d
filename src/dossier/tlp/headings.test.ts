import { expect, test } from 'vitest';
import { base, clear, talks } from '../../testing/clearDossier.ts';
import { contentFolder } from '../../testing/contentFolder.ts';
import { parseHere } from '../../testing/parseHere.ts';
import { compile } from '../compile.ts';

const { 'actors/eve.mdx': _eve, 'sources/secret.yaml': _secret, ...open } = base;

async function byHand(files: Record<string, string>): Promise<unknown> {
  const { dir, remove } = await contentFolder({ ...open, ...files });
  const { dossier } = await compile(dir, 'CLEAR', { parse: parseHere() });
  await remove();
  return dossier;
}

/** A dossier as plain data, without the places of what it says in the files. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, v) => (key === 'span' ? undefined : v)));

const part = '<Restricted tlp="AMBER">\n## Payments\n\nSecret [@two].\n</Restricted>\n\n';
const payments = '## Payments\n\nOpen [@one].\n';
const claim = '<Claim id="x" type="fact" tlp="AMBER">\nSo [@two].\n</Claim>\n\n';

test.each([
  ['a heading of the same words', `${part}${payments}`, payments],
  ['one of a part that rests on a secret source', `## Payments\n\nMore [@hidden].\n\n${payments}`, payments],
  ['a claim', `${claim}## Claim x\n\nOpen [@one].\n`, '## Claim x\n\nOpen [@one].\n'],
  [
    'a heading, in the ids of several',
    `${part}${payments}\n### Payments\n\nOpen [@one].\n`,
    `${payments}\n### Payments\n\nOpen [@one].\n`,
  ],
  [
    'a heading, in a footnote too',
    `${part}It is so [@one].[^1]\n\n[^1]: So [@one].\n\n    ## Payments\n\n    Open [@one].\n`,
    'It is so [@one].[^1]\n\n[^1]: So [@one].\n\n    ## Payments\n\n    Open [@one].\n',
  ],
  [
    'a heading, in a link on its page',
    `${part}${payments}\nSee [them](#payments-1) [@one].\n`,
    `${payments}\nSee [them](#payments) [@one].\n`,
  ],
  [
    'a heading, in a link to it',
    `${part}${payments}\nSee [those](#payments) [@one].\n`,
    `${payments}\nSee those [@one].\n`,
  ],
])('ids know nothing of %s that is left out', async (_what, whole, stripped) => {
  const filtered = await clear({ 'events/talks.mdx': talks(whole) });
  expect(filtered.errors).toEqual([]);
  expect(plain(filtered.dossier)).toEqual(plain(await byHand({ 'events/talks.mdx': talks(stripped) })));
});

const other = (anchor: string) =>
  `---\nkind: person\nname: Carol\nbluf: Acts.\nbasis: [one]\n---\nSee [them](../events/talks.mdx#${anchor}) [@one].\n`;

test('a link from another page leads to the same heading as before', async () => {
  const files = { 'events/talks.mdx': talks(part + payments), 'actors/carol.mdx': other('payments-1') };
  const { dossier, errors } = await clear(files);
  expect(errors).toEqual([]);
  const stripped = { 'events/talks.mdx': talks(payments), 'actors/carol.mdx': other('payments') };
  expect(plain(dossier)).toEqual(plain(await byHand(stripped)));
});

test.each([
  ['heading', part + payments, 'payments'],
  ['claim', `${claim}## Claim x\n\nOpen [@one].\n`, 'claim-x'],
])('a link to a %s that is left out is told, though another has its id now', async (_what, text, anchor) => {
  const files = { 'events/talks.mdx': talks(text), 'actors/carol.mdx': other(anchor) };
  const { errors } = await clear(files);
  expect(errors).toHaveLength(1);
  expect(JSON.stringify(errors)).toContain('link/heading');
});
