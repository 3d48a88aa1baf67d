import { h, s } from 'hastscript';
import { expect, test } from 'vitest';
import { xhtmlOf } from './xhtml.ts';

test('a drawing and the links in it have their names as elements, and the namespace of drawings', () => {
  const drawing = h('figure', [
    s('svg', { role: 'group', viewBox: '0 0 9 9', ariaLabel: 'Map: Rome' }, [
      s('a', { href: 'rome.xhtml', ariaLabel: 'Rome' }, [s('circle', { r: 3 })]),
    ]),
    h('a', { href: 'x.xhtml', ariaLabel: '1 event' }, '1'),
  ]);
  const page = xhtmlOf({ title: 'T', lang: 'en', dir: 'ltr', body: [drawing] });
  expect(page).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Map: Rome</title>',
  );
  expect(page).toContain('<a href="rome.xhtml"><title>Rome</title><circle r="3"></circle></a>');
  expect(page).toContain('aria-label="1 event"');
});
