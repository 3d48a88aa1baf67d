import { expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';
import { rewriteCss } from './css.ts';
import { entryNames } from './entryNames.ts';
import { rewriteHtml } from './html.ts';

const FILES = [
  'index.html',
  'actors/index.html',
  'actors/gna/index.html',
  'actors/con/index.html',
  'a-z/index.html',
  'assets/dossier.js',
  'assets/style.css',
  'assets/noto #1.woff2',
  'assets/carte é.png',
  'old/index.html',
  'feed.xml',
];

/** Rewrites a page of a site under `base`; the second value lists what leads nowhere. */
function rewrite(html: string, from = 'actors/gna/index.html', base = '/'): [string, string[]] {
  const addresses = addressesOf(entryNames(FILES), base);
  const out = rewriteHtml(html, (reference) => addresses.relative(reference, from));
  return [out, addresses.dead.map(({ reference }) => reference)];
}

test.each([
  ['<a href="/">', '<a href="../../index.html">'],
  ['<a href="/actors/">', '<a href="../index.html">'],
  ['<a href="/actors">', '<a href="../index.html">'],
  ['<a href="/actors/gna/#n1">', '<a href="index.html#n1">'],
  ['<a href="/a-z/?q=a&amp;b#x">', '<a href="../../a-z/index.html?q=a&amp;b#x">'],
  ['<a href="../">', '<a href="../index.html">'],
  ['<a href=/actors/ class=x>', '<a href="../index.html" class=x>'],
  ["<A HREF='/actors/'>", '<A HREF="../index.html">'],
  ['<a href="/actors/con/">', '<a href="../con_/index.html">'],
  [
    '<script defer src="/assets/dossier.js"></script>',
    '<script defer src="../../assets/dossier.es"></script>',
  ],
  ['<img src="/assets/carte%20%C3%A9.png">', '<img src="../../assets/carte%20%C3%A9.png">'],
  [
    '<img srcset="/assets/carte%20%C3%A9.png 1x, /assets/carte%20%C3%A9.png 2x">',
    '<img srcset="../../assets/carte%20%C3%A9.png 1x, ../../assets/carte%20%C3%A9.png 2x">',
  ],
  ['<form action="/a-z/">', '<form action="../../a-z/index.html">'],
  [
    '<meta http-equiv="refresh" content="0; url=/actors/gna/">',
    '<meta http-equiv="refresh" content="0; url=index.html">',
  ],
  [
    '<link rel=stylesheet crossorigin href="/assets/style.css">',
    '<link rel=stylesheet href="../../assets/style.css">',
  ],
  ['<p></p>\n<link rel="preload" as="font" href="/assets/noto%20%231.woff2"><p>', '<p></p><p>'],
  [
    '<svg><use href="#i"/><a xlink:href="/actors/"/></svg>',
    '<svg><use href="#i"/><a xlink:href="../index.html"/></svg>',
  ],
])('%s', (html, expected) => {
  expect(rewrite(html)).toEqual([expected, []]);
});

test.each([
  '<a href="#n1">',
  '<a href="">',
  '<a href="https://example.org/actors/">',
  '<a href="//example.org/">',
  '<a href="mailto:desk@example.org">',
  '<link rel="canonical" href="https://example.org/actors/gna/">',
  '<meta property="og:url" content="/actors/">',
  '<script type="application/ld+json">{"url":"<a href=\'/nowhere/\'>"}</script>',
  '<!-- <a href="/nowhere/"> -->',
  '<p title="<a href=/nowhere/>">&amp;&nbsp; text',
])('%s stays as it is', (html) => {
  expect(rewrite(html)).toEqual([html, []]);
});

test.each(['/nowhere/', '/actors/gna/x', '/%E0%A4%A', '../../../etc/passwd'])(
  '%s leads nowhere and is reported',
  (reference) => {
    const html = `<a href="${reference}">`;
    expect(rewrite(html)).toEqual([html, [reference]]);
  },
);

test('under a base path, what lies outside it leads nowhere', () => {
  expect(rewrite('<a href="/x/y/actors/">', 'index.html', '/x/y/')).toEqual([
    '<a href="actors/index.html">',
    [],
  ]);
  expect(rewrite('<a href="/x/y">', 'actors/index.html', '/x/y/')).toEqual(['<a href="../index.html">', []]);
  expect(rewrite('<a href="/actors/">', 'index.html', '/x/y/')[1]).toEqual(['/actors/']);
});

test('a style sheet: addresses change, the rest does not', () => {
  const css =
    '@import "a.css"; /* url(b.css) */ @font-face{src:url("x y.woff2") format("woff2"),url( z.woff2 )}a::after{content:"url(q)"}';
  expect(rewriteCss(css, (reference) => `../${reference}`)).toBe(
    '@import "../a.css"; /* url(b.css) */ @font-face{src:url("../x y.woff2") format("woff2"),url(../z.woff2)}a::after{content:"url(q)"}',
  );
});
