import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { fix } from '../cli/fix.ts';
import { type Compiled, compile } from '../dossier/compile.ts';
import type { Mend } from '../dossier/edits.ts';
import { parseHere } from './parseHere.ts';

const parse = parseHere();

/** A small dossier that a test may spoil and have mended. */
export interface Mendable {
  content(): string;
  write(file: string, text: string): Promise<void>;
  read(file: string): Promise<string>;
  /** Mends it. @param codes of findings whose suggestions are taken too */
  fix(codes?: string[]): Promise<Mend[]>;
  /** The text of Bob's page after one run; a second run must find nothing to do. */
  mended(text: string, codes?: string[]): Promise<string>;
  compiled(options?: { lint: boolean }): Promise<Compiled>;
}

/** For tests: gives each test of a file such a dossier of its own. */
export function mendable(): Mendable {
  let content = '';
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(path.join(content, path.dirname(file)), { recursive: true });
    await writeFile(path.join(content, file), text);
  };
  const read = (file: string) => readFile(path.join(content, file), 'utf8');
  const mend = (codes: string[] = []) => fix(content, undefined, codes, { parse });
  beforeEach(async () => {
    content = await mkdtemp(path.join(tmpdir(), 'dossier-fix-'));
    for (const [file, text] of Object.entries(files)) await write(file, text);
  });
  afterEach(() => rm(content, { recursive: true, force: true }));
  return {
    content: () => content,
    write,
    read,
    fix: mend,
    async mended(text, codes) {
      await write('actors/bob.mdx', text);
      await mend(codes);
      const after = await read('actors/bob.mdx');
      expect(await mend(codes)).toEqual([]);
      return after;
    },
    compiled: (options) => compile(content, undefined, { parse, ...options }),
  };
}

const files = {
  'dossier.yaml':
    'title: T\nid: t\nlang: en\nasOf: "2020-07-25"\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: home\n',
  'publishers.yaml': 'press: { name: Press, reliability: F, reason: Not assessed. }\n',
  'sources/one.yaml':
    'id: one\ntitle: One\npublisher: press\nurl: "https://example.org/"\npublished: unknown\naccessed: "2026-11-23"\nlang: en\nseen: full\ndescriptor: Test.\n',
  'briefs/home.mdx': '---\nkind: brief\ntitle: Home\n---\n[[ada]] and [[bob]] met [@one].\n',
  'actors/ada.mdx':
    '---\nkind: person\nname: Ada Lovelace\nnames:\n  - { text: Ada, weak: true }\n  - text: آدا\n    lang: ar\n  - { text: A. Lovelace }\n---\n',
  'actors/bob.mdx': '---\nkind: person\nname: Bob Stone\n---\n',
};
