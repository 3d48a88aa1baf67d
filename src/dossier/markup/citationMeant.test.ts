import { expect, test } from 'vitest';
import { citationMeant } from './citationMeant.ts';

test.each([
  ['[! @x]', '[!@x]'],
  ['[?\u202F@x, p. 4]', '[?@x, p. 4]'],
  ['[@ x]', '[@x]'],
  ['[@x, @y]', '[@x; @y]'],
  ['[@x,@y, p. 4]', '[@x; @y, p. 4]'],
  ['[@x, p. 4, !@y]', '[@x, p. 4; !@y]'],
  ['[@x and @y]', '[@x; @y]'],
  ['[@x et ?@y]', '[@x; ?@y]'],
  ['[@x p. 4]', '[@x, p. 4]'],
  ['[@x, p. 4; p. 6]', '[@x, p. 4, p. 6]'],
  ['[@x; y]', '[@x; @y]'],
  ['[@x;]', '[@x]'],
  ['[see @x', '[@x]'],
  ['[@x؛ @y]', '[@x; @y]'],
  ['[@x； @y]', '[@x; @y]'],
  ['[@x، p. 4]', '[@x, p. 4]'],
  ['[@x، @y]', '[@x; @y]'],
  ['[@x，p. 4；@y]', '[@x, p. 4; @y]'],
  ['[@x!]', '[@x]'],
  ['[@x.]', '[@x]'],
  ['[@x: ¶4]', '[@x, ¶4]'],
  ['[@x — p. 4]', '[@x, p. 4]'],
  ['[\u200b@x\u00ady\u2060]', '[@xy]'],
  ['[cf. @x, p. 4; see also @y]', '[@x, p. 4; @y]'],
  ['[!!@x]', '[!@x]'],
  ['[@x, p. 4 [sic]]', '[@x, p. 4 \\[sic\\]]'],
  ['[@x, \\[4\\] [sic]]', '[@x, \\[4\\] \\[sic\\]]'],
  ['[@x, p. 4 & 5 &amp; *y*]', '[@x, p. 4 & 5 & *y*]'],
  ['[@x, p.&nbsp;4; @y]', '[@x, p.\u00a04; @y]'],
])('%s means %s', (written, meant) => {
  expect(citationMeant(written)).toBe(meant);
});

test.each(['[@]', '[?!@x]', '[@y; !?@x, p. 4]', '[@x; https://example.org]', `[@x ${'a '.repeat(200)}]`])(
  '%s may mean anything',
  (written) => {
    expect(citationMeant(written)).toBeUndefined();
  },
);
