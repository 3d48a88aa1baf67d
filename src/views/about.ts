import { type Chrome, chrome } from './chrome.ts';
import type { ViewContext } from './context.ts';
import { type ScaleView, scaleView } from './likelihood.ts';

/** How to read the dossier; the text belongs to the program. */
export interface AboutView {
  chrome: Chrome;
  title: string;
  /** Which of the texts is shown: `en` or `fr`. */
  text: 'en' | 'fr';
  /** The dossier's own terms of likelihood; absent where it has none. */
  scale?: ScaleView;
}

/** "How to read this dossier". */
export function aboutView(context: ViewContext): AboutView {
  const { words, urls, lang } = context;
  const scale = scaleView(context);
  return {
    chrome: chrome(context, { title: words.nav.about, href: urls.route('about'), section: 'about' }),
    title: words.nav.about,
    text: lang.toLowerCase().startsWith('fr') ? 'fr' : 'en',
    ...(scale === undefined ? {} : { scale }),
  };
}
