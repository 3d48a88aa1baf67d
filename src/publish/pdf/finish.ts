import { PDFDocument, PDFHeader } from '@cantoo/pdf-lib';
import type { Paper } from '../paper/paper.ts';

const MAKER = 'Dossier';

/**
 * The PDF with title, authors and language, and with the day of publication where the printer put the hour of
 * printing, so that the same paper gives the same bytes.
 */
export async function finishPdf(pdf: Uint8Array, { chrome, authors, published }: Paper): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const day = new Date(`${published}T00:00:00Z`);
  document.setTitle(chrome.title, { showInWindowTitleBar: true });
  document.setAuthor(authors.join(', '));
  document.setSubject([chrome.marking, chrome.foot.asOf, chrome.foot.edition].filter(Boolean).join(' · '));
  document.setLanguage(chrome.lang);
  document.setCreator(MAKER);
  document.setProducer(MAKER);
  document.setCreationDate(day);
  document.setModificationDate(day);
  // Object streams, which it is saved with, came after the version that the printer names.
  document.context.header = PDFHeader.forVersion(1, 7);
  return document.save({ updateFieldAppearances: false });
}
