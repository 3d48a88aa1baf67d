import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

const read = (...args: string[]) => parseOptions(args, ['base'], undefined, ['timings']);

test.each([
  ['libya', '/libya/'],
  ['/a/b', '/a/b/'],
  ['//a//', '/a/'],
  ['/v1.0/..b/', '/v1.0/..b/'],
  ['/', '/'],
])('--base %s is the path %s', (written, base) => {
  expect(read('--base', written).base).toBe(base);
});

test.each(['--port', '--prot'])('%s is told how the port is written', (written) => {
  expect(() => parseOptions([written, '3'], ['out', 'base'])).toThrow(
    expect.objectContaining({ hint: 'The port is no option: PORT=8080 npm start' }),
  );
});

test('--ot is still --out', () => {
  expect(() => parseOptions(['--ot', 'x'], ['out', 'base'])).toThrow(
    expect.objectContaining({ hint: 'Did you mean "--out"?' }),
  );
});

test.each(['/../', '..', '.', './a', '/a/../b', 'https://example.org/'])(
  '--base %s is refused',
  (written) => {
    expect(() => read('--base', written)).toThrow(`--base ${written} cannot be the path of a site.`);
  },
);
