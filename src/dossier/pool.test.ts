import { expect, test } from 'vitest';
import type { ContentFile } from './contentFile.ts';
import type { Diagnostic } from './diagnostics.ts';
import { type Limits, type ParsedBytes, parseInWorkers } from './pool.ts';

const page = (id: string, body: string): ContentFile => ({
  file: `actors/${id}.mdx`,
  text: `---\nkind: person\nname: ${id}\n---\n${body}\n`,
});

/** Codes by page, or `read` where a page was parsed. */
async function outcomes(
  files: readonly ContentFile[],
  limits: Partial<Limits>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const done = ({ file }: ContentFile, result: ParsedBytes | Diagnostic) => {
    found[file] = 'linked' in result ? 'read' : `${result.code} ${result.message}`;
  };
  await parseInWorkers(files, 'en', done, { seconds: 60, megabytes: 512, ...limits });
  return found;
}

test('a page that takes too long is given up, and the rest goes on', async () => {
  // Emphasis that never closes costs the square of its length: minutes at this size.
  const files = [page('a', 'Text.'), page('stuck', '*a_'.repeat(80_000)), page('z', 'Text.')];
  expect(await outcomes(files, { seconds: 4 })).toEqual({
    'actors/a.mdx': 'read',
    'actors/stuck.mdx': 'limit/parse It took longer than 4 seconds to read.',
    'actors/z.mdx': 'read',
  });
  // On a busy machine a worker waits many times as long as it computes.
}, 300_000);

test('a page that needs too much memory is given up, and the rest goes on', async () => {
  const files = [page('a', 'Text.'), page('huge', '- a\n'.repeat(60_000)), page('z', 'Text.')];
  expect(await outcomes(files, { megabytes: 64 })).toEqual({
    'actors/a.mdx': 'read',
    'actors/huge.mdx': 'limit/parse It needs more than 64 MB to read.',
    'actors/z.mdx': 'read',
  });
});
