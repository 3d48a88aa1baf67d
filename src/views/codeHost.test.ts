import { expect, test } from 'vitest';
import { codeHost } from './codeHost.ts';

test.each([
  ['https://github.com/desk/libya', 'https://github.com/desk/libya/edit/main/content/actors/gna.mdx'],
  ['https://github.com/desk/libya.git', 'https://github.com/desk/libya/edit/main/content/actors/gna.mdx'],
  [
    'https://github.com/desk/libya/tree/next/briefing/text',
    'https://github.com/desk/libya/edit/next/briefing/text/actors/gna.mdx',
  ],
  ['https://github.com/desk/libya/tree/main', 'https://github.com/desk/libya/edit/main/actors/gna.mdx'],
  ['https://gitlab.com/desk/libya/-/tree/next/', 'https://gitlab.com/desk/libya/-/edit/next/actors/gna.mdx'],
  [
    'https://git.desk.example/desk/libya/-/tree/next/text',
    'https://git.desk.example/desk/libya/-/edit/next/text/actors/gna.mdx',
  ],
  [
    'https://git.desk.example/desk/libya/src/branch/next/text',
    'https://git.desk.example/desk/libya/_edit/next/text/actors/gna.mdx',
  ],
  [
    'https://git.desk.example/desk/libya/tree/next/text',
    'https://git.desk.example/desk/libya/edit/next/text/actors/gna.mdx',
  ],
  ['https://gitlab.com/desk/libya', 'https://gitlab.com/desk/libya/-/edit/main/content/actors/gna.mdx'],
  [
    'https://gitlab.com/desk/team/libya/-/tree/next/text',
    'https://gitlab.com/desk/team/libya/-/edit/next/text/actors/gna.mdx',
  ],
  [
    'https://codeberg.org/desk/libya/src/branch/next/text',
    'https://codeberg.org/desk/libya/_edit/next/text/actors/gna.mdx',
  ],
])('%s', (repository, edit) => {
  expect(codeHost(repository)?.edit('actors/gna.mdx')).toBe(edit);
});

test.each(['https://git.desk.example/desk/libya', 'https://bitbucket.org/desk/libya/src/main/content'])(
  'of %s no address is known',
  (repository) => {
    expect(codeHost(repository)).toBeUndefined();
  },
);

test('names in any script and texts of several lines survive', () => {
  const host = codeHost('https://github.com/desk/libya');
  if (!host) throw new Error('GitHub is known.');
  expect(host.history('actors/élysée.mdx')).toBe(
    'https://github.com/desk/libya/commits/main/content/actors/%C3%A9lys%C3%A9e.mdx',
  );
  const url = new URL(host.create('actors', 'new.mdx', '---\nname: A & B\n---\n'));
  expect(url.searchParams.get('value')).toBe('---\nname: A & B\n---\n');
  expect(new URL(host.report('/actors/gna/', 'Edition 1')).searchParams.get('edition')).toBe('Edition 1');
});
