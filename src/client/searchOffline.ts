import { offlineEngine } from './offlineEngine.ts';
import { startSearch } from './search.ts';

startSearch(offlineEngine);
