import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ContentFile } from './contentFile.ts';
import { keepParsed } from './parseKept.ts';
import { parsePages } from './parsePages.ts';

const cache = fs.mkdtempSync(path.join(tmpdir(), 'dossier-kept-'));
const kept = keepParsed(cache);
afterAll(async () => {
  await kept.close();
  fs.rmSync(cache, { recursive: true });
});

const page = (id: string, text = 'Text [@source].'): ContentFile => ({
  file: `actors/${id}.mdx`,
  text: `---\nkind: person\nname: ${id}\n---\n${text}\n`,
});

test('of a dossier that is parsed again and again, only what changed is parsed, to the same result', async () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    page(`p${i}`, i % 2 === 0 ? 'Broken <Claim>' : undefined),
  );
  const states = [many, many, many.with(3, page('p3', 'Other {text}.')), many.slice(5), many];
  const parsed: number[] = [];
  for (const files of states) {
    const result = await kept.parse(files, 'en');
    const { pages, diagnostics } = await parsePages(files, 'en');
    expect({ pages: result.pages, diagnostics: result.diagnostics }).toEqual({ pages, diagnostics });
    parsed.push(result.parsed);
  }
  expect(parsed).toEqual([30, 0, 1, 0, 5]);
  expect((await kept.parse([page('p1')], 'fr')).parsed).toBe(1);
});
