import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../testing/contentFolder.ts';
import { parseHere } from '../testing/parseHere.ts';
import { compile } from './compile.ts';

const golden = path.join(import.meta.dirname, 'golden/base');
const own = ['dossier.yaml', 'publishers.yaml', 'sources/base.yaml', 'briefs/home.mdx', 'actors/ada.mdx'];

const event = `---
kind: meeting
title: Café
date: 2020-02-31
participants:
  - { actor: nobody, role: host }
---
😀 Then [[nobody]] and قيس [[no one]] came [@nothing].

- In a list
  [[nobody
  either]] [@one].

> <Claim id="x" type="fact" about="ada nobody">
> Quoted [@one; @nothing, p. 4].
> </Claim>

Last [[nobody]] [@one].
`;

/** Every finding about the event, as a place from start to end and a code. */
async function places(text: string, name: string): Promise<string[]> {
  const base = await Promise.all(own.map(async (file) => [file, await readFile(path.join(golden, file))]));
  const { dir, remove } = await contentFolder({ ...Object.fromEntries(base), [`events/${name}.mdx`]: text });
  const { diagnostics } = await compile(dir, undefined, { parse: parseHere() });
  await remove();
  return diagnostics.map(
    ({ file, line, column, endLine, endColumn, code }) =>
      `${file}:${line}:${column}-${endLine}:${endColumn} ${code}`,
  );
}

const expected = [
  '4:7-4:17 date/invalid',
  '6:14-6:20 id/unknown',
  '8:9-8:19 link/unknown',
  '8:28-8:38 link/unknown',
  '8:45-8:53 cite/unknown',
  '11:3-12:11 link/unknown',
  '14:40-14:46 id/unknown',
  '15:17-15:31 cite/unknown',
  '18:6-18:16 link/unknown',
].map((place) => `events/café.mdx:${place}`);

test.each([
  ['as they are', event, 'caf\u00e9'],
  ['behind a byte order mark', `\uFEFF${event}`, 'caf\u00e9'],
  ['with CRLF', event.replaceAll('\n', '\r\n'), 'caf\u00e9'],
  ['with CR', event.replaceAll('\n', '\r'), 'caf\u00e9'],
  ['with no last line break', event.trimEnd(), 'caf\u00e9'],
  ['in a file with a decomposed name', event, 'cafe\u0301'],
  ['with all of them', `\uFEFF${event.replaceAll('\n', '\r\n').trimEnd()}`, 'cafe\u0301'],
])('places are those an editor sees: %s', async (_what, text, name) => {
  expect(await places(text, name)).toEqual(expected);
});

test('a page in decomposed Unicode is linked by names in any form', async () => {
  const page = `---\nkind: person\nname: Cafe\u0301 Müller\nbluf: X.\nbasis: [one]\n---\n`;
  const links =
    'See [[caf\u00e9]], [[cafe\u0301]], [[Caf\u00e9 Mu\u0308ller]] and [x](cafe\u0301.mdx) [@one].\n';
  const base = await Promise.all(own.map(async (file) => [file, await readFile(path.join(golden, file))]));
  const { dir, remove } = await contentFolder({
    ...Object.fromEntries(base),
    'actors/cafe\u0301.mdx': page,
    'actors/eve.mdx': page.replace('Cafe\u0301 Müller', 'Eve') + links,
  });
  const { dossier, diagnostics } = await compile(dir, undefined, { parse: parseHere() });
  await remove();
  expect(diagnostics).toEqual([]);
  expect(dossier?.targets['actors/eve']).toEqual(Array(4).fill('actors/caf\u00e9'));
});
