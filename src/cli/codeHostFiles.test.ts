import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './options.ts';

const read = (file: string): unknown => parse(readFileSync(path.join(root, '.github', file), 'utf8'));

test('the form for an error has the fields that the link on each page fills in', () => {
  expect(read('ISSUE_TEMPLATE/error.yml')).toMatchObject({
    body: expect.arrayContaining([
      expect.objectContaining({ id: 'page' }),
      expect.objectContaining({ id: 'edition' }),
    ]),
  });
});

test('the workflow has no rights beyond reading, and never runs a fork’s code with secrets', () => {
  const workflow = read('workflows/ci.yml');
  expect(workflow).toMatchObject({ permissions: {}, jobs: { test: { permissions: { contents: 'read' } } } });
  expect(JSON.stringify(workflow)).not.toContain('pull_request_target');
  expect(JSON.stringify(workflow)).not.toContain('secrets.');
});
