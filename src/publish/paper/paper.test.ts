import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { sample } from '../../testing/sample.ts';
import type { SiteFiles } from '../site.ts';
import { paperOf } from './paper.ts';

const context = await sample('libya');

const cite = (n: number, locator = '') => ({
  mark: `<span class="marks"><a class="mark" id="ref-${n}" href="#note-${n}" aria-label="Note ${n}, Post"><sup>${n}</sup></a></span>`,
  note: `<li id="note-${n}"><a class="note-title" href="/sources/seed/">Post</a>${locator && `, <span class="locator">${locator}</span>`}<a class="back" href="#ref-${n}">back</a></li>`,
});
const page = (title: string, body: string, notes: string) =>
  new TextEncoder().encode(
    `<title>${title} · ${context.dossier.file.title}</title><main><nav>Contents</nav><h1>${title}</h1>${body}<ol class="notes">${notes}</ol></main>`,
  );
const [first, second] = [cite(1), cite(1, 'p. 4')];
const site: SiteFiles = new Map([
  [
    'about/index.html',
    page(
      'About',
      '<a href="/guide/codes/">guide</a> <a href="/nowhere/">nowhere</a> <a href="http://site.invalid/%zz">elsewhere</a>',
      '',
    ),
  ],
  [
    'actors/france/index.html',
    page('France', `<p id="tone">${first.mark} <a href="/actors/turkey/#tone">Turkey</a></p>`, first.note),
  ],
  ['actors/turkey/index.html', page('Turkey', `<p id="tone">${second.mark}</p>`, second.note)],
  ['guide/codes/index.html', page('Codes', '', '')],
  ['guide/index.html', page('Guide', '', '')],
  [
    'old/index.html',
    new TextEncoder().encode('<meta http-equiv="refresh" content="0; url=/actors/france/">'),
  ],
  ['sources/seed/index.html', page('Post', '<a href="/old/">old</a>', '')],
]);
const textOf = (omit?: string[]) => {
  const { parts, notes } = paperOf(site, context, omit);
  const html = (children: Parameters<typeof toHtml>[0] & object) => toHtml(children);
  return {
    titles: parts.flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)]),
    body: parts.flatMap((part) => part.sections.flatMap(({ content }) => html(content))).join('\n'),
    notes: notes.map(({ id, content, marks }) => ({ id, marks, text: html(content) })),
  };
};

test('a source cited on two pages is one note; the place in it stands at the mark', () => {
  const { notes, body } = textOf();
  expect(notes).toMatchObject([{ id: 'endnote-1', marks: ['actors-france--ref-1', 'actors-turkey--ref-1'] }]);
  expect(notes[0]?.text).not.toContain('p. 4');
  expect(body.match(/href="#endnote-1"/g)).toHaveLength(2);
  expect(body).toContain('p. 4');
});

test('an address that no browser reads stays as it was written', () => {
  expect(textOf().body).toContain('<a href="http://site.invalid/%zz">elsewhere</a>');
});

test('links lead within the paper; an old address leads to where it leads on', () => {
  const { body } = textOf();
  expect(body).toContain('<a href="#actors-turkey--tone">Turkey</a>');
  expect(body).toContain('<p id="actors-turkey--tone">');
  expect(body).toContain('<a href="#actors-france">old</a>');
  expect(body).toContain('<span>nowhere</span>');
  expect(body).not.toContain('Contents');
});

test('what is left out goes with all below it: its links become text, those of sources lead to their notes', () => {
  const { titles, body, notes } = textOf(['guide', 'sources']);
  expect(titles).not.toContain('Codes');
  expect(titles).not.toContain('Guide');
  expect(body).toContain('<span>guide</span>');
  expect(notes[0]?.text).toContain('href="#endnote-1"');
});
