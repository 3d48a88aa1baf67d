import { expect, test } from 'vitest';
import { urlsOf } from './urls.ts';

const gna = (base: string, site?: string) => {
  const urls = urlsOf(base, 'briefs/home', site);
  return [urls.page('actors/gna'), urls.absolute(urls.page('actors/gna')), urls.absolute(urls.home)];
};

test('a site whose address has a path stands there, whatever path its links are built for', () => {
  const there = ['https://ong.example/libya/actors/gna/', 'https://ong.example/libya/'];
  expect(gna('/', 'https://ong.example/libya/')).toEqual(['/actors/gna/', ...there]);
  expect(gna('/', 'https://ong.example/libya')).toEqual(['/actors/gna/', ...there]);
  expect(gna('/libya/', 'https://ong.example/libya')).toEqual(['/libya/actors/gna/', ...there]);
});

test('a site whose address is that of a host stands at the path that its links are built for', () => {
  const there = ['https://ong.example/libya/actors/gna/', 'https://ong.example/libya/'];
  expect(gna('/libya/', 'https://ong.example')).toEqual(['/libya/actors/gna/', ...there]);
  expect(gna('/', 'https://ong.example')).toEqual([
    '/actors/gna/',
    'https://ong.example/actors/gna/',
    'https://ong.example/',
  ]);
});

test('without an address of the site there is no whole address of a page', () => {
  expect(gna('/libya/')).toEqual(['/libya/actors/gna/', undefined, undefined]);
});
