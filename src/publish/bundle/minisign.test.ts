import { spawnSync } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { KeyError, publicKeyOf, readSigningKey, signData, verifyData } from './minisign.ts';

/** Made by minisign for these tests; it signs nothing else. */
const KEY = `untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA1yWx3xKjUjQ0G17AbkdB2D1KpPj3D0lEwQxBqBCLkPYLtcX+N3G1ydZubKXhFQhlDT+0O/vqGrcjCEkoqbMMp+tdAsLcs0H7AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`;
const PUBLIC = 'RWTXJbHfEqNSNNZubKXhFQhlDT+0O/vqGrcjCEkoqbMMp+tdAsLcs0H7';
const data = new TextEncoder().encode('0e4c  dossier-test-2020-07-25.zip\n');
const key = readSigningKey(KEY);
const signature = signData(data, key, 'dossier test, as of 2020-07-25');

/** The same key locked as minisign does it, with the least scrypt that libsodium allows. */
function locked(password: string): string {
  const bytes = Buffer.from(KEY.split('\n')[1] ?? '', 'base64');
  bytes.write('Sc', 2);
  bytes.fill(7, 6, 38);
  bytes.writeBigUInt64LE(32_768n, 38);
  bytes.writeBigUInt64LE(16_777_216n, 46);
  const stream = scryptSync(password, bytes.subarray(6, 38), 104, { N: 1024, r: 8, p: 1 });
  for (let i = 0; i < 104; i++) bytes[54 + i] = (bytes[54 + i] ?? 0) ^ (stream[i] ?? 0);
  return `untrusted comment: locked\n${bytes.toString('base64')}\n`;
}

test('the public key is the one that minisign printed', () => {
  expect(publicKeyOf(key)).toBe(PUBLIC);
});

test('the same data gives the same signature', () => {
  expect(signData(data, key, 'dossier test, as of 2020-07-25')).toBe(signature);
});

describe('a signature holds', () => {
  test('for what was signed', () => expect(verifyData(data, signature, PUBLIC)).toBe(true));
  test('with the public key as minisign writes its file', () =>
    expect(verifyData(data, signature, `untrusted comment: minisign public key\n${PUBLIC}\n`)).toBe(true));
  test('not for other data', () =>
    expect(verifyData(new TextEncoder().encode('other'), signature, PUBLIC)).toBe(false));
  test('not with another comment', () =>
    expect(verifyData(data, signature.replace('2020-07-25', '2020-07-26'), PUBLIC)).toBe(false));
  test('not with a byte of it changed', () =>
    expect(verifyData(data, signature.replace(/RU../, 'RUTA'), PUBLIC)).toBe(false));
  test('not by a key that is none', () =>
    expect(() => verifyData(data, signature, 'nonsense')).toThrow(KeyError));
});

describe('a locked key', () => {
  test('opens with its password', () =>
    expect(publicKeyOf(readSigningKey(locked('hunter2'), 'hunter2'))).toBe(PUBLIC));
  test('says that a wrong password is wrong', () =>
    expect(() => readSigningKey(locked('hunter2'), 'hunter3')).toThrow(/password does not open/));
  test('says that it needs a password', () =>
    expect(() => readSigningKey(locked('hunter2'))).toThrow(/locked/));
});

test.each(['', 'nonsense', 'untrusted comment: x\nRWQAAEIy'])('%j is no secret key', (text) => {
  expect(() => readSigningKey(text)).toThrow(KeyError);
});

const minisign = spawnSync('minisign', ['-v']).status === 0;

describe.skipIf(!minisign)(minisign ? 'minisign itself' : 'minisign itself (skipped: not installed)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-minisign-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string) => path.join(folder, name);

  test('accepts our signature and refuses it for altered data', () => {
    writeFileSync(file('SHA256SUMS'), data);
    writeFileSync(file('SHA256SUMS.minisig'), signature);
    const verify = () => spawnSync('minisign', ['-V', '-m', file('SHA256SUMS'), '-P', PUBLIC]).status;
    expect(verify()).toBe(0);
    writeFileSync(file('SHA256SUMS'), 'altered');
    expect(verify()).not.toBe(0);
  });

  test('makes a signature that we accept', () => {
    writeFileSync(file('key'), KEY);
    writeFileSync(file('theirs'), data);
    expect(spawnSync('minisign', ['-S', '-s', file('key'), '-m', file('theirs')]).status).toBe(0);
    expect(verifyData(data, readFileSync(file('theirs.minisig'), 'utf8'), PUBLIC)).toBe(true);
  });
});
