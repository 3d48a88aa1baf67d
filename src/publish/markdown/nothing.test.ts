import { expect, test } from 'vitest';
import { pageText, testContext } from '../../testing/context.ts';
import { sitePages } from '../../views/sitePages.ts';
import { markdownCopy } from './write.ts';

const context = await testContext({
  'briefs/home.mdx': '---\nkind: brief\ntitle: Home\n---\n',
  'actors/ada.mdx': pageText(
    'kind: person\nname: Ada',
    'Before [@s].\n\n<Timeline about="ada" />\n\nBetween [@s].\n\n<Map />\n\nAfter [@s].',
  ),
});
const none = 'Nothing stands here yet.';

const pages = new Map([...sitePages(context).values()].map((page) => [String(page.href), page]));

function copyOf(path: string): string {
  const page = pages.get(path);
  if (!page) throw new Error(`No page at ${path}.`);
  return markdownCopy(page.href, '/', page.make());
}

test('a summary of nothing has no headings over nothing', () => {
  expect(copyOf('/summary/')).toContain(`\n\n${none}\n\n`);
  expect(copyOf('/summary/')).not.toContain('## ');
});

test('a glossary of nothing says so, and no foot leads to it', () => {
  const page = pages.get('/glossary/')?.make();
  expect(page?.type === 'glossary' && page.view.intro).toBe(none);
  expect(page?.view.chrome.foot.glossary).toBeUndefined();
  expect(copyOf('/glossary/')).not.toContain('Abbreviations used');
});

test('a timeline and a map that find nothing say so in the text', () => {
  const said = ['Before', none, 'Between', none, 'After'];
  const copy = copyOf('/actors/ada/');
  let at = 0;
  for (const text of said) {
    at = copy.indexOf(text, at);
    expect(at, text).toBeGreaterThan(0);
    at += text.length;
  }
});
