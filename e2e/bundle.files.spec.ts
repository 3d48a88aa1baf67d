import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readArchive } from '../src/publish/bundle/archive.ts';
import { bundleFile } from './bundle.ts';
import { ROOT } from './site.ts';

const EPUBCHECK = ['/usr/share/java/epubcheck.jar', process.env.EPUBCHECK_JAR ?? ''].find((jar) =>
  existsSync(jar),
);
const has = (program: string, argument: string) => spawnSync(program, [argument]).status === 0;

async function openPdf(): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await readFile(bundleFile('.pdf')));
  return getDocument({ data, verbosity: 0, fontExtraProperties: true }).promise;
}

test('the PDF is a paper for readers: the guide for editors is no part of it', async () => {
  const titles = JSON.stringify(await (await openPdf()).getOutline());
  expect(titles).toContain('"How to read this dossier"');
  expect(titles).not.toContain("Editors' guide");
});

test('every link within the PDF leads to a page of it, and the contents name that page', async () => {
  const pdf = await openPdf();
  const pages = new Map<string, number>();
  const pageOf = async (destination: unknown): Promise<number | undefined> => {
    const place = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
    return Array.isArray(place) ? (await pdf.getPageIndex(place[0])) + 1 : undefined;
  };
  let links = 0;
  for (let n = 1; n <= pdf.numPages; n++) {
    for (const { subtype, dest, url } of await (await pdf.getPage(n)).getAnnotations()) {
      if (subtype !== 'Link') continue;
      links += 1;
      if (url) expect(url).toMatch(/^(?:https?|mailto):/);
      else expect(await pageOf(dest), `${dest} on page ${n}`).toBeGreaterThan(0);
      if (typeof dest === 'string') pages.set(dest, (await pageOf(dest)) ?? 0);
    }
  }
  expect(links).toBeGreaterThan(500);

  const contents = await textOf(pdf, 2, 3);
  expect(contents).toContain(`Kais Saied ${pages.get('actors-kais-saied')} `);
  expect(contents).not.toContain('0000');
  const outline = await pdf.getOutline();
  expect(outline.length).toBeGreaterThan(0);
  const titles = JSON.stringify(outline);
  for (const title of ['Actors', 'Kais Saied', 'Timeline', 'Notes']) expect(titles).toContain(`"${title}"`);
});

test('the PDF is tagged and names title, authors, language and pages', async () => {
  const days = readdirSync(path.join(ROOT, 'content/editions')).map((name) => name.slice(0, 10));
  const newest = days.sort().at(-1);
  const pdf = await openPdf();
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({
    Title: 'French diplomacy on Libya, June 2020',
    Author: 'The Dossier editors',
    Language: 'en',
    CreationDate: `D:${newest?.replaceAll('-', '')}000000Z`,
  });
  const marks: unknown = await pdf.getMarkInfo();
  expect(marks instanceof Map && marks.get('Marked')).toBe(true);
  const last = await textOf(pdf, pdf.numPages, pdf.numPages);
  expect(last).toContain(`Page ${pdf.numPages} of ${pdf.numPages}`);
  expect(last).toContain('TLP:CLEAR');
  expect(await textOf(pdf, 1, 1)).toContain('As of 25 July 2020');
});

test('no heading of the PDF stands at the foot of a page with nothing below it', async () => {
  const pdf = await openPdf();
  type Entry = Awaited<ReturnType<typeof pdf.getOutline>>[number];
  const all = (entries: Entry[]): Entry[] => entries.flatMap((entry) => [entry, ...all(entry.items)]);
  const headings = all(await pdf.getOutline());
  expect(headings.length).toBeGreaterThan(100);
  for (const { title, dest } of headings) {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    if (!place) throw new Error(`${title} leads nowhere`);
    const page = await pdf.getPage((await pdf.getPageIndex(place[0])) + 1);
    const { items } = await page.getTextContent();
    const heights = items.flatMap((item) => ('str' in item && item.str.trim() ? [item.transform[5]] : []));
    // Between the heading's own line and the foot of the sheet, in points.
    const below = heights.filter((height) => height > 70 && height < place[3] - 26);
    expect(below.length, `below "${title}"`).toBeGreaterThan(0);
  }
});

async function textOf(pdf: PDFDocumentProxy, from: number, to: number): Promise<string> {
  const texts: string[] = [];
  for (let n = from; n <= to; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? `${item.str} ` : '')).join(''));
  }
  return texts.join(' ').replace(/\s+/g, ' ');
}

test('Arabic names are shaped in the PDF: each letter in the form that joins its neighbours', async ({
  page,
}) => {
  // The measure: the words of a name in the same font as a browser sets them, and with what forbids letters to join.
  await page.goto(`file://${bundleFile('.html')}`);
  const [joined, apart] = await page.evaluate(async () => {
    const name = document.querySelector('#actors-recep-tayyip-erdogan bdi[lang="ar"]');
    if (!(name instanceof HTMLElement)) throw new Error('no Arabic name');
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const rule = rules.find(
      (one): one is CSSFontFaceRule =>
        one instanceof CSSFontFaceRule && one.style.getPropertyValue('font-family').includes('Arabic'),
    );
    if (!rule) throw new Error('no Arabic font');
    // A page does without a font of its own that a slow machine has not ready in time: this one is waited for.
    const face = new FontFace('Measured', rule.style.getPropertyValue('src'));
    document.fonts.add(await face.load());
    name.style.fontFamily = 'Measured';
    // Some browsers round what a letter takes to whole pixels: of many that is little.
    Object.assign(name.style, { fontSize: '200px', whiteSpace: 'nowrap' });
    const words = name.textContent.split(' ');
    const widthOf = (text: string) => {
      name.textContent = text;
      return name.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(name).fontSize);
    };
    const sum = (texts: readonly string[]) => texts.reduce((all, text) => all + widthOf(text), 0);
    const loose = words.map((word) => [...word].join('\u200c'));
    // Some browsers set the spaces in the font around the name.
    return [
      [sum(words), widthOf(words.join(' '))],
      [sum(loose), widthOf(loose.join(' '))],
    ];
  });
  if (!joined || !apart) throw new Error('nothing was measured');
  expect(apart[0]).toBeGreaterThan((joined[0] ?? 0) + 0.2);
  const widths = await arabicWidths(await openPdf());
  const near = (wanted: number) => widths.filter((width) => Math.abs(width - wanted) < 0.05);
  // Spaces of the name's own font stand in both or in neither.
  const as = joined.findIndex((width) => near(width).length > 0);
  expect(as, `one of ${joined} em, in ${widths}`).not.toBe(-1);
  expect(near(apart[as] ?? 0)).toEqual([]);
});

/** Widths in em of all stretches that the PDF sets in the Arabic font, spaces of other fonts passed over. */
async function arabicWidths(pdf: PDFDocumentProxy): Promise<number[]> {
  const widths: number[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const { fnArray, argsArray } = await page.getOperatorList();
    let [isArabic, wasArabic] = [false, false];
    for (const [i, operator] of fnArray.entries()) {
      if (operator === OPS.setFont) isArabic = page.commonObjs.get(argsArray[i][0]).name.includes('Arabic');
      if (operator !== OPS.showText) continue;
      const glyphs: { width: number; unicode: string }[] = argsArray[i][0].filter(
        (part: unknown) => typeof part === 'object',
      );
      for (const { width, unicode } of glyphs) {
        if (!isArabic && unicode.trim() === '') continue;
        if (isArabic) widths.push((wasArabic ? (widths.pop() ?? 0) : 0) + width / 1000);
        wasArabic = isArabic;
      }
    }
  }
  return widths;
}

test('qpdf finds the PDF sound', () => {
  test.skip(!has('qpdf', '--version'), 'skipped: no qpdf');
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', bundleFile('.pdf')], { encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
});

test('epubcheck finds no error and no warning in the EPUB', () => {
  test.skip(EPUBCHECK === undefined || !has('java', '-version'), 'skipped: no epubcheck');
  const { status, stdout, stderr } = spawnSync(
    'java',
    ['-jar', EPUBCHECK ?? '', '--failonwarnings', bundleFile('.epub')],
    {
      encoding: 'utf8',
    },
  );
  expect(status, `${stdout}${stderr}`).toBe(0);
});

test('the EPUB has the same pages as the site, its notes as popups', async () => {
  const { files } = await readArchive(await readFile(bundleFile('.epub')));
  expect([...files.keys()][0]).toBe('mimetype');
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const saied = text('EPUB/actors-kais-saied.xhtml');
  expect(saied).toContain('قيس سعيّد');
  const note = /<a[^>]*href="endnotes\.xhtml#(endnote-\d+)"[^>]*epub:type="noteref"/.exec(saied)?.[1];
  expect(text('EPUB/endnotes.xhtml')).toMatch(new RegExp(`<aside[^>]*id="${note}"[^>]*epub:type="footnote"`));
  expect(text('EPUB/nav.xhtml')).toMatch(/<a href="sources-kremlin-ar\.xhtml" lang="ar" dir="rtl"[^>]*>/);
  expect(text('EPUB/package.opf')).toContain('schema:accessibilitySummary');
});

test('the one page asks for no other file, runs no script and has no dead link', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().slice(0, 40)));
  const file = bundleFile('.html');
  await page.goto(`file://${file}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(requests.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
  const tree = fromHtml(await readFile(file, 'utf8'));
  expect(selectAll('script, [src]:not([src^="data:"]), link', tree)).toEqual([]);
  const ids = new Set(selectAll('[id]', tree).map(({ properties }) => String(properties.id)));
  const dead = selectAll('a[href]', tree)
    .map(({ properties }) => String(properties.href))
    .filter((href) => !/^(?:https?|mailto):/.test(href) && !ids.has(decodeURIComponent(href.slice(1))));
  expect(dead).toEqual([]);
  expect(ids.size).toBe(selectAll('[id]', tree).length);
  await page.locator('#actors-kais-saied a[href^="#endnote-"]').first().click();
  await expect(page).toHaveURL(/#endnote-\d+$/);
  expect(select('#sources-seed', tree)).toBeTruthy();
});

test('sha256sum accepts the list of digests', () => {
  test.skip(!has('sha256sum', '--version'), 'skipped: no sha256sum');
  const sums = bundleFile('SHA256SUMS');
  execFileSync('sha256sum', ['--check', '--strict', sums], { cwd: sums.slice(0, -'SHA256SUMS'.length) });
});
