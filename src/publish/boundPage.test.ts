import { expect, test } from 'vitest';
import { boundPage } from './boundPage.ts';

const page = (body: string, lang = 'fr') =>
  `<!DOCTYPE html><html lang="${lang}" dir="ltr"><head></head><body>${body}</body></html>`;

test.each([
  ['Alger : l’accord', 'Alger\u00a0: l’accord'],
  ['<em>quoi</em> ? Non ! Si ; oui\n: fin', '<em>quoi</em>\u202f? Non\u202f! Si\u202f; oui\u00a0: fin'],
  ['« mot » et « <a href="x">lien</a> »', '«\u202fmot\u202f» et «\u202f<a href="x">lien</a>\u202f»'],
  ['<td>Total :</td>', '<td>Total\u00a0:</td>'],
  ['déjà\u00a0; lié\u202f!', 'déjà\u00a0; lié\u202f!'],
  ['à 12:30, mot: mot; &amp; « »', 'à 12:30, mot: mot; &amp; «\u202f»'],
  [
    '<meta name="search:title" content="A : « b »"><p title="a ; b">x</p>',
    '<meta name="search:title" content="A\u00a0: «\u202fb\u202f»"><p title="a ; b">x</p>',
  ],
  ['<q lang="fr-CA">quoi ?</q>', '<q lang="fr-CA">quoi\u202f?</q>'],
])('French signs are bound: %s', (text, expected) => {
  expect(boundPage(page(text))).toBe(page(expected));
});

test.each([
  '<code>a ? b : c</code><pre><code>x ; y</code> ;</pre>',
  '<script>a ? b : c</script><!-- a : b -->',
  '<blockquote lang="en"><blockquote>what ?</blockquote> « x » !</blockquote>',
  '<a href="?a=b : c ; d">x</a>',
])('code, addresses and other languages are left alone: %s', (text) => {
  expect(boundPage(page(`${text}<p>fin !</p>`))).toBe(page(`${text}<p>fin\u202f!</p>`));
});

test('pages in other languages are as they were', () => {
  const html = page('« a » : <q lang="fr">b ?</q>', 'en');
  expect(boundPage(html)).toBe(html);
});
