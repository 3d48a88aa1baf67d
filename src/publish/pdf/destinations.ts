import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** Page, from 1, of every place in the PDF that a link within it leads to, by the place's id. */
export async function destinationPages(pdf: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = new Map(document.getPages().map(({ ref }, i) => [ref.toString(), i + 1]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = (named?.entries() ?? []).flatMap(([name, place]) => {
    const page = place instanceof PDFArray ? pages.get(place.get(0).toString()) : undefined;
    return page === undefined ? [] : [[name.decodeText(), page] as const];
  });
  return new Map(found);
}
