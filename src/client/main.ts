import { startContents } from './contents.ts';
import { startFilters } from './filter.ts';
import { offerSaving } from './keep.ts';
import { showMarks } from './marks.ts';
import { startNotes } from './notes.ts';
import { startPreviews } from './previews.ts';
import { watchSearch } from './reach.ts';
import { startReveal } from './reveal.ts';
import { startSharing } from './share.ts';

watchSearch();
startNotes();
startPreviews();
startContents();
startSharing();
startReveal();
startFilters();
showMarks();
offerSaving();
