import { expect, test } from 'vitest';
import { findingsIn, told } from '../testing/findings.ts';
import { source, talks } from './guide/base.ts';

test('an empty list in place of a text is told once', async () => {
  const memo = source('memo', 'press').replace('title: "Report memo"', 'title: []');
  expect(
    told(await findingsIn({ 'sources/memo.yaml': memo, 'events/talks.mdx': talks('They met [@memo].') })),
  ).toEqual(['sources/memo.yaml:2:10 schema/invalid "title" is []. Expected a text.']);
});
