import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Filters } from '../src/client/engine.ts';
import { planFolder } from '../src/publish/bundle/folder.ts';
import { folderScript } from '../src/publish/bundle/scripts.ts';
import { bundleScript } from '../src/publish/script.ts';
import { readSite } from '../src/publish/site.ts';
import type { Sort } from '../src/views/searchFields.ts';
import { fileUrl, UNZIPPED } from './bundle.ts';
import type { ProbeQuery } from './fixtures/probe/ask.ts';
import { SITE_DIR, SITE_URL } from './site.ts';

const words = [
  'Macron',
  'macron',
  'Libya',
  'ceasefire',
  'ceasefires',
  'frigate',
  'radar',
  'meeting',
  'meet',
  'signed',
  'accord',
  'investigation',
  'fighters',
  'mercenaries',
  'wagner',
  'haftar',
  'embargo',
  'berlin',
  'nato',
  'un',
  '2020',
  'a',
  'the',
  'Qais Saeed',
  'Kaïs Saïed',
  'kais saied',
  'Erdoğan',
  'Erdogan',
  'Turkey Libya',
  'russia france call',
  'Brégançon',
  'Bregancon',
  'Berganson',
  'Élysée',
  'Elysee',
  'Türkiye',
  'OTAN',
  'LNA',
  'GNA',
  'قيس سعيد',
  'قيس سعيّد',
  'ليبيا',
  'حفتر',
  'روسيا',
  'الناتو',
  '"dangerous game"',
  '"empty-handed"',
  '"identical position"',
  '"Turkish ships"',
  '"no such phrase here"',
  'xyzzyqwert',
  'zzzz',
  '!!!',
  '—',
  '<script>',
  'émigré ünlü',
];
const narrowed: [string | null, Filters, Sort?][] = [
  [null, { collection: ['actors'] }],
  [null, { collection: ['events'] }, 'newest'],
  [null, { collection: ['events'] }, 'oldest'],
  [null, { collection: ['sources', 'documents'] }],
  ['Macron', { collection: ['events'] }],
  ['Macron', { collection: ['events'], year: ['2020'] }, 'newest'],
  ['Libya', { status: ['contested'] }],
  ['Turkey', { status: ['corroborated', 'qualified'], collection: ['events'] }],
  ['ceasefire', { collection: ['places'] }],
  [null, { kind: ['No such kind'] }],
  [null, {}],
];

/** Every query asks for the counts of all filters as well, as the search page does. */
const queries: ProbeQuery[] = [
  ...words.map((word): [string | null, Filters, Sort?] => [word, {}]),
  ...narrowed,
].map(([term, filters, sort]) => ({
  term,
  filters: { collection: [], kind: [], year: [], status: [], ...filters },
  ...(sort ? { sort } : {}),
}));

/** Ids, fields, order, counts and the first texts of every answer. */
const ask = (page: Page) =>
  page.evaluate(async (asked) => {
    const answers: unknown[] = [];
    for (const query of asked) answers.push(await globalThis.dossierProbe?.(query));
    return answers;
  }, queries);

test('a folder answers every query as a server does', async ({ browser }) => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
  const context = await browser.newContext();

  const hosted = await context.newPage();
  const body = await bundleScript('../../e2e/fixtures/probe/hosted.ts');
  await hosted.route('**/assets/probe.js', (route) =>
    route.fulfill({ body, contentType: 'text/javascript' }),
  );
  await hosted.goto(`${SITE_URL}/search/`);
  await hosted.addScriptTag({ url: `${SITE_URL}/assets/probe.js` });
  const expected = await ask(hosted);

  const probe = await folderScript(
    '../../e2e/fixtures/probe/folder.ts',
    SITE_DIR,
    planFolder(readSite(SITE_DIR)),
  );
  writeFileSync(path.join(UNZIPPED, 'assets', 'probe.es'), probe);
  const folder = await context.newPage();
  await folder.goto(fileUrl('search/index.html'));
  await folder.addScriptTag({ url: fileUrl('assets/probe.es') });
  const answers = await ask(folder);

  for (const [i, query] of queries.entries()) {
    expect(answers[i], JSON.stringify(query)).toEqual(expected[i]);
  }
  expect(JSON.stringify(expected)).toContain('Kais Saied');
  await context.close();
});
