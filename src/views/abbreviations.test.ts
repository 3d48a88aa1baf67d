import { expect, test } from 'vitest';
import { abbreviationsOf, expand } from './abbreviations.ts';

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
