import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type OwnSite, ownSite } from './command.ts';
import { test } from './tab.ts';

/*
 * A French dossier below a path, with more actors than a list holds: the filter is a type-ahead.
 */
const ACTORS = 205;
const BASE = '/dossiers/essai/';

// One worker, so that the dossier is built once.
test.describe.configure({ mode: 'default' });

let site: OwnSite;

test.beforeAll(async () => {
  site = await ownSite({
    async content(folder) {
      for (const [file, text] of Object.entries(files())) {
        await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
        await writeFile(path.join(folder, file), text);
      }
    },
    base: BASE,
  });
});
test.afterAll(() => site?.close());

function files(): Record<string, string> {
  const page = (front: string, text: string) =>
    `---\n${front}\nbluf: Rien.\nbasis: [s]\n---\n${text} [@s].\n`;
  const actors = Array.from({ length: ACTORS }, (_, i) => {
    const names = i === 7 ? '\nnames:\n  - { text: Mkhitaryan }\n  - { text: Մխիթարյան, lang: hy }' : '';
    return [
      `actors/acteur-${i}.mdx`,
      page(`kind: person\nname: Acteur ${i}${names}`, `Il agit au numéro ${i}`),
    ] as const;
  });
  return {
    'dossier.yaml':
      'title: Essai\nid: essai\nlang: fr\nasOf: 2020-07-25\nauthors: [A]\nstatus: draft\ntlp: CLEAR\nyardstick: none\nhome: accueil\n',
    'publishers.yaml': 'p: { name: P, reliability: F, reason: Essai. }\n',
    'sources/s.yaml':
      '- { id: s, title: Une source, publisher: p, url: "https://example.org/", published: unknown, accessed: 2026-01-01, lang: fr, seen: full, descriptor: Essai. }\n',
    'briefs/accueil.mdx': page('kind: brief\ntitle: Essai', 'On essaie'),
    'events/rencontre.mdx': page(
      'kind: meeting\ntitle: Rencontre\ndate: 2020-06-22\nparticipants:\n  - { actor: acteur-7, role: host }\n  - { actor: acteur-9, role: guest }',
      'Ils se rencontrent',
    ),
    ...Object.fromEntries(actors),
  };
}

test('an actor is chosen by typing any of its names, which are loaded when reached for', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}search/`);
  const group = page.locator('[data-filter="actor"]');
  const name = group.getByRole('combobox');
  await expect(name).toBeVisible();
  await expect(group.getByRole('checkbox')).toHaveCount(0);
  expect(loaded).not.toContain(`${BASE}assets/names.js`);
  await name.pressSequentially('mkhit');
  await expect(group.getByRole('option')).toHaveText(['Acteur 7']);
  expect(loaded).toContain(`${BASE}assets/names.js`);
  await name.press('ArrowDown');
  await name.press('Enter');
  await expect(page).toHaveURL(/\?actor=acteur-7$/);
  await expect(page.locator('.search-result h2')).toHaveText(['Acteur 7', 'Rencontre']);
  await expect(page.locator('[data-search-status]')).toHaveText('2 résultats');
  await name.fill('Acteur 9');
  await group.getByRole('option', { name: 'Acteur 9', exact: true }).click();
  await expect(page.locator('.search-result h2')).toHaveText(['Rencontre']);
  await group.getByRole('checkbox', { name: 'Acteur 9' }).uncheck();
  await expect(page).toHaveURL(/\?actor=acteur-7$/);
});

test('a chosen actor of an address is called by name', async ({ page }) => {
  await page.goto(`${site.url}search/?actor=acteur-9`);
  await expect(page.getByRole('checkbox', { name: 'Acteur 9' })).toBeChecked();
  await expect(page.locator('.search-result a').last()).toHaveAttribute(
    'href',
    /\/dossiers\/essai\/events\//,
  );
});

test('search works below a path', async ({ page }) => {
  await page.goto(site.url);
  await page.locator('[data-search-input]').fill('Մխիթարյան');
  await expect(page.getByRole('option').first()).toContainText('Acteur 7');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/dossiers\/essai\/actors\/acteur-7\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Acteur 7');
});
