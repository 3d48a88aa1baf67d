import { expect, test } from 'vitest';
import { source } from '../schema.ts';
import { urlFacts } from './url.ts';

test('an address tells what it can', () => {
  const peer = source.parse({
    id: 'p',
    title: 'P',
    publisher: 'press',
    url: 'https://www.press.example/a',
    published: 'unknown',
    accessed: '2020-07-01',
    lang: 'it',
    seen: 'full',
    descriptor: 'x',
  });
  expect(urlFacts('https://press.example/2020/06/una-notizia-da-tripoli.html', [peer])).toEqual({
    publisher: 'press',
    published: '2020-06',
    lang: 'it',
    title: '[Una notizia da tripoli]',
  });
  expect(urlFacts('https://fr.other.example/article/12345', [])).toEqual({ lang: 'fr' });
});
