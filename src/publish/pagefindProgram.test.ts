import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { runPagefind } from './pagefindProgram.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dossier-program-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

function laid(name: string, text: string) {
  const around = path.join(folder, name);
  const site = path.join(around, 'site');
  mkdirSync(path.join(site, 'a'), { recursive: true });
  writeFileSync(path.join(site, 'a/index.html'), text);
  return { around, site };
}

const page = '<html><body><p data-pagefind-body>word</p></body></html>';

test('an index is made, whatever another Pagefind is set to', async () => {
  vi.stubEnv('PAGEFIND_GLOB', '*.nothing');
  expect(await runPagefind(laid('made', page), 'en', path.join(folder, 'index'))).toBe(true);
  expect(existsSync(path.join(folder, 'index/pagefind.js'))).toBe(true);
});

test('where it has something to say the index is to be made in another way', async () => {
  expect(await runPagefind(laid('wordless', ''), 'en', path.join(folder, 'none'))).toBe(false);
});

test('the program ends with whoever asked for it, and what was laid out for it is removed', async () => {
  const { around, site } = laid('left', page);
  const module = path.join(import.meta.dirname, 'pagefindProgram.child.ts');
  const options = ['--site', site, '--serve'];
  const child = spawn(process.execPath, [module, around, ...options], { stdio: ['pipe', 'pipe', 'ignore'] });
  for await (const part of child.stdout) if (String(part).includes('http://localhost')) break;
  const exit = once(child, 'exit');
  child.stdin.end();
  await exit;
  expect(existsSync(around)).toBe(false);
});
