import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CliError } from './errors.ts';
import { tellFailure } from './failures.ts';

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('what an error quotes moves no cursor, and its lines stay lines', () => {
  tellFailure(new CliError('"Ada" has a page:\n  Ada\u001b[2J (person)', 'Name \u202eanother.'));
  expect(process.stderr.write).toHaveBeenCalledWith(
    '"Ada" has a page:\n  Ada�[2J (person)\nName �another.\n',
  );
});

test('any other error is thrown', () => {
  expect(() => tellFailure(new TypeError('no'))).toThrow(TypeError);
});
