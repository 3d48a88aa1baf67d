import { workerData } from 'piscina';
import { openPageMaker, type Workshop } from './pageMaker.ts';

/** Entry of a thread that makes pages. */
const workshop: Workshop = workerData;

export default await openPageMaker(workshop);
