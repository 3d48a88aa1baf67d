import path from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../dossier/compile.ts';
import { parseHere } from '../../testing/parseHere.ts';
import { charactersOf } from './characters.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test.each(['content', 'e2e/fixtures/sarvane/content'])('every character of %s is found', async (content) => {
  const { dossier } = await compile(path.join(root, content), undefined, { parse: parseHere() });
  if (!dossier) throw new Error(`${content} does not compile`);
  const found = charactersOf(dossier, {});
  const written = new Set(Array.from(JSON.stringify(dossier), (c) => c.codePointAt(0) ?? 0));
  const missing = [...written].filter((code) => code >= 0x20 && !found.has(code));
  expect(missing.map((code) => String.fromCodePoint(code))).toEqual([]);
});

test('what only a label, a place in a source, a footnote or a word of the interface says is found', async () => {
  const { dossier } = await compile(path.join(root, 'content'), undefined, { parse: parseHere() });
  const page = dossier?.pages['actors/kais-saied'];
  const [link] = page?.body.links ?? [];
  const [cite] = page?.body.cites ?? [];
  if (!dossier || !page || !link || !cite?.[0]) throw new Error('The page has no link or no citation.');
  link.label = 'label ಠ';
  cite[0].locator = '¶ ა';
  page.body.footnotes.push({ label: '1', segments: [{ type: 'html', html: '<p>ϟ</p>' }] });
  const found = charactersOf(dossier, { label: 'ш' });
  for (const character of ['ಠ', 'ა', 'ϟ', 'ш']) expect(found).toContain(character.codePointAt(0));
});
