import { workerData } from 'piscina';
import { type PageFiles, type PageToTake, type Taking, takePage } from './publishedPage.ts';

/** Entry of a thread that takes published pages. */
const taking: Taking = workerData;

export default (pages: readonly PageToTake[]): (PageFiles | undefined)[] =>
  pages.map((page) => takePage(taking, page));
