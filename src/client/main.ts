import { startFilters } from './filter.ts';
import { showMarks } from './marks.ts';
import { watchSearch } from './reach.ts';

watchSearch();
startFilters();
showMarks();
