import path from 'node:path';
import { expect, test } from 'vitest';
import { parseHere } from '../../testing/parseHere.ts';
import { compile } from '../compile.ts';

/** Its texts above CLEAR hold tokens that stand nowhere else; the README beside it says which. */
const content = path.resolve(import.meta.dirname, '../../../e2e/fixtures/sarvane/content');

test.each([
  ['CLEAR', /zqcanari/i, undefined],
  ['GREEN', /zqcanari2/i, 'zqcanari1'],
  ['AMBER', /zqcanari3/i, 'zqcanari2'],
] as const)('a dossier at %s holds nothing above it', async (ceiling, secret, present) => {
  const { dossier, diagnostics } = await compile(content, ceiling, { parse: parseHere() });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const text = JSON.stringify(dossier);
  expect(text).not.toMatch(secret);
  if (present !== undefined) expect(text).toContain(present);
  expect(dossier?.file.tlp).toBe(ceiling);
});
