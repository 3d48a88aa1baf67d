import { expect, test } from 'vitest';
import { recordArchive } from './archiveRecord.ts';

const archive = { file: 'two.pdf', sha256: 'ab'.repeat(32), retrieved: '2026-11-24' };
const line = `archive: { file: two.pdf, sha256: ${archive.sha256}, retrieved: "2026-11-24" }`;

test.each([
  [
    'a list of records, comments and quotes kept',
    '# Sources\n- id: one\n  title: "A: b"   # why\n\n- id: two # here\n  title:   Two\n  url: "https://example.org" # last\n# between\n- id: three\n',
    `# Sources\n- id: one\n  title: "A: b"   # why\n\n- id: two # here\n  title:   Two\n  url: "https://example.org" # last\n  ${line}\n# between\n- id: three\n`,
  ],
  ['one record', 'id: two\ntitle: Two\n', `id: two\ntitle: Two\n${line}\n`],
  ['a last line without an end', 'id: two\ntitle: Two', `id: two\ntitle: Two\n${line}\n`],
  [
    'a list that is indented',
    '  -   id: two\n      title: Two\n',
    `  -   id: two\n      title: Two\n      ${line}\n`,
  ],
  [
    'a block of text at the end',
    '- id: two\n  descriptor: |\n    One.\n    Two.\n- id: three\n',
    `- id: two\n  descriptor: |\n    One.\n    Two.\n  ${line}\n- id: three\n`,
  ],
  [
    'a record on one line',
    '- { id: one }\n- { id: two, title: Two }\n',
    `- { id: one }\n- { id: two, title: Two, ${line} }\n`,
  ],
  [
    'Windows line breaks',
    '- id: two\r\n  title: Two\r\n- id: three\r\n',
    `- id: two\r\n  title: Two\r\n  ${line}\r\n- id: three\r\n`,
  ],
  ['a byte order mark', '\uFEFFid: two\n', `\uFEFFid: two\n${line}\n`],
  [
    'an archive that is there, on one line',
    `- id: two\n  archive: { file: old.pdf, sha256: 00, retrieved: 2020-01-01 } # old\n  title: Two\n`,
    `- id: two\n  ${line} # old\n  title: Two\n`,
  ],
  [
    'an archive that is there, on several lines',
    `- id: two\n  archive:\n    file: old.pdf\n    sha256: "00"\n    retrieved: 2020-01-01\n  title: Two\n`,
    `- id: two\n  archive:\n    ${line.slice(9)}\n  title: Two\n`,
  ],
])('%s', (_what, text, expected) => {
  expect(recordArchive(text, 'two', archive)).toBe(expected);
});

test('a file without the record is left alone', () => {
  expect(recordArchive('- id: one\n', 'two', archive)).toBeUndefined();
});
