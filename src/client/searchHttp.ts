import { base } from './address.ts';
import { httpEngine } from './http.ts';
import { startSearch } from './search.ts';

startSearch(httpEngine(base));
