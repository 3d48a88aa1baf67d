import { startContents } from './contents.ts';
import { startFilters } from './filter.ts';
import { startNotes } from './notes.ts';
import { startPreviews } from './previews.ts';

startNotes();
startPreviews();
startContents();
startFilters();
