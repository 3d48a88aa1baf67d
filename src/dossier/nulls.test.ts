import { expect, test } from 'vitest';
import { findingsIn, told } from '../testing/findings.ts';
import { page, source } from './guide/base.ts';

const hint = 'Leave the field out, or put it between quotation marks where it is meant as a text.';
const cited = {
  'events/talks.mdx': page('kind: campaign\ntitle: Talks\ndate: 2020-06', 'They met [@memo].'),
};

test.each([
  ['author', 'null'],
  ['via', '~'],
  ['origin', 'NULL'],
  ['translated', 'Null'],
])('%s: %s says nothing and is told of', async (field, written) => {
  const more = `  ${field}: ${written}\n`;
  expect(told(await findingsIn({ ...cited, 'sources/memo.yaml': source('memo', 'press', more) }))).toEqual([
    `sources/memo.yaml:10:${field.length + 5} schema/invalid \`${written}\` stands for nothing and is read as a word. ${hint}`,
  ]);
});

test('an item of a list is told of, and names of fields are not', async () => {
  const found = await findingsIn({
    'vocabulary.yaml': 'roles:\n  ~: { label: ~ }\n',
    'dossier.yaml': null,
  });
  expect(told(found.filter(({ file }) => file === 'vocabulary.yaml'))).toEqual([
    `vocabulary.yaml:2:15 schema/invalid \`~\` stands for nothing and is read as a word. ${hint}`,
  ]);
});

test.each(['"null"', "'~'", '"NULL"', 'Nullo'])('%s is a text', async (written) => {
  const more = `  author: ${written}\n`;
  expect(told(await findingsIn({ ...cited, 'sources/memo.yaml': source('memo', 'press', more) }))).toEqual(
    [],
  );
});
