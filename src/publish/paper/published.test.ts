import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { testContext } from '../../testing/context.ts';
import { chrome } from '../../views/chrome.ts';
import { packageOf } from '../epub/package.ts';
import { finishPdf } from '../pdf/finish.ts';
import type { Paper } from './paper.ts';

const context = await testContext({});
const paper: Paper = {
  chrome: chrome(context, { title: 'T', href: context.urls.home }),
  asOf: '2020-07-25',
  published: '2026-11-30',
  authors: ['A'],
  parts: [],
  notes: [],
};

test('a PDF was made on the day of publication', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const finished = await finishPdf(await document.save(), paper);
  const read = await PDFDocument.load(finished, { updateMetadata: false });
  const day = new Date('2026-11-30T00:00:00Z');
  expect([read.getCreationDate(), read.getModificationDate()]).toEqual([day, day]);
});

test('a book was last changed on the day of publication', () => {
  const text = packageOf(paper, 't', 'digest', [], []);
  expect(text).toContain('<dc:date>2026-11-30</dc:date>');
  expect(text).toContain('<meta property="dcterms:modified">2026-11-30T00:00:00Z</meta>');
});
