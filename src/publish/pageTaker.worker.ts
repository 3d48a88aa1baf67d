import { workerData } from 'piscina';
import type { Taking } from './publishedFile.ts';
import { type PageFiles, type PageToTake, takePage } from './publishedPage.ts';

/** Entry of a thread that takes published pages. */
const taking: Taking = workerData;

export default (pages: readonly PageToTake[]): (PageFiles | undefined)[] =>
  pages.map((page) => takePage(taking, page));
