import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PackStore } from './pack.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'dossier-pack-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const bytesOf = (key: string): Buffer => Buffer.from(`the bytes of ${key}`);
const packs = (): string[] => fs.readdirSync(folder).filter((name) => name.endsWith('.pack'));

function fill(...keys: string[]): void {
  const store = new PackStore(folder);
  for (const key of keys) if (!store.get(key)) store.set(key, bytesOf(key));
  store.close();
}

function found(...keys: string[]): (string | undefined)[] {
  const store = new PackStore(folder);
  const all = keys.map((key) => store.get(key)?.toString());
  store.close();
  return all;
}

test('what was set is found by the next run', () => {
  fill('a', 'b');
  fill('b', 'c');
  expect(found('a', 'b', 'c', 'd')).toEqual([
    'the bytes of a',
    'the bytes of b',
    'the bytes of c',
    undefined,
  ]);
});

test('a pack cut off anywhere is passed over', () => {
  fill('a', 'b');
  const whole = fs.readFileSync(path.join(folder, packs()[0] ?? ''));
  for (let length = 0; length < whole.length; length++) {
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, '1-aa.pack'), whole.subarray(0, length));
    expect(found('a', 'b')).toEqual([undefined, undefined]);
  }
});

test('a byte that changed anywhere costs entries, never gives wrong ones', () => {
  fill('a', 'b');
  const whole = fs.readFileSync(path.join(folder, packs()[0] ?? ''));
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 0x20;
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, '1-aa.pack'), damaged);
    const [a, b] = found('a', 'b');
    expect([undefined, 'the bytes of a']).toContain(a);
    expect([undefined, 'the bytes of b']).toContain(b);
    expect(a === undefined || b === undefined).toBe(true);
  }
});

test('two runs side by side both keep what they made', () => {
  fill('a');
  const [one, other] = [new PackStore(folder), new PackStore(folder)];
  for (const store of [one, other]) expect(store.get('a')?.toString()).toBe('the bytes of a');
  one.set('b', bytesOf('b'));
  other.set('c', bytesOf('c'));
  one.close();
  other.close();
  expect(found('a', 'b', 'c')).toEqual(['the bytes of a', 'the bytes of b', 'the bytes of c']);
});

test('packs are merged when there are many, without what nobody asks for any more', () => {
  const keys = Array.from({ length: 20 }, (_, i) => `key-${i}`);
  for (let i = 1; i <= keys.length; i++) fill(...keys.slice(Math.max(0, i - 5), i));
  expect(packs().length).toBeLessThan(14);
  expect(found(...keys.slice(-5))).toEqual(keys.slice(-5).map((key) => `the bytes of ${key}`));
  expect(found('key-0')).toEqual([undefined]);
});

test('what is asked after without being read stays when packs are merged', () => {
  for (const key of ['read', 'known', 'idle']) fill(key);
  for (let i = 0; i < 12; i++) {
    const store = new PackStore(folder);
    expect([store.get('read')?.toString(), store.has('known')]).toEqual(['the bytes of read', true]);
    store.set(`key-${i}`, bytesOf(`key-${i}`));
    store.close();
  }
  expect(found('read', 'known', 'idle')).toEqual(['the bytes of read', 'the bytes of known', undefined]);
});

test('a writer that is killed leaves nothing that is read, and its rest is swept up', async () => {
  const script = `import { PackStore } from ${JSON.stringify(path.join(import.meta.dirname, 'pack.ts'))};
    const store = new PackStore(${JSON.stringify(folder)});
    for (let i = 0; i < 40; i++) store.set('k' + i, Buffer.alloc(100_000));
    console.log('half'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(fs.readdirSync(folder)).toHaveLength(1);
  expect(found('k0')).toEqual([undefined]);
  fill('a');
  expect(packs()).toEqual(fs.readdirSync(folder));
  expect(found('a')).toEqual(['the bytes of a']);
});

test('a folder that cannot be written costs the cache, not the build', () => {
  const file = path.join(folder, 'file');
  fs.writeFileSync(file, '');
  const store = new PackStore(path.join(file, 'under'));
  store.set('a', bytesOf('a'));
  store.close();
  expect(found('a')).toEqual([undefined]);
});
