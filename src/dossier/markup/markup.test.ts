import { describe, expect, test } from 'vitest';
import { parseMarkup } from '../markup.ts';
import { markTarget } from '../naming.ts';
import type { Segment } from '../segments.ts';

const parse = (text: string) => parseMarkup('briefs/a.mdx', text, 'en');

/** Segments as one line of text, so that expectations stay readable. */
function show(segments: Segment[]): string {
  return segments
    .map((s) => {
      if (s.type === 'html') return s.html;
      if (s.type === 'component')
        return `{${s.call.inline ? 'inline ' : ''}${s.call.name}: ${show(s.call.children)}}`;
      return `{${s.type} ${s.index}}`;
    })
    .join('');
}

const html = (text: string): string => {
  const { body, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return show(body.segments);
};

const found = (text: string): string[] =>
  parse(text).diagnostics.map((d) => `${d.code} ${d.line}:${d.column}`);

describe('links', () => {
  test('targets, labels, spans behind front matter', () => {
    const { body } = parse('---\na: 1\n---\n\nSee [[kais-saied|the guest]] and [[GNA]].');
    expect(body.links).toMatchObject([
      {
        target: 'kais-saied',
        label: 'the guest',
        kind: 'wiki',
        span: { line: 5, column: 5, endLine: 5, endColumn: 29 },
      },
      { target: 'GNA', kind: 'wiki', span: { line: 5, column: 34 } },
    ]);
    expect(show(body.segments)).toBe('<p>See {link 0} and {link 1}.</p>');
  });

  test('win over definitions, links and images; escapes do not', () => {
    expect(html('a [[GNA]] b [GNA][]\n\n[GNA]: https://x.org')).toMatch(/^<p>a \{link 0\} b <a href/);
    expect(html('Stop![[GNA]](x) and![@s]')).toBe('<p>Stop!{link 0}(x) and!{cite 0}</p>');
    expect(html('\\[[GNA]] and `[[x]]`')).toBe('<p>[[GNA]] and <code>[[x]]</code></p>');
  });

  test('across a line end and in a table', () => {
    expect(parse('> [[Government of\n> National Accord]]').body.links[0]?.target).toBe(
      'Government of National Accord',
    );
    const { body, diagnostics } = parse('| a |\n| - |\n| [[b\\|c]] [@s, x\\|y] |');
    expect(diagnostics).toEqual([]);
    expect(body.links[0]).toMatchObject({ target: 'b', label: 'c' });
    expect(body.cites[0]?.[0]?.locator).toBe('x|y');
  });

  test('relative paths, fragments and outside links', () => {
    const { body } = parse('[the *GNA*](../actors/gna.mdx)');
    expect(body.links[0]).toMatchObject({ target: '../actors/gna.mdx', label: 'the GNA', kind: 'path' });
    expect(html('## b\n\n[a](#b) [c](https://d.org "t")')).toBe(
      '<h2 id="b">b</h2>\n<p><a href="#b">a</a> <a href="https://d.org" rel="noopener noreferrer">c</a></p>',
    );
    expect(html('[a][b]\n\n<Note>\n[c][b]\n</Note>\n\n[b]: https://b.org')).toContain(
      '{Note: <p><a href="https://b.org"',
    );
  });

  test.each([
    'https://a.org',
    'HTTP://a.org:80/b?c#d',
    'https://ليبيا.example/أ',
    'https://a_b.org',
    'https://127.0.0.1/',
    '<https://a.org/b c>',
    'mailto:a@b.org?subject=c',
    'MAILTO:a@b.org,c@d.org',
  ])('%s leads somewhere', (address) => {
    expect(found(`[a](${address})`)).toEqual([]);
  });

  test('sentences', () => {
    const { body } = parse('One [[a]]. Gen. Haftar met [[b|B]] in [[paris]] [@s]. Three.');
    expect(body.links.map((l) => l.sentence)).toEqual([
      { before: 'One ', after: '.' },
      { before: 'Gen. Haftar met ', after: ` in ${markTarget('paris')}.` },
      { before: 'Gen. Haftar met B in ', after: '.' },
    ]);
  });

  test('a sentence may begin with an id', () => {
    const { body } = parse('They met. [[bob]] left. Then [[eve]] did.');
    expect(body.links.map((l) => l.sentence)).toEqual([
      { before: '', after: ' left.' },
      { before: 'Then ', after: ' did.' },
    ]);
  });

  test('the text of a part with a TLP level stays out of its surroundings', () => {
    const { body } = parse('[[a|A]] met <Restricted tlp="RED">secret [[b|B]]</Restricted> today.');
    expect(body.text).toBe('A met today.');
    expect(body.links[0]?.sentence.after).not.toContain('secret');
    expect(body.links[1]?.sentence.before).toBe('secret ');
    expect(body.segments.find((s) => s.type === 'component')).toMatchObject({
      call: { text: 'secret B', inline: true },
    });
  });
});

test('citations: locators, stances, spans', () => {
  const { body, diagnostics } = parse('A [@s, https://x.org/a; !@t; ?@u, p. 4].\n\n[@s\n, p. 5] b');
  expect(diagnostics).toEqual([]);
  expect(body.cites[0]).toMatchObject([
    { source: 's', locator: 'https://x.org/a', stance: 'supports', span: { line: 1, column: 4 } },
    { source: 't', stance: 'disputes', span: { line: 1, column: 25, endColumn: 28 } },
    { source: 'u', locator: 'p. 4', stance: 'qualifies' },
  ]);
  expect(body.cites[1]).toMatchObject([
    { source: 's', locator: 'p. 5', span: { line: 3, endLine: 4, endColumn: 7 } },
  ]);
});

describe('components', () => {
  test('on lines of their own they are blocks, whatever the empty lines', () => {
    const text = '<Claim id="x">\nSaid.\n<Position>One.</Position>\n<Position>Two [@s].</Position>\n</Claim>';
    expect(html(text)).toBe(
      '{Claim: <p>Said.</p>\n{Position: <p>One.</p>}\n{Position: <p>Two {cite 0}.</p>}}',
    );
    expect(html('<Claim id="x" type="fact">Two *days* [@s].</Claim>')).toBe(
      '{Claim: <p>Two <em>days</em> {cite 0}.</p>}',
    );
    expect(html('a <Quote>b</Quote> c')).toBe('<p>a {inline Quote: b} c</p>');
    expect(html('- <Restricted tlp="RED">b</Restricted>')).toContain('{inline Restricted: b}');
    expect(html('a <Quote>(*b*)c</Quote> d')).toBe('<p>a {inline Quote: (<em>b</em>)c} d</p>');
  });

  test('text has no citations; the result can be cloned', () => {
    const { body } = parse('<Claim id="x">Two [[a|days]] [@s].[^1]</Claim>\n\n[^1]: n');
    expect(body.segments[0]).toMatchObject({
      call: { text: 'Two days.', attributes: { id: 'x' }, span: { line: 1, column: 1 } },
    });
    expect(structuredClone(body)).toEqual(body);
  });

  test('comments are dropped', () => {
    expect(html('a{/* b */}\n\n{/* c */}\n\nd')).toBe('<p>a</p>\n<p>d</p>');
  });

  test('content cannot forge a placeholder', () => {
    const out = html(
      '[[a]] &lt;!--0--> `<!--0-->`\n\n```<!--0-->"\n<!--0-->\n```\n\n[b](https://b.org/"<!--0-->)',
    );
    expect(out.match(/\{link 0\}/g)).toHaveLength(1);
  });
});

test('footnotes in order of reference, further ones at the end', () => {
  const { body, diagnostics } = parse('a[^b] c[^a] d[^b]\n\n[^a]: A [[x]]\n\n[^b]: B[^c]\n\n[^c]: C');
  expect(diagnostics).toEqual([]);
  expect(show(body.segments)).toBe('<p>a{note 0} c{note 1} d{note 0}</p>');
  expect(body.footnotes.map((f) => `${f.label} ${show(f.segments)}`)).toEqual([
    'b <p>B{note 2}</p>',
    'a <p>A {link 0}</p>',
    'c <p>C</p>',
  ]);
});

test.each(['[@s]', '`b`', '[[b]]', '*b*', '\n    - b', '\n        b'])('a footnote may be but %j', (text) => {
  expect(found(`a[^b]\n\n[^b]: ${text}`)).toEqual([]);
});

test('a heading keeps clear of the parts that a page has of its own', () => {
  const { body } = parse('## Notes\n\n## Corrections\n\n## Notes\n');
  expect(body.headings.map((h) => h.id)).toEqual(['notes-1', 'corrections-1', 'notes-2']);
});

test('headings have unique ids', () => {
  const { body } = parse('## Key *points* [@s]\n\n## Key points\n\n## ليبيا!\n\n## ?');
  expect(body.headings.map((h) => h.id)).toEqual(['key-points', 'key-points-1', 'ليبيا', 'section']);
  expect(show(body.segments)).toContain('<h2 id="key-points">Key <em>points</em> {cite 0}</h2>');
});

test('uncited prose', () => {
  const text = `## Heading

Bare.

Cited [@s].

Intro:

- one
- two [@s]
  - three

> said

| h |
| - |
| cell |
| 12 |

<Note>
Noted.
</Note>

<Claim id="x">Claimed.</Claim>`;
  expect(parse(text).body.uncited.map((u) => `${u.span.line} ${u.text}`)).toEqual([
    '3 Bare.',
    '9 one',
    '11 three',
    '13 said',
    '17 cell',
    '21 Noted.',
  ]);
});

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

test('a tilde means about; two of them strike out', () => {
  expect(html('10~20 to 30~40, ~5 or ~6, ~~7~~ [@x]')).toContain('10~20 to 30~40, ~5 or ~6, <del>7</del>');
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

test('a bracket that no note explains is text', () => {
  expect(html('a [^b c] d\n\n`[^b c]: d`')).toContain('a [^b c] d');
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
