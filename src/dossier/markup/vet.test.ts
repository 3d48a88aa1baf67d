import { expect, test } from 'vitest';
import { parseMarkup } from '../markup.ts';

/* What is told of markup that is not what it seems. */

const parse = (text: string) => parseMarkup('briefs/a.mdx', text, 'en');

const found = (text: string): string[] =>
  parse(text).diagnostics.map((d) => `${d.code} ${d.line}:${d.column}`);

test.each([
  ['a {b} c', 'markup/expression 1:3'],
  ['{b}', 'markup/expression 1:1'],
  ['<Note title={b}>x</Note>', 'markup/expression-attribute 1:7'],
  ['<Note {...b}>x</Note>', 'markup/spread 1:7'],
  ['a <>b</>', 'markup/fragment 1:3'],
  ["x\n\nimport a from 'b'", 'markup/esm 3:1'],
  ['export const a = {\n\nb: 1}}', 'markup/esm 1:1'],
  ['a <b>c</b>', 'markup/element 1:3'],
  ['<script>alert(1)</script>', 'markup/element 1:1'],
  ['a <br> c', 'markup/element 1:3'],
  ['<Clam id="a">b</Clam>', 'markup/component 1:1'],
  ['<Note titel="a">b</Note>', 'markup/attribute 1:7'],
  ['<Note title>b</Note>', 'markup/attribute 1:7'],
  ['<Restricted tlp="PINK">b</Restricted>', 'tlp/unknown 1:18'],
  ['<Claim id="a" type="guess">b</Claim>', 'markup/attribute 1:21'],
  ['<Restricted>b</Restricted>', 'markup/attribute 1:1'],
  ['<Claim __proto__="b">b</Claim>', 'markup/attribute 1:8'],
  ['a <Note>b</Note> c', 'markup/inline-component 1:3'],
  ['- a\n\n  <Note>b</Note>', 'markup/inline-component 3:3'],
  ['# A', 'markup/heading-1 1:1'],
  ['## A\n\n#### B', 'heading/skip 3:1'],
  ['a ![b](assets/c.png)', 'markup/image 1:3'],
  ['a &#x202E;b &#8238; c', 'text/control 1:3 text/control 1:13'],
  ['a &#xE0041; b', 'text/control 1:3'],
  ['[a](https://a.org/&#x202E;b)', 'text/control 1:19'],
  ['[a](https://a.org/ "b&#xFEFF;")', 'text/control 1:22'],
  ['[a][b]\n\n[b]: https://a.org/&#x202E;', 'text/control 1:1'],
  ['[&#x202E;a](https://a.org/)', 'text/control 1:2'],
  ['a \u202E b [\u202E](https://a.org/)', ''],
  ['`&#x202E;` and \\&#x202E; and &rlm; and &#x200F;', ''],
  ['[a](javascript:alert)', 'link/scheme 1:1'],
  ['[a](java&#10;script:alert)', 'link/scheme 1:1'],
  ['[a](data:text/html,x)', 'link/scheme 1:1'],
  ['[a](/actors/gna/)', 'link/relative 1:1'],
  ['[a](//evil.org)', 'link/relative 1:1'],
  ['[a](b.html)', 'link/relative 1:1'],
  ...[
    'https://',
    'http:///x',
    '<https://exa mple.org/a b>',
    'https://a..org',
    'https://.org',
    'https://a.org:99999/',
    'https://?a',
    'mailto:',
    'mailto:ada',
    'mailto:?subject=a',
  ].map((address): [string, string] => [`[a](${address})`, 'link/address 1:1']),
  ['a [[ ]]', 'link/empty 1:3'],
  ['a [[b|]]', 'link/empty 1:3'],
  ['[](https://a.org)', 'link/empty 1:1'],
  ['a [[b', 'link/unclosed 1:3'],
  ['a [[b]]\n\n[b]: https://a.org', 'link/unused 3:1'],
  ['[a]: agreed\n[b]: Bob (who spoke)', 'link/unused 1:1 link/unused 2:1'],
  ['> [a]: javascript:alert(1)', 'link/unused 1:3'],
  ['[a]: b (\nc\n)', 'link/unused 1:1'],
  ['[a]\n\n[A]: https://a.org\n[a]: https://b.org', 'link/duplicate 4:1'],
  ['[^ ]: a', 'link/unused 1:1'],
  ['[a [[b]]](https://c.org)', 'link/nested 1:4'],
  ['[a [@x] b](https://c.org)', 'link/nested 1:4'],
  ['[a *b[^c]*](https://d.org)\n\n[^c]: e', 'link/nested 1:6'],
  ['a [@]', 'cite/syntax 1:4'],
  ['a [see @x]', 'cite/syntax 1:3'],
  ['a [@x p. 4]', 'cite/syntax 1:4'],
  ['a [! @x]', 'cite/syntax 1:4'],
  ['a [@x', 'cite/syntax 1:3'],
  ['a [?!@x]', 'cite/syntax 1:3'],
  ['a [see !!!@x]', 'cite/syntax 1:3'],
  ['a [@x, p. 4 [sic]] b [@y]', 'cite/syntax 1:3'],
  ['[@x]: https://a.org', 'cite/syntax 1:1'],
  ['They signed a deal.\n---\nThey left [@x].', 'heading/underlined 1:1'],
  ['a [@x]\n| b | c |\n| d | e |', 'markup/table 2:1'],
  ['| a | b |\n| - |\n| c | d [@x] |', 'markup/table 1:1'],
  ['| - | - |\n| c | d [@x] |', 'markup/table 1:1'],
  ['| a | b |\n| - | - |\n| c | d [@x] | e |', 'markup/table 3:14'],
  ['> |a|b|\n> |-|-|\n> |c|d [@x]||e', 'markup/table 3:13'],
  ['| a | b |\n| - | - |\n| c [@x, p. 4|5] | d |', 'cite/syntax 3:5'],
  ['| a |\n| - |\n| c [?@x, p. 4|5|6] |', 'cite/syntax 3:5'],
  ['| a |\n| c [@x, p. 4|5] |', 'cite/syntax 2:5 markup/table 1:1'],
  ['• a [@x]\n• b [@x]', 'markup/bullet 1:1'],
  ['a [@x]:\n·    b', 'markup/bullet 2:1'],
  ['> – a [@x]\n> – b', 'markup/bullet 1:3'],
  ['- • a [@x]', 'markup/bullet 1:3'],
  ['##\n\na [@x]', 'heading/empty 1:1'],
  ['a [@x]\n\n### [@x] ###', 'heading/empty 3:1'],
  ['> A part\n> ===', 'heading/underlined 1:3'],
  ['##A part', 'heading/mark 1:1'],
  ['##\u00a0A part', 'heading/mark 1:1'],
  ['###\u202fA part', 'heading/mark 1:1'],
  ['> a [@x]\n> ##A', 'heading/mark 2:3'],
  ['- ##*A*', 'heading/mark 1:3'],
  ['####### A part', 'heading/mark 1:1'],
  ['<Note>## A part</Note>', 'heading/mark 1:7'],
  ['a[^b]', 'footnote/undefined 1:2'],
  ['a\n\n[^b]: c', 'footnote/unused 3:1'],
  ['a[^b]\n\n[^b]: c\n\n[^b]: d', 'footnote/duplicate 5:1'],
  ['a[^b]\n\n[^b]:', 'footnote/empty 3:1'],
  ['a <5 % b', 'markup/syntax 1:3'],
  ['a { b', 'markup/syntax 1:3'],
  ['a <!-- b -->', 'markup/syntax 1:3'],
  ['a <https://b.org>', 'markup/syntax 1:3'],
  ['<Note>\n\nb', 'markup/syntax 1:1'],
  ['<Note title=“b”>c</Note>', 'markup/syntax 1:13'],
  ['a</Note>', 'markup/syntax 1:2'],
  ['a [@x, p. 4 @y]', 'cite/syntax 1:4'],
  // The parser stops lines further down; the finding is where the tag begins.
  ['<Note title="a>\nb\n</Note>\n\n<Quote by="c">d</Quote>', 'markup/syntax 1:1'],
  ['<Note>\na\n</Note\n\n<Gap id="b">c</Gap>', 'markup/syntax 3:1'],
  ['<Nota>\n\nb\n\n</Note>', 'markup/component 1:1'],
])('%j: %s', (text, expected) => {
  expect(found(text).join(' ')).toBe(expected);
});

test.each([
  '#1 of them [@x]',
  '#port [@x]',
  '\\##A [@x]',
  '`a\n##b` [@x]',
  'a [@x] ##b',
  'a{/*\n##b */} [@x]',
])('%j is no heading', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  '[a][b] [c][] [d]\n\n[b]: https://b.org\n[c]: https://c.org\n[d]: https://d.org',
  'a[^b]\n\n[^b]: [c]\n\n[c]: https://b.org',
  '[//]: # (a note)\n[//]: # (another)\n[//]: <> "a third"\n[//]: a',
  '[comment]: # (a note)',
])('%j defines nothing in vain', (text) => {
  expect(found(text)).toEqual([]);
});

test('every wrong attribute of a component is told', () => {
  const text = '<Judgement id="a" confidence="hi" titel="x" basis="b" asOf="2020-13">c</Judgement>';
  expect(found(text).sort()).toEqual(['date/invalid 1:61', 'markup/attribute 1:31', 'markup/attribute 1:35']);
});

test.each([
  ['a[^b c]\n\n[^b c]: in the morning', '1:2 3:1'],
  ['a[^b c]\n\n[^b c]: word', '1:2 3:1'],
  ['a[^B c]\n\n[^b-c]: in the morning', '1:2'],
  ['a[^1 ] b[^2 ]\n\n[^1 ]: in the\n[^2 ]: morning', '1:2 1:9 3:1 4:1'],
])('footnotes with a space in their label: %j', (text, places) => {
  const labels = parse(text).diagnostics.filter(({ code }) => code.startsWith('footnote/label'));
  expect(labels.map(({ line, column }) => `${line}:${column}`).join(' ')).toBe(places);
});

test.each(['– a [@x]\nb', 'a [@x]\n– b', 'the 5 • b [@x]', '| a | [@x]\nb', '|a [@x]|', 'a ·\nb [@x]'])(
  '%j is prose',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test.each([
  '| a | b |\n| - | - |\n| c [@x] |',
  '| a | b |\n| - | - |\n| c | d [@x] | |',
  '| a |\n| - |\n| c \\| d [@x, p. 4\\|5] |',
])('%j shows all that it holds', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['a ==b== [@x]', 'markup/foreign 1:3'],
  ['==a *b*== [@x]', 'markup/foreign 1:1'],
  ['a [@x] %%b%%', 'markup/comment 1:8'],
  ['%%\na [@x]\n\nb [@x]\n%%', 'markup/comment 1:1 markup/comment 5:1'],
  ['![[b]] [@x]', 'markup/foreign 1:1'],
  ['a [@x]: ![[b#c|d]]', 'markup/foreign 1:9'],
  ['a [@x] ^b1', 'markup/foreign 1:7'],
  ['## a %%b%%\n\na [@x]', 'markup/comment 1:6'],
  ['| a |\n| - |\n| ==b== %%c%% [@x] |', 'markup/comment 3:9 markup/foreign 3:3'],
  ['> [!note] a\n> b [@x]', 'markup/foreign 1:3'],
  ['> [!warning]- a [@x]', 'markup/foreign 1:3'],
  ['a\tb\nc\td [@x]', 'markup/table 1:1'],
  ['- a\tb\n  c\td [@x]', 'markup/table 1:3'],
  ['<table><tbody><tr><td>a [@x]</td></tr></tbody></table>', 'markup/element 1:1'],
  ['<ul><li>a [@x]<b>c</b></li></ul>', 'markup/element 1:1 markup/element 1:15'],
])('what other programs write: %j: %s', (text, expected) => {
  expect(found(text).join(' ')).toBe(expected);
});

test.each([
  'a == b == c [@x]',
  '`==a==` and `%%` [@x]',
  'a \\==b== and \\%%c%% [@x]',
  '100%% of them [@x]',
  'Stop![[b]] [@x]',
  'a [@x]{/* %%b%% ==c== */}',
  'x ^2',
  'a ^ b [@x]',
  '> [sic] a [@x]',
  '> [@x] a',
  'a [@x]\tb\nc',
])('%j holds no marks of other programs', (text) => {
  expect(found(text)).toEqual([]);
});

test('a bare pipe in a table', () => {
  const d = parse('| x |\n| - |\n| [[a|b]] |').diagnostics.find((x) => x.code === 'link/table-pipe');
  expect(d).toMatchObject({ line: 3, column: 3, endColumn: 10, hint: 'Write `[[a\\|b]]`.' });
});

test.each([
  ['a <5 % b', '`&lt;5 %` or `\\<5 %`'],
  ['a { b', '`\\{`'],
  ['a <!-- b -->', '`{/* b */}`'],
  ['a <https://b.org>', '`[text](https://b.org)`'],
  ['a <x@b.org>', '`[text](mailto:x@b.org)`'],
  ['<Note>\n\nb', '`</Note>`'],
  ['<Note title=“b”>c</Note>', '`<Note title="b">`'],
  ['a <b>c</b>', '`**text**`'],
  ['le 1<sup>er</sup> mai', 'Write it plain: `1er`.'],
  ['la XIXe ou XX<sup>e</sup>', '`XXe`'],
  ['the 2<sup>nd</sup>', '`2nd`'],
  ['a<sup>2</sup>', 'footnote as `[^1]`'],
  ['<Clam>b</Clam>', '`<Claim>`'],
  ['| a | b |\n| c | d |', 'Write `| - | - |` under the first row.'],
  ['| a | b |\n| - |', 'Write `| - | - |` for its second line.'],
  ['| - | - |\n| a | b |', 'Write a row with what its columns hold above it.'],
  ['| a |\n| - |\n| b | c |', 'Write `\\|` for a plain bar, or add a column.'],
  ['| a |\n| - |\n| b [@x, p. 4|5|6] |', 'Write `[@x, p. 4\\|5\\|6]`.'],
  ['[Ada]: agreed', 'Write `\\[Ada]:` for text.'],
  [
    '[l]: https://a.org',
    'Write `[text][l]` where the link belongs, or remove the line; write `\\[l]:` for text.',
  ],
  ['[l]: javascript:alert(1)', 'Write `\\[l]:` for text.'],
  ['[l]\n\n[l]: https://a.org\n[l]: so', 'Write `\\[l]:` for text.'],
  ['###\u00a0A part', 'Write `### A part`.'],
  ['####### A part', 'A heading has two to six marks: write `## A part`.'],
  ['<Note>## A part</Note>', 'Put it on a line of its own'],
  ['[a [@x]](https://c.org)', 'Put the citation behind the link.'],
  ['[a[^b]](https://c.org)\n\n[^b]: c', 'Put the footnote behind the link.'],
  ['a [?!@x]', 'Write one sign: `!@source` disputes'],
  ['a [@y; ?!@x]', 'Write one sign: `!@source` disputes'],
  ['a [!!@x]', 'Write `[!@x]`'],
  ['a [@x, p. 4 [sic]]', 'Write `[@x, p. 4 \\[sic\\]]`'],
  ['a [@x, p. 4 [b', 'Write `[@x, p. 4]`'],
  ['• one\n• two', 'Write `- one`.'],
  ['a\tb|c\nd\te', 'Write `| a | b\\|c |` with `| - | - |` under it.'],
  ['==a==', 'Write `**a**`.'],
  ['![[a]]', 'Write `[[a]]`.'],
  ['> [!note] a', '`<Note title="…">`'],
  ['- • one', 'Remove the `•`.'],
  ['a<br>b', '`\\`'],
  ['| a | b<br>c |\n| - | - |', 'A cell is one line'],
  ['a | b\n- | -\nc | d<br/>e', 'A cell is one line'],
  ['<Note titel="a">b</Note>', '`title`'],
  ['<Judgement id="a" confidence="hi" basis="x" asOf="2020">b</Judgement>', '`low`, `moderate`, `high`'],
  ['a [see @x, p. 4]', '`[@x, p. 4]`'],
  ['A deal.\n---', 'Write `## A deal.`, or put an empty line above the `---`.'],
  ['A\nB\n---', 'Write `## text`, or put an empty line above the `---`.'],
])('%j says %s', (text, hint) => {
  expect(parse(text).diagnostics[0]?.hint).toContain(hint);
});
