import { beforeAll, expect, test } from 'vitest';
import type { Build } from '../dossier/current.ts';
import { sample } from '../testing/sample.ts';
import { viewContext } from './context.ts';
import { createLink, pageTools } from './pageTools.ts';
import type { Href } from './urls.ts';

let build: Build;
beforeAll(async () => {
  const { dossier, digest } = await sample('libya');
  const history = { 'actors/gna.mdx': { changed: '2020-07-03', people: ['Ada', 'Bob'] } };
  build = { dossier, digest, base: '/libya/', editing: { sourceFiles: {}, history } };
});

function tools(own: { repository?: string; contact?: string; site?: string }, file: string | undefined) {
  const { repository: _r, contact: _c, site: _s, ...rest } = build.dossier.file;
  const dossier = { ...build.dossier, file: { ...rest, ...own } };
  return pageTools(viewContext({ ...build, dossier }), 'GNA & co', '/libya/actors/gna/' as Href, file);
}

test('without a repository, a contact or a history there is nothing to show', () => {
  expect(tools({}, 'actors/other.mdx')).toEqual({});
});

test('a repository leads to the file, its history and an error report', () => {
  const { edit, history, report } = tools({ repository: 'https://github.com/desk/libya' }, 'actors/gna.mdx');
  expect(edit).toBe('https://github.com/desk/libya/edit/main/content/actors/gna.mdx');
  expect(history).toBe('https://github.com/desk/libya/commits/main/content/actors/gna.mdx');
  expect(new URL(report ?? '').searchParams.get('page')).toBe('/libya/actors/gna/');
});

test('a file that may not be told is not led to', () => {
  const { edit, history, report } = tools({ repository: 'https://github.com/desk/libya' }, undefined);
  expect([edit, history]).toEqual([undefined, undefined]);
  expect(report).toBeDefined();
});

test('a mail names the page by its whole address and the edition, and nothing of a contact can add to it', () => {
  const { mail } = tools({ contact: 'desk@example.org', site: 'https://example.org' }, undefined);
  const url = new URL(mail ?? '');
  expect(url.pathname).toBe('desk@example.org');
  expect(url.searchParams.get('subject')).toBe('Error in “GNA & co”');
  expect(url.searchParams.get('body')).toContain('https://example.org/libya/actors/gna/');
  expect(url.searchParams.get('body')).toContain('25 July 2020');
  expect(tools({ contact: 'a@example.org?bcc=b@example.org' }, undefined).mail).toBeUndefined();
  expect(tools({ contact: 'The desk, Rome' }, undefined).mail).toBeUndefined();
});

test('the last change is told with those who made it', () => {
  expect(tools({}, 'actors/gna.mdx').changed).toBe('Last changed 3 July 2020 by Ada and Bob.');
});

test.each(['actors', 'events', 'places', 'documents', 'sources', 'briefs'] as const)(
  'a form for new %s fits into an address',
  (collection) => {
    const file = { ...build.dossier.file, repository: 'https://github.com/desk/libya' };
    const made = createLink(viewContext({ ...build, dossier: { ...build.dossier, file } }), collection);
    expect(made?.href).toContain(`/content/${collection}?filename=`);
    expect(made?.href.length).toBeLessThan(8000);
  },
);
