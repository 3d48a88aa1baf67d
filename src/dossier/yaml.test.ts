import { expect, test } from 'vitest';
import { checkSchema } from './fields.ts';
import { event } from './schema.ts';
import { readYaml } from './yaml.ts';

const check = (text: string) => {
  const yaml = readYaml('events/x.mdx', text, 1);
  if (yaml.value === undefined) return yaml.diagnostics;
  return checkSchema('events/x.mdx', yaml, event).diagnostics;
};
const brief = (text: string) => check(text).map((d) => `${d.line}:${d.column} ${d.code}`);

test('scalars stay as written', () => {
  expect(readYaml('x', 'date: 2020-06-22\ncode: 041').value).toEqual({ date: '2020-06-22', code: '041' });
});

test.each([
  ['kind: call\ntitle: X\ndate: 2020-02-31', '4:7 date/invalid'],
  ['kind: call\ntitle: X\ndate: 2020-02-01\nplace: [a]', '5:1 schema/unknown-field'],
  [
    'kind: call\ntitle: X\ndate: 2020\nparticipants:\n  - { actor: a, name: b, role: host }',
    '6:5 schema/invalid',
  ],
  ['kind: call\ntitle: X\ndate: 2020\ntlp: CLAER', '5:6 tlp/unknown'],
  ['kind: call\ntitle: a: b', '3:8 yaml/syntax'],
  ['a: &x [1]\nb: *x', '2:7 yaml/alias'],
  ['a: !!js/function x', '2:18 yaml/tag'],
  // Slips that the parser of YAML takes for something else, lines further down.
  ['kind: call\n title: X\ndate: 2020', '3:1 yaml/syntax'],
  [' kind: call\ntitle: X\ndate: 2020', '2:1 yaml/syntax'],
  ['kind: call\ntitle: "X\ndate: 2020\nbluf: "It: so"', '3:8 yaml/syntax'],
  ['kind: call\nplaces: [a, b\ntitle: X', '3:9 yaml/syntax'],
  ['kind: call\nnames:\n  - text: X"', '4:11 yaml/syntax'],
  ['kind: call\nnames:\n  - text: X }', '4:11 yaml/syntax'],
])('%j is found at %s', (text, expected) => {
  expect(brief(text)).toContain(expected);
});

test('one slip is one finding, with its exact replacement, and hides no other', () => {
  const found = check('kind: call\n title: X\nbluf: "A\ndate: 2020\nplaces: [a\n');
  expect(found.map(({ line, hint }) => `${line} ${hint}`)).toEqual([
    '3 Write `title: X`.',
    '4 Write `bluf: "A"`.',
    expect.stringContaining('6 Close the list with ]'),
  ]);
});

test.each(['a: He said "no"', "a: the ministers'", 'a: [x, "y"]', 'a: x\nb: |\n  c: d', 'a: (see [b])'])(
  '%j is as it should be',
  (text) => expect(readYaml('x', text).diagnostics).toEqual([]),
);

test('a missing field is named', () => {
  expect(check('kind: call\ndate: 2020')[0]).toMatchObject({
    code: 'schema/missing',
    message: '"title" is missing.',
  });
});
