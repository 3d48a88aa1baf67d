import { type Chrome, chrome } from './chrome.ts';
import type { ViewContext } from './context.ts';

/** The abbreviations of the dossier in alphabetical order. */
export interface GlossaryView {
  chrome: Chrome;
  title: string;
  /** What they are, or that there are none. */
  intro: string;
  entries: { abbreviation: string; meaning: string }[];
}

/** The abbreviations of style.yaml, in the order of the alphabet. */
export function glossaryView(context: ViewContext): GlossaryView {
  const { words, urls, dossier, lang } = context;
  const collator = new Intl.Collator(lang);
  const abbreviations = Object.entries(dossier.style.abbreviations ?? {});
  return {
    chrome: chrome(context, { title: words.nav.glossary, href: urls.route('glossary'), section: 'glossary' }),
    title: words.nav.glossary,
    intro: abbreviations.length > 0 ? words.glossary.intro : words.lists.none,
    entries: abbreviations
      .map(([abbreviation, meaning]) => ({ abbreviation, meaning }))
      .sort((a, b) => collator.compare(a.abbreviation, b.abbreviation)),
  };
}
