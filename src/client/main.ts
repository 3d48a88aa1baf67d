import { startFilters } from './filter.ts';

startFilters();
