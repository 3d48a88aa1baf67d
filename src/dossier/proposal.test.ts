import { expect, test } from 'vitest';
import { proposal } from './proposal.ts';
import { readYaml } from './yaml.ts';

const long = 'Stockholm: a man was held there for a week, and the government of Turkey condemned it.';

test('a short line is proposed whole', () => {
  expect(proposal('a: b: c', 'a: "b: c"')).toBe('Write `a: "b: c"`.');
});

test.each([
  [
    `bluf: ${long}`,
    `bluf: "${long}"`,
    'Put the text in quotation marks: `bluf: "Stockholm: a man was held there for a … Turkey condemned it."`.',
  ],
  [
    `bluf: ${long.replace('held', '"held"')}`,
    `bluf: "${long.replace('held', '\\"held\\"')}"`,
    'Put the text in quotation marks, and a `\\` before those within: `bluf: "Stockholm: a man was \\"held\\" there for a … Turkey condemned it."`.',
  ],
  [
    `bluf:${long}`,
    `bluf: ${long}`,
    'Write it like this, with all the rest as it is: `bluf: Stockholm: a man was …`.',
  ],
  [
    `bluf: ${'text '.repeat(20)}a，b ${'more '.repeat(20)}`,
    `bluf: ${'text '.repeat(20)}a, b ${'more '.repeat(20)}`,
    'Write it like this, with all the rest as it is: `… text text text text a, b more more more more …`.',
  ],
  [
    'x'.repeat(200),
    `${'x'.repeat(200)}:`,
    `Write it like this, with all the rest as it is: \`… ${'x'.repeat(24)}:\`.`,
  ],
])('a long line is never cut where it could pass for the whole: %s', (written, meant, hint) => {
  expect(proposal(written, meant)).toBe(hint);
});

test('the hint of a long bottom line with a colon loses no word', () => {
  expect(readYaml('x', `bluf: ${long}`).diagnostics.map(({ hint }) => hint)).toEqual([
    'Put the text in quotation marks: `bluf: "Stockholm: a man was held there for a … Turkey condemned it."`.',
  ]);
});
