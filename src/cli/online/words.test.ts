import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

test.each([
  ['<p>The  <b>harbour</b>\nis&nbsp;open &amp; busy.</p>', 'The harbour is open & busy.'],
  ['<!doctype html><head><title>T</title><style>p { }</style><p>Seen', 'Seen'],
  ['a<SCRIPT>"<p>x</p>"</SCRIPT>b<!-- c -->d', 'abd'],
  ['a<noscript><p>b</p></noscript><template>c<template>d</template>e</template>f', 'af'],
  ['1 < 2 <textarea><b>x</textarea>', '1 < 2 <b>x'],
])('%j reads as %j', (html, words) => {
  expect(wordsOf(html)).toBe(words);
});

test.each(['div', 'p', 'template', 'a', 'table'])('any depth of <%s> is read', (name) => {
  const html = `${`<${name}>`.repeat(200_000)}x${`</${name}>`.repeat(200_000)}Seen`;
  expect(wordsOf(html)).toMatch(/^x?Seen$/);
});
