import { expect, test } from 'vitest';
import { indexedPart } from './indexedPart.ts';

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

test('a page without a marked text has no part', () => {
  expect(indexedPart(page('<meta name="a" content="b">', '<main><p>text</p></main>'))).toBeUndefined();
  expect(indexedPart(page('<meta content="data-pagefind-body">', '<p>text</p>'))).toBeUndefined();
});

test('the head speaks for itself, and every marked element is whole', () => {
  const meta = '<meta name="search:title" content="a > b" data-pagefind-meta="title[content]">';
  const one = '<span data-pagefind-body>One</span>';
  const two =
    '<div class="prose" data-pagefind-body><div title="</div><div">in</div><p>out</p><div></div></div>';
  const html = page(
    `${meta}<link rel="x" href="y">`,
    `<nav><div>menu</div></nav>${one}<hr>${two}<div>after</div>`,
  );
  expect(indexedPart(html)).toBe(`<!doctype html><html><head></head><body>${meta}${one}${two}</body></html>`);
});

test('what an editor writes into a value opens nothing', () => {
  const meta = '<meta content="a data-pagefind-body b" data-pagefind-meta="bluf[content]">';
  const text = '<div data-pagefind-body>text <!-- <div> --> more</div>';
  expect(indexedPart(page(meta, `${text}<p>after</p>`))).toBe(
    `<!doctype html><html><head></head><body>${meta}${text}</body></html>`,
  );
});

test('the part of a part is itself', () => {
  const part = indexedPart(
    page('<meta data-pagefind-sort="a[content]" content="1">', '<p data-pagefind-body>x</p>'),
  );
  expect(indexedPart(part ?? '')).toBe(part);
});
