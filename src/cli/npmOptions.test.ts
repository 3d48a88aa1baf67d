import { expect, test } from 'vitest';
import { refuseKept } from './npmOptions.ts';

test.each([
  ['build', { tlp: 'CLEAR' }, '--tlp', 'npm run build -- --tlp CLEAR'],
  ['build', { base: 'true' }, '--base', 'npm run build -- --base PATH'],
  ['check', { fix: 'true' }, '--fix', 'npm run check -- --fix'],
  ['start', { content: '../mine' }, '--content', 'npm start -- --content ../mine'],
  ['review', { base: 'true' }, '--base', 'npm run review -- --base COMMIT'],
  ['bench', { vs_pages: '9' }, '--vs-pages', 'npm run bench -- --vs-pages 9'],
] as const)('%s of which npm kept %j is refused', (name, kept, option, right) => {
  const env = Object.fromEntries(Object.entries(kept).map(([key, value]) => [`npm_config_${key}`, value]));
  const refusal = {
    message: `npm took ${option} for an option of its own.`,
    hint: expect.stringContaining(right),
  };
  expect(() => refuseKept(name, env)).toThrow(expect.objectContaining(refusal));
});

test('several are told together', () => {
  const env = { npm_config_tlp: 'CLEAR', npm_config_out: 'x' };
  expect(() => refuseKept('build', env)).toThrow('npm took --out, --tlp for options of its own.');
});

test('what other commands take, and what npm itself sets, is no mistake', () => {
  const own = { npm_config_loglevel: 'silent', npm_config_prefix: '/usr', npm_config_only: 'prod' };
  for (const name of ['build', 'check', 'bundle', 'evidence', 'new', 'test'] as const)
    expect(() => refuseKept(name, { ...own, npm_config_pages: '3' })).not.toThrow();
});
