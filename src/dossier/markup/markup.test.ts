import { describe, expect, test } from 'vitest';
import { parseMarkup } from '../markup.ts';
import type { Segment } from '../segments.ts';
import { markTarget } from '../targetMark.ts';

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

test('a tilde means about; two of them strike out', () => {
  expect(html('10~20 to 30~40, ~5 or ~6, ~~7~~ [@x]')).toContain('10~20 to 30~40, ~5 or ~6, <del>7</del>');
});

test('a bracket that no note explains is text', () => {
  expect(html('a [^b c] d\n\n`[^b c]: d`')).toContain('a [^b c] d');
});
