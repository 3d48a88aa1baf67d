import { cp, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { diagnostic, fileStart } from '../dossier/diagnostics.ts';
import { parseHere } from '../testing/parseHere.ts';
import { run } from './check.ts';
import { lastCheck } from './lastCheck.ts';

const base = path.resolve(import.meta.dirname, '../dossier/golden/base');
const parse = parseHere();
let folder = '';
let content = '';
let said = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-checked-'));
  content = path.join(folder, 'content');
  await cp(base, content, { recursive: true });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

const found = [diagnostic('actors/ada.mdx', fileStart, 'actor/orphan', 'Nobody.')];

test('a check of the same content and ceiling is not made twice', async () => {
  lastCheck(folder, content, undefined).remember(found);
  expect(lastCheck(folder, content, undefined).unchanged()).toEqual(found);
  expect(lastCheck(folder, content, 'AMBER').unchanged()).toBeUndefined();
  await writeFile(path.join(content, 'style.yaml'), 'loaded: {}\n');
  expect(lastCheck(folder, content, undefined).unchanged()).toBeUndefined();
});

test.each(['embargo/early', 'date/future'] as const)(
  '%s ends with time: it is looked at each time',
  (code) => {
    lastCheck(folder, content, undefined).remember([diagnostic('dossier.yaml', fileStart, code, 'Not yet.')]);
    expect(lastCheck(folder, content, undefined).unchanged()).toBeUndefined();
  },
);

describe('of a text that changed while it was checked nothing is remembered', () => {
  const file = () => path.join(content, 'actors/ada.mdx');
  const write = async (text: string, seconds: number): Promise<void> => {
    await writeFile(file(), text);
    await utimes(file(), seconds, seconds);
  };

  test('where it is put back later', async () => {
    const text = await readFile(file(), 'utf8');
    const last = lastCheck(folder, content, undefined);
    await write(`${text}[[nobody]]\r\n`, 1);
    last.remember(found);
    await write(text, 2);
    expect(lastCheck(folder, content, undefined).unchanged()).toBeUndefined();
  });

  test('where it is put back before the check ends', async () => {
    const text = await readFile(file(), 'utf8');
    const last = lastCheck(folder, content, undefined);
    await write(`${text}[[nobody]]\r\n`, 1);
    await write(text, 2);
    last.remember(found);
    expect(lastCheck(folder, content, undefined).unchanged()).toBeUndefined();
  });
});

test('a damaged memory is none', async () => {
  await writeFile(path.join(folder, 'checked.json'), '[');
  expect(lastCheck(folder, content, undefined).unchanged()).toBeUndefined();
});

test('the command says the same again, and something else after a change', async () => {
  const say = async (): Promise<string> => {
    said = '';
    await run(['--content', content], {}, { parse });
    return said;
  };
  const first = await say();
  expect(await say()).toBe(first);
  await writeFile(path.join(content, 'actors/eve.mdx'), '---\nkind: person\nname: Eve\n---\n[[nobody]]\n');
  expect(await say()).toContain('link/unknown');
});
