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
  ['kind: call\nnames:\n  - text: X\n   lang: fr\ntitle: Y', '5:4 yaml/syntax'],
  ['kind: call\nnames:\n  - text: X\n - text: Y', '5:2 yaml/syntax'],
  ['kind: call\nnames:\n\t- text: X', '4:1 yaml/syntax'],
  ['kind: call\ntitle: He said "no" to it: so\nbluf: "He said "no" to it"', '4:16 yaml/syntax'],
  ['kind: call\nnames:\n  - text: X"', '4:11 yaml/syntax'],
  ['kind: call\nnames:\n  - text: X }', '4:11 yaml/syntax'],
])('%j is found at %s', (text, expected) => {
  expect(brief(text)).toContain(expected);
});

test('a no-break space before a colon is one finding, there', () => {
  const [found, ...more] = check('kind\u00a0: call\ntitle: X\ndate: 2020');
  expect(found).toMatchObject({
    line: 2,
    column: 5,
    message: 'A no-break space stands before the colon.',
    hint: 'Write `kind:`.',
  });
  expect(more).toEqual([]);
  expect(check('kind : call\ntitle: X\ndate: 2020')).toEqual([]);
});

test('one slip is one finding, with its exact replacement, and hides no other', () => {
  const found = check('kind: call\n title: X\nbluf: "A\ndate: 2020\nplaces: [a\n');
  expect(found.map(({ line, hint }) => `${line} ${hint}`)).toEqual([
    '3 Begin it at the margin.',
    '4 Write `bluf: "A"`.',
    expect.stringContaining('6 Close the list with ]'),
  ]);
});

test('a line that has lost its place in a list of records is one finding, whatever follows', () => {
  const records = (title: string) => `- id: a\n${title}\n  lang: fr\n  seen: full\n- id: b\n  title: Y\n`;
  const found = (title: string) =>
    readYaml('x', records(title)).diagnostics.map(({ line, message, hint }) => [line, message, hint]);
  const indented = [2, 'The line is not indented like those it belongs to.', 'Begin it with 2 spaces.'];
  expect(found('  title: X')).toEqual([]);
  expect(found('title: X')).toEqual([indented]);
  expect(found(' title: X')).toEqual([indented]);
  expect(found('   title: X')).toEqual([indented]);
  expect(found('\ttitle: X')).toEqual([[2, 'The line is indented with a tab.', 'Begin it with 2 spaces.']]);
  expect(found('X')).toEqual([[2, 'The line does not continue what stands above it.', expect.any(String)]]);
  expect(found('  id: c')).toEqual([[2, 'A record begins here without its dash.', expect.any(String)]]);
});

test.each([
  ['kind: person\nname Bob', 'The line is no field.'],
  ['a: [x, y]]', '`]` closes what nothing opens.'],
  ['a: { x: y z: w }', 'The items between the brackets are not one by one.'],
  ['a: { x: y\nb: c', 'A { is not closed.'],
  ['a: b\n---\nc: d', 'A second text of YAML begins here.'],
  ['a: @b', 'A value cannot begin with "@".'],
  ['a: , b', 'A value cannot begin with ",".'],
  ['a: & b', 'A value cannot begin with "&".'],
  ['a: | text\n  b', 'Text follows the `|` or `>` that begins a long value.'],
  ['a: "x"# y', 'A `#` follows the value without a space.'],
  ['a: "C:\\Users"', 'A `\\` between double quotation marks begins a sign that does not exist.'],
  ["a: 'don't'", 'A quotation mark ends the value before its end.'],
  ['<!-- a -->\nb: c', 'A comment begins with # here.'],
  ['a = b\nc: d', 'A field takes a colon.'],
  ['- a\nb: c', 'The line does not continue what stands above it.'],
])('%j: %s', (text, message) => {
  expect(readYaml('x', text).diagnostics.map((d) => d.message)).toEqual([message]);
});

test.each([
  ['a:\n  b: c\n d: e\nf: g', false],
  ['- b: c\nd: e\n- f: g', true],
])('whether %j is mended unasked: %s', (text, safe) => {
  expect(readYaml('x', text).diagnostics.map(({ fix }) => fix?.safe)).toEqual([safe]);
});

test('what follows the first fault stands where it says', () => {
  const { diagnostics } = readYaml('x', 'a: { b: c d: e }\n\n- f\n');
  expect(diagnostics.map(({ line, column }) => [line, column])).toEqual([[1, 9]]);
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

test.each([
  ['title: The harbour #2 talks', '1:20 error', 'Write `"The harbour #2 talks"`.', true],
  ['bluf:\n  He said "no"\n  to #3.', '3:6 error', 'Write `"He said \\"no\\" to #3."`.', true],
  ['title: Talks #TODO', '1:14 error', 'Write `"Talks #TODO"`.', false],
  ['name: Bob # his own spelling', '1:11 warning', expect.stringContaining('a line of its own'), false],
])('%j is cut at %s', (text, where, hint, safe) => {
  const { value, diagnostics } = readYaml('x', text);
  expect(value).toBeDefined();
  expect(
    diagnostics.map((d) => [`${d.line}:${d.column} ${d.severity}`, d.code, d.hint, d.fix?.safe]),
  ).toEqual([[where, 'yaml/comment', hint, safe]]);
});

test.each([
  'kind: call # so\ndate: 2020 # a Monday\nbasis: [a, b] # both\nplaces:\n  - a # here',
  'title: "Accord #3" # as it says',
  'bluf: | # in short\n  Accord #3',
  '# title: Accord #3\nbluf: # to write\n  Text',
])('the comments of %j are comments', (text) => {
  expect(readYaml('x', text).diagnostics).toEqual([]);
});

test.each([
  ['a:\n  - { text: Talks #2, lang: en }\nb: c', 2, 'Write `- { text: "Talks #2", lang: en }`.'],
  ['a: { text: Talks # two }\nb: c', 1, expect.stringContaining('between quotation marks')],
  ['bluf: The port\n  left #3 and\n  then #4.\nb: c', 2, expect.stringContaining('between quotation marks')],
])('the comment that keeps %j from being read is named', (text, line, hint) => {
  const message = 'The rest of the line is read as a comment and left out.';
  expect(readYaml('x', text).diagnostics).toEqual([expect.objectContaining({ line, message, hint })]);
});

test.each([
  'title: “One” and “two”',
  'title: "“One”"',
  'title: “One”, he said',
  'bluf: «Un», puis « deux »',
  'title: ’tis the minister’s',
])('the curly quotation marks of %j stay', (text) => {
  expect(readYaml('x', text).diagnostics).toEqual([]);
});

test('only the editor can say whether a title is a quotation', () => {
  const fixes = (text: string) => readYaml('x', text).diagnostics.map(({ fix }) => fix?.safe);
  expect(fixes('title: “No deal”\nname: “Bob”')).toEqual([false, true]);
});

test.each([
  ['basis: [@report, @wire]', 'basis: [report, wire]'],
  ['basis: @report', 'basis: [report]'],
  ['basis:\n  - @report', '- report'],
  ['participants:\n  - { actor: @bob, role: guest }', '- { actor: bob, role: guest }'],
  ['dateClaim: @deal', 'dateClaim: deal'],
  ['position: @bob', 'position: "@bob"'],
  ['basis:\n* report', '- report'],
  ['basis:\n  * report', '- report'],
  ['basis:\n  • report', '- report'],
  ['title: ? Harbour', 'title: "? Harbour"'],
  ['title: - Harbour', 'title: "- Harbour"'],
])('of %j is to be written: %s', (text, meant) => {
  expect(readYaml('x', text).diagnostics.map(({ hint }) => hint)).toEqual([`Write \`${meant}\`.`]);
});

test('an id between brackets is asked for without its @, a name with quotation marks', () => {
  const text = 'participants:\n  - { actor: @bob, role: guest }\n  - { name: @bob, role: guest }';
  expect(readYaml('x', text).diagnostics.map(({ message }) => message)).toEqual([
    'An id stands here without @; citations with @ stand in the body.',
    'A value cannot begin with "@".',
  ]);
});

test('a line that cannot be read hides none that says something else', () => {
  const text = 'name: “Bob”\nbluf: Paris: a summary\nposition: Guest #2\nkind: per\u200bson';
  expect(readYaml('x', text).diagnostics.map(({ line, code }) => [line, code])).toEqual([
    [2, 'yaml/syntax'],
    [1, 'yaml/syntax'],
    [3, 'yaml/comment'],
    [4, 'text/control'],
  ]);
});

const spaces = ' '.repeat(400_000);
const some = ' '.repeat(400_000);
test.each([
  ['a curly quotation', `title: “b${spaces}x”\n`],
  ['a curly quotation on two lines', `title: “b${spaces}x\n  ${spaces}x”\n`],
  ['a comment', `title: b #3${spaces}x\n`],
  ['a text on two lines with a comment', `title: b${spaces}x\n  y #3\n`],
  ['a curly quotation that a colon cuts', `title: “b${some}x: y”\n`],
  ['a list between brackets', `title: [b, ${some}x #3], y: z\n`],
  ['a list of curly quotations', `title: [“b${some}x”: y\n`],
  ['an id with its sign', `places: [${some}@b\n`],
  ['a text that needs quotation marks', `title: b${some}x: y\n`],
  ['a comment of another language', `<!--${some}x\nkind: call\n`],
  ['signs of numbers', `title: [b${' #b'.repeat(20_000)}\n`],
  ['curly quotations that one mark closes', `names: [${'“b, '.repeat(80_000)}c”]\n`],
  ['single quotations', `title: [${'‘'.repeat(20_000)}\n`],
])('very many spaces or marks in %s take no time', (_what, text) => {
  expect(readYaml('sources/x.yaml', text).diagnostics).not.toEqual([]);
});
