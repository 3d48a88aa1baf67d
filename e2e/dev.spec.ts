import { readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { type Page, expect as patient, test } from '@playwright/test';
import { type DevServer, startDev } from './devServer.ts';
import { ROOT, SITE_DIR } from './site.ts';

/** Checks and the search index follow a save at their own pace. */
const expect = patient.configure({ timeout: 120_000 });

/* The loop of `npm run dev`: a file is saved, and open pages follow without a reload by hand. */

// One worker: the tests edit one dossier, each puts back what it changed.
test.describe.configure({ mode: 'default' });

let server: DevServer;
test.beforeAll(async () => {
  server = await startDev(path.join(ROOT, 'content'));
});
test.afterAll(() => server?.close());

const GNA = 'actors/gna.mdx';
const COURBET = 'events/courbet-incident.mdx';
const overlay = (page: Page) => page.locator('dossier-findings');
const errors = (page: Page) => overlay(page).locator('.errors');
const main = (page: Page) => page.locator('main');

/** What a page complains of: a policy that was broken, a script that failed. */
const faults = new WeakMap<Page, string[]>();
test.beforeEach(({ page }) => {
  const found: string[] = [];
  faults.set(page, found);
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Uncaught/.test(message.text())) found.push(message.text());
  });
});
test.afterEach(({ page }) => expect(faults.get(page)).toEqual([]));

test('a saved page shows, and so do the pages that draw on it', async ({ page, context }) => {
  await page.goto(`${server.url}/actors/gna/`);
  const [tripoli, timeline, claims] = await Promise.all(
    ['/places/tripoli/', '/timeline/', '/claims/'].map(async (address) => {
      const tab = await context.newPage();
      await tab.goto(server.url + address);
      return tab;
    }),
  );
  if (!tripoli || !timeline || !claims) throw new Error('Three tabs were opened.');
  const claim = '<Claim id="new-claim" type="reported" about="gna">A quite new claim [@seed].</Claim>';
  const gna = await server.edit(
    GNA,
    'The GNA, based in [[tripoli]]',
    `${claim}\n\nThe GNA, seated in [[tripoli]]`,
  );
  await expect(main(page)).toContainText('seated in Tripoli');
  await expect(main(tripoli)).toContainText('seated in Tripoli');
  await expect(main(claims)).toContainText('A quite new claim');
  const event = await server.edit(COURBET, 'title: Courbet incident', 'title: Courbet affair');
  await expect(main(timeline)).toContainText('Courbet affair');
  await server.save(GNA, gna);
  await server.save(COURBET, event);
  await expect(main(tripoli)).toContainText('based in Tripoli');
  await expect(main(claims)).not.toContainText('A quite new claim');
  await expect(main(timeline)).toContainText('Courbet incident');
});

test('a mistake shows over the page as it was, the rest goes on, and mending it clears it', async ({
  page,
  context,
}) => {
  await page.goto(`${server.url}/actors/gna/`);
  const other = await context.newPage();
  await other.goto(`${server.url}/events/courbet-incident/`);
  const gna = await server.edit(GNA, 'The GNA, based in [[tripoli]]', 'The GNA, placed in [[tripolli]]');
  await expect(errors(page)).toContainText('actors/gna.mdx:18:20');
  await expect(errors(page)).toContainText('link/unknown');
  await expect(errors(page)).toContainText('Did you mean "tripoli"?');
  await expect(errors(page).locator('pre')).toContainText('^^^');
  await expect(errors(page)).toContainText('shown as it was before');
  await expect(main(page)).toContainText('based in Tripoli');
  expect(server.said()).toContain('actors/gna.mdx:18:20 error link/unknown');
  // On other pages the finding is named, and they follow their own file.
  await expect(overlay(other).getByRole('link', { name: 'actors/gna.mdx (1)' })).toBeVisible();
  const event = await server.edit(COURBET, 'does not mention the incident', 'says nothing of the incident');
  await expect(main(other)).toContainText('says nothing of the incident');
  await server.save(GNA, gna.replace('The GNA, based', '<Claim The GNA, based'));
  await expect(errors(page)).toContainText('markup/syntax');
  await server.save(GNA, gna.replace('based in [[tripoli]]', 'rooted in [[tripoli]]'));
  await expect(main(page)).toContainText('rooted in Tripoli');
  await expect(errors(page)).toHaveCount(0);
  await expect(overlay(other).locator('.elsewhere')).toHaveCount(0);
  await server.save(GNA, gna);
  await server.save(COURBET, event);
  await expect(main(page)).toContainText('based in Tripoli');
});

test('a page that is new and broken is there with what is wrong, and goes when it is deleted', async ({
  page,
}) => {
  await page.goto(`${server.url}/actors/new-actor/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No such page');
  await server.save(
    'actors/new-actor.mdx',
    '---\nkind: perso\nname: New Actor\n---\nA [[turkey]] <Evil/>.\n',
  );
  await expect(errors(page)).toContainText('kind/unknown');
  await expect(errors(page)).toContainText('markup/component');
  await server.save(
    'actors/new-actor.mdx',
    '---\nkind: person\nname: New Actor\n---\nOf [[Turkey]] [@seed].\n',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New Actor');
  await expect(errors(page)).toHaveCount(0);
  await server.remove('actors/new-actor.mdx');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No such page');
});

test('a new page that cannot be drawn says what is wrong, and where, without a trace of the program', async ({
  page,
}) => {
  const text =
    '---\nkind: call\ntitle: A call\ndate: "2020-06-22"\nparticipants: [{ actor: gnna, role: caller }]\n---\n';
  await page.goto(`${server.url}/events/new-call/`);
  await server.save('events/new-call.mdx', text);
  await expect(page.locator('body > pre')).toContainText('events/new-call.mdx:5:25 "gnna" is not in actors.');
  expect(server.said()).not.toMatch(/^ +at /m);
  await server.remove('events/new-call.mdx');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No such page');
});

test('a mistake in the dossier’s own file shows on every page and takes none away', async ({ page }) => {
  await page.goto(`${server.url}/actors/gna/`);
  const file = await server.edit('dossier.yaml', 'status: draft', 'status: drift');
  await expect(errors(page)).toContainText('dossier.yaml');
  await page.goto(`${server.url}/`);
  await expect(errors(page)).toContainText('dossier.yaml');
  await expect(main(page)).toContainText('Libya');
  await server.save('dossier.yaml', file);
  await expect(errors(page)).toHaveCount(0);
});

test('search finds what was just written, on a page that is already open', async ({ page }) => {
  await page.goto(`${server.url}/search/?q=quinquereme`);
  await expect(page.locator('[data-search-status]')).toContainText('quinquereme');
  await expect(page.locator('.search-result')).toHaveCount(0);
  const gna = await server.edit(GNA, 'The GNA, based', 'The GNA, whose quinquereme is based');
  await expect(page.locator('.search-result h2 a').first()).toHaveText('Government of National Accord');
  await server.save(GNA, gna);
  await expect(page.locator('.search-result')).toHaveCount(0);
});

test('what check would remark is in the overlay and on the terminal', async ({ page }) => {
  await page.goto(`${server.url}/actors/gna/`);
  const gna = await server.edit(
    GNA,
    'The GNA, based',
    'The GNA, which Angela Merkel and Egypt know, is based',
  );
  await expect(overlay(page).locator('.rest summary')).toBeVisible();
  await overlay(page).locator('.rest summary').click();
  await expect(overlay(page).locator('.rest')).toContainText('mention/unlinked');
  await expect.poll(server.said).toContain('mention/unlinked');
  await server.save(GNA, gna);
  await expect(overlay(page).locator('.rest')).toHaveCount(0);
});

for (const address of ['/', '/actors/gna/', '/timeline/', '/guide/diagnostics/'])
  test(`${address} is the page that a build makes`, async ({ request }) => {
    const built = await readFile(path.join(SITE_DIR, address, 'index.html'), 'utf8');
    const shown = await (await request.get(server.url + address)).text();
    const plain = (html: string) =>
      html
        .replace(/<script defer src="[^"]*@dossier[^>]*><\/script>/, '')
        // The copy of the content has no history.
        .replace(/ <p>Last changed [^<]*<\/p>/, ' ');
    expect(plain(shown)).toBe(plain(built));
  });

test('what stands beside the pages is served too, and nothing of the content folder besides', async ({
  request,
}) => {
  for (const file of ['data/dossier.json', 'assets/fonts.css', 'favicon.svg', 'actors/gna/index.md'])
    expect((await request.get(`${server.url}/${file}`)).status(), file).toBe(200);
  for (const file of ['dossier.yaml', 'actors/gna.mdx', 'evidence/', '.git/config', '%2e%2e/package.json'])
    expect((await request.get(`${server.url}/${file}`)).status(), file).toBe(404);
  const strange = await request.get(server.url, { headers: { host: 'evil.example' } });
  expect(strange.status()).toBe(403);
});

test('after a change of the program the server starts anew, and open pages follow', async ({ page }) => {
  await page.goto(`${server.url}/actors/gna/`);
  const now = new Date();
  await utimes(path.join(ROOT, 'src/cli/dev/overlay.css'), now, now);
  await expect.poll(() => server.said()).toContain(`The dossier is at ${server.url}/ again`);
  const gna = await server.edit(GNA, 'The GNA, based in [[tripoli]]', 'The GNA, settled in [[tripoli]]');
  await expect(main(page)).toContainText('settled in Tripoli');
  await server.save(GNA, gna);
  await expect(main(page)).toContainText('based in Tripoli');
});
