import { expect, test } from 'vitest';
import { testContext } from '../testing/context.ts';
import { abbreviationsOf, expand } from './abbreviations.ts';
import { sitePages } from './sitePages.ts';

const abbreviations = abbreviationsOf({
  abbreviations: { UN: 'United Nations', UNSC: 'UN Security Council', 'R&D': 'research & development' },
});

test('the first use is spelt out, later ones stand alone', () => {
  const seen = new Set<string>();
  expect(expand('<p>The UN met. The UN left.</p>', abbreviations, seen, '')).toBe(
    '<p>The <abbr title="United Nations">UN</abbr><span class="expansion"> (United Nations)</span> met. The UN left.</p>',
  );
  expect(expand('<p>UN</p>', abbreviations, seen, '')).toBe('<p>UN</p>');
});

test('a bottom line is read before the text, and spelt out before it', async () => {
  const context = await testContext({
    'style.yaml': 'abbreviations: { UN: United Nations }\n',
    'actors/ada.mdx':
      '---\nkind: person\nname: Ada\nbluf: She left the UN.\nbasis: [s]\n---\nThe UN let her go [@s].\n',
  });
  const page = sitePages(context).get(context.urls.page('actors/ada'))?.make();
  if (page?.type !== 'page') throw new Error('Ada has no page.');
  expect(page.view.bluf).toContain('UN</abbr><span class="expansion"> (United Nations)</span>.');
  expect(JSON.stringify(page.view.body)).not.toContain('expansion');
});

test('a possessive is left alone, and the next use is spelt out', () => {
  expect(expand('The UN’s report and the UN', abbreviations, new Set(), '')).toBe(
    'The UN’s report and the <abbr title="United Nations">UN</abbr><span class="expansion"> (United Nations)</span>',
  );
});

test('a meaning that the page writes out is not spelt out again', () => {
  expect(expand('UN', abbreviations, new Set(), 'the United Nations said')).toBe(
    '<abbr title="United Nations">UN</abbr>',
  );
});

test('whole words only, never in links, headings, code or attributes', () => {
  for (const html of [
    'UNICEF',
    '<a href="UN">UN</a>',
    '<h2>UN</h2>',
    '<code>UN</code>',
    '<blockquote>UN</blockquote>',
  ])
    expect(expand(html, abbreviations, new Set(), '')).toBe(html);
});

test('escaped text is matched as it is written', () => {
  expect(expand('R&amp;D', abbreviations, new Set(), '')).toContain('title="research &amp; development"');
});
