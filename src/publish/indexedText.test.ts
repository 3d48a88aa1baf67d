import { expect, test } from 'vitest';
import { dayOf, indexedText } from './indexedText.ts';

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const MARKED = 'data-pagefind-body data-pagefind-weight="1.05"';

test('a page without a marked text has no part', () => {
  expect(indexedText(page('<meta name="a" content="b">', '<main><p>text</p></main>'))).toBeUndefined();
  expect(indexedText(page('<meta content="data-pagefind-body">', '<p>text</p>'))).toBeUndefined();
});

test('the head speaks for itself, and every marked element is there', () => {
  const meta =
    '<meta name="search:title" content="a > b" data-pagefind-meta="title[content]"><meta name="search:day" content="-3">';
  const one = '<span data-pagefind-body>One</span>';
  const html = page(
    `${meta}<link rel="x" href="y">`,
    `<nav><div>menu</div></nav>${one}<hr><div class="prose" data-pagefind-body><div title="</div><div">in</div><p>out</p><div></div></div><div>after</div>`,
  );
  const kept = `<span ${MARKED}>One</span><div ${MARKED}><div>in</div><p>out</p><div></div></div>`;
  expect(indexedText(html)).toBe(`<!doctype html><html><head></head><body>${meta}${kept}</body></html>`);
});

test('a page that holds no word yet is found by its title', () => {
  const meta =
    '<meta name="search:title" content="Ada &quot;Quay&quot;" data-pagefind-meta="title[content]">';
  const html = page(meta, '<div data-pagefind-body id="x"> <p></p> … </div><p>after</p>');
  expect(indexedText(html)).toContain('<p data-pagefind-body>Ada &quot;Quay&quot;</p></body>');
  expect(indexedText(html.replace('…', '2'))).not.toContain('<p data-pagefind-body>');
});

test('a part tells the day of its page', () => {
  const part = (head: string) => indexedText(page(head, '<p data-pagefind-body>text</p>')) ?? '';
  expect(dayOf(part('<meta name="search:day" content="-3">'))).toBe(-3);
  expect(
    dayOf(part('<meta name="search:title" content="3" data-pagefind-meta="title[content]">')),
  ).toBeUndefined();
});

test.each([
  ['tags within a line say nothing', 'a <a href="x">b <em>c</em></a> d', 'a b c d'],
  ['unless they can be led to', 'a <a id="x" href="y">b <em>c</em></a> d', 'a <a id="x">b c</a> d'],
  ['numbers of notes are no text', 'a<sup class="marks"><a id="m">1</a><sup>2</sup></sup>. b', 'a. b'],
  ['badges neither', '<p class="claim-head x"><span>Contested</span></p><p>b</p>', '<p>b</p>'],
  ['a value is no attribute', '<p title=" id=q data-pagefind-x">a</p>', '<p>a</p>'],
  [
    'what is kept out by its own word stays so',
    '<p data-pagefind-ignore class="y">a</p>',
    '<p data-pagefind-ignore>a</p>',
  ],
  ['spans within spans', '<span>a <span id="x">b <span>c</span></span></span>', 'a <span id="x">b c</span>'],
  [
    'a heading keeps the weight that the text around it would take away',
    '<h2 id="x" class="y">a</h2>b<h3 data-pagefind-weight="9">c</h3>',
    '<h2 id="x" data-pagefind-weight="6">a</h2>b<h3 data-pagefind-weight="9">c</h3>',
  ],
])('%s', (_, text, expected) => {
  expect(indexedText(page('', `<div data-pagefind-body>${text}</div>`))).toBe(
    `<!doctype html><html><head></head><body><div ${MARKED}>${expected}</div></body></html>`,
  );
});

test('what an editor writes into a value opens nothing', () => {
  const meta = '<meta content="a data-pagefind-body b" data-pagefind-meta="bluf[content]">';
  const text = 'text <!-- <div> --> more</div>';
  expect(indexedText(page(meta, `<div data-pagefind-body>${text}<p>after</p>`))).toBe(
    `<!doctype html><html><head></head><body>${meta}<div ${MARKED}>${text}</body></html>`,
  );
});

test('the part of a part is itself', () => {
  const part = indexedText(
    page('<meta data-pagefind-sort="a[content]" content="1">', '<p data-pagefind-body>x</p>'),
  );
  expect(indexedText(part ?? '')).toBe(part);
});
