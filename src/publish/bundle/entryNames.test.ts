import { describe, expect, test } from 'vitest';
import { entryNames } from './entryNames.ts';

const one = (file: string) => entryNames([file]).get(file);

describe('entry names', () => {
  test('stay as they are where every system takes them', () => {
    const file = 'actors/kais-saied/index.html';
    expect(one(file)).toBe(file);
  });

  test.each([
    ['actors/con/index.html', 'actors/con_/index.html'],
    ['actors/aux.html', 'actors/aux_.html'],
    ['places/com1/index.html', 'places/com1_/index.html'],
    ['actors/CONIN$', 'actors/CONIN$_'],
    ['assets/what?.png', 'assets/what_.png'],
    ['assets/a:b|c.png', 'assets/a_b_c.png'],
    ['assets/back\\slash', 'assets/back_slash'],
    ['assets/dot./x', 'assets/dot_/x'],
    ['assets/space /x', 'assets/space_/x'],
    ['assets/bell\u0007', 'assets/bell_'],
  ])('Windows refuses %s: it becomes %s', (file, name) => {
    expect(one(file)).toBe(name);
  });

  test('contact and console are no devices', () => {
    expect(one('actors/contact/x')).toBe('actors/contact/x');
    expect(one('actors/console/x')).toBe('actors/console/x');
  });

  test('no script keeps an ending that mail filters reject', () => {
    expect(one('assets/dossier.js')).toBe('assets/dossier.es');
    expect(one('assets/x.MJS')).toBe('assets/x.es');
  });

  test('names that differ only in case or normalisation are told apart', () => {
    const files = ['a/Saied.png', 'a/saied.png', 'b/e\u0301.png', 'b/\u00e9.png', 'C/x', 'c/x'];
    const names = [...entryNames(files).values()];
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(files.length);
    expect(entryNames(files).get('c/x')).toBe('c-2/x');
  });

  test('a script does not take the name of another file', () => {
    const names = entryNames(['assets/x.es', 'assets/x.js']);
    expect(names.get('assets/x.es')).not.toBe(names.get('assets/x.js'));
  });

  test('files of one folder stay together', () => {
    const names = entryNames(['actors/nul/index.html', 'actors/nul/data.json']);
    expect([...names.values()]).toEqual(['actors/nul_/data.json', 'actors/nul_/index.html']);
  });

  test('a long name is cut and stays distinct, its ending kept', () => {
    const long = `events/${'a'.repeat(200)}`;
    const names = entryNames([`${long}1.html`, `${long}2.html`]);
    expect(new Set(names.values()).size).toBe(2);
    for (const name of names.values()) expect(name).toMatch(/^events\/a+-[0-9a-f]{8}\.html$/);
    for (const name of names.values()) expect(name.length).toBeLessThanOrEqual(67);
  });

  test('the order of the files does not matter', () => {
    const files = ['a/X', 'a/x', 'con/y', 'a/z.js'];
    expect([...entryNames(files)].sort()).toEqual([...entryNames(files.reverse())].sort());
  });

  test.each(['../x', 'a/../../x', '/etc/passwd', 'a//b', './x'])('%s is refused', (file) => {
    expect(() => entryNames([file])).toThrow(/leaves the site/);
  });
});
