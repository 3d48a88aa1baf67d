import { startSearchPage } from './searchPage.ts';

globalThis.dossierSearchPage = startSearchPage;
