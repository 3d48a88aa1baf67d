import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { refusalOf } from './errors.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'errors-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'file');
writeFileSync(file, '');

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each([
  [
    'a folder in a file',
    () => mkdirSync(path.join(file, 'x')),
    `mkdir ${path.join(file, 'x')}: a file stands`,
  ],
  ['a folder that is a file', () => mkdirSync(file), `mkdir ${file}: a file stands`],
  [
    'a name that is too long',
    () => writeFileSync(path.join(folder, 'x'.repeat(5000)), ''),
    'the path is too long',
  ],
])('%s is told without a trace', (_what, work, message) => {
  expect(refusalOf(caught(work))?.message).toContain(message);
});

test('a full disk is told without a trace', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  expect(refusalOf(full)).toMatchObject({
    message: 'The system refuses to write: the disk is full.',
    hint: 'Make room, and run the command again.',
  });
});

test('a fault of the program keeps its trace', () => {
  expect(refusalOf(new TypeError('x is not a function'))).toBeUndefined();
  expect(refusalOf(caught(() => readFileSync(path.join(folder, 'none'))))).toBeUndefined();
});
