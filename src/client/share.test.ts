import { afterEach, expect, test, vi } from 'vitest';
import { startSharing } from './share.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the link beside a heading is called. */
function labelOf(text: string): string | undefined {
  const labels = new Map<string, string>();
  const line = { append: () => {} };
  const link = { setAttribute: (name: string, value: string) => labels.set(name, value) };
  const heading = { id: 'a', textContent: text, replaceWith: () => {} };
  vi.stubGlobal('document', {
    documentElement: { dataset: { share: 'Link to “{text}”' } },
    querySelectorAll: (selector: string) => (selector.startsWith('.prose') ? [heading] : []),
    createElement: (name: string) => (name === 'a' ? link : line),
  });
  startSharing();
  return labels.get('aria-label');
}

test.each(['What it cost', 'From $$40 to $&', '{text} and {n}'])(
  'a link to the heading %j is called so',
  (text) => {
    expect(labelOf(text)).toBe(`Link to “${text}”`);
  },
);
